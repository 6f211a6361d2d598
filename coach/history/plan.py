"""What a session sets out to do: the routine, its pacing, and the timeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any
from uuid import uuid4

from coach.routine.model import Cause, Side
from coach.session.pacing import Pacing
from coach.session.step import Script, Step, StepKind

_WORDS_AND_SOUNDS = {"say", "sound", "end_sound"}
_TIMING = [field for field in fields(Step) if field.name not in _WORDS_AND_SOUNDS]


@dataclass(frozen=True, slots=True)
class Plan:
    """One session to come: `script` is the whole timeline, `session` the name it will have."""

    routine: str
    title: str
    revision: int
    side: Side | None
    cause: Cause
    short: bool
    pacing: Pacing
    script: Script
    origin: str = ""
    rehearsal: bool = False
    session: str = field(default_factory=lambda: str(uuid4()))


def rows_of(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Return `steps` as JSON, without words and sounds and what is as usual."""
    return [
        {f.name: value for f in _TIMING if (value := getattr(step, f.name)) != f.default}
        for step in steps
    ]


def steps_of(rows: Sequence[Mapping[str, Any]]) -> tuple[Step, ...]:
    """Return the steps that `rows_of` wrote down."""
    return tuple(_step(row) for row in rows)


def _step(row: Mapping[str, Any]) -> Step:
    side = row.get("side")
    return Step(
        **{
            **row,
            "kind": StepKind(row["kind"]),
            "side": None if side is None else Side(side),
        }
    )
