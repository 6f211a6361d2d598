"""A schedule as a calendar file (RFC 5545), for the calendar that a person has anyway.

Nothing in it tells of the person: no name, no routine, no pain.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from coach.calendar.zone import written_out
from coach.errors import NothingPlanned
from coach.schedule.model import EVERY_DAY, Schedule
from coach.schedule.wall import DAY, at, day_of

_MAKER = "-//Stretch Coach//Schedule//EN"
_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEARS = timedelta(days=366 * 5)
"""How far the changes of the clock are written out; a calendar knows the zone by its name too."""


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in the calendar: the calendar's name, and the title of every event."""

    calendar: str
    event: str


def calendar(
    schedule: Schedule, now: datetime, zone: tzinfo, length: timedelta, words: Words
) -> bytes:
    """Return the times of `schedule` from today on, as events of `length` that come again.

    Where only the distance from UTC is known of the `zone`, the times are those of any wall.

    Raises:
        NothingPlanned: the schedule has no times, no days, or is off.
    """
    if not (schedule.on and schedule.times and schedule.weekdays):
        raise NothingPlanned
    made = Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", words.calendar)
    for number, clock in enumerate(schedule.times):
        made.add_component(_event(schedule, number, clock, (now, zone), length, words.event))
    if isinstance(zone, ZoneInfo):
        today = day_of(now, zone)
        made.subcomponents.insert(0, written_out(zone, today - DAY, today + _YEARS))
    return bytes(made.to_ical())


def _event(
    schedule: Schedule,
    number: int,
    clock: time,
    here: tuple[datetime, tzinfo],
    length: timedelta,
    title: str,
) -> Event:
    now, zone = here
    named = zone if isinstance(zone, ZoneInfo) else None
    event = Event()
    # The same for every export, so that a calendar replaces what it has.
    event.add("uid", f"{uuid5(NAMESPACE_URL, f'stretch-coach/session/{number}')}")
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", datetime.combine(_first(schedule, clock, now, zone), clock, named))
    event.add("duration", length)
    event.add("rrule", _rule(schedule.weekdays))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(0))
    alarm.add("description", title)
    event.add_component(alarm)
    return event


def _first(schedule: Schedule, clock: time, now: datetime, zone: tzinfo) -> date:
    """Return the first day from today on that is chosen and has this time."""
    day = day_of(now, zone)
    while True:
        there = at(day, clock, zone)
        if day.weekday() in schedule.weekdays and (there.date(), there.time()) == (day, clock):
            return day
        day += DAY


def _rule(weekdays: frozenset[int]) -> dict[str, object]:
    if weekdays == EVERY_DAY:
        return {"freq": "daily"}
    return {"freq": "weekly", "byday": [_NAMES[day] for day in sorted(weekdays)]}
