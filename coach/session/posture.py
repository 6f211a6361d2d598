"""What the figure does at a moment of a script: how far in the movement it is, and its breath."""

from dataclasses import dataclass, replace
from math import cos, tau

from coach.figure.easing import smooth
from coach.session.step import Script, Step, StepKind

STRIDE = 1.1
"""Seconds of one walking step, there or back."""

BREATH = 6.0
"""Seconds of one quiet breath while holding or resting."""

SETTLE = 0.8
"""Seconds in which the figure settles into a step that begins elsewhere than the last one ended."""

_PRESSING = 0.9
"""How far into the stretch one is while pressing against it."""

_LET_GO = 0.8
"""How far into the stretch one is after letting go, before going further."""


EASED = 0.5
"""How far an exercise goes that was made easier: a red session takes off 30 to 50 % (6.2)."""


@dataclass(frozen=True, slots=True)
class Posture:
    """`amount` of the movement, `breath` (in) and `glow` of what is worked on, each 0 … 1."""

    amount: float
    breath: float = 0.0
    glow: float = 0.0

    def eased(self) -> "Posture":
        """Return the same, half as far."""
        return replace(self, amount=self.amount * EASED, glow=self.glow * EASED)


def posture(script: Script, index: int, into: float, length: float) -> Posture:
    """Return the posture `into` seconds into the step `index`, which lasts `length` seconds.

    It never jumps while time flows: where two steps do not meet, the later one eases in. Another
    exercise or side is another figure, which eases in from its own start.
    """
    step = script.steps[index]
    here, begun = _own(step, into, length), _own(step, 0.0, length)
    before = script.steps[index - 1] if index > 0 else None
    left = Posture(0.0) if before is None or another_figure(before, step) else _left(before)
    settling = min(SETTLE, length)
    away = 1.0 - smooth(into / settling) if settling > 0 else 1.0
    return Posture(
        _within(here.amount + (left.amount - begun.amount) * away),
        _within(here.breath + (left.breath - begun.breath) * away),
        _within(here.glow + (left.glow - begun.glow) * away),
    )


def can_be_eased(script: Script, index: int) -> bool:
    """Return whether the exercise of the step `index` is a movement that can go less far."""
    item = script.steps[index].item
    return any(step.kind is StepKind.MOVE and step.item == item for step in script.steps[index:])


def another_figure(before: Step, step: Step) -> bool:
    """Return whether a step shows another exercise or side than the one before it."""
    if before.exercise is None or step.exercise is None:
        return False
    return (before.exercise, before.side) != (step.exercise, step.side)


def _left(step: Step) -> Posture:
    """Return how a step ends; extending it does not change that."""
    return _own(step, step.seconds, step.seconds)


def _own(step: Step, into: float, length: float) -> Posture:
    """Return the posture of a step by itself, as if it met its neighbours."""
    done = into / length if length > 0 else 1.0
    match step.kind:
        case StepKind.MOVE:
            amount = smooth(done)
        case StepKind.HOLD:
            return Posture(1.0, _quiet_breath(into, length), 1.0)
        case StepKind.RETURN:
            amount = 1.0 - smooth(done)
        case StepKind.CONTRACT:
            amount = _PRESSING
        case StepKind.RELAX:
            amount = _LET_GO
        case StepKind.WALK:
            at_work = _ends(into, length)
            return Posture(_wave(into / (2 * STRIDE)) * at_work, glow=at_work)
        case StepKind.BREATHE:
            breath = _paced_breath(step, done * step.seconds)
            return Posture(breath, breath)
        case _:
            return Posture(0.0, _quiet_breath(into, length))
    return Posture(amount, glow=amount)


def _quiet_breath(into: float, length: float) -> float:
    return _wave(into / BREATH) * _ends(into, length)


def _paced_breath(step: Step, into: float) -> float:
    if into < step.inhale:
        return smooth(into / step.inhale)
    out = step.seconds - step.inhale
    return 1.0 - smooth((into - step.inhale) / out) if out > 0 else 1.0


def _wave(turns: float) -> float:
    """Return 0 at every whole turn and 1 halfway."""
    return (1.0 - cos(tau * turns)) / 2.0


def _ends(into: float, length: float) -> float:
    """Return 1 in the middle of a step, 0 at both ends, so that it can be left anywhere."""
    settling = min(SETTLE, length / 2)
    return smooth(min(into, length - into) / settling) if settling > 0 else 0.0


def _within(part: float) -> float:
    return min(1.0, max(0.0, part))
