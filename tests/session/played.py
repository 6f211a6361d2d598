"""What a test needs to play a script, and what playing it undisturbed should tell."""

from dataclasses import dataclass, field
from datetime import timedelta

from coach.session.engine import Engine
from coach.session.events import (
    CountdownHeard,
    Ending,
    Event,
    SessionEnded,
    SessionStarted,
    StepFinished,
    StepStarted,
)
from coach.session.step import Script, StepKind
from tests.fakes.clock import MORNING, FakeClock
from tests.session.builders import PLAIN

COUNTED = ["ready", "hold", "rest", "change_sides", "contract", "relax", "walk"]


@dataclass
class Played:
    """An engine with a clock to move, and every event in the order it was told."""

    script: Script
    start_at: int = 0
    clock: FakeClock = field(default_factory=FakeClock)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self):
        self.engine = Engine(
            self.script, self.clock, self.events.append, pacing=PLAIN, start_at=self.start_at
        )

    def begun(self):
        """Start, and return itself with nothing told yet."""
        self.engine.start()
        self.events.clear()
        return self

    def pass_(self, seconds, tick=0.5):
        """Let time pass in ticks."""
        while seconds > 1e-9:
            step = min(tick, seconds)
            self.clock.pass_(step)
            self.engine.tick()
            seconds -= step

    def news(self):
        """Return what was told since the last call."""
        told, self.events[:] = list(self.events), []
        return told


def undisturbed(script, began=MORNING):
    """Return what playing `script` without a touch must tell, worked out from the script alone."""
    events = [SessionStarted(0.0, began, 0)]
    milliseconds = 0
    for index, step in enumerate(script.steps[:-1]):
        length = round(step.seconds * 1000)
        events.append(StepStarted(milliseconds / 1000, index, step.seconds))
        if step.kind.value in COUNTED and length >= 5000:
            events += [
                CountdownHeard((milliseconds + length - left * 1000) / 1000, left)
                for left in (3, 2, 1)
            ]
        milliseconds += length
        events.append(StepFinished(milliseconds / 1000, index, step.seconds))
    end = milliseconds / 1000
    assert script.steps[-1].kind is StepKind.END
    events.append(StepStarted(end, len(script.steps) - 1, 0.0))
    events.append(SessionEnded(end, Ending.COMPLETED, end, began + timedelta(seconds=end)))
    return events
