"""Every day of a report, with what was planned and done on it; what is not known stays so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from coach.history.records import SessionRecord
from coach.schedule.days import Planned
from coach.schedule.model import Written
from coach.sharing.report_form import DayPart


def days_of(
    schedules: Sequence[Written],
    planned: Sequence[Planned],
    sessions: Sequence[SessionRecord],
    first: date,
    last: date,
) -> Iterator[DayPart]:
    """Yield the days from `first` to `last`; nobody is blamed for a time that is still to come."""
    times, done, still = (
        Counter(one.occurrence.day for one in planned if counts(one))
        for counts in (_any, _done, _open)
    )
    held = Counter(one.day for one in sessions)
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        yield DayPart(
            day=day,
            scheduled=bool(times[day]) or _scheduled(schedules, day),
            planned=times[day],
            done=done[day],
            open=still[day],
            sessions=held[day],
        )


def _any(_one: Planned) -> bool:
    return True


def _done(one: Planned) -> bool:
    return one.done


def _open(one: Planned) -> bool:
    return not one.done and not one.over


def _scheduled(schedules: Sequence[Written], day: date) -> bool:
    """Return whether a schedule with times counted when the day began."""
    before = [one for one in schedules if one.when.date() < day]
    return bool(before) and before[-1].schedule.on and bool(before[-1].schedule.times)
