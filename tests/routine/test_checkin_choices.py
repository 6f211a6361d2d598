"""`coach check` knows whether every routine that a check-in may choose is there."""

from pathlib import Path

import pytest

from coach.paths import content
from coach.routine.check import problems
from tests.fakes.desk import real_content

DECISION = content("routines") / "checkin" / "decision.yaml"


def told(tmp_path: Path, before: str, after: str) -> list[str]:
    text = DECISION.read_text(encoding="utf-8")
    assert before in text
    file = tmp_path / "decision.yaml"
    file.write_text(text.replace(before, after), encoding="utf-8")
    return [problem.what for problem in problems([file], real_content())]


def test_the_shipped_choices_name_routines_that_are_there() -> None:
    assert problems([DECISION], real_content()) == []


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        ("routine: rt_pregnancy_gentle", "routine: rt_pregnant", "rt_pregnant"),
        ("routine: rt_ease, by: side", "routine: rt_lie, by: side", "rt_lie_left"),
        ("routine: rt_nerve, by: pattern", "routine: rt_leg, by: pattern", "rt_leg_neutral"),
        ("first: rt_release", "first: rt_relax", "rt_relax_left"),
    ],
)
def test_a_choice_that_is_not_there_is_told(
    tmp_path: Path, before: str, after: str, missing: str
) -> None:
    found = told(tmp_path, before, after)
    assert found
    assert all("rt_" in line for line in found)
    family = missing.rsplit("_", 1)[0] if missing.count("_") > 1 else missing
    assert all(f"`{family}" in line for line in found)
