"""A routine as the page of today shows it: how long, with what, and in which picture."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.errors import RoutineUnknown, SideNeeded
from coach.figure.motion import Motion
from coach.routine.library import Library, needs_side
from coach.routine.model import Routine, Side
from coach.session import script as scripts
from coach.session.pacing import Pacing
from coach.triage.needed import resting
from coach.ui.routines.offer import equipment, offer_of, picture
from coach.ui.routines.rows import minutes

if TYPE_CHECKING:
    from coach.ui.desk import Desk

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


@dataclass(frozen=True, slots=True)
class Offering:
    """What is shown of a routine; `minutes` are those of what this person would do of it."""

    id: str
    title: str
    summary: str
    minutes: int
    things: tuple[str, ...]
    motion: Motion | None
    side: Side | None


def offering(
    desk: "Desk", name: str, side: str, *, gripping: bool, short: bool = False
) -> Offering | None:
    """Return the routine called `name` for the told `side`, None where it is not there.

    `short`: in its short form. While the cramp is `gripping`, its length is that of the rest that
    would be left of it.
    """
    routine = _found(desk.library, name, _SIDES.get(side))
    if routine is None:
        return None
    allowed = desk.restricted(routine).routine
    done = resting(allowed) if gripping else allowed
    timed = _sided(done if done.steps else routine)
    settings = desk.settings
    pacing = Pacing(ready=settings.get_ready, countdown=settings.countdown)
    motion, shown = picture(offer_of(done if done.steps else routine), routine)
    return Offering(
        routine.id,
        routine.title,
        routine.summary,
        minutes(scripts.write(timed, pacing, short=short)),
        equipment(timed),
        motion,
        shown,
    )


def _found(library: Library, name: str, side: Side | None) -> Routine | None:
    try:
        return library.find(name, side)
    except SideNeeded:  # pain in the middle; whoever starts it asks for the side
        return library.routines.get(name)
    except RoutineUnknown:
        return None


def _sided(routine: Routine) -> Routine:
    return replace(routine, side=Side.LEFT) if needs_side(routine) else routine
