"""P4: cues against their due time, in simulated time and in real minutes with every core busy."""

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from coach.routine.model import Perform
from coach.session.clock import SystemClock
from coach.session.engine import Engine, Stage
from coach.session.events import CountdownHeard, StepStarted
from coach.ui.look.look import Look
from coach.ui.player.page import PlayerPage
from tests.bench.person import Person
from tests.bench.row import Row
from tests.fakes.clock import FakeClock
from tests.session.builders import perform, script

HOURS, TICK = 3, 0.5
STEP = 60.0
HALF_AN_HOUR = 1800.0
LOOKS = (0.016, 0.033, 0.45, 0.0011, 3.7, 0.1, 1.3)
"""Seconds between two looks, as frames and a busy computer make them."""
MINUTES = float(os.environ.get("BENCH_MINUTES", "3"))
SIZE = (1280, 832)
SPIN = "while True: pass"
CUES = (StepStarted, CountdownHeard)
MANY_CUES = (
    Perform("pelvic_tilt", repetitions=15, hold=1.0, move=0.6, rest=0.4, ready=5.0),
    Perform("pelvic_tilt", repetitions=2, hold=5.0, move=1.0, rest=1.0, ready=5.0),
) * 20
"""About a hundred beginnings of steps and numbers of countdowns a minute."""


def rows():
    """Return what was measured, with its bar."""
    holds = [perform(hold=STEP, move=0.0, ready=0.0) for _ in range(round(HOURS * 3600 / STEP))]
    timeline = script(*holds)
    best = min(played(timeline, (TICK,)) for _ in range(5))
    uneven = script(*[perform(repetitions=3, hold=7.3, move=3.1)] * 40)
    assert uneven.seconds > HALF_AN_HOUR / 2
    late = measure()
    busy = os.getloadavg()[0]
    return [
        Row("P4", "three hours of session in simulated time, s", best[0], 0.2),
        Row("P4", "drift over three hours, s", best[1], 0.0),
        Row("P4", "drift of uneven steps, looked at unevenly, s", played(uneven, LOOKS)[1], 0.0),
        Row("P4", f"{len(late)} real cues, load {busy:.1f}, p99, ms", percentile(late, 99), 25.0),
        Row("P4", "a real cue early, ms", max(0.0, -min(late)), 0.0),
    ]


def played(timeline, looks):
    clock, heard = FakeClock(), []
    engine = Engine(timeline, clock, heard.append)
    every = itertools.cycle(looks)
    began = time.perf_counter()
    engine.start()
    while engine.stage is not Stage.ENDED:
        clock.pass_(next(every))
        engine.tick()
    took = time.perf_counter() - began
    begun = [event for event in heard if isinstance(event, StepStarted)]
    drift = max(abs(event.at - timeline.steps[event.index].at) for event in begun)
    return took, drift


def measure():
    """Return how many milliseconds late each cue of a real session was heard."""
    with tempfile.TemporaryDirectory() as name, every_core_busy():
        person = Person(Path(name), SystemClock())
        try:
            return session(person)
        finally:
            person.close()


def session(person):
    """Play many cues in a page, from its first second on."""
    late, loop = [], QEventLoop()
    routine = replace(person.library.find("rt_release_left"), steps=MANY_CUES)
    run = person.begin(routine, lambda event, _late: late.append(lateness(event)))
    page = PlayerPage(Look("light"), person.program)

    def lateness(event):
        """Return how late an event is, on the mark that the engine itself set at the start."""
        if not began:
            began.append(run.engine._watch._mark / 1e9)
        return type(event), (time.monotonic() - began[0] - event.at) * 1000

    began = []
    page.resize(*SIZE)
    page.show()
    page.play(run)
    QTimer.singleShot(round(MINUTES * 60_000), loop.quit)
    loop.exec()
    run.engine.stop()
    page.close()
    page.deleteLater()
    return [late_by for kind, late_by in late if kind in CUES][1:]


def percentile(values, number):
    return statistics.quantiles(values, n=100, method="inclusive")[number - 1]


@contextmanager
def every_core_busy():
    """Give every core something to do that has nothing to do yet."""
    idle = max(0, (os.cpu_count() or 1) - round(os.getloadavg()[0]))
    spinning = [subprocess.Popen([sys.executable, "-c", SPIN]) for _ in range(idle)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()
