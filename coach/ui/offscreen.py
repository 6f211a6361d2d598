"""Qt without a window, for what is drawn into files."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


@contextmanager
def application() -> Iterator[QGuiApplication]:
    """Give an application to draw with; without a screen, one that needs none."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        yield running
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QApplication(["coach"])
    try:
        yield made
    finally:
        made.shutdown()
