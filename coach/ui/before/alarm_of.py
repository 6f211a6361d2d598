"""The alarm that holds now, whether the short check or the check-in found it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.routine.checkin.model import Level
from coach.triage.safety import Sign, in_order
from coach.triage.visit import VisitKind
from coach.ui.before.alarm import Alarm, of_flags, of_signs
from coach.ui.letter.answers import sections

if TYPE_CHECKING:
    from coach.ui.desk import Desk

_SHORT = frozenset(Sign)


def alarm_now(desk: "Desk", more: Iterable[str] = ()) -> Alarm:
    """Return why everything is locked: what is written down, and `more` that was said just now."""
    safety = desk.safety()
    signs = in_order((*safety.signs, *more))
    short = tuple(Sign(sign) for sign in signs if sign in _SHORT)
    flags = frozenset(signs) - _SHORT
    cleared = safety.cleared_by_clinician
    if not flags:
        return of_signs(short, safety.since, cleared=cleared)
    checkins = desk.checkins
    last = checkins.told(VisitKind.WHOLE)
    answers = sections(last.said, checkins.rules) if last is not None else ()
    found = of_flags(flags, checkins.rules, safety.since, cleared=cleared, answers=answers)
    if not short:
        return found
    also = of_signs(short, safety.since)
    level = Level.EMERGENCY if also.emergency or found.emergency else Level.SAME_DAY
    return replace(found, level=level, reasons=(*found.reasons, *also.reasons))
