"""The library: what is at hand, what is wrong with the rest, and how a routine is found."""

import pytest

from coach.errors import ContentInvalid, FileUnreadable, RoutineUnknown, SideNeeded
from coach.routine.library import Library
from coach.routine.model import Side, SideRule
from tests.routine.samples import exercise, routine, written

SIDED = "  - {exercise: knee_hug, side: affected}"
PRESS = """\
  - contract_relax:
      {exercise: knee_hug, contract: 6, relax: 4, stretch: 20, cycles: 3, side: affected}"""
LEFT_AND_RIGHT = "{release_left: {side: left}, release_right: {side: right}}"


def shelf(folder, *files):
    written(folder, exercise(), "exercises/knee_hug.yaml")
    for index, text in enumerate(files):
        written(folder, text, f"routines/{index}.yaml")
    return Library.load(folder)


def test_a_library_holds_exercises_and_routines_by_id_in_the_order_of_files(tmp_path):
    library = shelf(tmp_path, routine(), routine(id="evening"), routine(id="afternoon"))
    assert list(library.exercises) == ["knee_hug"]
    assert list(library.routines) == ["morning", "evening", "afternoon"]
    assert library.problems == ()


def test_a_bad_file_is_a_problem_and_takes_nothing_else_down(tmp_path):
    written(tmp_path, b"\xff\xfe", "exercises/odd.yaml")
    written(tmp_path, routine(schema="stretch-coach/routine/9"), "routines/later.yaml")
    library = shelf(tmp_path, routine(), "a: [", routine(id="bad", pain_limit="99"))
    assert list(library.routines) == ["morning"]
    assert [(p.file.rsplit("/", 1)[1], p.line) for p in library.problems] == [
        ("odd.yaml", 1),
        ("1.yaml", 1),
        ("2.yaml", 2),
        ("later.yaml", 1),
    ]


def test_warnings_do_not_make_a_shipped_file_a_problem(tmp_path):
    library = shelf(tmp_path, routine("  - exercise: knee_hug"))
    assert list(library.routines) == ["morning"]
    assert library.problems == ()


def test_an_empty_folder_is_an_empty_library(tmp_path):
    assert Library.load(tmp_path / "nothing") == Library()


def test_texts_of_a_library_are_in_its_language(tmp_path):
    written(tmp_path, exercise(), "exercises/knee_hug.yaml")
    assert Library.load(tmp_path, "de").exercises["knee_hug"].title == "Knie umarmen"


def test_a_routine_is_found_by_id(tmp_path):
    assert shelf(tmp_path, routine()).find("morning").id == "morning"


def test_a_name_nearly_right_is_suggested(tmp_path):
    library = shelf(tmp_path, routine())
    with pytest.raises(RoutineUnknown) as caught:
        library.find("mornin")
    assert (caught.value.name, caught.value.near) == ("mornin", "morning")
    with pytest.raises(RoutineUnknown) as caught:
        library.find("x" * 5000)
    assert caught.value.near is None


def test_variants_are_found_by_their_own_id_or_by_side(tmp_path):
    library = shelf(tmp_path, routine(SIDED, id="release", variants=LEFT_AND_RIGHT))
    assert list(library.routines) == ["release_left", "release_right"]
    assert library.find("release_left").side is Side.LEFT
    assert library.find("release", Side.LEFT).id == "release_left"
    assert library.find("release", Side.RIGHT).id == "release_right"
    assert library.find("release_left", Side.RIGHT).id == "release_right"
    with pytest.raises(SideNeeded):
        library.find("release")


def test_a_variant_without_a_side_is_the_one_when_no_side_is_named(tmp_path):
    variants = "{r_left: {side: left}, r_centre: {title: Centre}}"
    library = shelf(tmp_path, routine(id="release", variants=variants))
    assert library.find("release").id == "r_centre"
    assert library.find("release", Side.LEFT).id == "r_left"


@pytest.mark.parametrize(
    "step",
    [
        SIDED,
        "  - {exercise: knee_hug, side: affected_first}",
        "  - {exercise: knee_hug, side: unaffected}",
        "  - {exercise: knee_hug, side: both, affected: {repetitions: 4}}",
        PRESS,
    ],
)
def test_a_routine_with_an_affected_side_needs_to_know_which(tmp_path, step):
    library = shelf(tmp_path, routine(step))
    with pytest.raises(SideNeeded):
        library.find("morning")
    assert library.find("morning", Side.RIGHT).side is Side.RIGHT


def test_a_routine_for_both_sides_needs_none(tmp_path):
    library = shelf(tmp_path, routine())
    assert library.find("morning").side is None
    assert library.find("morning", Side.LEFT).side is Side.LEFT


def test_a_file_is_read_with_the_exercises_of_the_library(tmp_path):
    library = shelf(tmp_path / "shelf")
    path = written(tmp_path, routine(SIDED.replace("affected", "left"), id="mine"), "mine.yml")
    found = library.find(str(path))
    assert found.steps[0].side is SideRule.LEFT
    assert found.exercises["knee_hug"] is library.exercises["knee_hug"]


def test_a_routine_from_a_file_remembers_the_file(tmp_path):
    path = written(tmp_path, routine("  - rest: 10 s"), "mine.yaml")
    assert Library().find(str(path)).origin == str(path)
    assert shelf(tmp_path, routine()).find("morning").origin == ""


def test_a_file_without_a_suffix_is_found_when_it_is_there(tmp_path):
    path = written(tmp_path, routine("  - rest: 10 s", id="mine"), "leaflet")
    assert Library().find(str(path)).id == "mine"


def test_a_file_that_names_exercises_of_nobody_is_told(tmp_path):
    path = written(tmp_path, routine(), "mine.yaml")
    with pytest.raises(ContentInvalid) as caught:
        Library().find(str(path))
    assert "There is no exercise `knee_hug`." in str(caught.value)


def test_a_file_that_is_not_there_is_unreadable_not_unknown():
    with pytest.raises(FileUnreadable):
        Library().find("gone.yaml")


def test_a_file_with_variants_is_found_by_side(tmp_path):
    library = shelf(tmp_path / "shelf")
    path = written(tmp_path, routine(SIDED, id="release", variants=LEFT_AND_RIGHT))
    assert library.find(str(path), Side.RIGHT).id == "release_right"
    with pytest.raises(SideNeeded):
        library.find(str(path))
