"""How the program opens: its window, or, where there is no screen, a session in the terminal."""

import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import AlreadyRunning, CoachError
from coach.paths import content

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from coach.devices.instance import Instance
    from coach.ui.window import Window


def open_anywhere(folder: Path) -> int:
    """Open the window, or the terminal where there is no screen; return the exit status."""
    if has_screen(os.environ, sys.platform):
        return open_window(folder)
    from coach.terminal import play_from_menu

    return play_from_menu(folder)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a window could be seen."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(folder: Path, file: Path | None = None) -> int:
    """Show the window over the data in `folder`, with the routine of `file`, until it is closed.

    Where a window for this data is open already, it comes to the front instead.
    """
    # Qt would hand translucent fills to threads, and wait for them longer than it takes to fill.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    application.setApplicationName("stretch-coach")
    application.setApplicationDisplayName("Stretch Coach")
    application.setDesktopFileName("stretch-coach")
    application.setWindowIcon(QIcon(str(content("media") / "icons" / "logo.svg")))
    name = str(file.absolute()) if file else ""
    try:
        return _window(application, folder, name)
    except CoachError as error:
        return _trouble(application, error)


def _window(application: "QApplication", folder: Path, name: str) -> int:
    from coach import first_picture
    from coach.devices.instance import Instance

    try:
        instance = Instance.hold(folder)
    except AlreadyRunning:
        if Instance.ask_to_front(folder, name):
            return 0
        raise
    with ExitStack() as held:
        held.callback(instance.let_go)
        asked = [name] if name else []
        instance.asked.connect(asked.append)
        window = first_picture.bare_window(application, folder)
        held.callback(window.hide)
        first_picture.show(window)
        return 0 if not window.isVisible() else _filled(window, folder, instance, asked, held)


def _filled(
    window: "Window", folder: Path, instance: "Instance", asked: list[str], held: ExitStack
) -> int:
    from PySide6.QtWidgets import QApplication

    from coach.windowed import Windowed

    windowed = Windowed(window, folder)
    held.callback(windowed.close)
    instance.asked.connect(windowed.come_forward)
    windowed.begin(asked[-1] if asked else "")
    return QApplication.exec()


def _trouble(application: "QApplication", error: CoachError) -> int:
    """Say `error` where the person is looking, and return the status for it."""
    from coach.ui.look.look import Look
    from coach.ui.trouble_window import TroubleWindow

    look = Look()
    look.dress(application)
    window = TroubleWindow(look, error)
    window.show()
    application.exec()
    return 3
