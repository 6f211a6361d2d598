"""The example files people may start from are without errors and mean what they say."""

import pytest

from coach.paths import content
from coach.problem import Level
from coach.routine import check
from coach.routine.library import Library
from coach.routine.model import Progression, Range, Side
from coach.session.script import write
from coach.session.step import StepKind

EXAMPLES = content("routines") / "examples"


@pytest.mark.parametrize("name", ["leaflet.yaml", "three_stretches.yaml"])
def test_an_example_has_no_errors(library: Library, name: str) -> None:
    problems = check.problems([EXAMPLES / name], library)
    assert [str(p) for p in problems if p.level is Level.ERROR] == []


def test_an_example_is_not_part_of_the_library(library: Library) -> None:
    assert not {"leaflet", "three_stretches"} & set(library.routines)


def test_the_leaflet_is_short_enough_to_be_typed_in_a_minute() -> None:
    assert len((EXAMPLES / "leaflet.yaml").read_text("utf-8").splitlines()) < 40


def test_the_leaflet_asks_for_five_repetitions_three_times_a_day(library: Library) -> None:
    leaflet = library.find(str(EXAMPLES / "leaflet.yaml"), None)
    assert leaflet.per_day
    assert (leaflet.per_day.low, leaflet.per_day.high) == (3, 3)
    holds = [step for step in write(leaflet).steps if step.kind is StepKind.HOLD]
    rolls = [step.side for step in holds if step.exercise == "lower_trunk_rotation"]
    tilts = [step.seconds for step in holds if step.exercise == "pelvic_tilt"]
    assert rolls == [Side.LEFT, Side.RIGHT] * 5
    assert tilts == [2.0] * 5


def test_three_stretches_hold_ten_seconds_five_times_on_each_side(library: Library) -> None:
    script = write(library.find(str(EXAMPLES / "three_stretches.yaml"), None))
    names = ["knee_to_chest_single", "figure4_supine", "hamstring_strap"]
    for name in names:
        steps = [step for step in script.steps if step.exercise == name]
        holds = [step for step in steps if step.kind is StepKind.HOLD]
        assert [step.seconds for step in holds] == [10.0] * 10
        assert [step.side for step in holds] == [Side.LEFT] * 5 + [Side.RIGHT] * 5
        assert [step.seconds for step in steps if step.kind is StepKind.REPEAT] == [2.0] * 8


def test_there_are_ten_seconds_between_the_three_stretches(library: Library) -> None:
    script = write(library.find(str(EXAMPLES / "three_stretches.yaml"), None))
    breaks = [step.seconds for step in script.steps if step.kind in (StepKind.READY, StepKind.REST)]
    assert breaks == [15.0, 10.0, 10.0]
    one_side = 5 * 10.0 + 4 * 2.0
    assert script.seconds == 15.0 + 3 * (2 * one_side + 8.0) + 2 * 10.0


def test_the_leaflet_glides_neck_and_knee_together_ten_times_a_leg_in_five_seconds_each(
    library: Library,
) -> None:
    leaflet = library.find(str(EXAMPLES / "leaflet.yaml"), None)
    steps = [step for step in write(leaflet).steps if step.exercise == "slump_slider"]
    cycles = [step for step in steps if step.kind is StepKind.MOVE]
    assert [step.side for step in cycles] == [Side.LEFT] * 10 + [Side.RIGHT] * 10
    for side in Side:
        moving = (StepKind.MOVE, StepKind.HOLD, StepKind.RETURN)
        spent = [s.seconds for s in steps if s.side is side and s.kind in moving]
        assert sum(spent) == 10 * 5.0
    motion = leaflet.exercises["slump_slider"].motion
    assert motion is not None


def test_the_leaflet_grows_by_one_or_two_every_two_to_four_days(library: Library) -> None:
    leaflet = library.find(str(EXAMPLES / "leaflet.yaml"), None)
    assert leaflet.progression == Progression(Range(2, 4), repetitions=Range(1, 2))
