"""A physiotherapist reads the report in a minute: two pages, what changed first, honest figures."""

from datetime import timedelta

import pytest
from PySide6.QtPdf import QPdfDocument

from coach.sharing import report_form as form
from coach.sharing.report_form import ReportForm
from coach.ui.handout.paper import Format
from coach.ui.papers.document import Calendar, DayState, Heading, Points, Trend
from coach.ui.papers.pages import save
from coach.ui.papers.text import text
from coach.ui.report.days import state
from coach.ui.report.paper import document, in_words
from tests.sharing.reports import FIRST, LAST, NOW, at, day, empty, exercise, felt, report, session

LABELS = {"fever": "Fever, or feeling ill with it", "RF12": "Numbness that grows"}


def lines(found: ReportForm):
    return text(document(found, LABELS)).splitlines()


def changed(found: ReportForm):
    """What stands below "What changed"."""
    blocks = document(found, LABELS).blocks
    place = next(
        n
        for n, block in enumerate(blocks)
        if isinstance(block, Heading) and block.text == "What changed"
    )
    assert isinstance(blocks[place + 1], Points)
    return blocks[place + 1].items


def block(found: ReportForm, kind):
    return next(each for each in document(found, LABELS).blocks if isinstance(each, kind))


def crowded():
    """A report with more of everything than is listed, in long words."""
    long = "A very long name of an exercise that somebody has written in a file"
    exercises = [
        exercise(side, 2, name=f"exercise_{n}", difficulty="hard").model_copy(
            update={"title": f"{long} {n}"}
        )
        for n in range(20)
        for side in ("left", "right")
    ]
    days = [FIRST + timedelta(days=n) for n in range(28)]
    sign = form.WarningPart(when=NOW, kind="raised", signs=["fever", "RF12"] * 8)
    return report(
        sessions=[
            session(one, *exercises, title=f"{long} {n}", ending="pain")
            for n, one in enumerate(days)
        ],
        cramps=[form.CrampPart(started=at(one), trigger="w " * 200) for one in days],
        warnings=[sign] * 20,
        check_ins=[
            form.CheckInPart(
                when=NOW, level="SOON", scope="GENTLE", family="NERVE", gate="AMBER",
                flags=["RF12", "fever"],
            )
        ] * 9,
        gaps=[form.GapPart(first=FIRST, last=LAST, days=4)],
        decisions=[
            form.DecisionPart(
                when=NOW, plan="p", revision=1, phase="Phase 2: restore motion", decision="stay",
                rule="10", figures={},
            )
        ] * 9,
        activities=[
            form.ActivityPart(when=at(one), activity=f"{long} {n}", score=4)
            for n in range(6) for one in (FIRST, LAST)
        ],
    )  # fmt: skip


@pytest.mark.parametrize("paper", Format)
@pytest.mark.parametrize("made", [report, empty, crowded])
def test_whatever_was_done_it_is_two_pages_at_most(qapp, tmp_path, made, paper):
    assert save(tmp_path / "a.pdf", document(made(), LABELS), paper) <= 2


def test_ten_years_are_two_pages_too(qapp, tmp_path):
    first = LAST - timedelta(days=3649)
    days = [first + timedelta(days=n) for n in range(3650)]
    found = report(
        since=first,
        days=[day(one) for one in days],
        pain=[felt(one, 4) for one in days],
        sessions=[session(one) for one in days[::10]],
    )
    assert save(tmp_path / "a.pdf", document(found, LABELS), Format.A4) <= 2
    assert "The drawing shows the last 21 weeks." in block(found, Calendar).name


def test_the_file_holds_its_words_as_text_and_draws_without_pictures(qapp, tmp_path):
    path = tmp_path / "a.pdf"
    save(path, document(report(), LABELS), Format.A4)
    read = QPdfDocument()
    assert read.load(str(path)) is QPdfDocument.Error.None_
    said = "".join(read.getAllText(page).text() for page in range(read.pageCount()))
    read.close()
    for word in (
        "What changed",
        "7-day average",
        "important change: 2 points under start",
        "Knee to chest",
    ):
        assert word in said
    assert b"/Subtype /Image" not in path.read_bytes()


def test_what_changed_comes_first_with_its_numbers():
    assert list(changed(report())) == [
        "Pain: down 2.1, 7-day average from 7.0 to 4.9. 2 points or more are an important change.",
        "Cramps: 2 in the first half of the days, 1 in the second.",
        "Sessions: 24, on 24 of 28 days, 240 min in all.",
    ]


def test_a_warning_sign_comes_before_all_else_with_what_was_done():
    found = report(
        warnings=[
            form.WarningPart(when=at(FIRST), kind="raised", signs=["fever"]),
            form.WarningPart(when=NOW, kind="clinician_cleared", signs=[]),
        ]
    )
    assert changed(found)[0] == "Warning signs were told on 2026-02-03: see below."
    said = "\n".join(lines(found))
    assert "told Fever, or feeling ill with it. Exercise was locked, and help advised." in said
    assert "the person said that a clinician examined them and allows exercise." in said


def test_a_rise_is_told_as_plainly_as_a_fall():
    found = report(pain=[felt(FIRST + timedelta(days=n), 2 + n // 6) for n in range(28)])
    assert changed(found)[0].startswith("Pain: up 3.")


def test_few_numbers_are_not_made_into_a_change():
    two = report(pain=[felt(FIRST, 8), felt(LAST, 1)])
    assert changed(two)[0] == "Pain: numbers on 2 days. Too few to speak of a change."
    some = report(pain=[felt(FIRST + timedelta(days=n), 7 - n // 5) for n in range(0, 28, 2)][:10])
    assert "Numbers on 10 days only: take it with care." in changed(some)[0]


def test_a_small_change_is_not_called_important():
    found = report(pain=[felt(FIRST + timedelta(days=n), 5 - n // 20) for n in range(28)])
    assert "Less than 2 points: not an important change." in changed(found)[0]


def test_adherence_has_its_denominator_and_unknown_days_are_told_as_unknown():
    days = [
        day(FIRST),
        day(FIRST + timedelta(days=1), done=0),
        day(FIRST + timedelta(days=2), planned=0, done=0, scheduled=False),
        day(FIRST + timedelta(days=3), done=0, open=1),
    ]
    assert block(report(days=days), Calendar).name == (
        "1 of 2 planned times done. Still to come: 1."
        " Nothing is known of 1 day: no plan and no session."
    )
    assert [state(one) for one in days] == [
        DayState.DONE,
        DayState.NOT_DONE,
        DayState.UNKNOWN,
        DayState.OPEN,
    ]


def test_a_session_without_a_plan_counts_and_half_of_two_is_half():
    alone = day(FIRST, planned=0, done=0, scheduled=False, sessions=1)
    assert state(alone) is DayState.DONE
    assert state(day(FIRST, planned=2, done=1)) is DayState.PARTLY
    assert state(day(FIRST, planned=0, done=0)) is DayState.NOTHING_PLANNED


def test_without_a_plan_there_is_no_share():
    assert "No times were planned, so there is no share." in "\n".join(lines(empty()))


def test_the_chart_has_the_mean_the_level_and_the_cramps():
    trend = block(report(), Trend)
    assert (trend.points[0].pain, trend.points[0].mean) == (7.0, None)
    assert trend.points[6].mean == pytest.approx(7.0)
    assert trend.level == pytest.approx(5.0)
    assert len(trend.cramps) == 3


def test_no_level_is_drawn_below_no_pain_at_all():
    low = report(pain=[felt(FIRST + timedelta(days=n), 1) for n in range(28)])
    assert block(low, Trend).level is None


def test_the_table_tells_each_side_by_itself():
    one = session(
        FIRST, exercise("left", 4, difficulty="hard"), exercise("right", 0, skipped="hurts")
    )
    said = lines(report(sessions=[one]))
    assert "Knee to chest single, left | 5 times, hold 20 s | 0 of 1 | 80 % | 0 | hard 1" in said
    assert (
        "Knee to chest single, right | 5 times, hold 20 s | 0 of 1 | 0 % | 1 (1 hurt) | –" in said
    )


def test_what_hurt_is_listed_whatever_else_is_not():
    often = [exercise("left", name=f"often_{n}") for n in range(30)]
    once = exercise("right", 0, name="sore", skipped="hurts")
    days = [FIRST + timedelta(days=n) for n in range(3)]
    found = report(sessions=[*(session(one, *often) for one in days), session(LAST, once)])
    said = "\n".join(lines(found))
    assert "Sore, right" in said
    assert "12 more are in the table for spreadsheets (CSV)." in said


def test_it_says_that_doing_is_no_proof_of_recovery_and_asks_for_no_name():
    said = "\n".join(lines(report()))
    assert "Doing sessions is no proof of recovery." in said
    assert "It does not know who the person is." in said
    assert "Name (by hand)" in said


def test_activities_and_the_plan_have_their_place_where_there_are_any():
    assert "My activities" not in "\n".join(lines(report()))
    found = report(
        activities=[
            form.ActivityPart(when=at(FIRST), activity="Stairs", score=3),
            form.ActivityPart(when=NOW, activity="Stairs", score=6),
        ],
        decisions=[
            form.DecisionPart(
                when=NOW, plan="p", revision=1, phase="1 Calm", decision="stay", rule="10",
                figures={},
            )
        ],
    )  # fmt: skip
    said = "\n".join(lines(found))
    assert "mean 3.0, now 6.0. 3 points or more are more than chance." in said
    assert "Stairs | 3 | 6" in said
    assert "2026-03-02: stay (pain rule 10), phase 1 Calm" in said


def test_phases_of_a_plan_stand_behind_the_trend():
    decided = [
        form.DecisionPart(
            when=at(FIRST + timedelta(days=n)), plan="p", revision=1,
            phase="1 Calm" if n < 9 else "2 Move", decision="stay", rule="10", figures={},
        )
        for n in range(14)
    ]  # fmt: skip
    phases = block(report(decisions=decided), Trend).phases
    assert [(one.name, (one.first - FIRST).days, (one.last - FIRST).days) for one in phases] == [
        ("1 Calm", 0, 8),
        ("2 Move", 9, 13),
    ]


def test_in_a_terminal_the_latest_phase_is_told_with_its_days():
    decided = [
        form.DecisionPart(
            when=at(FIRST + timedelta(days=n)), plan="pl_strain", revision=1,
            phase="1 Calm" if n < 2 else "2 Move", decision="stay", rule="10", figures={},
        )
        for n in range(5)
    ]  # fmt: skip
    told = "Plan pl_strain: phase 2 Move, 2026-02-05 to 2026-02-07."
    assert told in list(in_words(report(decisions=decided)))
    assert not any(line.startswith("Plan") for line in in_words(report()))


def test_what_the_plan_decided_day_after_day_is_one_line():
    decided = [
        form.DecisionPart(
            when=at(FIRST + timedelta(days=n)), plan="p", revision=1, phase="1 Calm",
            decision="stay", rule="exit P1", figures={"days": n},
        )
        for n in range(6)
    ]  # fmt: skip
    said = lines(report(decisions=decided))
    assert "- 2026-02-03 to 2026-02-08: stay (criteria to leave P1), phase 1 Calm" in said


def test_a_score_that_was_told_once_is_not_called_the_score_of_now():
    found = report(activities=[form.ActivityPart(when=at(FIRST), activity="Stairs", score=3)])
    assert "Stairs | 3 | –" in "\n".join(lines(found))


def test_other_activities_than_at_the_start_are_no_change():
    found = report(
        activities=[
            form.ActivityPart(when=at(FIRST), activity="Stairs", score=3),
            form.ActivityPart(when=NOW, activity="Socks", score=9),
        ],
        global_changes=[form.ChangePart(when=NOW, weeks=2, value=3)],
    )
    told = changed(found)
    assert "My activities (0 cannot, 10 as before): mean 9.0." in told
    assert any("told after 2 weeks: +3" in line for line in told)
