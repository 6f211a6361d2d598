"""How the windows and pictures of the figure are opened from the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from coach.errors import DeviceMissing, FileUnwritable
from coach.figure.view import View
from coach.routine.model import Exercise, Side
from coach.session.clock import SystemClock
from coach.ui.figure.sheet import sheet
from coach.ui.look.look import Look
from coach.ui.showing.exercise_window import ExerciseWindow
from coach.ui.showing.map_window import MapWindow

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def write_sheet(
    path: Path,
    exercises: Sequence[Exercise],
    theme: str,
    *,
    side: Side | None,
    view: View | None,
    columns: int,
) -> None:
    """Write a sheet of exercises into a PNG file; it needs no screen.

    Raises:
        FileUnwritable: the file cannot be written there.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    image = sheet(exercises, _look(theme), side=side, view=view, columns=columns)
    try:
        path.write_bytes(_png(image))
    except OSError as error:
        raise FileUnwritable(path, error.strerror or str(error)) from error
    del application


def show_exercise(exercise: Exercise, theme: str, side: Side | None) -> int:
    """Show an exercise that moves until its window is closed; return the exit status.

    Raises:
        DeviceMissing: there is no screen.
    """
    application, look = _screen(theme)
    return _run(application, ExerciseWindow(look, exercise, side, SystemClock()))


def show_map(theme: str) -> int:
    """Show the body picture until its window is closed; return the exit status.

    Raises:
        DeviceMissing: there is no screen.
    """
    application, look = _screen(theme)
    return _run(application, MapWindow(look))


def _screen(theme: str) -> tuple[QApplication, Look]:
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _SCREENS)):
        raise DeviceMissing("screen", "no display")
    application = _application()
    look = _look(theme)
    look.dress(application)
    return application, look


def _run(application: QApplication, window: QWidget) -> int:
    window.show()
    return application.exec()


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _look(theme: str) -> Look:
    if theme == "contrast":
        return Look("light", text_scale=1.0, high_contrast=True)
    return Look("dark" if theme == "dark" else "light", text_scale=1.0, high_contrast=False)


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(kept.data())
