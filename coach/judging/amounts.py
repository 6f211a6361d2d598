"""How much it all comes to: an exercise over a day, and a routine against what its title says."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.judging import complaints
from coach.problem import Level
from coach.routine import rule_complaints
from coach.routine.growth import growths
from coach.routine.model import Exercise, Perform, Routine, Side
from coach.routine.rules import Verdict
from coach.session import script

_MINUTES = re.compile(r"\b(\d{1,3})[ -]?min(?:ute)?s?\b", re.IGNORECASE)
_TOLERANCE = 0.15
"""How far the time may be from the title's, as a part of it; titles are round numbers."""


def over_a_day(routine: Routine) -> Iterator[Verdict]:
    """Yield every exercise of which even the least frequency asks for more than its daily most.

    Counted in repetitions, and for what is held in seconds of holding; an exercise that says
    nothing of times a day has no daily most.
    """
    times = 1 if routine.per_day is None else int(routine.per_day.low)
    for index, step in enumerate(routine.steps):
        if isinstance(step, Perform) and step.exercise in routine.exercises:
            yield from _of_step(index, step, routine.exercises[step.exercise], times)


def _of_step(index: int, step: Perform, exercise: Exercise, times: int) -> Iterator[Verdict]:
    dose = exercise.dose
    if dose.per_day is None:
        return
    usual = dose.default
    sets = usual.sets if step.sets is None else step.sets
    repetitions = usual.repetitions if step.repetitions is None else step.repetitions
    asked = times * sets * repetitions
    most = int(dose.per_day.high * dose.sets.high * dose.repetitions.high)
    path = ("steps", index, "exercise")
    if asked > most:
        yield path, complaints.over_the_day(exercise.id, asked, most), Level.WARNING
        return
    hold = usual.hold if step.hold is None else step.hold
    if asked * hold > most * dose.hold.high:
        held, allowed = f"{asked * hold / 60:.0f} min", f"{most * dose.hold.high / 60:.0f} min"
        complaint = complaints.held_too_long_a_day(exercise.id, held, allowed)
        yield path, complaint, Level.WARNING


def beyond_growth(routine: Routine) -> Iterator[Verdict]:
    """Yield every exercise to which not even the first step of the progression can be added."""
    progression = routine.progression
    if progression is None:
        return
    counted = progression.repetitions is not None
    for each in growths(dict(enumerate(routine.steps)), routine.exercises, progression):
        if not each.room:
            most = f"{each.most:g}" if counted else f"{each.most:g} s"
            complaint = rule_complaints.no_room(each.exercise.id, most)
            yield ("steps", each.index, "exercise"), complaint, Level.WARNING


def against_the_title(routine: Routine) -> Iterator[Verdict]:
    """Yield a title that names another number of minutes than the routine takes."""
    said = _MINUTES.search(routine.title)
    if said is None:
        return
    sided = routine if routine.side else replace(routine, side=Side.LEFT)
    minutes, really = float(said[1]), script.write(sided).seconds / 60
    if abs(really - minutes) > _TOLERANCE * minutes:
        complaint = complaints.other_time_than_said(minutes, really)
        yield ("title",), complaint, Level.WARNING
