"""How the program opens: its window, or, where there is no screen, a session in the terminal."""

import builtins
import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import AlreadyRunning, CoachError
from coach.ownership.wish import Wish
from coach.paths import content
from coach.profiles import People, Person

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from coach.devices.instance import Instance
    from coach.ui.look.look import Look
    from coach.ui.window import Window
    from coach.windowed import Windowed


def open_anywhere(folder: Path, *, in_tray: bool = False) -> int:
    """Open the window, or the terminal where there is no screen; return the exit status.

    `in_tray`: begin out of sight, which without a screen is nothing at all.
    """
    if has_screen(os.environ, sys.platform):
        return open_window(folder, in_tray=in_tray)
    if in_tray:
        return 0
    from coach.terminal import play_from_menu

    return play_from_menu(folder)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a window could be seen."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(folder: Path, file: Path | None = None, *, in_tray: bool = False) -> int:
    """Show the window over the data in `folder`, with the routine of `file`, until it is closed.

    Where a window for this data is open already, it comes to the front instead, unless it was
    to be opened `in_tray`: out of sight where the person wanted that, or else small.
    """
    # Qt would hand translucent fills to threads, and wait for them longer than it takes to fill.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    import_plainly()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("stretch-coach")
    application.setApplicationDisplayName("Stretch Coach")
    application.setDesktopFileName("stretch-coach")
    application.setWindowIcon(QIcon(str(content("media") / "icons" / "logo.svg")))
    name = str(file.absolute()) if file else ""
    return _Opening(application, folder, name, in_tray=in_tray).until_closed()


def import_plainly() -> None:
    """Let imports go straight to Python again, as they did before PySide6 came.

    PySide6 stands between, for its switch of snake_case names, and to find out who uses it reads
    the text of every module that is imported, and keeps it. Nobody here does, and it takes a
    tenth of a start.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _Opening:
    """Opens the window, and opens it again where the person or a trouble asks for that."""

    def __init__(
        self, application: "QApplication", base: Path, name: str, *, in_tray: bool
    ) -> None:
        self._application = application
        self._base = base
        self._name = name
        self._in_tray = in_tray

    def until_closed(self) -> int:
        """Return the exit status."""
        person = self._who()
        if person is None:
            return 0
        wish: Wish | None = Wish(person.folder)
        status = 0
        while wish is not None:
            status, wish = self._once(wish.folder)
        return status

    def _who(self) -> Person | None:
        """Return who is here: asked where there is more than one person."""
        people = People(self._base).all()
        if len(people) == 1:
            return people[0]
        from coach.ui.ownership.who_window import WhoWindow

        window = WhoWindow(self._look(), people)
        window.show()
        self._application.exec()
        return window.chosen

    def _once(self, folder: Path) -> tuple[int, Wish | None]:
        """Show the window over `folder`; return the status, and what is wished for next."""
        from coach.devices.instance import Instance

        try:
            instance = Instance.hold(folder)
        except AlreadyRunning as error:
            if self._in_tray or Instance.ask_to_front(folder, self._name):
                return 0, None
            return self._trouble(error, folder)
        except CoachError as error:
            return self._trouble(error, folder)
        with _finally(instance.let_go):
            try:
                status, wish = self._opened(folder, instance)
            except CoachError as error:
                return self._trouble(error, folder)
        if wish is not None and wish.delete:
            return status, self._forgotten(folder)
        return status, wish

    def _opened(self, folder: Path, instance: "Instance") -> tuple[int, Wish | None]:
        with _uncollected():
            from coach import first_picture

        asked: list[str] = []  # by another start, before there is anything to bring to the front
        instance.asked.connect(asked.append)
        with _uncollected():
            window = first_picture.bare_window(self._application, folder)
        with _finally(window.hide):
            if not self._in_tray:  # out of sight there is no first picture
                with _uncollected():
                    first_picture.show(window)
                if not window.isVisible():
                    return 0, None
            instance.listen()
            return self._filled(window, folder, instance, asked)

    def _filled(
        self, window: "Window", folder: Path, instance: "Instance", asked: Sequence[str]
    ) -> tuple[int, Wish | None]:
        from coach.ownership.deleting import delete_everything

        with _uncollected():
            from coach.windowed import Windowed
        window.look.dress(self._application)
        with _uncollected():
            windowed = Windowed(self._application, window, folder, self._base)
        with _finally(windowed.close):
            people = People(self._base)
            people.came(people.at(folder))
            instance.asked.connect(windowed.come_forward)
            # Who asks meanwhile wants to see the window, whatever was wanted at first.
            in_tray = self._in_tray and not asked
            windowed.begin(next(filter(None, asked), self._name), in_tray=in_tray)
            # A second opening is not for the file, and not unasked.
            self._name, self._in_tray = "", False
            status = self._application.exec()
            if windowed.damage is None:
                self._save(windowed)
        if windowed.damage is not None:
            raise windowed.damage
        if windowed.wish is not None and windowed.wish.delete:
            delete_everything(folder)
        return status, windowed.wish

    def _save(self, windowed: "Windowed") -> None:
        """Ask, while something is not saved, whether to try again."""
        from coach.ui.trouble_window import TroubleWindow
        from coach.ui.wording import frame

        again = True
        while again and (error := windowed.save()) is not None:
            window = TroubleWindow(self._look(), error, title=frame.not_saved())
            window.show()
            self._application.exec()
            again = window.again

    def _forgotten(self, folder: Path) -> Wish | None:
        """Take the name of the person out whose data are deleted, and ask who is here now."""
        people = People(self._base)
        people.forget(people.at(folder))
        person = self._who()
        return Wish(person.folder) if person else None

    def _trouble(self, error: CoachError, folder: Path) -> tuple[int, Wish | None]:
        """Say `error` where the person is looking; return the status, and whether to try again."""
        from coach.ownership.rescue import rescue_from
        from coach.session.clock import SystemClock
        from coach.ui.trouble_window import TroubleWindow

        window = TroubleWindow(self._look(), error, rescue_from(error, SystemClock()))
        window.show()
        self._application.exec()
        return 3, Wish(folder) if window.again else None

    def _look(self) -> "Look":
        from coach.ui.look.look import Look

        look = Look()
        look.dress(self._application)
        return look


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: where a program is put together there is hardly any."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _finally(let_go: Callable[[], None]) -> Iterator[None]:
    try:
        yield
    finally:
        let_go()
