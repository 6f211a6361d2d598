"""Recovery plans: what is shipped, and what the check finds in a plan that cannot work."""

from pathlib import Path

import pytest

from coach.expression.satisfying import can_hold
from coach.expression.saying import say
from coach.problem import Level
from coach.routine.check import problems
from coach.routine.library import Library
from coach.routine.plan.model import GuardAction, RuleAction
from tests.routine.samples import exercise, routine, written

ROOT = Path(__file__).parents[2] / "routines"
VARIABLES = """\
schema: stretch-coach/variables/1
id: words
revision: 1
variables:
  pain: {kind: number, range: [0, 10], meaning: Pain., say: {is: the pain}}
  days: {kind: number, whole: true, range: [0, 1000], meaning: Days., unit: day|days}
  exit_ok: {kind: set, asked: true, meaning: Finished phases.}
"""
PLAN = """\
schema: stretch-coach/plan/1
id: pl_small
revision: 1
title: Small
summary: A small plan.
phases:
  - {id: P1, title: One, goal: Go., do: [Rest.], why: So., pain_limit: 3, entry: days >= 0,
     exit: pain <= 3}
  - id: P2
    title: Two
    goal: Go.
    do: [Rest.]
    why: So.
    pain_limit: 4
    routines: [{routine: morning, per_day: 1}]
    add: [knee_hug]
    entry: exit_ok('P1')
    guards: [{when: days > 7, then: [back], to: P1, say: Back.}]
"""


def told(folder, text=PLAN, variables=VARIABLES):
    written(folder, exercise(), "shelf/exercises/knee_hug.yaml")
    written(folder, routine(frequency="{per_day: 2}"), "shelf/routines/morning.yaml")
    written(folder, variables, "shelf/plans/variables.yaml")
    return problems([written(folder, text)], Library.load(folder / "shelf"))


def test_a_good_plan_is_clean(tmp_path):
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "what", "remedy"),
    [
        ("exit: pain <= 3", "exit: pian <= 3", (8, 12), "no variable `pian`", "`pain`"),
        ("exit: pain <= 3", 'exit: "pian <= 3"', (8, 13), "no variable `pian`", "`pain`"),
        ("pain <= 3}", "pain <= 2 and pain > 4}", (8, 12), "`pain <= 2` and `pain > 4`", "Change"),
        ("pain <= 3}", "pain > 10}", (8, 12), "`pain > 10` is never true", "range"),
        ("exit_ok('P1')", "exit_ok('P3')", (17, 12), "no phase `P3`", "P1"),
        ("exit_ok('P1')", "exit_ok('P2')", (17, 12), "`P2` can never begin", "earlier"),
        ("routine: morning", "routine: mornin", (15, 26), "no routine `mornin`", "`morning`"),
        ("per_day: 1", "per_day: 3", (15, 44), "at most 2 times a day", "`2`"),
        ("[knee_hug]", "[knee_hugg]", (16, 11), "no exercise `knee_hugg`", "`knee_hug`"),
        ("pain_limit: 4", "pain_limit: 6", (14, 17), "limit of 6 is too high", "`5`"),
        ("days > 7", "days < 0", (18, 21), "guard can never be met", "range"),
        (", to: P1", "", (18, 37), "does not say to which phase", "to: P1"),
        ("to: P1", "to: P2", (18, 49), "does not come earlier", "earlier"),
        ("then: [back]", "then: [refer]", (18, 50), "nothing leads back", "back"),
        ("id: P2", "id: P1", (9, 9), "two phases `P1`", "another id"),
        ("pain_limit: 4", "pain_limits: 4", (14, 5), "`pain_limits` is not known", "`pain_limit`"),
    ],
)
def test_a_plan_that_cannot_work_is_told_with_place_and_remedy(
    tmp_path, old, new, place, what, remedy
):
    found = told(tmp_path, PLAN.replace(old, new))
    assert [(problem.line, problem.column) for problem in found] == [place]
    assert found[0].level is Level.ERROR
    assert what in found[0].what
    assert remedy in found[0].remedy


def test_plans_without_usable_variables_are_told_so(tmp_path):
    found = told(tmp_path, variables=VARIABLES.replace("kind: number", "kind: amount"))
    assert ["variables of conditions are not at hand" in p.what for p in found] == [True]


@pytest.fixture(scope="module")
def shipped():
    return Library.load(ROOT).plans()


def test_all_six_plans_can_be_used(shipped):
    assert shipped.problems == ()
    assert set(shipped.plans) == {
        "pl_lift",
        "pl_nerve",
        "pl_other",
        "pl_recurrent",
        "pl_sprain",
        "pl_strain",
    }


def test_every_rule_of_the_pain_monitoring_model_is_there(shipped):
    rows = [1, 2, 2.2, 2.4, 2.5, 2.7, *range(3, 19)]
    assert [rule.row for rule in shipped.rules] == rows


def test_the_first_rules_stop_and_lock(shipped):
    for rule in shipped.rules[:2]:
        assert {RuleAction.STOP_SESSION, RuleAction.LOCK} <= set(rule.then)


def test_every_rule_can_be_met_and_says_itself(shipped):
    vocabulary = shipped.language.vocabulary
    for rule in shipped.rules:
        assert can_hold(rule.when.tree, vocabulary)
        assert "_" not in say(rule.when.tree, vocabulary)


def test_no_answer_at_all_moves_a_plan_on(shipped):
    for plan in shipped.plans.values():
        for phase in plan.phases:
            assert phase.exit is None or phase.exit.holds({}) is None
            assert phase.entry.holds({}) is None


def test_the_wait_for_a_clinician_ends_only_with_a_clinician(shipped):
    (phase,) = shipped.plans["pl_other"].phases
    assert phase.exit.holds({"clinician_ok": True}) is True
    assert phase.exit.holds({"clinician_ok": False}) is False
    assert phase.guards[0].then == (GuardAction.REMIND,)


def test_plans_are_read_when_they_are_asked_for_and_not_before(tmp_path):
    written(tmp_path, exercise(), "exercises/knee_hug.yaml")
    written(tmp_path, routine(frequency="{per_day: 2}"), "routines/morning.yaml")
    shelf = Library.load(tmp_path)
    written(tmp_path, VARIABLES, "plans/variables.yaml")
    written(tmp_path, PLAN, "plans/small.yaml")

    assert list(shelf.plans().plans) == ["pl_small"]
