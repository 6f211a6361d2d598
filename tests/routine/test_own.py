"""The person's own files: used beside the built-in ones, and over them only by their word."""

import pytest

from coach.routine.library import Library
from coach.routine.model import Gate
from coach.routine.own import with_own
from tests.routine.samples import exercise, routine, written


@pytest.fixture
def built_in(tmp_path):
    written(tmp_path, exercise(), "built_in/exercises/knee_hug.yaml")
    written(tmp_path, routine(), "built_in/routines/morning.yaml")
    return Library.load(tmp_path / "built_in")


@pytest.fixture
def own(tmp_path, built_in):
    """Write files and return the library with them."""

    def load(*texts, accepted=()):
        for index, text in enumerate(texts):
            written(tmp_path, text, f"own/{index}.yaml")
        return with_own(built_in, tmp_path / "own", accepted)

    return load


def test_without_a_folder_there_is_the_built_in_library_alone(built_in, own):
    assert own() == built_in


def test_own_exercises_and_routines_come_after_the_built_in_ones(own):
    library = own(
        exercise("wall_slide"),
        routine("  - {exercise: wall_slide, side: both}", id="mine"),
    )

    assert list(library.exercises) == ["knee_hug", "wall_slide"]
    assert list(library.routines) == ["morning", "mine"]
    assert library.problems == library.waiting == ()


def test_a_bad_file_is_listed_with_line_and_reason_and_the_others_work(own):
    library = own(routine(id="mine"), routine(id="bad", pain_limit="99"), b"\xff\xfe")

    assert list(library.routines) == ["morning", "mine"]
    (pain, binary) = library.problems
    assert (pain.line, binary.line) == (2, 1)
    assert "99" in pain.what
    assert pain.remedy


def test_a_dangerous_file_is_refused_whoever_wrote_it(own):
    library = own(exercise("deep", gate="any"))

    assert "deep" not in library.exercises
    assert "while the cramp is there" in library.problems[0].what


def test_the_id_of_a_built_in_routine_needs_a_higher_revision(own):
    library = own(routine(title="Mine"))

    assert library.routines["morning"].title == "Morning"
    assert library.waiting == ()
    (problem,) = library.problems
    assert problem.line == 3
    assert "revision: 3" in problem.remedy


def test_a_higher_revision_waits_until_the_person_agrees_to_exactly_this_file(own):
    text = routine(title="Mine", revision="3")
    (waiting,) = own(text).waiting
    assert (waiting.id, waiting.revision, waiting.built_in) == ("morning", 3, 2)
    assert own(text).routines["morning"].title == "Morning"

    library = own(text, accepted=[waiting.key])
    assert library.routines["morning"].title == "Mine"
    assert library.waiting == ()

    changed = own(routine(title="Another", revision="3"), accepted=[waiting.key])
    assert changed.routines["morning"].title == "Morning"
    assert len(changed.waiting) == 1


def test_a_file_that_would_replace_and_has_errors_is_not_offered(own):
    library = own(routine(revision="3", pain_limit="99"))

    assert library.waiting == ()
    assert len(library.problems) == 1


def test_an_exercise_agreed_to_is_used_by_the_built_in_routines(own):
    text = exercise(revision="2", title="Mine")
    (waiting,) = own(text).waiting

    library = own(text, accepted=[waiting.key])

    assert library.routines["morning"].exercises["knee_hug"].title == "Mine"


def test_what_a_built_in_exercise_forbids_stays_forbidden(tmp_path):
    strict = exercise().replace("action: caution", "action: avoid")
    written(tmp_path, strict, "built_in/exercises/knee_hug.yaml")
    shelf = Library.load(tmp_path / "built_in")
    lines = exercise(revision="2").splitlines(keepends=True)
    lax = "".join(line for line in lines if "avoid" not in line and "osteoporosis" not in line)
    written(tmp_path, lax, "own/lax.yaml")
    (waiting,) = with_own(shelf, tmp_path / "own").waiting

    library = with_own(shelf, tmp_path / "own", [waiting.key])

    assert [p.when for p in library.exercises["knee_hug"].precautions] == ["osteoporosis"]


@pytest.mark.parametrize("action", ["caution", "modify"])
def test_the_care_that_a_built_in_exercise_asks_for_stays(tmp_path, action):
    careful = exercise().replace("action: caution", f"action: {action}")
    written(tmp_path, careful, "built_in/exercises/knee_hug.yaml")
    shelf = Library.load(tmp_path / "built_in")
    lines = exercise(revision="2").splitlines(keepends=True)
    lax = "".join(line for line in lines if "avoid" not in line and "osteoporosis" not in line)
    written(tmp_path, lax, "own/lax.yaml")
    (waiting,) = with_own(shelf, tmp_path / "own").waiting

    library = with_own(shelf, tmp_path / "own", [waiting.key])

    (kept,) = library.exercises["knee_hug"].precautions
    assert (kept.when, kept.action.value) == ("osteoporosis", action)


def test_a_file_cannot_hide_an_exercise_from_the_rules_for_its_target(tmp_path):
    told = exercise() + "target: [hamstring]\n"
    written(tmp_path, told, "built_in/exercises/knee_hug.yaml")
    shelf = Library.load(tmp_path / "built_in")
    written(tmp_path, exercise(revision="2") + "target: [calf]\n", "own/mine.yaml")
    (waiting,) = with_own(shelf, tmp_path / "own").waiting

    library = with_own(shelf, tmp_path / "own", [waiting.key])

    assert library.exercises["knee_hug"].target == ("calf", "hamstring")


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"gate": "any", "kind": "mobility"}, "gate"),
        ({"kind": "mobility"}, "kind"),
        ({"bias": "neutral"}, "bias"),
    ],
)
def test_an_exercise_that_would_be_another_or_open_earlier_is_refused(own, change, word):
    library = own(exercise(revision="2", **change))

    assert library.waiting == ()
    assert library.exercises["knee_hug"].gate is Gate.SUBSIDED
    assert any(word in problem.what for problem in library.problems)


def test_restrictions_cannot_be_changed_by_a_file(own):
    library = own("schema: stretch-coach/restrictions/1\nid: matrix\ncolumns: {}\nrows: []\n")

    (problem,) = library.problems
    assert "cannot be replaced" in problem.what


def test_a_folder_that_cannot_be_read_is_a_problem_and_nothing_else_is_lost(
    built_in, tmp_path, monkeypatch
):
    (tmp_path / "own").mkdir()

    def refuse(_folder):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("coach.routine.own.files_in", refuse)

    library = with_own(built_in, tmp_path / "own")

    assert library.routines == built_in.routines
    assert library.problems[0].file == str(tmp_path / "own")
