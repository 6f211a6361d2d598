"""A routine with the doses of a plan: less or more, and nothing that it has no leave for."""

from dataclasses import replace

import pytest

from coach.recovery.dose import Item
from coach.recovery.dosed import dosed, usual
from coach.recovery.dosing import Dosing
from coach.routine.model import Gate, Perform
from tests.fakes.desk import real_content

EXERCISES = real_content().exercises
ROUTINE = real_content().routines["rt_injury_p1"]


def names(routine):
    return [step.exercise for step in routine.steps if isinstance(step, Perform)]


def test_with_the_usual_doses_the_routine_is_as_its_file_says():
    assert dosed(ROUTINE, usual(ROUTINE, EXERCISES), EXERCISES) is ROUTINE


def test_a_grown_item_is_done_with_its_new_dose_and_the_others_as_before():
    before = usual(ROUTINE, EXERCISES)
    first = before.items[0]
    more = replace(first, dose=replace(first.dose, repetitions=first.dose.repetitions + 2))
    grown = dosed(ROUTINE, Dosing((more, *before.items[1:])), EXERCISES)
    step = next(one for one in grown.steps if getattr(one, "exercise", "") == first.exercise)
    assert step.repetitions == first.dose.repetitions + 2
    assert names(grown) == names(ROUTINE)


def test_what_is_left_out_is_not_done():
    before = usual(ROUTINE, EXERCISES)
    out = before.items[0].exercise
    found = dosed(ROUTINE, replace(before, left_out=frozenset((out,))), EXERCISES)
    assert out not in names(found)


def test_an_easier_exercise_takes_the_place_of_the_harder_one():
    before = usual(ROUTINE, EXERCISES)
    item = before.items[1]
    easier = replace(EXERCISES["heel_slide"], id="easier")
    known = EXERCISES | {
        "easier": easier,
        item.exercise: replace(EXERCISES[item.exercise], easier=("easier",)),
    }
    items = (before.items[0], Item("easier", easier.dose.default), *before.items[2:])
    found = dosed(ROUTINE, Dosing(items), known)
    wanted = ["easier" if name == item.exercise else name for name in names(ROUTINE)]
    assert names(found) == wanted
    assert found.exercises["easier"] == easier


@pytest.mark.parametrize("gate", [Gate.CLINICIAN, Gate.SUBSIDED_PLUS])
def test_nothing_comes_in_that_needs_more_than_the_routine(gate):
    before = usual(ROUTINE, EXERCISES)
    harder = replace(EXERCISES["heel_slide"], id="harder", gate=gate)
    items = (*before.items, Item("harder", harder.dose.default))
    assert "harder" not in names(dosed(ROUTINE, Dosing(items), EXERCISES | {"harder": harder}))
