"""Small, good content files to write down and to spoil."""

from pathlib import Path

from coach.problem import Problem
from coach.routine.check import problems
from coach.routine.library import Library

EXERCISE = """\
schema: stretch-coach/exercise/1
id: {id}
title: {{en: Knee hug, de: Knie umarmen}}
kind: stretch
bias: flexion_mild
tier: 1
gate: subsided
position: hook-lying
steps: [Lie down., Draw one knee up.]
avoid:
  - {{when: osteoporosis, action: caution, note: Keep it small.}}
dose:
  hold: [10 s, 30 s]
  repetitions: [2, 4]
  sets: 1
  per_side: true
  default: {{hold: 20 s, repetitions: 3, move: 4 s}}
view: side
motion:
  base: hook-lying
  end: {{hip.right: {{flexion: 118}}, knee.right: 125, contacts: [hand.right on knee.right]}}
  glow: [gluteal.right]
reviewed: 2026-11
"""

ROUTINE = """\
schema: stretch-coach/routine/1
id: morning
revision: 2
title: Morning
for: {{cause: injury}}
gate: subsided
steps:
{steps}
"""


def exercise(name: str = "knee_hug", **changes: str) -> str:
    """Return a good exercise; a change replaces the line of a key of the first level."""
    return _changed(EXERCISE.format(id=name), changes)


def routine(steps: str = "  - {exercise: knee_hug, side: both}", **changes: str) -> str:
    """Return a good routine over `knee_hug`."""
    return _changed(ROUTINE.format(steps=steps), changes)


def _changed(text: str, changes: dict[str, str]) -> str:
    lines = text.splitlines()
    for key, value in changes.items():
        index = next((i for i, line in enumerate(lines) if line.startswith(f"{key}:")), None)
        if index is None:
            lines.insert(1, f"{key}: {value}")
        else:
            lines[index] = f"{key}: {value}"
    return "\n".join(lines) + "\n"


def written(folder: Path, text: str | bytes, name: str = "file.yaml") -> Path:
    """Write a file and return where it is."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def library(folder: Path, *names: str) -> Library:
    """Return a library of good exercises, `knee_hug` if no others are named."""
    for name in names or ("knee_hug",):
        written(folder, exercise(name), f"shelf/exercises/{name}.yaml")
    return Library.load(folder / "shelf")


def found(folder: Path, text: str | bytes) -> list[Problem]:
    """Return the problems of one file, beside a library with `knee_hug`."""
    shelf = library(folder)
    return problems([written(folder, text)], shelf)
