"""Between the clock on the wall and moments, where an hour may be left out or come twice.

Moments are given back with the fixed offset of their place and time: Python compares two times of
one zone by the wall, which in the hour that comes twice is not the order in which they happen.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from coach.schedule.model import Quiet

DAY = timedelta(days=1)


def local(moment: datetime, zone: tzinfo) -> datetime:
    """Return `moment` as the clock on the wall shows it, with a fixed offset."""
    there = moment.astimezone(zone)
    return there.replace(tzinfo=timezone(there.utcoffset() or timedelta(0)), fold=0)


def at(day: date, clock: time, zone: tzinfo, *, second: bool = False) -> datetime:
    """Return the moment of this time on the wall.

    A time that is left out comes as much later as the clock was put on, and one that comes twice
    is the first, unless the `second` is asked for: both as calendars have it (RFC 5545, 3.3.5).
    """
    there = datetime.combine(day, clock.replace(fold=int(second)), zone)
    return local(there.astimezone(UTC), zone)


def begin_of(day: date, zone: tzinfo) -> datetime:
    """Return the first moment of the day."""
    return at(day, time(0), zone)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """Return the day on the wall."""
    return local(moment, zone).date()


def loud_from(moment: datetime, quiet: Quiet | None, zone: tzinfo) -> datetime:
    """Return the first moment from `moment` on that is outside the quiet hours."""
    here = local(moment, zone)
    if quiet is None or not quiet.holds(here.time()):
        return here
    ends = (
        at(here.date() + days * DAY, quiet.end, zone, second=second)
        for days in (0, 1, 2)
        for second in (False, True)
    )
    # Where the clock is put on over the end, the end moves on with it.
    return min(end for end in ends if end > here and not quiet.holds(end.time()))
