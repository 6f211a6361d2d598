"""A log from a file: what it says, in whatever order, and where it cannot be a log."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.errors import CoachError, ContentInvalid, FileUnreadable
from coach.recovery import form, reading
from coach.recovery.log import DayTold, Log, Person
from coach.routine.library import Library
from coach.triage.gate import Colour

ROOT = Path(__file__).parents[2] / "routines"
FIRST = date(2026, 3, 2)
TEXT = """\
schema: stretch-coach/log/1
start: 2026-03-02
user_choice: strain
days:
  - day: 2026-03-02
    pain_avg: 4
    gate: GREEN
    psfs: [4, 6]
    sessions:
      - {at: "09:00", routine: rt_injury_p1, pain_before: 3, pain_during: null}
"""


def file(folder, text, name="log.yaml"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_file_says_what_was_told_of_a_day(tmp_path):
    log = reading.read(file(tmp_path, TEXT))
    assert log.person == Person(start=FIRST, user_choice="strain")
    assert log.told(FIRST) == DayTold(FIRST, pain_avg=4, psfs=5)
    assert [check.gate for check in log.checks] == [Colour.GREEN]
    (session,) = log.sessions
    assert (session.routine, session.pain_before, session.pain_during) == ("rt_injury_p1", 3, None)


def test_json_and_a_record_a_line_say_the_same(tmp_path):
    day = {
        "day": "2026-03-02",
        "pain_avg": 4,
        "gate": "GREEN",
        "psfs": [4, 6],
        "sessions": {"at": "09:00", "routine": "rt_injury_p1", "pain_before": 3},
    }
    person = {"start": "2026-03-02", "user_choice": "strain"}
    whole = json.dumps({**person, "days": [day]})
    lines = f"{json.dumps(person)}\n\n{json.dumps(day)}\n"
    expected = reading.read(file(tmp_path, TEXT))
    assert reading.read(file(tmp_path, whole, "log.json")) == expected
    assert reading.read(file(tmp_path, lines, "log.jsonl")) == expected


def test_what_is_told_twice_of_a_day_counts_to_the_careful_side():
    one = DayTold(FIRST, pain_avg=2, bend_ok=True, sens_area="same", psfs=7, cramps=1, wish="go_on")
    two = DayTold(FIRST, pain_avg=4, bend_ok=False, sens_area="larger", psfs=5, cramps=2)
    three = DayTold(FIRST, wish="pause", yes=("P2",))
    joined = DayTold(
        FIRST,
        pain_avg=4,
        bend_ok=False,
        sens_area="larger",
        psfs=5,
        cramps=3,
        wish="pause",
        yes=("P2",),
    )
    assert Log.of(Person(), [one, two, three]) == Log.of(Person(), [three, two, one])
    assert Log.of(Person(), [one, two, three]).told(FIRST) == joined


@pytest.mark.parametrize(
    ("old", "new", "place", "what", "remedy"),
    [
        ("pain_avg: 4", "pain_avg: 11", (6, 15), "`11` is out of range", "0"),
        ("pain_avg: 4", "pain_avg: yes", (6, 15), "`yes` is out of range", "10"),
        ("pain_avg: 4", "pain_avg: .nan", (6, 15), "out of range", "0"),
        ("pain_avg", "pain_agv", (6, 5), "`pain_agv` is not known", "`pain_avg`"),
        ("GREEN", "GREN", (7, 11), "not a known gate", "`GREEN`"),
        ("[4, 6]", "[4, 60]", (8, 15), "`60` is out of range", "10"),
        ("day: 2026-03-02\n    p", "day: 2026-02-30\n    p", (5, 10), "is not a day", "2026-11-30"),
        ("- day: 2026-03-02\n    pain_avg", "- pain_avg", (5, 5), "`day` is missing", "day: 2026"),
        ('"09:00"', "9", (10, 14), "not a time of day", "08:30"),
        ("strain", "strian", (3, 14), "not a known choice", "`strain`"),
        ("rt_injury_p1", "../x", (10, 32), "cannot be an id", "letters"),
        ("log/1", "log/2", (1, 9), "not a kind of file", "stretch-coach/log/1"),
        ("days:\n", "days: 3\nday:\n", (4, 7), "A list was expected", "brackets"),
        ("start: 2026-03-02", "start: 1990-03-02", (5, 5), "more than 6000 days", "years"),
        ("psfs", "pain_avg", (8, 5), "is here twice", "Delete"),
    ],
)
def test_what_is_no_log_is_told_with_place_and_remedy(tmp_path, old, new, place, what, remedy):
    assert old in TEXT
    with pytest.raises(ContentInvalid) as refused:
        reading.read(file(tmp_path, TEXT.replace(old, new, 1)))
    problem = refused.value.problems[0]
    assert (problem.line, problem.column) == place
    assert what in problem.what
    assert remedy in problem.remedy


def test_a_bad_line_is_told_with_its_number(tmp_path):
    lines = '{"start": "2026-03-02"}\n{"day": "2026-03-02"}\n{"day": "2026-03-03", "x": 1}\n'
    with pytest.raises(ContentInvalid) as refused:
        reading.read(file(tmp_path, lines, "log.jsonl"))
    assert [(each.line, each.column) for each in refused.value.problems] == [(3, 23)]


def test_a_second_line_without_a_day_is_refused(tmp_path):
    with pytest.raises(ContentInvalid) as refused:
        reading.read(file(tmp_path, '{"start": "2026-03-02"}\n{"pain_avg": 3}\n', "log.jsonl"))
    assert refused.value.problems[0].line == 2


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileUnreadable):
        reading.read(tmp_path / "none.yaml")


def test_the_words_of_a_log_are_those_of_the_plans():
    variables = Library.load(ROOT).plans().language.vocabulary.variables
    assert variables["leg_spread"].values == form.SPREADS
    assert variables["mech"].values == form.MECHANISMS
    assert variables["weak"].values == form.WEAKNESSES
    assert variables["user_choice"].values == form.CHOICES


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.integers(0, len(TEXT)), put=st.text(max_size=6), name=st.sampled_from(["yaml", "jsonl"])
)
def test_no_file_breaks_the_reader(tmp_path, cut, put, name):
    text = TEXT[:cut] + put + TEXT[cut + len(put) :]
    path = file(tmp_path, text.encode("utf-8", "surrogatepass"), f"log.{name}")
    with suppress(CoachError):
        reading.read(path)
