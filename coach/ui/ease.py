"""The position of ease that is offered when a stretch would be too much."""

from coach.routine.library import Library
from coach.routine.model import Routine, Side

_EASE = {Side.LEFT: "rt_ease_left", Side.RIGHT: "rt_ease_right"}
_CENTRE = "rt_ease_centre"


def ease_for(library: Library, routine: Routine | None) -> Routine | None:
    """Return the position of ease for the side of `routine`, unless that is what it is."""
    side = routine.side if routine is not None else None
    found = library.routines.get(_CENTRE if side is None else _EASE[side])
    return None if found == routine else found
