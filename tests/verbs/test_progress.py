"""`coach progress`: the series behind the charts, for people and for programs."""

import json
from datetime import timedelta

import pytest

from coach import cli
from coach.history.records import Reading
from coach.history.store import Store
from coach.session.clock import SystemClock
from coach.triage.cramp import Cramp
from tests.fakes.screened import done


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Twenty days with a number a day, a session on the tenth, a cramp on the fifth."""
    folder = tmp_path_factory.mktemp("lived") / "data"
    clock = SystemClock()
    store, now = Store.open(folder, clock), clock.now()
    for number in range(20):
        when = now - timedelta(days=19 - number)
        store.add_reading(Reading(when, when.date(), 8 - number // 4, "check"))
    done(store, now - timedelta(days=10), pain=5)
    store.write_cramp(Cramp("c", now - timedelta(days=15), side="left", strength=6))
    store.close()
    return folder


def told(capsys, folder, *arguments):
    status = cli.run(["progress", *map(str, arguments), "--data", str(folder)])
    return status, capsys.readouterr()


def series(capsys, folder, *arguments):
    status, said = told(capsys, folder, "--json", *arguments)
    assert status == 0
    found = json.loads(said.out)
    return found, {one["name"]: one for one in found["series"]}


def test_it_has_every_series_from_the_first_day_on(capsys, folder):
    found, by_name = series(capsys, folder)
    today = SystemClock().now().date()
    assert (found["from"], found["to"]) == (
        (today - timedelta(days=19)).isoformat(),
        today.isoformat(),
    )
    assert len(by_name["pain_daily"]["points"]) == 20
    assert len(by_name["pain_mean_7_days"]["points"]) == 14
    assert sum(one["value"] for one in by_name["minutes_weekly"]["points"]) == 10
    assert sum(one["value"] for one in by_name["cramps_weekly"]["points"]) == 1
    assert by_name["exercise"]["exercise"] == "pelvic_tilt"
    assert by_name["exercise"]["points"][0]["repetitions"] == 8


def test_a_day_without_anything_known_says_so(capsys, folder):
    _, by_name = series(capsys, folder)
    days = by_name["adherence_daily"]["points"]
    assert [one["known"] for one in days].count(True) == 1
    assert all(one["planned"] == 0 for one in days)


def test_the_mean_of_the_first_day_asked_for_looks_back_a_week(capsys, folder):
    first = SystemClock().now().date() - timedelta(days=5)
    found, by_name = series(capsys, folder, "--from", first)
    assert found["from"] == first.isoformat()
    assert by_name["pain_mean_7_days"]["points"][0]["day"] == first.isoformat()
    assert "exercise" not in by_name


def test_in_words_it_is_honest(capsys, folder):
    status, said = told(capsys, folder)
    lines = said.out.splitlines()
    assert status == 0
    assert lines[1].startswith("Pain: down ")
    assert any(line.startswith("Sessions: 1, on 1 of 20 days") for line in lines)
    assert lines[-1].startswith("Doing sessions is no proof of recovery.")


def test_before_anything_was_recorded_there_are_series_without_values(capsys, tmp_path):
    found, by_name = series(capsys, tmp_path / "fresh")
    assert found["from"] == found["to"]
    assert by_name["pain_daily"]["points"] == []


def test_days_the_wrong_way_round_are_a_question_of_usage(capsys, folder):
    assert told(capsys, folder, "--from", "2026-03-02", "--to", "2026-03-01")[0] == 2
