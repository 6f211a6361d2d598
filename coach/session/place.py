"""Where a session is: which step, how far into it, and how much longer steps were made."""

from coach.session.exact import billionths
from coach.session.step import Script, Step, StepKind

_COUNTED = frozenset(
    {
        StepKind.READY,
        StepKind.HOLD,
        StepKind.REST,
        StepKind.CHANGE_SIDES,
        StepKind.CONTRACT,
        StepKind.RELAX,
        StepKind.WALK,
    }
)
_SPARE = 2
"""Seconds a step must last beyond its countdown, so that the countdown does not fill it."""


def counted_down(step: Step, seconds: float, countdown: int) -> bool:
    """Return whether the last `countdown` seconds of a step of so many `seconds` are counted."""
    return step.kind in _COUNTED and seconds >= countdown + _SPARE


class Place:
    """A place in a script, in whole nanoseconds: nothing is lost by adding up."""

    def __init__(self, script: Script, countdown: int) -> None:
        self._script = script
        self._countdown = countdown
        self._lengths = [billionths(step.seconds) for step in script.steps]
        self._starts = [billionths(step.at) for step in script.steps]
        self._longer: dict[int, int] = {}
        self.enter(0)

    @property
    def step(self) -> Step:
        """Return the current step."""
        return self._script.steps[self.index]

    @property
    def length(self) -> int:
        """Return how long the current step is, with what was added to it."""
        return self._lengths[self.index] + self._longer.get(self.index, 0)

    @property
    def position(self) -> int:
        """Return where the session is on its own timeline."""
        return self.start_of(self.index) + self.into

    @property
    def whole(self) -> int:
        """Return how long the session's timeline is."""
        return self._starts[-1] + sum(self._longer.values())

    @property
    def due(self) -> int:
        """Return how long it is until the next cue."""
        return self._next - self.into

    @property
    def countdown(self) -> int:
        """Return the seconds that the next cue counts; 0 if the next cue is the end."""
        return round((self.length - self._next) / billionths(1))

    def start_of(self, index: int) -> int:
        """Return where the step `index` begins on the session's timeline."""
        return self._starts[index] + sum(n for i, n in self._longer.items() if i < index)

    def enter(self, index: int) -> None:
        """Go to the beginning of the step `index`."""
        self.index = index
        self.into = 0
        self._look_ahead(0)

    def return_to(self, index: int) -> None:
        """Go back to the step `index`; what was added to later steps is forgotten."""
        self._longer = {i: longer for i, longer in self._longer.items() if i <= index}
        self.enter(index)

    def lengthen(self, index: int, nanoseconds: int) -> None:
        """Make the step `index` longer; its countdown moves along."""
        self._longer[index] = self._longer.get(index, 0) + nanoseconds
        if index == self.index:
            self._look_ahead(self.into)

    def pass_cue(self) -> None:
        """Look for the cue after the one that has just been given."""
        self._look_ahead(self._next)

    def _look_ahead(self, heard: int) -> None:
        """Find the first cue later than `heard`, the end of the step if there is no other."""
        length, second = self.length, billionths(1)
        if counted_down(self.step, length / second, self._countdown):
            for left in range(self._countdown, 0, -1):
                if length - left * second > heard:
                    self._next = length - left * second
                    return
        self._next = length
