"""Choosing a routine in a terminal: a short numbered list, by cause."""

from collections.abc import Iterable

from coach.routine.library import Library, needs_side
from coach.routine.model import Cause, Routine, Side
from coach.ui.terminal.ask import Asker
from coach.ui.wording import routines, terminal

ORDER = (Cause.NERVE, Cause.INJURY, Cause.ANY, Cause.OTHER)


def choose(library: Library, asker: Asker) -> Routine | None:
    """Return the routine that the person picks; None if they leave.

    Raises:
        Unanswered: there is nobody to ask.
    """
    offered = [routine for cause in ORDER for routine in of_cause(library, cause)]
    for text in lines(offered):
        asker.tell(text)
    number = asker.number(terminal.menu_prompt(len(offered)), 1, len(offered))
    return None if number is None else _for_side(library, offered[number - 1], asker)


def _for_side(library: Library, routine: Routine, asker: Asker) -> Routine | None:
    if not needs_side(routine):
        return routine
    asker.tell(routines.which_side() + ":")
    for number, side in enumerate(Side, start=1):
        asker.tell(f"{number:3}  {routines.side(side)}")
    chosen = asker.number(terminal.menu_prompt(len(Side)), 1, len(Side))
    return None if chosen is None else library.find(routine.id, tuple(Side)[chosen - 1])


def of_cause(library: Library, cause: Cause) -> list[Routine]:
    """Return the routines for `cause`, in the order of their files."""
    return [routine for routine in library.routines.values() if routine.cause is cause]


def lines(offered: Iterable[Routine]) -> list[str]:
    """Return `offered`, numbered, with a heading for each cause."""
    told: list[str] = []
    cause: Cause | None = None
    for number, routine in enumerate(offered, start=1):
        if routine.cause is not cause:
            cause = routine.cause
            told += _heading(cause)
        told.append(f"{number:3}  {routine.title}")
    return told


def _heading(cause: Cause) -> list[str]:
    if cause is Cause.OTHER:
        advice = [routines.cause_feels(cause), routines.physician_title() + "."]
        return ["", routines.cause(cause), *advice, routines.physician_text()]
    if cause is Cause.ANY:
        return ["", routines.family_title(cause)]
    return ["", routines.cause(cause), routines.cause_feels(cause)]
