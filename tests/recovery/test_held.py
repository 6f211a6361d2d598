"""The spans of phases are read off the decisions that were kept, and say no more than these."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.history.store import Store
from coach.history.told import KeptDecision, PlanDay
from coach.recovery.following import Following
from coach.recovery.held import Held, held
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content

FIRST = date(2026, 3, 2)


def on(number):
    return FIRST + timedelta(days=number)


def days(*phases, plan="pl_strain", kind="stay", begin=0):
    return [PlanDay(on(begin + n), plan, phase, kind) for n, phase in enumerate(phases)]


def test_without_a_decision_no_phase_held():
    assert held([]) == ()


def test_a_phase_holds_from_its_first_day_to_its_last():
    found = held(days("P1", "P1", "P2", "P2", "P2"))
    assert found == (
        Held("pl_strain", "P1", on(0), on(1)),
        Held("pl_strain", "P2", on(2), on(4)),
    )


def test_a_phase_that_was_gone_back_to_is_a_stretch_of_its_own():
    found = held(days("P1", "P2", "P1"))
    assert [one.phase for one in found] == ["P1", "P2", "P1"]


def test_days_before_the_first_phase_is_open_belong_to_none():
    assert held(days(None, None, "P1")) == (Held("pl_strain", "P1", on(2), on(2)),)


def test_a_pause_is_a_stretch_of_its_own_in_the_same_phase():
    found = held([*days("P1"), *days("P1", "P1", kind="pause", begin=1), *days("P1", begin=3)])
    assert [(one.first, one.last, one.paused) for one in found] == [
        (on(0), on(0), False),
        (on(1), on(2), True),
        (on(3), on(3), False),
    ]


def test_a_former_plan_with_phases_of_the_same_name_is_kept_apart():
    found = held([*days("P1"), *days("P1", plan="pl_sprain", begin=1)])
    assert [one.plan for one in found] == ["pl_strain", "pl_sprain"]


def test_days_of_which_nothing_was_decided_stay_a_gap():
    found = held([*days("P1"), *days("P1", begin=9)])
    assert [(one.first, one.last) for one in found] == [(on(0), on(0)), (on(9), on(9))]


@given(
    st.lists(
        st.tuples(
            st.integers(1, 3),
            st.sampled_from(["a", "b"]),
            st.sampled_from([None, "P1", "P2"]),
            st.sampled_from(["stay", "pause", "step_back"]),
        )
    )
)
def test_every_day_with_a_phase_is_always_in_exactly_one_stretch(steps):
    day, rows = FIRST, []
    for step, plan, phase, kind in steps:
        day += timedelta(days=step)
        rows.append(PlanDay(day, plan, phase, kind))
    told = {
        one.first + timedelta(days=n): (one.plan, one.phase, one.paused)
        for one in held(rows)
        for n in range((one.last - one.first).days + 1)
    }
    assert told == {
        row.day: (row.plan, row.phase, row.kind == "pause") for row in rows if row.phase
    }
    covered = sum((one.last - one.first).days + 1 for one in held(rows))
    assert covered == len(told)


NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


def decision(number, plan, phase):
    return KeptDecision(NOW, on(number), plan, "stay", "exit P1", None, phase)


@pytest.fixture
def store():
    made = Store.in_memory(FakeClock(NOW))
    yield made
    made.close()


def path(store):
    return Following(store, FakeClock(NOW), real_content, lambda: None).path()


def test_the_last_word_of_a_day_counts_also_where_the_plan_was_changed_on_it(store):
    store.keep_decisions([decision(0, "pl_strain", "P1"), decision(1, "pl_strain", "P1")])
    store.keep_decisions([decision(1, "pl_strain", "P2"), decision(1, "pl_sprain", "P1")])
    assert path(store) == (
        Held("pl_strain", "P1", on(0), on(0)),
        Held("pl_sprain", "P1", on(1), on(1)),
    )


def test_what_is_decided_later_is_in_the_path_when_it_is_asked_for_again(store):
    plan = Following(store, FakeClock(NOW), real_content, lambda: None)
    assert plan.path() == ()
    store.keep_decisions([decision(0, "pl_strain", "P1")])
    assert plan.path() == (Held("pl_strain", "P1", on(0), on(0)),)


def test_a_plan_that_is_not_there_any_more_is_none(store):
    plan = Following(store, FakeClock(NOW), real_content, lambda: None)
    assert plan.plan_of("pl_gone") is None
    assert plan.plan_of("pl_strain").id == "pl_strain"
