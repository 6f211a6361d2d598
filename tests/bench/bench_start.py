"""P1: from the start of the process to its first picture, against an empty window."""

import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from coach import settings
from tests.bench.row import Row
from tests.fakes.past import ten_years

RUNS = 7
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        app.quit()

app = QApplication([])
window = Window()
window.resize(1280, 832)
window.show()
app.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from coach import starting
from coach.ui.window import Window

def paintEvent(self, event):
    super(Window, self).paintEvent(event)
    QTimer.singleShot(0, QApplication.quit)

Window.paintEvent = paintEvent
starting.open_window(Path(sys.argv[1]))
"""


def rows():
    """Return what was measured, with its bar."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ten_years(folder)
        settings.write(folder / "settings.json", replace(settings.Settings(), accepted_limits=True))
        empty = statistics.median(seconds(EMPTY) for _ in range(RUNS))
        ours = statistics.median(seconds(OURS, name) for _ in range(RUNS))
    return [
        Row("P1", f"first picture / empty window ({ours:.2f} s / {empty:.2f} s)", ours / empty, 1.6)
    ]


def seconds(program, *arguments):
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began
