"""`coach library`: what there is to do, listed and filtered."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from coach.routine.library import Library
from coach.routine.model import Cause, Exercise, Gate, Kind, Routine, Side
from coach.verbs.content import library_of

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Data = Annotated[
    Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
]


def library(
    cause: Annotated[Cause | None, typer.Option(help="Only for this cause, or for any.")] = None,
    gate: Annotated[Gate | None, typer.Option(help="Only what opens no later than this.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="Only with exercises of this kind.")] = None,
    side: Annotated[Side | None, typer.Option(help="Only for this side, or for both.")] = None,
    minutes_below: Annotated[
        float | None, typer.Option(help="Only what takes less time, minutes.")
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(help="Only what needs none of this, such as chair.")
    ] = None,
    exercises: Annotated[bool, typer.Option("--exercises", help="List exercises.")] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """List routines with their cause, gate and minutes, or with --exercises the exercises."""
    from coach.ui.terminal import library as lines

    found = library_of(data)
    things = frozenset(without or ())
    if exercises:
        chosen = [_row_of_exercise(e) for e in _exercises(found, gate, kind, things)]
    else:
        listed = map(_row, _routines(found, cause, gate, kind, side, things))
        chosen = [row for row in listed if minutes_below is None or row["minutes"] < minutes_below]
    if as_json:
        sys.stdout.write(json.dumps(chosen, indent=1, ensure_ascii=False) + "\n")
        return
    for line in lines.table(chosen):
        sys.stdout.write(line + "\n")


def _routines(
    found: Library,
    cause: Cause | None,
    gate: Gate | None,
    kind: Kind | None,
    side: Side | None,
    things: frozenset[str],
) -> list[Routine]:
    return [
        each
        for each in found.routines.values()
        if (cause is None or each.cause in (cause, Cause.ANY))
        and (gate is None or each.gate.rank <= gate.rank)
        and (kind is None or any(e.kind is kind for e in each.exercises.values()))
        and (side is None or each.side in (side, None))
        and not any(things & set(e.equipment) for e in each.exercises.values())
    ]


def _exercises(
    found: Library, gate: Gate | None, kind: Kind | None, things: frozenset[str]
) -> list[Exercise]:
    return [
        each
        for each in found.exercises.values()
        if (gate is None or each.gate.rank <= gate.rank)
        and (kind is None or each.kind is kind)
        and not things & set(each.equipment)
    ]


def _row(routine: Routine) -> dict[str, Any]:
    from coach.session import script

    sided = routine if routine.side else replace(routine, side=Side.LEFT)
    if routine.side is None:
        sided = _without_side(routine, sided)
    return {
        "id": routine.id,
        "title": routine.title,
        "cause": routine.cause.value,
        "gate": routine.gate.value,
        "side": routine.side.value if routine.side else None,
        "minutes": round(script.write(sided).seconds / 60, 1),
        "short_minutes": round(script.write(sided, short=True).seconds / 60, 1),
        "exercises": len({step.exercise for step in script.write(sided).steps if step.exercise}),
    }


def _without_side(routine: Routine, sided: Routine) -> Routine:
    from coach.routine.library import needs_side

    return sided if needs_side(routine) else routine


def _row_of_exercise(exercise: Exercise) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "title": exercise.title,
        "kind": exercise.kind.value,
        "gate": exercise.gate.value,
        "position": exercise.position,
        "equipment": list(exercise.equipment),
    }
