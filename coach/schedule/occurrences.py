"""The moments at which a schedule falls due, and which time of the day belongs to each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import pairwise

from coach.schedule.model import Schedule, Written
from coach.schedule.wall import DAY, at, begin_of, day_of

_FARTHEST = 9
"""Days after which every weekday has come, also where a zone has left out a whole day."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a schedule on one day; a session from `since` up to `until` is taken for it.

    The stretches of a day follow each other without a gap, each from half-way after the time
    before to half-way to the next one.
    """

    day: date
    when: datetime
    since: datetime
    until: datetime


def on(schedule: Schedule, day: date, zone: tzinfo) -> tuple[Occurrence, ...]:
    """Return what falls due on `day`, in order; times that an added hour joins come once."""
    if not schedule.on or day.weekday() not in schedule.weekdays:
        return ()
    begin, end = begin_of(day, zone), begin_of(day + DAY, zone)
    moments = sorted({at(day, clock, zone) for clock in schedule.times})
    here = [moment for moment in moments if begin <= moment < end]
    middles = [one + (two - one) / 2 for one, two in pairwise(here)]
    return tuple(
        Occurrence(day, *found)
        for found in zip(here, [begin, *middles], [*middles, end], strict=False)
    )


def coming(schedule: Schedule, moment: datetime, zone: tzinfo) -> Iterator[Occurrence]:
    """Yield what falls due after `moment` in the next days, in order."""
    today = day_of(moment, zone)
    for days in range(_FARTHEST):
        yield from (one for one in on(schedule, today + days * DAY, zone) if one.when > moment)


def next_after(schedule: Schedule, moment: datetime, zone: tzinfo) -> Occurrence | None:
    """Return the first time after `moment`; None if there is none."""
    return next(coming(schedule, moment, zone), None)


def planned(
    rows: Sequence[Written], first: date, last: date, zone: tzinfo
) -> tuple[Occurrence, ...]:
    """Return what fell due from the day `first` to the day `last`, by the schedule of its time.

    `rows` are all schedules there were, oldest first.
    """
    found: list[Occurrence] = []
    for index, row in enumerate(rows):
        end = rows[index + 1].when if index + 1 < len(rows) else None
        day = max(first, day_of(row.when, zone))
        while day <= last and (end is None or begin_of(day, zone) < end):
            for one in on(row.schedule, day, zone):
                if row.when <= one.when and (end is None or one.when < end):
                    found.append(one)
            day += DAY
    return tuple(found)
