"""The gate says what section 3 of the clinical content says, for every set of answers."""

from dataclasses import fields, replace

import pytest

from coach.triage.gate import Colour, GateAnswers, colour
from tests.triage.everything import ANSWERS, BEST, PAINS


def section_3(a):
    """The table of section 3, read as it stands there."""
    if a.pain_now is None:
        return Colour.RED
    if a.pain_now >= 7 or a.leg_worse is True:
        return Colour.RED
    if a.pain_earlier is not None and a.pain_now - a.pain_earlier >= 2:
        return Colour.RED
    green = (
        a.pain_now in range(5)
        and a.pain_earlier in range(a.pain_now, 11)
        and (a.spasm_now, a.leg_worse, a.lie_ok, a.rock_ok) == (False, False, True, True)
    )
    return Colour.GREEN if green else Colour.AMBER


def test_every_set_of_answers_has_the_colour_of_the_table():
    assert len(ANSWERS) == 11_664
    assert all(colour(a) is section_3(a) for a in ANSWERS)


def test_a_missing_answer_is_never_green():
    names = [field.name for field in fields(GateAnswers)]
    for answers in ANSWERS:
        if None in [getattr(answers, name) for name in names]:
            assert colour(answers) is not Colour.GREEN


def test_more_pain_now_never_gives_a_better_colour():
    order = [Colour.GREEN, Colour.AMBER, Colour.RED]
    for answers in ANSWERS:
        if answers.pain_now is not None and answers.pain_now < 10:
            worse = colour(replace(answers, pain_now=answers.pain_now + 1))
            assert order.index(worse) >= order.index(colour(answers))


@pytest.mark.parametrize(
    "worse", [{"spasm_now": True}, {"leg_worse": True}, {"lie_ok": False}, {"rock_ok": False}]
)
def test_one_bad_answer_closes_the_gate(worse):
    assert colour(BEST) is Colour.GREEN
    assert colour(replace(BEST, **worse)) is not Colour.GREEN


def test_not_knowing_the_pain_is_the_worst():
    assert {colour(replace(BEST, pain_now=None, pain_earlier=p)) for p in PAINS} == {Colour.RED}


@pytest.mark.parametrize(("now", "earlier"), [(-1, None), (11, None), (3, -1), (3, 11)])
def test_a_pain_off_the_scale_is_refused(now, earlier):
    with pytest.raises(ValueError, match="0 to 10"):
        GateAnswers(now, earlier)
