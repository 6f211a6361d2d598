"""Weeks of data, written out, with the decision that is expected on every day.

Each file of `logs` names its plan; each of its days says phase, decision and rule. Together they
meet every row of section 6.2 and every exit and guard of section 6.3.
"""

import re
from pathlib import Path

import pytest

from coach.recovery import reading
from coach.recovery.decision import Kind
from coach.recovery.replaying import replayed
from coach.verbs.plan import short

LOGS = sorted((Path(__file__).parent / "logs").glob("*.yaml"))


def plan_of(path):
    return re.search(r"^plan: (\w+)$", path.read_text("utf-8"), re.MULTILINE)[1]


@pytest.fixture(scope="module")
def decided(plans, resting):
    """Return every decision of every log, replayed once."""

    def all_of(path):
        log = reading.read(path)
        plan = plans.plans[plan_of(path)]
        return log, [decision for decision, _ in replayed(plan, plans, log, resting)]

    return {path.stem: all_of(path) for path in LOGS}


@pytest.mark.parametrize("name", [path.stem for path in LOGS])
def test_every_day_is_decided_as_written(name, decided):
    log, decisions = decided[name]
    expected = {str(day): told.expected for day, told in log.days.items()}
    assert {str(one.day): short(one) for one in decisions} == expected
    assert "" not in expected.values()


def test_there_are_weeks_of_data_in_at_least_twenty_logs(decided):
    assert sum(len(decisions) >= 7 for _, decisions in decided.values()) >= 20
    assert sum(len(decisions) for _, decisions in decided.values()) >= 600


def test_every_row_of_the_pain_monitoring_model_is_met(decided, plans):
    met = {row for _, decisions in decided.values() for one in decisions for row in one.rows}
    assert {f"{rule.row:g}" for rule in plans.rules} <= met


def test_everything_that_a_row_asks_for_is_asked_for(decided, plans):
    asked = {
        (row, action)
        for _, decisions in decided.values()
        for one in decisions
        for row in one.rows
        for action in one.actions
    }
    for rule in plans.rules:
        wanted = {*rule.then, *(action for also in rule.also for action in also.then)}
        assert {(f"{rule.row:g}", str(action)) for action in wanted} <= asked


def test_every_exit_is_met_and_agreed_to(decided, plans):
    gone = {
        (one.plan, one.rule)
        for _, decisions in decided.values()
        for one in decisions
        if (one.kind is Kind.MOVE_ON and one.phase != one.before)
        or (one.kind is Kind.FINISH and one is decisions[-1])
    }
    exits = {
        (plan.id, f"exit {phase.id}")
        for plan in plans.plans.values()
        for phase in plan.phases
        if phase.exit is not None
    }
    assert exits <= gone


def test_every_guard_holds_somewhere(decided, plans):
    met = {
        (one.plan, row)
        for _, decisions in decided.values()
        for one in decisions
        for row in one.rows
    }
    guards = {
        (plan.id, f"guard {phase.id}.{number}")
        for plan in plans.plans.values()
        for phase in plan.phases
        for number, _ in enumerate(phase.guards, 1)
    }
    assert guards <= met


def test_every_decision_is_kept_with_its_rule_its_figures_and_its_time(decided):
    for _, decisions in decided.values():
        for one in decisions:
            assert one.rule
            assert one.when.date() == one.day
            by_figures = one.rule.startswith(("exit", "guard"))
            assert one.figures or not by_figures
