"""Has the cramp subsided? The phase gate of the clinical content, section 3.

What is not known is never taken for the better: a missing answer never opens the gate.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

WORST_PAIN = 10
"""The numeric pain rating scale (NPRS) goes from 0 to this."""

SEVERE = 7
RISE = 2
SETTLED = 4


class Colour(StrEnum):
    """How far the cramp has gone: RED cramping, AMBER easing, GREEN subsided."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


AGAIN_IN = MappingProxyType({Colour.RED: 20, Colour.AMBER: 15})
"""Minutes until the cramp is worth another look (section 3)."""


@dataclass(frozen=True, slots=True)
class GateAnswers:
    """What the person says of the cramp; None where nothing was said.

    `pain_now` and `pain_earlier` (10 minutes before or more) are from 0 to 10; for nerve-type pain
    the higher of back and leg. `spasm_now`: the muscle still grabs. `leg_worse`: signs in the leg
    go further or are stronger. `lie_ok`: five slow breaths lying down are bearable. `rock_ok`: so
    are five gentle rocks of the pelvis.

    Raises:
        ValueError: a pain is not from 0 to 10.
    """

    pain_now: int | None
    pain_earlier: int | None = None
    spasm_now: bool | None = None
    leg_worse: bool | None = None
    lie_ok: bool | None = None
    rock_ok: bool | None = None

    def __post_init__(self) -> None:
        for pain in (self.pain_now, self.pain_earlier):
            if pain is not None and not 0 <= pain <= WORST_PAIN:
                raise ValueError(f"pain is rated from 0 to {WORST_PAIN}, not {pain}")


def colour(answers: GateAnswers) -> Colour:
    """Return the state of the cramp (clinical content, section 3; RED comes first)."""
    now, earlier = answers.pain_now, answers.pain_earlier
    if now is None or now >= SEVERE or answers.leg_worse:
        return Colour.RED
    if earlier is None:
        return Colour.AMBER
    if now >= earlier + RISE:
        return Colour.RED
    settled = now <= SETTLED and now <= earlier
    return Colour.GREEN if settled and _calm(answers) else Colour.AMBER


def _calm(answers: GateAnswers) -> bool:
    quiet = answers.spasm_now is False and answers.leg_worse is False
    return quiet and answers.lie_ok is True and answers.rock_ok is True
