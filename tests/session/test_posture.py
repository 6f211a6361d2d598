"""The figure follows the script and never jumps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.routine.model import Breathe, CheckIn, ContractRelax, Rest, Side, SideRule, Walk
from coach.session.posture import STRIDE, Posture, another_figure, posture
from coach.session.step import StepKind
from tests.session.builders import perform, script
from tests.session.test_script import routines

PARTS = ("amount", "breath", "glow")
SLACK = 1e-6


def at(written, second, longer=0.0):
    """The posture at a second of the script."""
    for index, step in enumerate(written.steps):
        if second < step.at + step.seconds:
            return posture(written, index, second - step.at, step.seconds + longer)
    return posture(written, len(written.steps) - 1, 0.0, 0.0)


HOLDING = script(perform(repetitions=2, hold=10, move=4, rest=3))


@pytest.mark.parametrize(
    ("second", "amount"),
    [(0, 0), (4, 0), (5, 0), (6, 0.5), (7, 1), (12, 1), (17, 1), (18, 0.5), (19, 0), (21, 0)],
)
def test_a_repetition_goes_there_stays_and_comes_back(second, amount):
    assert at(HOLDING, second).amount == pytest.approx(amount)


def test_what_is_stretched_glows_as_far_as_it_is_stretched():
    assert [round(at(HOLDING, s).glow, 2) for s in (3, 6, 12, 18, 20)] == [0, 0.5, 1, 0.5, 0]


def test_a_hold_breathes_slowly():
    breaths = [at(HOLDING, 7 + n / 10).breath for n in range(101)]
    assert max(breaths) > 0.9
    assert breaths[0] == breaths[-1] == 0
    assert all(0 <= b <= 1 for b in breaths)


def test_a_hold_without_a_way_in_or_out_is_eased_into_and_out_of():
    written = script(perform(hold=10, move=0, ready=5), Rest(10))
    assert at(written, 5).amount == 0
    assert 0 < at(written, 5.4).amount < 1
    assert at(written, 5.8).amount == pytest.approx(1)
    assert at(written, 14.999).amount == pytest.approx(1)
    assert 0 < at(written, 15.4).amount < 1
    assert at(written, 15.8).amount == 0


def test_the_very_first_step_is_eased_into_as_well():
    written = script(perform(hold=10, move=0, ready=0))
    assert at(written, 0) == Posture(0, 0, 0)


def test_walking_strides_there_and_back():
    written = script(Walk(60, ready=0))
    strides = [at(written, 10 * 2 * STRIDE + n * STRIDE).amount for n in range(6)]
    assert strides == pytest.approx([0, 1, 0, 1, 0, 1])


def test_what_works_while_walking_glows_between_its_ends():
    written = script(Walk(60, ready=0))
    assert [at(written, second).glow for second in (0, 5, 30)] == [0, 1, 1]


def test_breathing_follows_in_and_out():
    written = script(Breathe(4, 6, 2, ready=0))
    amounts = [at(written, s).breath for s in (0, 2, 4, 7, 10, 14, 20)]
    assert amounts == pytest.approx([0, 0.5, 1, 0.5, 0, 1, 0])
    assert at(written, 2).amount == at(written, 2).breath


def test_contract_relax_presses_a_little_out_of_the_stretch():
    written = script(ContractRelax("strap", 6, 4, 20, 2, side=SideRule.LEFT, ready=0))
    press, release, stretch = (at(written, s).amount for s in (3, 8, 15))
    assert release < press < stretch == 1


def test_adding_time_in_the_middle_of_a_hold_moves_nothing():
    before, after = (posture(HOLDING, 2, 5.0, length) for length in (10.0, 20.0))
    assert before == after


@given(routines, st.sampled_from(list(Side)), st.floats(0, 30))
def test_nothing_ever_jumps_from_step_to_step(steps, side, longer):
    written = script(*steps, side=side)
    for index, step in enumerate(written.steps[:-1]):
        following = written.steps[index + 1].seconds
        length = step.seconds + longer
        last = posture(written, index, length, length)
        first = posture(written, index + 1, 0.0, following)
        if another_figure(step, written.steps[index + 1]):
            assert first == Posture(0.0)
            continue
        for part in PARTS:
            assert getattr(last, part) == pytest.approx(getattr(first, part), abs=SLACK)


@given(
    routines,
    st.sampled_from(list(Side)),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_nothing_ever_jumps_within_a_step(steps, side, which, part_of):
    written = script(*steps, Rest(10), side=side)
    index = int(which * (len(written.steps) - 2))
    length = written.steps[index].seconds
    into = part_of * length
    soon = min(into + length * 1e-5, length)
    here, there = (posture(written, index, moment, length) for moment in (into, soon))
    shortest = min(0.8, written.steps[index].inhale or length, length)
    out = written.steps[index].seconds - written.steps[index].inhale
    shortest = min(shortest, out) if written.steps[index].kind is StepKind.BREATHE else shortest
    for part in PARTS:
        moved = abs(getattr(here, part) - getattr(there, part))
        assert moved <= 8 * (soon - into) / max(shortest, 0.001) + SLACK
        assert 0 <= getattr(here, part) <= 1


def test_another_side_begins_from_its_own_start_and_not_where_the_first_one_ended():
    written = script(perform(hold=10, move=0, repetitions=2, side=SideRule.ALTERNATE, ready=0))
    holds = [n for n, step in enumerate(written.steps) if step.kind is StepKind.HOLD]
    first, second = (written.steps[n] for n in holds[:2])
    assert first.side is not second.side
    assert posture(written, holds[1], 0.0, second.seconds).amount == 0.0


def test_resting_waiting_and_asking_leave_the_figure_at_the_start():
    written = script(CheckIn(20), Rest(20), perform(hold=5, move=2))
    assert {at(written, s).amount for s in (5, 15, 25, 35)} == {0}
