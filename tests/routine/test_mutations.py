"""Good files, spoiled at random: each is read or refused, and nothing else ever happens."""

import random

import pytest

from coach.errors import CoachError
from coach.routine.file import exercise_of, opened, routines_of
from coach.routine.library import Library
from tests.routine.samples import exercise, library, routine, written

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
BYTES = b"\x00\t\n\r {}[]:,-#&*!|>'\"%@`?~0129.eE+\xc3\xff\xe2\x80\xa8azAZ_"
WORDS = (
    "null", "true", "1e999", ".nan", "-1", "9" * 99, "[]", "{}", "[[[[", "{a: {b: {c: d}}}", "&a x",
    "*a", "!!binary x", "'", '"', "- - -", "? x", "\n---\n", "\n...\n", "é", "\ufeff", "<<: {a: 1}",
    "[null]", "{null: null}", "0x1F", "1:30", "20 s", "hip.right", "|\n  x", "\u202e", "🧘",
)  # fmt: skip


def spoiled(text: str, chance: random.Random) -> bytes:
    """Return a text with one to three pieces changed, cut, doubled or put elsewhere."""
    content = text.encode()
    for _ in range(chance.randint(1, 3)):
        content = chance.choice((changed, cut, moved, replaced, swapped))(content, chance)
    return content


def changed(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.choice(BYTES)]) + content[at + chance.randint(0, 1) :]


def cut(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.choice((1, 2, 5, 50)) :]


def moved(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    line = chance.choice(lines)
    lines.insert(chance.randrange(len(lines) + 1), b" " * chance.randint(0, 6) + line.lstrip())
    return b"\n".join(lines)


def replaced(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    index = chance.randrange(len(lines))
    key = lines[index].split(b":")[0]
    lines[index] = key + b": " + chance.choice(WORDS).encode()
    return b"\n".join(lines)


def swapped(content: bytes, chance: random.Random) -> bytes:
    words = content.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(WORDS).encode()
    return b" ".join(words)


def read(content: bytes, folder, shelf: Library) -> int:
    """Read a spoiled file as everything it could be; return how many problems it has."""
    try:
        opening = opened(written(folder, content))
        if opening.kind == "exercise":
            made = exercise_of(opening)
        else:
            made = routines_of(opening, shelf.exercises)
    except CoachError:
        return 1
    told = opening.problems()
    assert made or told
    for problem in told:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what
        assert problem.remedy
    return len(told)


@pytest.mark.parametrize("seed", range(4))
def test_spoiled_files_are_read_or_refused_with_line_and_remedy(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    shelf = library(tmp_path)
    refused = sum(
        read(spoiled(chance.choice(FILES), chance), tmp_path, shelf) > 0 for _ in range(700)
    )
    assert refused > 350
