"""How far the cramp has gone, as far as the page knows: the worst that was said counts."""

from coach.triage.escalation import Check, Escalation, due, run
from coach.triage.gate import Colour, GateAnswers, colour
from coach.ui.hurts.desk import CrampDesk


def standing(desk: CrampDesk, pain: int | None) -> tuple[Colour, Escalation | None]:
    """Return RED or AMBER, and why a clinician is to be asked; `pain` is what was said just now.

    The gate alone finds GREEN, and nothing said is RED (clinical content, section 3). Raises
    CoachError where the history cannot be read.
    """
    now = desk.now()
    checks: tuple[Check, ...] = tuple(desk.gate_checks())
    found = [check[1] for check in run(checks, now)[-1:]]
    if pain is not None:
        found.append(colour(GateAnswers(pain_now=pain)))
    easing = bool(found) and Colour.RED not in found
    return Colour.AMBER if easing else Colour.RED, due(checks, now)
