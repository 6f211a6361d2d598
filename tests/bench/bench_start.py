"""P1 and P2: from the start of the process to its first picture and to its first page.

Each start is a process of its own, an empty window and ours by turns. Beside the time that passes,
processor time is counted: what else the machine does is not in it. Ours is the program as it is
started from a menu, with ten years of history; only the moments are noted from outside.
"""

import json
import os
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

RUNS = 9
PATIENCE = 120
NOTING = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

moments = {}

def note(what):
    moments.setdefault(what, (time.monotonic(), time.process_time()))

class Painted(QObject):
    "Notes when a widget has been painted, all of it."

    def __init__(self, widget, what, then=lambda: None):
        super().__init__(widget)
        self.what, self.then = what, then
        widget.installEventFilter(self)

    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint:
            widget.removeEventFilter(self)
            QTimer.singleShot(0, self.done)
        return False

    def done(self):
        note(self.what)
        self.then()

def leave():
    print(json.dumps(moments), flush=True)
    QApplication.quit()
"""
EMPTY = """
application = QApplication([])
window = QMainWindow()
window.resize(1280, 832)
Painted(window, "picture", leave)
window.show()
application.exec()
"""
OURS = """
from coach.ui.window import Window

shown, filled = Window.showEvent, Window.fill

def showEvent(window, event):
    shown(window, event)
    Painted(window, "picture")

def fill(window, *given, **named):
    filled(window, *given, **named)
    Painted(window.stack.currentWidget(), "page", leave)

Window.showEvent, Window.fill = showEvent, fill
sys.argv[0] = "coach"
from coach.__main__ import main

main()
"""


def rows():
    """Return what was measured, with its bar."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        accepted(folder)
        empty, ours = by_turns(name)
    return [
        row(id_, what, column, ours[moment], empty["picture"])
        for id_, what, moment in (("P1", "first picture", "picture"), ("P2", "first page", "page"))
        for column in (0, 1)
    ]


def accepted(folder):
    """Fill `folder` with ten years of somebody who has accepted the limits."""
    ten_years(folder)
    settings.write(folder / "settings.json", replace(settings.Settings(), accepted_limits=True))


def row(id_, what, column, ours, empty):
    bar = {"P1": 1.6, "P2": 2.5}[id_]
    kind = ("elapsed", "processor")[column]
    mine = statistics.median(one[column] for one in ours)
    theirs = statistics.median(one[column] for one in empty)
    return Row(id_, f"{what}, {kind} ({mine:.2f} s / {theirs:.2f} s)", mine / theirs, bar)


def by_turns(folder):
    """Return the moments of empty windows and of ours, after one start of each that warms up."""
    empty, ours = {"picture": []}, {"picture": [], "page": []}
    for number in range(RUNS + 1):
        for found, program in ((empty, EMPTY), (ours, OURS)):
            for what, moment in started(program, folder).items():
                if number:
                    found[what].append(moment)
    return empty, ours


def started(program, folder):
    """Return what happened when, in seconds passed and seconds of the processor."""
    began = time.monotonic()
    moments = told_by(NOTING + program, folder)
    return {what: (at - began, busy) for what, (at, busy) in moments.items()}


def told_by(program, folder):
    """Return the last thing a program tells, run over the data in `folder`."""
    # Byte code is kept, as it is wherever the program is installed.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program, "--data", folder],
        check=True,
        stdout=subprocess.PIPE,
        timeout=PATIENCE,
        env=environment,
    )
    return json.loads(done.stdout.splitlines()[-1])
