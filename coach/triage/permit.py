"""Leave to do a routine now: `decide` is the only way to get it, and errs on the careful side."""

from dataclasses import InitVar, dataclass
from enum import StrEnum

from coach.routine.model import Gate, Routine
from coach.triage.gate import WORST_PAIN, Colour, GateAnswers, colour
from coach.triage.needed import gate_of, only_rest
from coach.triage.safety import SafetyState, ShortCheck, Sign, in_order

USUAL_PAIN_LIMIT = 4
"""Pain, 0 to 10, up to which a gated routine opens if its file does not say (section 3)."""

_AGAIN_IN = {Colour.RED: 20, Colour.AMBER: 15}
"""Minutes until the cramp is worth another look (section 3)."""

_SEAL = object()


class Reason(StrEnum):
    """Why a routine stays closed."""

    LOCKED = "locked"
    UNANSWERED = "unanswered"
    CRAMPING = "cramping"
    EASING = "easing"
    OVER_PAIN_LIMIT = "over_pain_limit"
    TOO_EARLY = "too_early"
    CLINICIAN_ONLY = "clinician_only"


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave to do one revision of one routine; only `decide` can make one.

    `resting`: the cramp still grips, so only what `needed.resting` leaves of the routine.
    """

    routine: str
    revision: int
    pain_now: int | None
    resting: bool
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only coach.triage.permit.decide gives permits")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not now: the warning signs that lock, or in how many minutes to look again."""

    reason: Reason
    signs: tuple[Sign, ...] = ()
    again_in_minutes: int | None = None


def decide(
    routine: Routine, safety: SafetyState, check: ShortCheck, answers: GateAnswers
) -> Permit | Refusal:
    """Return leave to do `routine` now, or why not (clinical content, sections 1.3 and 3).

    A warning sign closes everything, rest too. Without the short check only rest opens.
    """
    if safety.locked or check.signs:
        return Refusal(Reason.LOCKED, in_order((*safety.signs, *check.signs)))
    if not check.answered and not only_rest(routine):
        return Refusal(Reason.UNANSWERED)
    refusal = _at_gate(gate_of(routine), answers) or _over_limit(routine, answers)
    gripping = colour(answers) is Colour.RED
    return refusal or Permit(routine.id, routine.revision, answers.pain_now, gripping, _SEAL)


def _at_gate(gate: Gate, answers: GateAnswers) -> Refusal | None:
    if gate is Gate.ANY:
        return None
    if gate is Gate.CLINICIAN:
        return Refusal(Reason.CLINICIAN_ONLY)
    if gate is Gate.SUBSIDED_PLUS:  # needs the sessions of this episode, which nobody counts yet
        return Refusal(Reason.TOO_EARLY)
    state = colour(answers)
    if state is Colour.GREEN:
        return None
    reason = Reason.CRAMPING if state is Colour.RED else Reason.EASING
    return Refusal(reason, again_in_minutes=_AGAIN_IN[state])


def _over_limit(routine: Routine, answers: GateAnswers) -> Refusal | None:
    """Refuse pain above the limit; a routine that is open to all has only a limit of its own."""
    limit = routine.pain_limit
    if limit is None:
        limit = WORST_PAIN if gate_of(routine) is Gate.ANY else USUAL_PAIN_LIMIT
    pain = WORST_PAIN if answers.pain_now is None else answers.pain_now
    return Refusal(Reason.OVER_PAIN_LIMIT) if pain > limit else None
