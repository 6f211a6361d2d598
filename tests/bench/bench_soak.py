"""R6: eight hours of sessions in the real window, a hundred times as fast as life.

Every session is written on a disk, drawn, and followed by its page afterwards. `BENCH_HOURS` makes
fewer of them. What is left of the first hour is compared with what is left at the end.
"""

import contextlib
import ctypes
import gc
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coach.session.clock import FastClock
from coach.session.events import SessionEnded, SessionPaused
from coach.ui.look.look import Look
from coach.ui.window import Window
from tests.bench.person import NOTHING_NEW, SETTLED, Person
from tests.bench.row import Row

HOURS = float(os.environ.get("BENCH_HOURS", "8"))
SPEED = 100
ROUTINES = ("rt_release_left", "rt_ease_left", "rt_ease_centre")
FIRST = min(1.0, HOURS / 4)
"""Hours after which everything there is to load has been loaded."""
SAYS_OFFSCREEN = "This plugin does not support"
STUCK_MS = 120_000
"""Real milliseconds within which every session ends, or it never does."""
MEMORY = Path("/proc/self/smaps_rollup")
MEGABYTE = 1024.0


class Hundredfold(FastClock):
    """Passes so much between two looks that a few of them are not yet an absence."""

    LONGEST_LOOK = 2.0


class Left:
    """What is there when a session is over."""

    def __init__(self, window):
        gc.collect()
        QApplication.processEvents()
        self.memory = own_memory() / MEGABYTE
        self.objects = len(window.findChildren(QObject))
        timers = [*window.findChildren(QTimer)]
        self.timers = len(timers)
        self.ticking = sum(timer.isActive() for timer in timers)


def rows():
    """Return what was measured, with its bar."""
    if not MEMORY.exists():
        print("R6 cannot be measured here: the system does not tell the memory of a process.")
        return [Row("R6", "eight hours of sessions: cannot run here", float("inf"), 5.0)]
    complaints = []
    before = qInstallMessageHandler(lambda _kind, _where, text: complaints.append(text))
    try:
        hours, number, first, last = soak()
    finally:
        qInstallMessageHandler(before)
    warned = [text for text in complaints if SAYS_OFFSCREEN not in text]
    for text in sorted(set(warned)):
        print(f"R6 Qt said: {text}")
    grown = last.memory - first.memory
    return [
        Row("R6", "hours of sessions not played", max(0.0, HOURS - hours), 0.0),
        Row("R6", f"{hours:.1f} h, {number} sessions: memory, MB", abs(grown), 5.0),
        Row("R6", "timers more than after the first hour", last.timers - first.timers, 0.0),
        Row("R6", "timers that still tick", last.ticking - first.ticking, 0.0),
        Row("R6", "Qt objects more than after it", last.objects - first.objects, 0.0),
        Row("R6", "Qt warnings", len(warned), 0.0),
    ]


def soak():
    """Return the hours and sessions that were played, and what was left at first and at last."""
    with tempfile.TemporaryDirectory() as name:
        clock = Hundredfold(SPEED)
        person = Person(Path(name), clock)
        accepted = replace(person.program.settings, accepted_limits=True)
        person.program.keep_settings(accepted)
        window = Window(Look("light"), person.program, folder=Path(name))
        window.show()
        try:
            return sessions(person, window)
        finally:
            window.close()
            window.deleteLater()
            person.close()


def sessions(person, window):
    """Play every routine in turn; what is left is looked at after the last of them."""
    seconds, number, first = 0.0, 0, None
    while True:
        for name in ROUTINES:
            active = play(person, window, name)
            seconds += active
            number += 1
            if not active:
                return seconds / 3600, number, first or Left(window), Left(window)
        if seconds >= HOURS * 3600:
            left = Left(window)
            return seconds / 3600, number, first or left, left
        if first is None and seconds >= FIRST * 3600:
            first = Left(window)


def play(person, window, name):
    """Play one session to its end and leave it; return the seconds that were spent in it."""
    routine = person.library.find(name)
    loop, ended = QEventLoop(), []
    permit = person.program.decide(routine, NOTHING_NEW, SETTLED)
    journey = window.journey
    journey._play(routine, permit, False, None)
    engine = journey._player._run.engine

    def hear(event):
        if isinstance(event, SessionPaused):  # the computer was too slow for this speed
            QTimer.singleShot(0, engine.resume)
        if isinstance(event, SessionEnded):
            ended.append(event.active)
            QTimer.singleShot(0, loop.quit)

    engine.listen(hear)
    stuck = QTimer()
    stuck.timeout.connect(loop.quit)
    stuck.start(STUCK_MS)
    loop.exec()
    stuck.stop()
    if not ended:
        engine.stop()
        return 0.0
    QApplication.processEvents()
    journey._after.skip.click()
    QApplication.processEvents()
    return ended[-1]


def own_memory():
    """Return the kilobytes that are neither a file's nor shared, what is free given back before."""
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    rollup = MEMORY.read_text(encoding="ascii")
    return next(float(line.split()[1]) for line in rollup.splitlines() if "Anonymous:" in line)
