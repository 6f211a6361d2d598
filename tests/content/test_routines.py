"""What is in a routine and what must never be, how long it takes, and how its sides differ."""

from dataclasses import replace

import pytest

from coach.routine.library import Library, needs_side
from coach.routine.model import (
    Action,
    Breathe,
    Cause,
    CheckIn,
    Gate,
    Kind,
    Perform,
    Rest,
    Routine,
    Side,
    Tell,
    Walk,
)
from coach.session.script import write
from coach.session.step import Script, Step, StepKind

# Clinical content, section 5: minutes of the whole routine and of its short version.
MINUTES = {
    "rt_bone_safe": (22.1, 16.6),
    "rt_daily": (11.5, 6.9),
    "rt_desk_3min": (3.0, 3.0),
    "rt_ease_centre": (14.4, 14.4),
    "rt_ease_left": (16.2, 16.2),
    "rt_ease_leg": (10.4, 10.4),
    "rt_ease_right": (16.2, 16.2),
    "rt_flare_reset": (14.1, 14.1),
    "rt_injury_p1": (14.6, 10.8),
    "rt_injury_p2": (22.6, 16.1),
    "rt_injury_p3": (23.6, 12.2),
    "rt_lifting_A": (15.8, 11.9),
    "rt_lifting_intro": (11.7, 7.1),
    "rt_morning": (8.5, 5.6),
    "rt_nerve_flexion_biased": (21.4, 15.2),
    "rt_nerve_flexion_intolerant": (22.5, 15.6),
    "rt_nerve_neutral": (19.9, 13.0),
    "rt_nerve_strength": (26.2, 7.9),
    "rt_other_companion": (16.0, 16.0),
    "rt_prebed": (12.4, 9.0),
    "rt_pregnancy_gentle": (18.9, 13.3),
    "rt_presport": (9.1, 6.1),
    "rt_release_centre": (11.1, 11.1),
    "rt_release_left": (11.3, 11.3),
    "rt_release_right": (11.3, 11.3),
}
CALM = {
    "ankle_pump",
    "breathing_diaphragm",
    "ease_90_90",
    "ease_forward_lean",
    "ease_prone_pillow",
    "ease_sidelying",
    "walking_intervals",
}
UNASKED = {"rt_daily", "rt_desk_3min", "rt_morning", "rt_prebed", "rt_presport"}
"""Short ones of daily life; the clinical text puts no check-in into them."""
PATTERNS = {
    "rt_nerve_flexion_biased": {"stenosis"},
    "rt_nerve_neutral": {"spondylolisthesis", "spondylolysis"},
}


def on_a_side(library: Library, name: str) -> Routine:
    routine = library.routines[name]
    return replace(routine, side=Side.LEFT) if needs_side(routine) else routine


def named(routine: Routine) -> list[str]:
    steps = (step for step in routine.steps if isinstance(step, Perform | Breathe | Walk))
    return [step.exercise for step in steps if step.exercise]


def mirrored(script: Script) -> list[Step]:
    return [replace(step, side=step.side and step.side.opposite) for step in script.steps]


@pytest.mark.parametrize("name", MINUTES)
def test_a_routine_takes_as_long_as_the_clinical_content_says(library: Library, name: str) -> None:
    routine = on_a_side(library, name)
    whole, short = MINUTES[name]
    assert write(routine).seconds == pytest.approx(60 * whole, rel=0.05)
    assert write(routine, short=True).seconds == pytest.approx(60 * short, rel=0.05)


def test_no_routine_is_left_out_of_the_table_of_minutes(library: Library) -> None:
    assert set(library.routines) == set(MINUTES)


def test_a_step_for_one_side_is_left_out_where_the_pain_is_on_none(library: Library) -> None:
    routine = library.routines["rt_injury_p2"]
    assert "ql_standing" not in {step.exercise for step in write(routine).steps}
    sided = write(replace(routine, side=Side.RIGHT))
    bends = {step.side for step in sided.steps if step.exercise == "ql_standing"}
    assert bends == {Side.RIGHT}


@pytest.mark.parametrize("name", ["rt_ease", "rt_release"])
def test_left_and_right_differ_only_in_side(library: Library, name: str) -> None:
    left = write(library.routines[f"{name}_left"])
    right = write(library.routines[f"{name}_right"])
    assert mirrored(left) == list(right.steps)
    assert any(step.side for step in left.steps)


def test_the_affected_side_of_a_release_is_its_own_side(library: Library) -> None:
    script = write(library.routines["rt_release_left"])
    for name in ("ql_standing", "figure4_seated"):
        sides = {step.side for step in script.steps if step.exercise == name}
        assert sides == {Side.LEFT}


def test_lying_with_the_painful_side_up_is_on_the_painful_side(library: Library) -> None:
    script = write(library.routines["rt_ease_right"])
    first = next(step for step in script.steps if step.kind is StepKind.HOLD)
    assert (first.exercise, first.side) == ("ease_sidelying", Side.RIGHT)


def test_the_companion_for_other_causes_has_nothing_but_rest_breathing_and_walking(
    library: Library,
) -> None:
    companions = [r for r in library.routines.values() if r.cause is Cause.OTHER]
    assert [routine.id for routine in companions] == ["rt_other_companion"]
    for routine in companions:
        assert set(named(routine)) <= CALM
        assert all(
            isinstance(step, CheckIn | Breathe | Perform | Walk | Tell | Rest)
            for step in routine.steps
        )


def test_nothing_is_stretched_before_the_cramp_has_let_go(library: Library) -> None:
    for routine in library.routines.values():
        if routine.gate is not Gate.ANY:
            continue
        assert set(named(routine)) <= CALM, routine.id
        kinds = {library.exercises[name].kind for name in named(routine)}
        assert Kind.STRETCH not in kinds


def test_a_short_version_keeps_the_questions_and_four_exercises_at_most(library: Library) -> None:
    for routine in library.routines.values():
        core = [step for step in routine.steps if getattr(step, "core", False)]
        assert len({step.exercise for step in core if isinstance(step, Perform)}) <= 4, routine.id
        asked = [step.kind for step in write(on_a_side(library, routine.id), short=True).steps]
        wanted = sum(isinstance(step, CheckIn) for step in routine.steps)
        assert asked.count(StepKind.CHECK_IN) == wanted, routine.id


def test_a_routine_with_movement_asks_for_the_pain_first_and_last(library: Library) -> None:
    for routine in library.routines.values():
        if routine.id not in UNASKED:
            assert isinstance(routine.steps[0], CheckIn), routine.id
            assert isinstance(routine.steps[-1], CheckIn), routine.id


@pytest.mark.parametrize("name", PATTERNS)
def test_a_nerve_type_set_avoids_what_its_own_pattern_forbids(library: Library, name: str) -> None:
    for exercise in (library.exercises[found] for found in named(library.routines[name])):
        avoided = {p.when for p in exercise.precautions if p.action is Action.AVOID}
        assert not avoided & PATTERNS[name], exercise.id
        assert not exercise.bias.value.startswith("extension"), exercise.id


def test_pauses_between_walks_belong_to_the_short_version_when_the_walks_do(
    library: Library,
) -> None:
    for routine in library.routines.values():
        for step, following in zip(routine.steps, routine.steps[1:], strict=False):
            if isinstance(step, Rest) and isinstance(following, Walk):
                assert step.core == following.core, routine.id
