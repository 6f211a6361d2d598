"""`coach schedule`: days and times in words, as JSON, and as a calendar file."""

import json
from datetime import time, timedelta

import pytest
from icalendar import Calendar

from coach import cli
from coach.history.store import Store
from coach.schedule.model import Quiet, Schedule, Written
from coach.session.clock import SystemClock

FULL = Schedule(
    frozenset({0, 4}), (time(8), time(20)), "rt_desk_3min", 4, time(7, 30), Quiet(time(22), time(7))
)


@pytest.fixture
def folder(tmp_path):
    """A data folder with a schedule made two weeks ago."""
    clock = SystemClock()
    store = Store.open(tmp_path, clock)
    store.write_schedule(Written(clock.now() - timedelta(days=14), FULL))
    store.close()
    return tmp_path


def coach(capsys, *arguments):
    status = cli.run(["schedule", *map(str, arguments)])
    return status, capsys.readouterr()


def test_it_says_days_times_questions_and_what_comes_next(folder, capsys):
    status, told = coach(capsys, "--data", folder)
    lines = told.out.splitlines()
    assert status == 0
    assert lines[0] == "Monday and Friday at 08:00 and 20:00: Desk break, 3 min."
    assert lines[1] == "After a cramp: a question 4 hours later."
    assert lines[2] == "The morning after a session: a question at 07:30."
    assert lines[3] == "Quiet from 22:00 to 07:00."
    assert any(line.startswith("Next: your session,") for line in lines)
    assert lines[-1].startswith("Last 7 days: 0 of ")


def test_as_json_it_has_the_same(folder, capsys):
    status, told = coach(capsys, "--data", folder, "--json")
    found = json.loads(told.out)
    assert status == 0
    assert found["schedule"]["times"] == ["08:00", "20:00"]
    assert found["schedule"]["quiet"] == ["22:00", "07:00"]
    assert {one["kind"] for one in found["reminders"]} == {"session"}
    assert found["days"]
    assert not any(day["done"] for day in found["days"])


def test_a_calendar_file_is_written_and_can_be_read(folder, tmp_path, capsys):
    path = tmp_path / "times.ics"
    status, told = coach(capsys, "--data", folder, "--ics", path)
    assert status == 0
    assert "times, nothing else" in told.out
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [event["DTSTART"].dt.time() for event in found] == [time(8), time(20)]


def test_without_a_schedule_it_says_where_to_make_one(tmp_path, capsys):
    status, told = coach(capsys, "--data", tmp_path)
    assert (status, told.out.count("\n")) == (0, 1)
    assert "Settings" in told.out
    status, told = coach(capsys, "--data", tmp_path, "--ics", tmp_path / "a.ics")
    assert status == 1
    assert "choose days and times" in told.err
    assert not (tmp_path / "a.ics").exists()


def test_a_place_that_cannot_be_written_is_told(folder, tmp_path, capsys):
    status, told = coach(capsys, "--data", folder, "--ics", tmp_path / "not there" / "a.ics")
    assert status == 3
    assert "a.ics" in told.err
