"""The shipped library is whole: every file can be used and every name leads somewhere."""

import pytest

from coach.errors import SideNeeded
from coach.paths import content
from coach.routine import check
from coach.routine.library import Library
from coach.routine.model import (
    Breathe,
    Cause,
    ContractRelax,
    Gate,
    Kind,
    Perform,
    Routine,
    Side,
    Walk,
)

EXERCISES = 56
ROUTINE_IDS = 25

ROUTINES = {
    "rt_bone_safe": (Cause.ANY, None, Gate.SUBSIDED, 4),
    "rt_daily": (Cause.ANY, None, Gate.SUBSIDED_PLUS, 4),
    "rt_desk_3min": (Cause.ANY, None, Gate.SUBSIDED, 4),
    "rt_ease_centre": (Cause.ANY, None, Gate.ANY, None),
    "rt_ease_left": (Cause.ANY, Side.LEFT, Gate.ANY, None),
    "rt_ease_leg": (Cause.NERVE, None, Gate.ANY, None),
    "rt_ease_right": (Cause.ANY, Side.RIGHT, Gate.ANY, None),
    "rt_flare_reset": (Cause.ANY, None, Gate.ANY, None),
    "rt_injury_p1": (Cause.INJURY, None, Gate.SUBSIDED, 3),
    "rt_injury_p2": (Cause.INJURY, None, Gate.SUBSIDED, 3),
    "rt_injury_p3": (Cause.INJURY, None, Gate.SUBSIDED_PLUS, 2),
    "rt_lifting_A": (Cause.INJURY, None, Gate.SUBSIDED_PLUS, 2),
    "rt_lifting_intro": (Cause.INJURY, None, Gate.SUBSIDED_PLUS, 2),
    "rt_morning": (Cause.ANY, None, Gate.SUBSIDED, 4),
    "rt_nerve_flexion_biased": (Cause.NERVE, None, Gate.SUBSIDED, 4),
    "rt_nerve_flexion_intolerant": (Cause.NERVE, None, Gate.SUBSIDED, 4),
    "rt_nerve_neutral": (Cause.NERVE, None, Gate.SUBSIDED, 4),
    "rt_nerve_strength": (Cause.NERVE, None, Gate.SUBSIDED_PLUS, 4),
    "rt_other_companion": (Cause.OTHER, None, Gate.ANY, None),
    "rt_prebed": (Cause.ANY, None, Gate.SUBSIDED, 4),
    "rt_pregnancy_gentle": (Cause.ANY, None, Gate.SUBSIDED, 4),
    "rt_presport": (Cause.ANY, None, Gate.SUBSIDED_PLUS, 2),
    "rt_release_centre": (Cause.INJURY, None, Gate.SUBSIDED, 4),
    "rt_release_left": (Cause.INJURY, Side.LEFT, Gate.SUBSIDED, 4),
    "rt_release_right": (Cause.INJURY, Side.RIGHT, Gate.SUBSIDED, 4),
}


def named_exercises(routine: Routine) -> set[str]:
    steps = (
        step
        for step in routine.steps
        if isinstance(step, Perform | ContractRelax | Breathe | Walk) and step.exercise
    )
    return {step.exercise for step in steps if step.exercise}


def test_every_file_of_the_library_can_be_used(library: Library) -> None:
    assert [str(problem) for problem in library.problems] == []


def test_no_file_of_the_library_asks_for_a_second_look(library: Library) -> None:
    folder = content("routines")
    files = [path for name in ("exercises", "routines") for path in (folder / name).iterdir()]
    assert [str(problem) for problem in check.problems(sorted(files), library)] == []


def test_the_library_has_the_exercises_it_promises(library: Library) -> None:
    assert len(library.exercises) == EXERCISES
    assert len(library.routines) == ROUTINE_IDS


def test_every_exercise_lies_in_a_file_of_its_own_name(library: Library) -> None:
    files = {path.stem for path in (content("routines") / "exercises").glob("*.yaml")}
    assert files == set(library.exercises)


@pytest.mark.parametrize("name", ROUTINES)
def test_a_routine_is_for_its_cause_side_state_and_pain(library: Library, name: str) -> None:
    routine = library.routines[name]
    assert (routine.cause, routine.side, routine.gate, routine.pain_limit) == ROUTINES[name]
    assert routine.title
    assert routine.summary


def test_every_exercise_a_routine_names_exists(library: Library) -> None:
    for routine in library.routines.values():
        assert named_exercises(routine) <= set(library.exercises), routine.id


def test_easier_harder_and_other_choices_exist(library: Library) -> None:
    for exercise in library.exercises.values():
        others = {*exercise.easier, *exercise.harder}
        others |= {p.instead for p in exercise.precautions if p.instead}
        assert others <= set(library.exercises), exercise.id
        assert exercise.id not in others


def test_no_routine_is_milder_than_its_exercises(library: Library) -> None:
    for routine in library.routines.values():
        gates = [library.exercises[name].gate.rank for name in named_exercises(routine)]
        assert routine.gate.rank >= max(gates), routine.id


def test_the_first_stretches_are_within_reach_of_a_routine(library: Library) -> None:
    used = set().union(*(named_exercises(routine) for routine in library.routines.values()))
    assert used >= {"figure4_supine", "knee_to_chest_single", "sciatic_slider_supine"}


def test_both_sides_of_a_variant_are_found_under_one_name(library: Library) -> None:
    for name in ("rt_ease", "rt_release"):
        for side in Side:
            assert library.find(name, side).id == f"{name}_{side.value}"


@pytest.mark.parametrize("name", ["rt_ease", "rt_release", "rt_nerve_neutral"])
def test_a_routine_for_one_side_asks_which(library: Library, name: str) -> None:
    with pytest.raises(SideNeeded):
        library.find(name)


def test_positions_of_rest_glow_nowhere(library: Library) -> None:
    resting = [each for each in library.exercises.values() if each.kind is Kind.REST]
    assert resting
    assert all(each.motion and not each.motion.glow for each in resting)
