"""A small session that the tests of the past share."""

from datetime import datetime, timedelta, timezone

from coach.history.recorder import Recorder
from coach.routine.model import Cause, Gate, Routine, Side
from coach.session.engine import Engine, Stage
from coach.session.step import Script, Step, StepKind
from tests.fakes.clock import FakeClock

BERLIN_SUMMER = timezone(timedelta(hours=2))
EVENING = datetime(2026, 7, 3, 20, 15, 30, 250_000, tzinfo=BERLIN_SUMMER)

ROUTINE = Routine(
    id="rt_small",
    revision=3,
    title="A small release",
    cause=Cause.INJURY,
    gate=Gate.SUBSIDED,
    steps=(),
)


def small_script():
    """Ask; two holds of 10 s on each side; six breaths; ask again: 97 s."""
    steps = [(StepKind.CHECK_IN, 10, {"item": 0}), (StepKind.READY, 5, {"item": 1})]
    for side in (Side.RIGHT, Side.LEFT):
        steps += _holds(side)
    steps += [
        (StepKind.BREATHE, 5, {"item": 2, "set": 1, "repetition": n, "inhale": 2.0})
        for n in range(1, 5)
    ]
    steps += [(StepKind.CHECK_IN, 10, {"item": 3}), (StepKind.END, 0, {"item": 4})]
    return _script(steps)


def _holds(side):
    knee = {"item": 1, "exercise": "knee_to_chest_single", "side": side}
    first = [(StepKind.CHANGE_SIDES, 4, knee)] if side is Side.LEFT else []
    return first + [
        (kind, seconds, {**knee, "set": 1, "repetition": repetition})
        for repetition in (1, 2)
        for kind, seconds in ((StepKind.MOVE, 1), (StepKind.HOLD, 10), (StepKind.RETURN, 1))
    ]


def _script(steps):
    written, at = [], 0.0
    for kind, seconds, more in steps:
        written.append(Step(at, float(seconds), kind, **more))
        at += seconds
    return Script(ROUTINE.id, ROUTINE.revision, ROUTINE.title, Side.RIGHT, tuple(written))


def index_of(script, kind, *, side=None, nth=0):
    """Return the number of the nth step of this kind and side."""
    found = [
        index
        for index, step in enumerate(script.steps)
        if step.kind is kind and (side is None or step.side is side)
    ]
    return found[nth]


class Play:
    """One run of the small session against `store`, moved by hand."""

    def __init__(self, store, clock=None, routine=ROUTINE, **more):
        self.clock = clock or FakeClock(EVENING)
        self.script = small_script()
        self.heard = []
        self.recorder = Recorder(store, routine, self.script, self.clock, **more)
        resume = more.get("resume")
        self.engine = Engine(
            self.script,
            self.clock,
            self.recorder,
            self.heard.append,
            start_at=resume.index if resume else 0,
        )

    def start(self):
        self.engine.start()
        return self

    def on(self, seconds):
        """Let seconds pass, looking at the clock four times in each."""
        for _ in range(round(seconds * 4)):
            if self.engine.stage is Stage.ENDED:
                break
            self.clock.pass_(0.25)
            self.engine.tick()
            self.recorder.keep_position(self.engine)
        return self

    def to(self, kind, **more):
        """Go on until the step of this kind has just begun."""
        target = index_of(self.script, kind, **more)
        while self.engine.index < target:
            self.on(0.25)
        return self

    @property
    def session(self):
        return self.recorder.session
