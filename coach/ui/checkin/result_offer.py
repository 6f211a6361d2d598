"""A routine as the result offers it: how long, in which position, on which side."""

from dataclasses import dataclass, replace

from coach.errors import RoutineUnknown, SideNeeded
from coach.figure.motion import Motion
from coach.routine.library import Library, needs_side
from coach.routine.model import Gate, Routine, Side
from coach.session import script as scripts
from coach.triage.checkin import Outcome
from coach.triage.gate import Colour
from coach.triage.needed import gate_of, resting
from coach.ui.routines.offer import offer_of, picture, position
from coach.ui.routines.rows import minutes
from coach.ui.wording import outcome_page as words
from coach.ui.wording import routines as routine_words

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


@dataclass(frozen=True, slots=True)
class Offered:
    """What is shown of a routine; `facts` is one short line."""

    routine: Routine
    facts: str
    motion: Motion | None


def offered(library: Library, name: str, outcome: Outcome) -> Offered | None:
    """Return the routine called `name` for the side of `outcome`; None where it is not there.

    While the cramp grips, its length is that of the rest that would be left of it.
    """
    routine = _found(library, name, _SIDES.get(outcome.side))
    if routine is None:
        return None
    done = resting(routine) if outcome.gate is Colour.RED else routine
    motion, _ = picture(offer_of(routine), routine)
    return Offered(routine, _facts(done), motion)


def _found(library: Library, name: str, side: Side | None) -> Routine | None:
    try:
        return library.find(name, side)
    except SideNeeded:  # pain in the middle; whoever starts it asks for the side
        return library.routines.get(name)
    except RoutineUnknown:
        return None


def _facts(routine: Routine) -> str:
    timed = replace(routine, side=Side.LEFT) if needs_side(routine) else routine
    length = words.minutes(minutes(scripts.write(timed)))
    if gate_of(routine) is Gate.ANY:
        facts = words.no_stretching(length)
    else:
        facts = words.length_and_place(length, routine_words.position(position(routine)))
    return words.with_side(facts, routine_words.side(routine.side)) if routine.side else facts
