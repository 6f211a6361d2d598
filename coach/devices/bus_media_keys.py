"""Media keys on Linux desktops: a session is a player of music to them (MPRIS, freedesktop.org)."""

from collections.abc import Callable

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from coach.devices.media_keys import MediaKeys, Playing
from coach.devices.mpris import PATH, PLAYER, MprisObject
from coach.session.events import (
    Event,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    StepStarted,
)

SERVICE = "org.mpris.MediaPlayer2.stretch_coach"
NAME = "stretch-coach-media-keys"

Connect = Callable[[], QDBusConnection]


def _to_desktop() -> QDBusConnection:
    return QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, NAME)


class BusMediaKeys(MediaKeys):
    """Is on the bus from the beginning of a session to its end, so that keys reach music else."""

    def __init__(self, program: str, connect: Connect = _to_desktop) -> None:
        super().__init__()
        self._connect = connect
        self._bus: QDBusConnection | None = None
        self._playing: Playing | None = None
        self._object = MprisObject(program, self)

    def follow(self, playing: Playing) -> None:
        """Take `playing` for what the events are about from now on."""
        self._playing = playing

    def hear(self, event: Event, late: float = 0.0) -> None:
        """Show the desktop what happened in the session, however late."""
        del late
        match event:
            case SessionStarted():
                self._appear()
                self._show(PlaybackStatus="Playing")
            case SessionResumed():
                self._show(PlaybackStatus="Playing")
            case SessionPaused():
                self._show(PlaybackStatus="Paused")
            case StepStarted(index=index):
                self._show_step(index)
            case SessionEnded():
                self.close()

    def close(self) -> None:
        """Leave the bus."""
        if self._bus is not None:
            QDBusConnection.disconnectFromBus(self._bus.name())
            self._bus = None

    def _appear(self) -> None:
        bus = self._connect()
        if bus.isConnected():
            bus.registerObject(PATH, self._object)
            bus.registerService(SERVICE)
            self._bus = bus

    def _show_step(self, index: int) -> None:
        playing = self._playing
        if playing is not None:
            self._show(Metadata=self._object.track(playing.title(index), playing.script.title))

    def _show(self, **changed: object) -> None:
        news = self._object.change(changed)
        if news and self._bus is not None:
            properties = "org.freedesktop.DBus.Properties"
            message = QDBusMessage.createSignal(PATH, properties, "PropertiesChanged")
            # The last are those to be asked for again; an empty list would have no type.
            message.setArguments([PLAYER, news, ["Position"]])
            self._bus.send(message)
