"""Sentences about the outcome of a check-in (clinical content, sections 1.4 and 9)."""

from collections.abc import Iterator

from coach.routine.checkin.model import Family, Level
from coach.triage.checkin import Outcome

CARDS = {
    Level.EMERGENCY: (
        "Please get emergency help now. One or more of your answers can be a sign of a rare but "
        "serious problem that needs checking today, not later. Call your local emergency number "
        "or go to the nearest emergency department. Do not drive yourself. Do not exercise."
    ),
    Level.SAME_DAY: (
        "Please speak to a doctor or urgent-care service today. Your answers may have a simple "
        "explanation, but they need a person to check them before you exercise. Until then, lie "
        "or sit in whatever position hurts least. If things get worse, or any emergency sign "
        "appears, get emergency help."
    ),
    Level.SOON: (
        "Please book a visit with a doctor or physiotherapist in the next two weeks. Until then "
        "this app will only offer what suits that."
    ),
    Level.NONE: "No warning sign was ticked today. Check again if anything changes.",
}
FAMILIES = {
    Family.NERVE: "Your answers fit a nerve-type pattern.",
    Family.INJURY: "Your answers fit a muscle-or-ligament-type pattern.",
    Family.OTHER: "Your answers fit another pattern, which needs a physician.",
    Family.UNCLEAR: "Your answers do not fit one pattern yet.",
}
NOT_A_DIAGNOSIS = (
    "This coach gives general exercise information. It does not diagnose and does not replace a "
    "clinician."
)


def outcome(found: Outcome) -> Iterator[str]:
    """Yield what an outcome means, line by line."""
    yield CARDS[found.level]
    yield FAMILIES[found.family]
    for reason in found.reasons:
        yield f"  {reason.text}"
    if found.to_ask_again:
        yield "Please answer again: " + ", ".join(found.to_ask_again)
    if not found.level.locks:
        yield f"What opens now: {found.routine}"
    yield NOT_A_DIAGNOSIS
