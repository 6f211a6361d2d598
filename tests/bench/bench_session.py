"""P4, first half: a long session in simulated time, against its script."""

import time

from coach.session.engine import Engine, Stage
from coach.session.events import StepStarted
from tests.bench.row import Row
from tests.fakes.clock import FakeClock
from tests.session.builders import perform, script

HOURS, TICK = 3, 0.5
STEP = 60.0


def rows():
    """Return what was measured, with its bar."""
    holds = [perform(hold=STEP, move=0.0, ready=0.0) for _ in range(round(HOURS * 3600 / STEP))]
    timeline = script(*holds)
    best = min(played(timeline) for _ in range(5))
    return [
        Row("P4", "three hours of session in simulated time, s", best[0], 0.2),
        Row("P4", "drift over three hours, s", best[1], 0.0),
    ]


def played(timeline):
    clock, heard = FakeClock(), []
    engine = Engine(timeline, clock, heard.append)
    began = time.perf_counter()
    engine.start()
    while engine.stage is not Stage.ENDED:
        clock.pass_(TICK)
        engine.tick()
    took = time.perf_counter() - began
    begun = [event for event in heard if isinstance(event, StepStarted)]
    drift = max(abs(event.at - timeline.steps[event.index].at) for event in begun)
    return took, drift
