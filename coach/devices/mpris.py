"""What a media player must offer on the bus, by the letter of MPRIS 2.2 (freedesktop.org)."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from PySide6.QtCore import ClassInfo, Property, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusObjectPath

from coach.devices.media_keys import MediaKeys

PATH = "/org/mpris/MediaPlayer2"
ROOT, PLAYER = "org.mpris.MediaPlayer2", "org.mpris.MediaPlayer2.Player"
VARIANTS = cast("type", "QVariantMap")
"""PySide says that types are classes, and takes Qt's names of them too."""
TRACK = "/org/stretch_coach/session"

Adaptor = TypeVar("Adaptor", bound=QDBusAbstractAdaptor)


class MprisObject(QObject):
    """The object at PATH; what is asked of it becomes signals of `keys`."""

    def __init__(self, program: str, keys: MediaKeys) -> None:
        super().__init__(keys)
        self.shown: dict[str, Any] = {"PlaybackStatus": "Stopped", "Metadata": {}}
        Root(self, program, keys)
        Player(self, keys)

    @staticmethod
    def track(title: str, album: str) -> dict[str, Any]:
        """Return what describes one exercise of a session."""
        return {
            "mpris:trackid": QDBusObjectPath(TRACK),
            "xesam:title": title,
            "xesam:album": album,
        }

    def change(self, changed: Mapping[str, Any]) -> dict[str, Any]:
        """Show what `changed`, and return what of it is news."""
        news = {name: value for name, value in changed.items() if self.shown[name] != value}
        self.shown.update(news)
        return news


def bus_interface(name: str) -> Callable[[type[Adaptor]], type[Adaptor]]:
    """Return what makes a class the interface `name`."""
    mark = ClassInfo({"D-Bus Interface": name})  # type: ignore[call-arg]  # its stub knows no form
    return cast("Callable[[type[Adaptor]], type[Adaptor]]", mark)


def always(value: object, kind: str = "") -> Property:
    """Return a property that has one value; `kind` is Qt's name of its type, if Python's is not."""
    return Property(cast("type", kind or type(value)), lambda _: value)


@bus_interface(ROOT)
class Root(QDBusAbstractAdaptor):
    """The program as a whole."""

    def __init__(self, parent: MprisObject, program: str, keys: MediaKeys) -> None:
        super().__init__(parent)
        self._program = program
        self._keys = keys

    @Slot()
    def Raise(self) -> None:
        """Bring the window to the front."""
        self._keys.front_wanted.emit()

    @Slot()
    def Quit(self) -> None:
        """Do nothing: a session is ended by who does it."""

    CanQuit = always(False)
    CanRaise = always(True)
    HasTrackList = always(False)
    DesktopEntry = always("stretch-coach")
    SupportedUriSchemes = always([], "QStringList")
    SupportedMimeTypes = always([], "QStringList")

    @Property(str)
    def Identity(self) -> str:
        """Return the name of the program."""
        return self._program


@bus_interface(PLAYER)
class Player(QDBusAbstractAdaptor):
    """One session."""

    def __init__(self, parent: MprisObject, keys: MediaKeys) -> None:
        super().__init__(parent)
        self._object = parent
        self._keys = keys

    @Slot()
    def Next(self) -> None:
        """Skip what is done now."""
        self._keys.skip_wanted.emit()

    @Slot()
    def Previous(self) -> None:
        """Go back."""
        self._keys.back_wanted.emit()

    @Slot()
    def PlayPause(self) -> None:
        """Pause or go on."""
        self._keys.pause_wanted.emit()

    @Slot()
    def Play(self) -> None:
        """Go on."""
        self._keys.go_on_wanted.emit()

    @Slot()
    def Pause(self) -> None:
        """Pause."""
        self._keys.stand_still_wanted.emit()

    @Slot()
    def Stop(self) -> None:
        """Pause: whoever is done says so in the window."""
        self._keys.stand_still_wanted.emit()

    @Slot("qlonglong")
    def Seek(self, offset: int) -> None:
        """Do nothing: an exercise is not music."""

    @Property(str)
    def PlaybackStatus(self) -> str:
        """Return "Playing", "Paused" or "Stopped"."""
        return str(self._object.shown["PlaybackStatus"])

    @Property(VARIANTS)
    def Metadata(self) -> dict[str, Any]:
        """Return what describes the exercise that is done now."""
        return dict(self._object.shown["Metadata"])

    Position = always(0, "qlonglong")  # nobody shall draw a bar that we do not keep
    Rate = always(1.0)
    MinimumRate = always(1.0)
    MaximumRate = always(1.0)
    Volume = always(1.0)
    CanGoNext = always(True)
    CanGoPrevious = always(True)
    CanPlay = always(True)
    CanPause = always(True)
    CanSeek = always(False)
    CanControl = always(True)
