"""The doses are those of the clinical content, and no routine leaves the bounds of an exercise."""

import pytest

from coach.routine.library import Library
from coach.routine.model import Breathe, Perform, Range, Walk

# Clinical content, section 4.3: hold in seconds, repetitions, sets, seconds of movement.
USUAL = {
    "abdominal_brace": (5, 8, 1, 4),
    "ankle_pump": (0, 15, 1, 2),
    "bird_dog": (8, 5, 1, 3),
    "breathing_diaphragm": (0, 10, 1, 10),
    "bridge_single": (3, 6, 2, 4),
    "calf_stretch_wall": (20, 2, 1, 4),
    "cat_cow": (1, 8, 1, 5),
    "childs_pose": (20, 3, 1, 8),
    "childs_pose_side_reach": (20, 2, 1, 8),
    "clamshell": (2, 10, 1, 3),
    "curl_up": (8, 5, 1, 3),
    "dead_bug": (1, 6, 2, 4),
    "ease_90_90": (600, 1, 1, 20),
    "ease_forward_lean": (180, 1, 1, 15),
    "ease_prone_pillow": (300, 1, 1, 20),
    "ease_sidelying": (600, 1, 1, 20),
    "femoral_slider": (0, 10, 1, 6),
    "figure4_seated": (20, 2, 1, 5),
    "figure4_supine": (20, 3, 1, 5),
    "floor_lift_box": (0, 6, 2, 6),
    "glute_bridge": (3, 10, 2, 3),
    "golfers_lift": (0, 6, 1, 5),
    "hamstring_strap": (20, 3, 1, 6),
    "heel_slide": (0, 6, 1, 4),
    "hip_flexor_half_kneel": (20, 3, 1, 6),
    "hip_flexor_standing": (20, 2, 1, 5),
    "hip_hinge_dowel": (1, 10, 1, 4),
    "hip_hinge_loaded": (0, 8, 2, 5),
    "knee_to_chest_double": (20, 3, 1, 5),
    "knee_to_chest_single": (20, 3, 1, 4),
    "leg_swing": (0, 12, 1, 2),
    "lower_trunk_rotation": (2, 6, 1, 3),
    "open_book": (3, 6, 1, 5),
    "pelvic_tilt": (3, 10, 1, 3),
    "press_up_prone": (1, 8, 1, 4),
    "prone_glute_squeeze": (5, 8, 1, 3),
    "prone_lying": (120, 1, 1, 15),
    "prone_on_elbows": (30, 3, 1, 6),
    "ql_sidelying": (30, 2, 1, 10),
    "ql_standing": (20, 2, 1, 5),
    "sciatic_slider_supine": (0, 10, 1, 6),
    "sciatic_tensioner_supine": (2, 6, 1, 5),
    "seated_flexion": (10, 4, 1, 6),
    "seated_pelvic_rock": (1, 10, 1, 3),
    "side_plank_full": (8, 4, 1, 3),
    "side_plank_knees": (8, 4, 1, 3),
    "sit_to_stand": (0, 8, 2, 4),
    "slump_slider": (0, 10, 1, 6),
    "standing_back_bend": (1, 5, 1, 3),
    "standing_march": (0, 12, 1, 2),
    "suitcase_carry": (20, 1, 2, 5),
    "supine_march": (1, 8, 1, 3),
    "thoracic_extension_chair": (3, 6, 1, 4),
    "walking_intervals": (180, 1, 3, 0),
    "walking_lunge_short": (0, 8, 1, 3),
    "wall_angel": (1, 8, 1, 4),
}


@pytest.mark.parametrize("name", USUAL)
def test_the_usual_dose_is_that_of_the_clinical_content(library: Library, name: str) -> None:
    usual = library.exercises[name].dose.default
    assert (usual.hold, usual.repetitions, usual.sets, usual.move) == USUAL[name]


def within(value: float | None, bounds: Range) -> bool:
    return value is None or bounds.low <= value <= bounds.high


def test_the_usual_dose_lies_within_its_own_bounds(library: Library) -> None:
    for exercise in library.exercises.values():
        dose = exercise.dose
        assert within(dose.default.hold, dose.hold), exercise.id
        assert within(dose.default.repetitions, dose.repetitions), exercise.id
        assert within(dose.default.sets, dose.sets), exercise.id


def test_a_routine_asks_for_no_more_and_no_less_than_an_exercise_allows(library: Library) -> None:
    for routine in library.routines.values():
        for step in routine.steps:
            if not isinstance(step, Perform):
                continue
            dose = library.exercises[step.exercise].dose
            assert within(step.hold, dose.hold), (routine.id, step.exercise)
            assert within(step.repetitions, dose.repetitions), (routine.id, step.exercise)
            assert within(step.sets, dose.sets), (routine.id, step.exercise)


def test_breathing_and_walking_in_a_routine_keep_to_their_bounds(library: Library) -> None:
    breaths = library.exercises["breathing_diaphragm"].dose.repetitions
    walk = library.exercises["walking_intervals"].dose.hold
    for routine in library.routines.values():
        for step in routine.steps:
            if isinstance(step, Breathe):
                assert (step.inhale, step.exhale) == (4, 6), routine.id
                assert within(step.cycles, breaths), routine.id
            if isinstance(step, Walk):
                assert within(step.seconds, walk), routine.id
