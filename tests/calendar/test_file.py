"""The calendar file has the very times of the schedule, and nothing of the person."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from coach.calendar.file import Words, calendar
from coach.errors import NothingPlanned
from coach.schedule.model import MOST_TIMES, Schedule, in_order
from coach.schedule.occurrences import on
from coach.schedule.wall import local
from tests.schedule.zones import BERLIN, ZONES, berlin, clocks

WORDS = Words("Stretch Coach", "Stretch Coach: your time")
QUARTER = timedelta(minutes=15)
NOW = berlin(2026, 3, 23, 12)  # the Monday before the clocks are put on
TWICE = Schedule(frozenset({0, 2, 6}), (time(2, 30), time(20)), "rt_release_left")


def events(made):
    return Calendar.from_ical(made).walk("VEVENT")


def starts(made, until):
    """Return every start up to a moment, expanded as a calendar does."""
    found = []
    for event in events(made):
        first = event["DTSTART"].dt
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=first.replace(tzinfo=None))
        walls = rule.between(datetime.min, until.replace(tzinfo=None), inc=True)  # noqa: DTZ901
        found += [
            local(wall.replace(tzinfo=first.tzinfo).astimezone(UTC), BERLIN) for wall in walls
        ]
    return sorted(found)


def test_every_start_is_a_time_of_the_schedule_over_the_change_of_the_clock_too():
    made = calendar(TWICE, NOW, BERLIN, QUARTER, WORDS)
    days = [date(2026, 3, 23) + timedelta(days=day) for day in range(14)]
    planned = [one.when for day in days for one in on(TWICE, day, BERLIN)]
    assert starts(made, berlin(2026, 4, 5, 23, 59)) == planned


def test_the_zone_is_named_and_told_with_its_changes():
    made = calendar(TWICE, NOW, BERLIN, QUARTER, WORDS).decode()
    assert "DTSTART;TZID=Europe/Berlin:20260323T023000" in made
    assert made.count("BEGIN:VTIMEZONE") == 1
    assert "BEGIN:DAYLIGHT" in made
    assert Calendar.from_ical(made).get_missing_tzids() == set()


def test_without_a_named_zone_the_times_are_those_of_any_wall():
    zone = timezone(timedelta(hours=2))
    made = calendar(TWICE, NOW, zone, QUARTER, WORDS).decode()
    assert "DTSTART:20260323T023000\r\n" in made
    assert "TZID" not in made


def test_it_tells_nothing_of_the_person():
    made = calendar(TWICE, NOW, BERLIN, QUARTER, WORDS).decode()
    assert "rt_release" not in made
    assert {str(event["SUMMARY"]) for event in events(made)} == {WORDS.event}
    for name in ("ORGANIZER", "ATTENDEE", "LOCATION", "COMMENT", "URL", "mailto"):
        assert name not in made
    assert "CLASS:PRIVATE" in made


def test_a_second_export_replaces_the_first_in_a_calendar():
    first = calendar(TWICE, NOW, BERLIN, QUARTER, WORDS)
    later = Schedule(times=(time(9),))
    second = calendar(later, NOW + timedelta(days=3), BERLIN, QUARTER, WORDS)
    assert len({str(event["UID"]) for event in events(first)}) == 2
    assert {str(event["UID"]) for event in events(second)} < {
        str(event["UID"]) for event in events(first)
    }


def test_every_event_has_its_length_and_an_alarm_at_its_time():
    for event in events(calendar(TWICE, NOW, BERLIN, QUARTER, WORDS)):
        assert event["DURATION"].dt == QUARTER
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(0)


@pytest.mark.parametrize(
    "nothing",
    [Schedule(), Schedule(frozenset(), (time(8),)), Schedule(times=(time(8),), on=False)],
)
def test_a_calendar_without_any_time_is_not_made(nothing):
    with pytest.raises(NothingPlanned):
        calendar(nothing, NOW, BERLIN, QUARTER, WORDS)


@settings(max_examples=12)
@given(
    st.builds(
        Schedule,
        weekdays=st.frozensets(st.integers(0, 6), min_size=1),
        times=st.lists(clocks, min_size=1, max_size=MOST_TIMES).map(in_order),
    ),
    st.sampled_from(ZONES),
)
def test_every_schedule_in_every_zone_is_a_calendar_that_can_be_read(schedule, zone):
    made = calendar(schedule, NOW, zone, QUARTER, WORDS)
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    found = events(made)
    assert [event["DTSTART"].dt.time() for event in found] == list(schedule.times)
    for event in found:
        assert event["DTSTART"].dt.weekday() in schedule.weekdays
