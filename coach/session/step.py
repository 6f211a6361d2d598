"""The pieces of a timeline: what to do from which second on, for how long, on which side."""

from dataclasses import dataclass
from enum import StrEnum

from coach.routine.model import Side


class StepKind(StrEnum):
    """What a person does during a step."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REPEAT = "repeat"
    REST = "rest"
    CHANGE_SIDES = "change_sides"
    BREATHE = "breathe"
    CONTRACT = "contract"
    RELAX = "relax"
    WALK = "walk"
    CHECK_IN = "check_in"
    TELL = "tell"
    END = "end"


class Sound(StrEnum):
    """The sounds of a session; each has a file of that name in `media/sounds`."""

    READY = "ready"
    START = "start"
    REPETITION_END = "repetition_end"
    SERIES_END = "series_end"
    CHANGE_SIDES = "change_sides"
    TICK = "tick"
    SESSION_END = "session_end"


@dataclass(frozen=True, slots=True)
class Step:
    """One step, `at` seconds into the script and `seconds` long.

    `sound` is heard as the step begins, `end_sound` as it ends. `set` and `repetition` count from 1
    and are 0 where they mean nothing; `sets` and `repetitions` are how many there are on this side.
    `item` is the number of the routine's own step, from 0, that this one was written from.
    For BREATHE, `repetition` counts the cycle, and `inhale` says how many of the `seconds` are
    breathing in.
    """

    at: float
    seconds: float
    kind: StepKind
    item: int
    exercise: str | None = None
    side: Side | None = None
    set: int = 0
    sets: int = 0
    repetition: int = 0
    repetitions: int = 0
    inhale: float = 0.0
    say: str = ""
    sound: Sound | None = None
    end_sound: Sound | None = None

    def timed(self, at: float, seconds: float) -> "Step":
        """Return the same step at another place and as long as this.

        A script is hundreds of steps; `replace` would take longer than everything else of it.
        """
        return Step(
            at,
            seconds,
            self.kind,
            self.item,
            self.exercise,
            self.side,
            self.set,
            self.sets,
            self.repetition,
            self.repetitions,
            self.inhale,
            self.say,
            self.sound,
            self.end_sound,
        )


@dataclass(frozen=True, slots=True)
class Script:
    """The whole timeline of one routine, known before it starts; the last step is END."""

    routine: str
    revision: int
    title: str
    side: Side | None
    steps: tuple[Step, ...]

    @property
    def seconds(self) -> float:
        """Return how long the script lasts."""
        return self.steps[-1].at
