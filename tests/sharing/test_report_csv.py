"""The tables of a report open in any spreadsheet, and nothing in them is computed."""

import csv
import io
from pathlib import Path

import pytest

from coach.sharing import report_csv
from coach.sharing import report_form as form
from tests.sharing.reports import FIRST, NOW, at, empty, exercise, felt, report, session


def rows(content):
    text = content.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_each_exercise_side_and_session_is_a_row():
    found = rows(report_csv.done_table(report()))
    assert len(found) == 48
    one = found[0]
    assert (one["exercise"], one["side"], one["day"]) == (
        "knee_to_chest_single",
        "left",
        "2026-02-03",
    )
    assert (one["planned_sets"], one["planned_hold_seconds"]) == ("1", "20.0")
    assert (one["planned_repetitions"], one["done_repetitions"]) == ("5", "5")
    assert (one["routine"], one["revision"], one["assigned"]) == ("rt_release_left", "3", "yes")
    assert (one["pain_before"], one["pain_after"], one["effort"]) == ("4", "3", "4")


def test_a_session_in_which_no_exercise_began_is_a_row_all_the_same():
    one = session(FIRST, exercise().model_copy(update={"exercise": None}), ending="failed")
    (row,) = rows(report_csv.done_table(report(sessions=[one])))
    assert (row["ending"], row["exercise"], row["done_repetitions"]) == ("failed", "", "")


def test_what_nobody_said_is_empty_and_not_nought():
    one = session(FIRST, said=form.SessionSaidPart())
    row = rows(report_csv.done_table(report(sessions=[one])))[0]
    assert (row["pain_before"], row["effort"], row["skipped"]) == ("", "", "")


def test_pain_numbers_have_a_table_of_their_own():
    found = rows(report_csv.pain_table(report(pain=[felt(FIRST, 0), felt(FIRST, 10, hour=20)])))
    assert [(one["day"], one["pain"]) for one in found] == [
        ("2026-02-03", "0"),
        ("2026-02-03", "10"),
    ]
    assert report_csv.beside(Path("x/my.file.csv"), "pain") == Path("x/my.file-pain.csv")


def test_a_report_of_nothing_has_the_names_alone():
    assert report_csv.done_table(empty()).decode("utf-8-sig").strip() == ",".join(report_csv.DONE)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_text_is_never_taken_for_a_formula(text):
    one = session(FIRST, title=text, said=form.SessionSaidPart(note=text))
    row = rows(report_csv.done_table(report(sessions=[one])))[0]
    assert row["title"] == row["note"] == f"'{text}"


def test_quotes_commas_and_lines_in_a_note_stay_in_their_cell():
    note = 'He said "ow", then\nslept'
    one = session(FIRST, said=form.SessionSaidPart(note=note))
    assert {row["note"] for row in rows(report_csv.done_table(report(sessions=[one])))} == {note}


def test_activities_and_plans_have_tables_where_there_is_something():
    nothing = [path.name for path, _ in report_csv.tables(report(), Path("a.csv"))]
    assert nothing == ["a.csv", "a-pain.csv"]
    found = report(
        activities=[form.ActivityPart(when=at(FIRST), activity="=Stairs", score=4)],
        global_changes=[form.ChangePart(when=NOW, weeks=2, value=3)],
        decisions=[
            form.DecisionPart(
                when=NOW, plan="pl_strain", revision=2, phase="1 Calm", decision="stay",
                rule="exit P1", figures={"days": 3, "pain": "3, 2"},
            )
        ],
    )  # fmt: skip
    made = {path.name: rows(table) for path, table in report_csv.tables(found, Path("a.csv"))}
    rated, changed = made["a-activities.csv"]
    assert (rated["activity"], rated["score"], rated["weeks"]) == ("'=Stairs", "4", "")
    assert (changed["activity"], changed["weeks"], changed["global_change"]) == ("", "2", "3")
    (decided,) = made["a-plan.csv"]
    assert (decided["plan"], decided["rule"]) == ("pl_strain", "exit P1")
    assert decided["figures"] == "days=3; pain=3, 2"
