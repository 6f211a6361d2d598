"""When a cramp has lasted long enough to ask a clinician about pain relief (section 3).

A run is what was found at the gate about one cramp, in the order of writing. It begins with the
first check that is not GREEN: the first of all, the first after a GREEN one, or the first after a
gap of more than six hours. RED and AMBER checks go on with it. It ends with a GREEN check, or when
more than six hours have passed since its last check. A clock that was set back adds nothing to any
time, and takes nothing away.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from coach.triage.gate import Colour

GAP = timedelta(hours=6)
STILL_RED = timedelta(minutes=90)
AMBER_CHECKS = 3

Check = tuple[datetime, Colour]
"""When the gate was asked about, and what was found."""


class Escalation(StrEnum):
    """Why to ask: RED for 90 minutes, or AMBER three times in a row."""

    STILL_RED = "still_red"
    AMBER_AGAIN = "amber_again"


def run(checks: Iterable[Check], now: datetime) -> tuple[Check, ...]:
    """Return the checks of the run that goes on `now`, of `checks` in the order of writing."""
    found: list[Check] = []
    for moment, colour in checks:
        if found and _between(found[-1][0], moment) > GAP:
            found.clear()
        if colour is Colour.GREEN:
            found.clear()
        else:
            found.append((moment, colour))
    return () if found and _between(found[-1][0], now) > GAP else tuple(found)


def due(checks: Iterable[Check], now: datetime) -> Escalation | None:
    """Return why a clinician is to be asked about pain relief; None if it is not time.

    RED counts from the first RED check of the run, whatever came in between, to a later RED one,
    or to `now` if RED was the last that was found. What was due once stays due until the run ends.
    """
    found = run(checks, now)
    times = _times(found)
    reds = [time for time, (_, colour) in zip(times, found, strict=True) if colour is Colour.RED]
    if found and found[-1][1] is Colour.RED:
        reds.append(times[-1] + _between(found[-1][0], now))
    if reds and reds[-1] - reds[0] >= STILL_RED:
        return Escalation.STILL_RED
    return Escalation.AMBER_AGAIN if _ambers(found) >= AMBER_CHECKS else None


def _times(found: Sequence[Check]) -> list[timedelta]:
    """Return the time of each check from the first one."""
    times: list[timedelta] = []
    for place, (moment, _) in enumerate(found):
        times.append(times[-1] + _between(found[place - 1][0], moment) if times else timedelta(0))
    return times


def _ambers(found: Sequence[Check]) -> int:
    """Return the most AMBER checks that came one after another."""
    most = count = 0
    for _, colour in found:
        count = count + 1 if colour is Colour.AMBER else 0
        most = max(most, count)
    return most


def _between(before: datetime, after: datetime) -> timedelta:
    return max(after - before, timedelta(0))
