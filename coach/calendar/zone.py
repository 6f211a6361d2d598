"""A time zone written out in a calendar file, with each change of the clock (RFC 5545, 3.6.5).

The library's own way gives a change to summer time by the clock after it, an hour too late.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Change:
    """What the clock does at `when`, which is by the clock before it."""

    when: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, bool]:
        """Return what several changes have in common."""
        return (self.before, self.after, self.name, self.summer)


def written_out(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """Return `zone` with what its clock does from the day `first` to the day `last`."""
    made = Timezone()
    made.add("tzid", zone.key)
    changes = sorted(_changes(zone, first, last), key=lambda one: (one.kind, one.when))
    for kind, group in groupby(changes, key=lambda one: one.kind):
        before, after, name, summer = kind
        times = [one.when for one in group]
        part = TimezoneDaylight() if summer else TimezoneStandard()
        part.add("dtstart", times[0])
        if times[1:]:
            part.add("rdate", times[1:])
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        made.add_component(part)
    return made


def _changes(zone: ZoneInfo, first: date, last: date) -> Iterator[_Change]:
    """Yield how the clock is at first, and every change after it."""
    here = datetime.combine(first, time(0), UTC)
    yield _change(here, zone, _offset(here, zone))
    while here.date() < last:
        there = here + _DAY
        if _sign(here, zone) != _sign(there, zone):
            yield _change(_moment(here, there, zone), zone, _offset(here, zone))
        here = there


def _moment(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment at which the clock is as it is `after`."""
    while after - before > _SECOND:
        middle = before + ((after - before) / 2 // _SECOND) * _SECOND
        if _sign(middle, zone) == _sign(before, zone):
            before = middle
        else:
            after = middle
    return after


def _change(moment: datetime, zone: ZoneInfo, before: timedelta) -> _Change:
    there = moment.astimezone(zone)
    wall = (moment + before).replace(tzinfo=None)
    name = there.tzname() or zone.key
    return _Change(wall, before, _offset(moment, zone), name, bool(there.dst()))


def _sign(moment: datetime, zone: ZoneInfo) -> tuple[timedelta, bool]:
    """Return what changes when the clock does."""
    return _offset(moment, zone), bool(moment.astimezone(zone).dst())


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
