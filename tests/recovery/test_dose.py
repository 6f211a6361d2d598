"""Doses grow one item at a time and shrink all together, never beyond the bounds of a file."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.recovery.decision import Decision, Kind
from coach.recovery.dose import AFTER_AMBER, AFTER_RED, Item, lessened, stepped_up, volume
from coach.recovery.dosing import Dosing, Way, followed
from coach.recovery.log import Session
from coach.routine.model import Dose, DoseRange, Range, Side
from coach.routine.plan.model import Grows, Progression

DAY = date(2026, 3, 2)
BOUNDS = DoseRange(
    hold=Range(5, 30),
    repetitions=Range(3, 8),
    sets=Range(1, 3),
    rest=0,
    per_side=True,
    per_day=None,
    days_per_week=Range(1, 7),
    default=Dose(hold=8, repetitions=5, sets=1, move=3),
)
USUAL = BOUNDS.default


def decided(*actions, kind=Kind.STAY, day=DAY):
    at = datetime.combine(day, datetime.min.time())
    return Decision(at, "pl", 1, "P2", "P2", kind, "9", actions=actions)


def after(dosing, exercises, *actions, sessions=(), kind=Kind.STAY, day=DAY):
    decision = decided(*actions, kind=kind, day=day)
    return followed(dosing, decision, sessions, Progression(), exercises)


@pytest.fixture
def two(library):
    """Return two items of the library, at their usual dose."""
    names = ("bird_dog", "glute_bridge")
    return Dosing(tuple(Item(name, library.exercises[name].dose.default) for name in names))


def test_a_step_is_some_repetitions_more_and_then_some_seconds():
    progress = Progression(repetitions=2, hold=5)
    item = Item("x", USUAL)
    seven = stepped_up(item, BOUNDS, progress, DAY)
    eight = stepped_up(seven, BOUNDS, progress, DAY)
    longer = stepped_up(eight, BOUNDS, progress, DAY)
    assert [one.dose.repetitions for one in (seven, eight, longer)] == [7, 8, 8]
    assert [one.dose.hold for one in (seven, eight, longer)] == [8, 8, 13]
    assert seven.stepped == DAY


def test_the_phase_says_what_grows_first_and_where_it_ends():
    progress = Progression(order=(Grows.HOLD, Grows.SETS), most_sets=2, hold=30)
    item = stepped_up(Item("x", USUAL), BOUNDS, progress, DAY)
    assert (item.dose.hold, item.dose.sets) == (30, 1)
    item = stepped_up(item, BOUNDS, progress, DAY)
    assert item.dose.sets == 2
    assert stepped_up(item, BOUNDS, progress, DAY) is None


def test_load_grows_by_a_tenth_and_once_a_week():
    progress = Progression(load_percent=10, order=(Grows.LEVEL, Grows.LOAD))
    item = Item("x", USUAL, load_kg=5, level=3)
    item = stepped_up(item, BOUNDS, progress, DAY)
    assert (item.level, item.load_kg) == (4, 5)
    item = stepped_up(item, BOUNDS, progress, DAY)
    assert item.load_kg == 5.5
    assert stepped_up(item, BOUNDS, progress, DAY + timedelta(days=6)) is None
    assert stepped_up(item, BOUNDS, progress, DAY + timedelta(days=7)).load_kg == 6.0


DOSES = st.builds(
    Dose,
    hold=st.integers(5, 30).map(float),
    repetitions=st.integers(3, 8),
    sets=st.integers(1, 3),
    move=st.just(3.0),
)


def inside(dose):
    return (
        BOUNDS.hold.low <= dose.hold <= BOUNDS.hold.high
        and BOUNDS.repetitions.low <= dose.repetitions <= BOUNDS.repetitions.high
        and BOUNDS.sets.low <= dose.sets <= BOUNDS.sets.high
    )


@given(DOSES, st.permutations(list(Grows)), st.integers(1, 40), st.integers(1, 400))
def test_no_step_leaves_the_bounds_and_every_step_is_more(dose, order, repetitions, hold):
    progress = Progression(repetitions=repetitions, hold=hold, order=tuple(order))
    grown = stepped_up(Item("x", dose), BOUNDS, progress, DAY)
    if grown is None:
        highest = replace(dose, hold=30, repetitions=8, sets=3)
        assert dose == highest
    else:
        assert inside(grown.dose)
        assert volume(grown.dose) > volume(dose)


@given(DOSES, st.sampled_from([AFTER_RED, AFTER_AMBER]))
def test_less_is_as_much_less_as_the_rule_says(dose, left):
    found = lessened(dose, BOUNDS, left)
    if found is not None:
        assert inside(found)
        assert left[0] <= volume(found) / volume(dose) <= left[1] + 1e-6


def test_after_green_sessions_one_item_grows_and_next_time_the_other(two, library):
    once, changes = after(two, library.exercises, "mark_green", "step_up")
    assert [(one.way, one.before.exercise) for one in changes] == [(Way.UP, "bird_dog")]
    assert once.items[1] == two.items[1]
    _, changes = after(once, library.exercises, "step_up", day=DAY + timedelta(days=3))
    assert [one.before.exercise for one in changes] == ["glute_bridge"]


@pytest.mark.parametrize("other", ["hold", "stay", "mark_red", "ease_only", "short_mode"])
def test_nothing_grows_on_a_day_that_asks_for_care(two, library, other):
    _, changes = after(two, library.exercises, "step_up", other)
    assert all(one.way is not Way.UP for one in changes)


@pytest.mark.parametrize("kind", [Kind.PAUSE, Kind.STEP_BACK])
def test_nothing_grows_while_the_plan_pauses_or_goes_back(two, library, kind):
    assert after(two, library.exercises, "step_up", kind=kind) == (two, ())


def test_a_red_session_takes_a_third_to_a_half_from_every_item(two, library):
    lower, changes = after(two, library.exercises, "mark_red", "step_down", "mark_green", "step_up")
    assert len(changes) == 2
    for before, now in zip(two.items, lower.items, strict=True):
        assert 0.5 <= volume(now.dose) / volume(before.dose) <= 0.7


def test_what_is_at_its_least_becomes_its_easier_exercise_after_a_red_session(library):
    dose = library.exercises["bird_dog"].dose
    least = Dose(dose.hold.low, int(dose.repetitions.low), int(dose.sets.low), 3)
    lower, changes = after(
        Dosing((Item("bird_dog", least, Side.LEFT),)), library.exercises, "mark_red"
    )
    assert [(item.exercise, item.side) for item in lower.items] == [("cat_cow", Side.LEFT)]
    assert changes[0].way is Way.EASIER


def test_three_amber_sessions_take_a_fifth_and_a_gap_three_tenths(two, library):
    fifth, _ = after(two, library.exercises, "mark_amber", "hold", "reduce")
    gap, _ = after(two, library.exercises, "restart_lower")
    for before, amber, restarted in zip(two.items, fifth.items, gap.items, strict=True):
        assert volume(amber.dose) <= 0.8 * volume(before.dose)
        assert volume(restarted.dose) <= 0.7 * volume(before.dose)


def test_what_sent_signs_down_the_leg_waits_until_a_session_without_it(library):
    names = ("sciatic_slider_supine", "bird_dog")
    items = tuple(Item(name, library.exercises[name].dose.default) for name in names)
    further = Session(DAY, leg_spread="further", spread_in=("bird_dog",))
    waits, changes = after(Dosing(items), library.exercises, "leave_out", sessions=[further])
    assert [item.exercise for item in waits.done()] == ["sciatic_slider_supine"]
    assert [one.way for one in changes] == [Way.OUT]
    unnamed, _ = after(
        Dosing(items), library.exercises, "leave_out", sessions=[replace(further, spread_in=())]
    )
    assert [item.exercise for item in unnamed.done()] == ["bird_dog"]
    calm = Session(DAY + timedelta(days=1), leg_spread="less")
    back, changes = after(waits, library.exercises, sessions=[calm])
    assert back.done() == items
    assert [one.way for one in changes] == [Way.IN]


def test_each_side_has_a_dose_of_its_own(library):
    usual = library.exercises["bird_dog"].dose.default
    sides = Dosing((Item("bird_dog", usual, Side.LEFT), Item("bird_dog", usual, Side.RIGHT)))
    grown, _ = after(sides, library.exercises, "step_up")
    assert grown.items[0].dose != usual
    assert grown.items[1].dose == usual


def test_when_everything_has_come_to_its_end_the_next_exercise_comes_in(library):
    dose = library.exercises["bird_dog"].dose
    most = Dose(dose.hold.high, int(dose.repetitions.high), int(dose.sets.high), 3)
    grown, changes = after(Dosing((Item("bird_dog", most),)), library.exercises, "step_up")
    assert [item.exercise for item in grown.items] == ["bird_dog", "hip_hinge_loaded"]
    assert changes[0].way is Way.HARDER
