"""Small exercises and matrices whose restrictions can be read at a glance."""

from coach.routine.matrix import Cell, Column, Demand, Matrix, Row
from coach.routine.model import (
    Action,
    Bias,
    Cause,
    Dose,
    DoseRange,
    Exercise,
    Gate,
    Kind,
    Perform,
    Precaution,
    Range,
    Routine,
)

USUAL = DoseRange(
    hold=Range(0, 30),
    repetitions=Range(2, 10),
    sets=Range(1, 3),
    rest=0.0,
    per_side=True,
    per_day=None,
    days_per_week=Range(7, 7),
    default=Dose(hold=10.0, repetitions=6, sets=1, move=4.0),
)


def exercise(name, *precautions, **changes):
    fields = {
        "title": name.title(),
        "kind": Kind.MOBILITY,
        "bias": Bias.NEUTRAL,
        "tier": 1,
        "gate": Gate.SUBSIDED,
        "position": "supine",
        "target": (),
        "steps": ("Lie down.",),
        "feel": "",
        "errors": (),
        "dose": USUAL,
        "motion": None,
    }
    return Exercise(id=name, precautions=tuple(precautions), **{**fields, **changes})


def avoid(when, instead=None):
    return Precaution(when, Action.AVOID, instead=instead)


def caution(when):
    return Precaution(when, Action.CAUTION)


def modify(when, note):
    return Precaution(when, Action.MODIFY, note)


def routine(*steps, exercises, gate=Gate.SUBSIDED):
    steps = tuple(Perform(step) if isinstance(step, str) else step for step in steps)
    named = {step.exercise for step in steps if getattr(step, "exercise", None)}
    return Routine(
        id="morning",
        revision=1,
        title="Morning",
        cause=Cause.ANY,
        gate=gate,
        steps=steps,
        exercises={name: exercises[name] for name in named},
    )


def shelf(*exercises):
    return {each.id: each for each in exercises}


def matrix(**cells):
    """One column over flexion_end; a row for each condition, an action or a Cell."""
    columns = {"deep": Column(biases=frozenset({Bias.FLEXION_END}))}
    rows = tuple(
        Row((when,), {"deep": cell if isinstance(cell, Cell) else Cell(Demand(cell))})
        for when, cell in cells.items()
    )
    return Matrix(columns, rows)
