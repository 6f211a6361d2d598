"""How the program opens: its window, or, where there is no screen, a session in the terminal."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from coach.errors import AlreadyRunning, CoachError


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
    from PySide6.QtWidgets import QApplication

    from coach.devices.instance import Instance
    from coach.windowed import Windowed

    application = QApplication(sys.argv[:1])
    application.setApplicationName("stretch-coach")
    application.setApplicationDisplayName("Stretch Coach")
    application.setDesktopFileName("stretch-coach")
    name = str(file.absolute()) if file else ""
    try:
        instance = Instance.hold(folder)
    except AlreadyRunning:
        if Instance.ask_to_front(folder, name):
            return 0
        raise
    try:
        windowed = Windowed(application, folder)
    except CoachError as error:
        return _told_in_a_window(error)
    instance.asked.connect(windowed.come_forward)
    windowed.show(name)
    try:
        return application.exec()
    finally:
        windowed.close()
        instance.let_go()


def _told_in_a_window(error: CoachError) -> int:
    """Say `error` where the person is looking."""
    from PySide6.QtWidgets import QMessageBox

    from coach.ui.wording import errors as wording

    QMessageBox.critical(None, "Stretch Coach", wording.of(error))
    return 3
