"""A zone in a calendar file says the same as the zone itself, to the minute."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Timezone

from coach.calendar.zone import written_out
from tests.schedule.zones import BERLIN, ZONES

FIRST, LAST = date(2010, 12, 1), date(2019, 6, 1)


def offset_by(made, moment):
    """Return the distance from UTC as RFC 5545 has it: by the last change before a moment."""
    onsets = []
    for part in made.subcomponents:
        before, after = part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td
        walls = [part["DTSTART"].dt]
        if "RDATE" in part:
            walls += [one.dt for one in part["RDATE"].dts]
        onsets += [(wall.replace(tzinfo=UTC) - before, after) for wall in walls]
    return max(one for one in onsets if one[0] <= moment)[1]


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_every_quarter_of_an_hour_around_every_change_has_the_offset_of_the_zone(zone):
    made = Timezone.from_ical(written_out(zone, FIRST, LAST).to_ical())
    moment = datetime(2010, 12, 2, tzinfo=UTC)
    near = []
    while moment.date() < LAST:
        following = moment + timedelta(days=1)
        if moment.astimezone(zone).utcoffset() != following.astimezone(zone).utcoffset():
            near += [moment + timedelta(minutes=15 * quarter) for quarter in range(97)]
        near.append(moment)
        moment = following
    for when in near:
        assert offset_by(made, when) == when.astimezone(zone).utcoffset()


def test_summer_time_is_called_so_and_begins_by_the_clock_before():
    made = written_out(BERLIN, date(2026, 1, 1), date(2027, 1, 1)).to_ical().decode()
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\n" in made
    assert "DTSTART:20261025T030000\r\n" in made
    assert made.count("BEGIN:STANDARD") == 2
