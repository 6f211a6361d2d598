"""Whether a schedule can be kept: told before it is saved, as facts."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise

from coach.schedule.model import Schedule, apart
from coach.schedule.reminders import LEAST_GAP


class Flaw(StrEnum):
    """What keeps a schedule from being kept."""

    NO_DAY = "no_day"
    TOO_MANY = "too_many"
    """More times a day than the routine is meant for."""

    TOO_CLOSE = "too_close"
    """Less rest between two times than a back needs."""

    IN_QUIET = "in_quiet"
    """A time lies in the quiet hours, in which nothing is said."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A flaw, with the number of the time it is about, from 0; None: all of them."""

    flaw: Flaw
    index: int | None = None


def misfits(schedule: Schedule, cap: int | None, gap: timedelta = LEAST_GAP) -> tuple[Misfit, ...]:
    """Return all that is wrong with `schedule`, for a routine meant for `cap` times a day."""
    found: list[Misfit] = []
    if schedule.times and not schedule.weekdays:
        found.append(Misfit(Flaw.NO_DAY))
    if cap is not None and len(schedule.times) > cap:
        found.append(Misfit(Flaw.TOO_MANY))
    for index, (one, two) in enumerate(pairwise(schedule.times)):
        if apart(one, two) < gap:
            found.append(Misfit(Flaw.TOO_CLOSE, index + 1))
    if schedule.quiet is not None:
        silent = enumerate(map(schedule.quiet.holds, schedule.times))
        found += [Misfit(Flaw.IN_QUIET, index) for index, quiet in silent if quiet]
    return tuple(found)
