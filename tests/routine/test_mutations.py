"""Good files, spoiled at random: each is read or refused, and nothing else ever happens.

`python -m tests.fuzz.files` does the same with a hundred thousand.
"""

import random

import pytest

from coach.guide.model import Guide
from tests.fuzz import files
from tests.fuzz.read import refusals
from tests.fuzz.spoil import spoiled
from tests.routine.samples import exercise, library, routine

STEPS = """\
  - check_in: true
  - breathe: {in: 4 s, out: 6 s, cycles: 6}
  - exercise: knee_hug
    side: affected_first
    repetitions: 3
    hold: 20 s
    affected: {repetitions: 4}
    say: "Let the shoulders be heavy."
  - contract_relax: {exercise: knee_hug, contract: 6 s, relax: 4 s, stretch: 20 s, cycles: 3}
  - walk: 1 min 30 s"""
FILES = (exercise("other"), routine(STEPS, variants="{a: {side: left}, b: {side: right}}"))


@pytest.mark.parametrize("seed", range(2))
def test_spoiled_files_are_read_or_refused_with_line_and_remedy(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    shelf = library(tmp_path)
    path = tmp_path / "file.yaml"
    refused = sum(
        refusals(spoiled(chance.choice(FILES), chance), path, shelf, Guide()) > 0
        for _ in range(300)
    )
    assert refused > 150


def test_spoiled_files_of_the_program_itself_are_read_or_refused():
    result = files.campaign(150, seed=0)

    assert result["crashed"] == result["hung"] == 0
    assert result["refused"] > 75
