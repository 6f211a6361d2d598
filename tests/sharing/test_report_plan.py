"""A report tells what the plan decided and what the person can do, as it was kept day by day."""

from datetime import timedelta

import pytest

from coach import built_in
from coach.history.store import Store
from coach.history.told import KeptDecision, PlanWord, WordKind
from coach.progress.activities import Activities
from coach.sharing import report_file
from coach.sharing.report_form import ReportForm
from coach.ui.wording import report as words
from tests.fakes.clock import MORNING, FakeClock

DAY = timedelta(days=1)
TODAY = MORNING.date()


def decided(days_ago, phase="P1", rule="exit P1", kind="stay", later=0, **figures):
    day = TODAY - days_ago * DAY
    whole = {"revision": 2, "figures": figures}
    when = MORNING - (days_ago - later) * DAY
    return KeptDecision(when, day, "pl_strain", kind, rule, phase, phase, whole)


@pytest.fixture
def reported(person):
    """Write into the history of a person, and return their report."""

    def report(*kept, rated=(), changed=None, **how):
        store = Store.open(person.folder, person.clock)
        store.keep_decisions(kept)
        for days_ago, ratings in rated:
            clock = FakeClock(MORNING - days_ago * DAY)
            Activities(store, clock).tell(list(ratings), ratings, changed)
        store.close()
        with person.program() as program:
            return program.report(**how)

    return report


def test_a_decision_is_told_with_its_plan_rule_figures_and_phase(reported):
    found = reported(decided(3, pain_after=[3, 2, 2], days=9, spasm=None)).decisions
    title = built_in.library().plans().plans["pl_strain"].phases[0].title
    (one,) = found
    assert (one.plan, one.revision, one.decision, one.rule) == ("pl_strain", 2, "stay", "exit P1")
    assert one.phase == f"1 {title}"
    assert one.figures == {"pain_after": "3, 2, 2", "days": 9, "spasm": None}


def test_what_was_decided_for_a_day_only_later_is_told_of_its_own_day(reported):
    (one,) = reported(decided(5, later=4)).decisions
    assert one.when.date() == TODAY - 5 * DAY


def test_the_last_word_of_a_day_counts(reported):
    (one,) = reported(decided(3), decided(3, kind="pause", rule="7")).decisions
    assert (one.decision, one.rule) == ("pause", "7")


def test_a_phase_of_a_plan_that_is_gone_is_told_by_its_id(reported):
    kept = decided(3, phase="P77")
    assert reported(kept).decisions[0].phase == "P77"


def test_only_the_days_of_the_report_count(reported):
    kept = (decided(40), decided(3))
    rated = ((40, {"Stairs": 2}), (3, {"Stairs": 5}))
    found = reported(*kept, rated=rated)
    assert [one.when.date() for one in found.decisions] == [TODAY - 3 * DAY]
    assert [one.score for one in found.activities] == [5]


def test_activities_are_told_with_their_score_and_the_change_with_its_week(reported):
    found = reported(rated=((3, {"Stairs": 5, "Socks": 2}),), changed=(6, -1))
    assert [(one.activity, one.score) for one in found.activities] == [("Stairs", 5), ("Socks", 2)]
    (change,) = found.global_changes
    assert (change.weeks, change.value) == (6, -1)
    lines = list(words.lines(found))
    assert any("after 6 weeks: -1" in line for line in lines)


def test_the_plan_decides_what_it_has_not_yet_before_a_report_is_made(person):
    store = Store.open(person.folder, person.clock)
    store.add_plan_word(PlanWord(MORNING - 2 * DAY, WordKind.CHOSEN, "pl_strain"))
    store.close()
    with person.program() as program:
        days = [one.when.date() for one in program.report().decisions]
    assert days == [TODAY - 2 * DAY, TODAY - DAY, TODAY]


def test_a_report_of_before_there_were_plans_in_it_is_still_read(reported, tmp_path):
    plain = reported().model_dump(mode="json", by_alias=True)
    for name in ("decisions", "activities", "global_changes", "days"):
        del plain[name]
    old = ReportForm.model_validate(plain)
    assert (old.decisions, old.activities, old.global_changes) == ([], [], [])
    packed = report_file.packed(old, MORNING, None)
    assert report_file.opened(packed, tmp_path / "x.coachreport").report(None) == old
