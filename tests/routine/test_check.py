"""What `coach check` finds in whole files."""

from pathlib import Path

import pytest

from coach.problem import Level
from coach.routine.check import problems
from coach.routine.library import Library
from tests.routine.samples import exercise, found, library, routine, written

EIGHT = Path(__file__).parent / "data" / "eight_mistakes.yaml"


def places(found_problems):
    return [(problem.line, problem.column) for problem in found_problems]


def only(folder, text):
    (problem,) = found(folder, text)
    return problem


def test_eight_mistakes_are_eight_problems_in_one_run(tmp_path):
    shelf = library(tmp_path, "knee_to_chest_single", "hamstring_strap")
    told = problems([EIGHT], shelf)
    assert [(p.line, p.column, p.what, p.remedy) for p in told] == [
        (
            3,
            5,
            "`Eight Mistakes` cannot be an id.",
            "Use small letters, digits and `_`, beginning with a letter: `knee_to_chest`.",
        ),
        (7, 14, "`nerves` is not a known cause.", "Did you mean `nerve`?"),
        (
            8,
            7,
            "The gate `any` opens before the exercise `knee_to_chest_single` may.",
            "Write `gate: subsided`, or leave the key out.",
        ),
        (9, 13, "`11` is out of range.", "Write a value from `0` to `10`."),
        (14, 5, "The key `repetition` is not known here.", "Did you mean `repetitions`?"),
        (15, 11, "`1:30` is not a duration.", "Write `1 min 30 s`."),
        (
            17,
            15,
            "There is no exercise `hamstring_strapp`.",
            "Did you mean `hamstring_strap`?",
        ),
        (
            20,
            5,
            "This step says both `walk` and `rest`.",
            "Make two steps of it, each with its `-`.",
        ),
    ]
    assert {problem.level for problem in told} == {Level.ERROR}
    assert {problem.file for problem in told} == {str(EIGHT)}


def test_a_good_file_has_no_problems(tmp_path):
    assert found(tmp_path, routine()) == []
    assert found(tmp_path, exercise("other")) == []


def test_an_unknown_exercise_is_suggested(tmp_path):
    problem = only(tmp_path, routine("  - {exercise: knee_huk, side: both}"))
    assert (problem.line, problem.remedy) == (8, "Did you mean `knee_hug`?")


def test_exercises_named_in_breathing_walking_and_pressing_must_exist(tmp_path):
    steps = """\
  - breathe: {in: 4 s, out: 6 s, cycles: 6, exercise: nobody_breathes}
  - walk: 3 min
    exercise: nobody_walks
  - contract_relax: {exercise: nobody_presses, contract: 6 s, relax: 4 s, stretch: 20 s, cycles: 3}
"""
    assert [problem.line for problem in found(tmp_path, routine(steps))] == [8, 10, 11]


def test_a_wrong_side_word_is_an_error_with_a_suggestion(tmp_path):
    problem = only(tmp_path, routine("  - {exercise: knee_hug, side: affected first}"))
    assert problem.level is Level.ERROR
    assert problem.remedy == "Did you mean `affected_first`?"


def test_a_gate_milder_than_its_exercises_is_an_error_at_the_gate(tmp_path):
    problem = only(tmp_path, routine(gate="any"))
    assert (problem.line, problem.column, problem.level) == (6, 7, Level.ERROR)


def test_a_stricter_gate_than_needed_is_fine(tmp_path):
    assert found(tmp_path, routine(gate="clinician")) == []


def test_an_exercise_with_neither_hold_nor_move_is_an_error(tmp_path):
    steps = "  - {exercise: knee_hug, side: both, hold: 0 s, move: 0 s}"
    told = found(tmp_path, routine(steps))
    assert "Neither `hold` nor `move`" in told[0].what
    assert told[0].level is Level.ERROR


def test_a_dose_for_the_affected_side_needs_sides(tmp_path):
    for side in ("none", "left", "unaffected"):
        steps = f"  - {{exercise: knee_hug, side: {side}, affected: {{repetitions: 4}}}}"
        assert only(tmp_path, routine(steps)).remedy.startswith("Add `side: both`")
    steps = "  - {exercise: knee_hug, side: affected_first, affected: {repetitions: 4}}"
    assert found(tmp_path, routine(steps)) == []


@pytest.mark.parametrize("name", ["other", "knee_hug"])
def test_an_id_used_twice_is_an_error_that_names_the_other_file(tmp_path, name):
    first = written(tmp_path, exercise(name), "a.yaml")
    second = written(tmp_path, exercise(name), "b.yaml")
    (problem,) = problems([first, second], library(tmp_path))
    assert (problem.file, problem.line, problem.column) == (str(second), 2, 5)
    assert str(first) in problem.what


def test_a_variant_may_not_take_the_id_of_another_routine(tmp_path):
    first = written(tmp_path, routine(), "a.yaml")
    second = written(tmp_path, routine(id="evening", variants="{morning: {side: left}}"), "b.yaml")
    (problem,) = problems([first, second], library(tmp_path))
    assert (problem.file, problem.line) == (str(second), 2)


def test_an_exercise_that_loads_a_nerve_needs_a_clinician(tmp_path):
    text = exercise("pull", kind="neural_tensioner").replace("20 s", "2 s").replace("10 s", "1 s")
    text = text.replace("30 s", "2 s")
    assert only(tmp_path, text).remedy == "Write `gate: clinician`."
    assert found(tmp_path, text.replace("gate: subsided", "gate: clinician")) == []


def test_a_stretch_may_not_be_open_while_the_cramp_is_there(tmp_path):
    problem = only(tmp_path, exercise("early", gate="any"))
    assert (problem.line, problem.column, problem.level) == (7, 7, Level.ERROR)


def test_a_hold_longer_than_its_kind_allows_is_an_error(tmp_path):
    problem = only(tmp_path, routine("  - {exercise: knee_hug, side: both, hold: 5 min}"))
    assert (problem.level, problem.remedy) == (Level.ERROR, "Write at most `2 min`.")
    assert only(tmp_path, exercise("long").replace("30 s]", "3 min]")).line == 13


def test_a_dose_outside_the_usual_is_a_warning(tmp_path):
    steps = "  - {exercise: knee_hug, side: both, repetitions: 9, hold: 5 s, sets: 2}"
    told = found(tmp_path, routine(steps))
    assert {problem.level for problem in told} == {Level.WARNING}
    assert [problem.column for problem in told] == [51, 60, 71]


def test_a_one_sided_exercise_without_a_side_is_a_warning(tmp_path):
    problem = only(tmp_path, routine("  - exercise: knee_hug"))
    assert (problem.level, problem.line, problem.column) == (Level.WARNING, 8, 15)


def test_more_than_four_core_exercises_is_a_warning(tmp_path):
    step = "  - {exercise: knee_hug, side: both, core: true}\n"
    assert found(tmp_path, routine(step * 4)) == []
    problem = only(tmp_path, routine(step * 5))
    assert (problem.level, problem.line) == (Level.WARNING, 12)


def test_relatives_of_an_exercise_must_exist(tmp_path):
    text = exercise("other", easier="[nobody]", harder="[knee_hug]").replace(
        "note: Keep it small.", "instead: knee_hugg"
    )
    told = found(tmp_path, text)
    assert [problem.line for problem in told] == [3, 13]
    assert told[1].remedy == "Did you mean `knee_hug`?"


def test_files_checked_together_know_each_other(tmp_path):
    first = written(tmp_path, exercise("calf_pull"), "a.yaml")
    second = written(tmp_path, routine("  - {exercise: calf_pull, side: both}"), "b.yaml")
    assert problems([second, first], library(tmp_path)) == []


def test_a_routine_over_a_broken_exercise_points_to_that_file(tmp_path):
    first = written(tmp_path, exercise("calf_pull", tier="9"), "a.yaml")
    second = written(tmp_path, routine("  - {exercise: calf_pull, side: both}"), "b.yaml")
    told = problems([first, second], library(tmp_path))
    assert [problem.remedy for problem in told] == [
        "Write a value from `0` to `3`.",
        "Mend that file first.",
    ]


def test_a_folder_is_checked_with_all_below_it(tmp_path):
    written(tmp_path, exercise("other", tier="9"), "home/deep/er/a.yaml")
    written(tmp_path, routine(pain_limit="12"), "home/b.yml")
    written(tmp_path, "not content", "home/notes.txt")
    told = problems([tmp_path / "home"], library(tmp_path))
    assert [Path(problem.file).name for problem in told] == ["b.yml", "a.yaml"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    (problem,) = problems([tmp_path / "gone.yaml"], Library())
    assert "no such file" in problem.what


def test_a_file_for_a_later_version_is_a_problem(tmp_path):
    problem = only(tmp_path, routine(schema="stretch-coach/routine/2"))
    assert "later version" in problem.what


@pytest.mark.parametrize(
    ("was", "spoiled", "line", "column", "what"),
    [
        ("hand.right on knee.right", "hand.rihgt on knee.right", 21, 64, "tells no contact"),
        ("hand.right on knee.right", "hand.right on wall", 21, 64, "and there is none"),
        ("hand.right on knee.right", "hand.right on ankle.left", 21, 64, "does not touch"),
        ("knee.right: 125", "knee.right: 175", 21, 8, "further than a human joint"),
        ("flexion: 118}}", "flexion: 118, rotation: -80}}", 21, 8, "further than a human joint"),
    ],
)
def test_a_movement_no_body_can_do_is_an_error_at_its_place(
    tmp_path, was, spoiled, line, column, what
):
    text = exercise("hug").replace(was.replace("}}", "}"), spoiled.replace("}}", "}"))
    told = [p for p in found(tmp_path, text) if what in p.what]
    assert [(p.line, p.column, p.level) for p in told] == [(line, column, Level.ERROR)]


def test_a_contact_that_is_not_known_comes_with_the_nearest_that_is(tmp_path):
    text = exercise("hug").replace("hand.right on knee.right", "hand.rihgt on knee.right")
    assert only(tmp_path, text).remedy == "Did you mean `hand.right on knee.right`?"


def test_the_shipped_content_has_no_problems():
    content = Path(__file__).parents[2] / "routines"
    shelf = Library.load(content)
    told = problems([content / "exercises", content / "routines"], shelf)
    assert [p for p in told if p.level is Level.ERROR] == []
    assert shelf.problems == ()
