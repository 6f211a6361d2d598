"""Exercises, routines and scripts for tests, made in one line each."""

from dataclasses import replace
from typing import Any

from coach.routine.model import (
    Bias,
    Cause,
    Dose,
    DoseRange,
    Exercise,
    Gate,
    Kind,
    Perform,
    Range,
    Routine,
    Side,
    Step,
)
from coach.session.pacing import Pacing
from coach.session.script import write
from coach.session.step import Script

PLAIN = Pacing(ready=5.0, change_sides=8.0, rest_between_sets=30.0, countdown=3)


def exercise(
    name: str = "bridge",
    *,
    kind: Kind = Kind.CONTROL,
    gate: Gate = Gate.SUBSIDED,
    tier: int = 1,
    per_side: bool = False,
    rest_between_sets: float = 0.0,
    cue: str = "",
    **dose: Any,
) -> Exercise:
    usual = replace(Dose(hold=10.0, repetitions=1, sets=1, move=4.0), **dose)
    bounds = DoseRange(
        hold=Range(0, 600),
        repetitions=Range(1, 20),
        sets=Range(1, 6),
        rest=rest_between_sets,
        per_side=per_side,
        per_day=None,
        days_per_week=Range(1, 7),
        default=usual,
    )
    return Exercise(
        id=name,
        title=name.replace("_", " ").capitalize(),
        kind=kind,
        bias=Bias.NEUTRAL,
        tier=tier,
        gate=gate,
        position="supine",
        target=("lumbar",),
        steps=("Do it.",),
        feel="",
        errors=(),
        precautions=(),
        dose=bounds,
        motion=None,
        cue=cue,
    )


def routine(
    *steps: Step,
    exercises: tuple[Exercise, ...] = (),
    side: Side | None = None,
    gate: Gate = Gate.SUBSIDED,
    pain_limit: int | None = None,
) -> Routine:
    """A routine of these steps; exercises it names and nobody gave are plain ones."""
    known = {each.id: each for each in exercises}
    for step in steps:
        name = getattr(step, "exercise", None)
        if name and name not in known:
            known[name] = exercise(name)
    return Routine(
        id="rt_test",
        revision=1,
        title="Test",
        cause=Cause.INJURY,
        gate=gate,
        steps=steps,
        side=side,
        pain_limit=pain_limit,
        exercises=known,
    )


def script(*steps: Step, pacing: Pacing = PLAIN, short: bool = False, **more: Any) -> Script:
    return write(routine(*steps, **more), pacing, short=short)


def perform(name: str = "bridge", **how: Any) -> Perform:
    return Perform(name, **how)


def outline(written: Script) -> list[str]:
    """One line a step: when, how long, what, which side, set.repetition, sounds."""
    return [
        " ".join(
            part
            for part in (
                f"{step.at:g}",
                f"{step.seconds:g}",
                step.kind.value,
                step.exercise or "",
                step.side.value if step.side else "",
                f"{step.set}.{step.repetition}" if step.set or step.repetition else "",
                f"<{step.sound.value}" if step.sound else "",
                f">{step.end_sound.value}" if step.end_sound else "",
            )
            if part
        )
        for step in written.steps
    ]
