"""Files of every format version there ever was are read, and judged where they were written."""

import re
from pathlib import Path

import pytest

from coach import built_in
from coach.judging import judge
from coach.problem import Level
from coach.routine import upgrades
from coach.routine.collection import collected
from coach.routine.file import VERSIONS
from coach.routine.model import Action, Cause, CheckIn, Gate, Kind, Perform, Range, SideRule
from tests.routine.samples import written

SAMPLES = Path(__file__).parent / "data" / "versions"


@pytest.fixture(scope="module")
def known():
    return built_in.library().exercises


def read(path, known):
    found = collected([path], known)
    return found, [each for each in found.problems if each.level is Level.ERROR]


def test_there_is_a_sample_of_every_version_that_can_be_read():
    first = {kind: min((v for k, v in upgrades.STEPS if k == kind), default=1) for kind in VERSIONS}
    every = {
        f"{kind}_{version}.yaml"
        for kind, newest in VERSIONS.items()
        for version in range(first[kind], newest + 1)
    }

    assert every == {path.name for path in SAMPLES.iterdir()}


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.stem)
def test_the_sample_of_a_version_can_be_used(path):
    found = judge.problems([path], built_in.library(), built_in.guide())

    assert [str(each) for each in found if each.level is Level.ERROR] == []


def test_an_exercise_of_the_earliest_drafts_is_the_exercise_it_was(known):
    found, _ = read(SAMPLES / "exercise_0.yaml", known)
    one = found.exercises["knee_to_chest_single"]

    assert (one.title, one.kind, one.gate) == ("Single knee to chest", Kind.STRETCH, Gate.SUBSIDED)
    assert one.dose.hold == Range(10, 30)
    assert one.dose.per_day == Range(1, 3)
    assert (one.dose.default.hold, one.dose.default.move) == (20, 4)
    assert one.precautions[2].action is Action.AVOID
    assert one.precautions[2].note == "until the surgeon clears deep hip bend"
    assert one.easier == ("pelvic_tilt",)


def test_a_routine_of_the_earliest_drafts_is_the_routine_it_was(known):
    found, _ = read(SAMPLES / "routine_0.yaml", known)
    one = found.routines["rt_release_centre"]

    assert (one.cause, one.gate, one.revision) == (Cause.INJURY, Gate.SUBSIDED, 1)
    assert isinstance(one.steps[0], CheckIn)
    heel = one.steps[2]
    assert isinstance(heel, Perform)
    assert (heel.exercise, heel.side, heel.repetitions) == ("heel_slide", SideRule.BOTH, 6)
    assert heel.core


def test_what_has_no_place_any_more_is_told_and_refuses_nothing(known):
    found, _ = read(SAMPLES / "exercise_0.yaml", known)

    (told,) = found.problems
    assert "`pose`" in told.what
    assert told.line == 40


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("hold_s: [10, 30]", "hold_s: [10, 3000000]", "hold_s"),
        ('gate: "GREEN"', 'gate: "BLUE"', "gate"),
        ('"AVOID", "until', '"NEVER", "until', "hip_replacement"),
        ("reps: [2, 4]", "reps: [2, x]", "reps"),
    ],
)
def test_a_problem_is_told_where_the_author_wrote_it(tmp_path, known, before, after, line):
    text = (SAMPLES / "exercise_0.yaml").read_text().replace(before, after)
    assert after in text

    _, errors = read(written(tmp_path, text), known)

    (expected,) = [n for n, each in enumerate(text.splitlines(), 1) if re.search(line, each)]
    assert [each.line for each in errors] == [expected]


def test_a_draft_is_held_to_the_same_rules(tmp_path, known):
    text = (SAMPLES / "exercise_0.yaml").read_text().replace('gate: "GREEN"', 'gate: "ANY"')

    found, errors = read(written(tmp_path, text), known)

    assert not found.exercises
    assert "while the cramp is there" in errors[0].what


@pytest.mark.parametrize("schema", ["exercise/2", "routine/7", "restrictions/99"])
def test_a_newer_version_is_told_plainly(tmp_path, known, schema):
    path = written(tmp_path, f"schema: stretch-coach/{schema}\nid: later\n")

    _, (error,) = read(path, known)

    assert f"stretch-coach/{schema}" in error.what
    assert error.remedy


def test_a_version_that_never_was_is_no_known_file(tmp_path, known):
    path = written(tmp_path, "schema: stretch-coach/restrictions/0\nid: matrix\n")

    _, errors = read(path, known)

    assert any("restrictions/0" in each.what for each in errors)
