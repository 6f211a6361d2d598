"""Paced breathing as seen on the screen: in or out, how full, how many seconds still."""

import math
from dataclasses import dataclass

from coach.session.step import Step, StepKind

INHALE = 4.0  # seconds; the pace of a rest, clinical content: slow breathing with a longer way out
EXHALE = 6.0
SHORTEST_REST = INHALE + EXHALE


@dataclass(frozen=True, slots=True)
class Breath:
    """One moment of a breath; `full` is 0 with empty lungs and 1 with full ones."""

    inhaling: bool
    seconds_left: float
    full: float


def breath(step: Step, into: float, length: float) -> Breath | None:
    """Return the breath `into` seconds of `step`; nothing where no breath is paced."""
    match step.kind:
        case StepKind.BREATHE:
            stretched = step.inhale * length / step.seconds if step.seconds else step.inhale
            return paced(into, stretched, length - stretched)
        case StepKind.REST if length >= SHORTEST_REST:
            return paced(into, INHALE, EXHALE)
    return None


def paced(into: float, inhale: float, exhale: float) -> Breath:
    """Return the breath `into` seconds of a series of breaths of the same pace."""
    phase = into % (inhale + exhale)
    if phase < inhale:
        return Breath(inhaling=True, seconds_left=inhale - phase, full=_eased(phase / inhale))
    left = inhale + exhale - phase
    return Breath(inhaling=False, seconds_left=left, full=_eased(left / exhale))


def _eased(fraction: float) -> float:
    return 0.5 - 0.5 * math.cos(math.pi * fraction)
