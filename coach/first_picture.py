"""The first picture: the window itself, rail and paper, before anything slow is read.

Nothing can be pressed on it: what the person does meanwhile waits until the window is filled.
"""

from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from coach import settings as settings_file
from coach.errors import SettingsInvalid
from coach.paths import Kept
from coach.settings import Settings
from coach.ui.look.first_paint import FirstPaint
from coach.ui.look.look import Look
from coach.ui.window import Window


def bare_window(application: QApplication, folder: Path) -> Window:
    """Return the window as the person has chosen its look, not yet shown."""
    settings = _settings(folder)
    look = Look(
        settings.theme,
        reduced_motion=bool(settings.reduced_motion),
        high_contrast=settings.high_contrast,
        appearance=settings.appearance,
    )
    look.dress_plainly(application)
    window = Window(look)
    window.rail.setVisible(settings.accepted_limits)
    return window


def show(window: Window) -> None:
    """Show the window and come back when it has been painted; presses and keys wait."""
    seen = QEventLoop()
    FirstPaint(window).done.connect(seen.quit)
    window.show()
    seen.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _settings(folder: Path) -> Settings:
    try:
        return settings_file.read(Kept(folder).settings)
    except SettingsInvalid:
        return Settings()  # the program says so as soon as it can
