"""The position of ease that is offered when a stretch would be too much."""

from coach.routine.library import Library
from coach.routine.model import Routine, Side

_EASE = {Side.LEFT: "rt_ease_left", Side.RIGHT: "rt_ease_right"}
_CENTRE = "rt_ease_centre"
_LEG = "rt_ease_leg"


def ease_for(library: Library, routine: Routine | None) -> Routine | None:
    """Return the position of ease for the side of `routine`, unless that is what it is."""
    side = routine.side if routine is not None else None
    found = ease_beside(library, side)
    return None if found == routine else found


def ease_beside(library: Library, side: Side | None) -> Routine | None:
    """Return the position of ease for pain on `side`, None for the centre, both, or not said."""
    return library.routines.get(_CENTRE if side is None else _EASE[side])


def ease_of_leg(library: Library) -> Routine | None:
    """Return the position of ease for pain that runs into a leg; it needs to know which."""
    return library.routines.get(_LEG)
