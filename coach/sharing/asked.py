"""Sets and holds that a routine asked for, beside what the clock planned."""

from coach.history.records import ItemRecord, SessionRecord
from coach.routine.library import Library
from coach.routine.model import Perform
from coach.session.dose import SideDose, dose_of
from coach.session.pacing import Pacing


def asked(item: ItemRecord, session: SessionRecord, library: Library) -> SideDose | None:
    """Return the dose of one step as its routine says it.

    None where that cannot be told: the routine is not there in this revision any more, the step is
    another one for this person, or its repetitions are not those that were planned.
    """
    routine = library.routines.get(session.routine)
    if routine is None or routine.revision != session.revision or item.item >= len(routine.steps):
        return None
    step = routine.steps[item.item]
    exercise = library.exercises.get(item.exercise or "")
    if not isinstance(step, Perform) or exercise is None or step.exercise != item.exercise:
        return None
    affected = item.side is not None and item.side is session.side
    try:
        dose = dose_of(step, exercise, Pacing(), affected=affected)
    except ValueError:
        return None
    return dose if dose.sets * dose.repetitions == item.repetitions_planned else None
