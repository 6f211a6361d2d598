"""Leave to do a routine now: `decide` is the only way to get it, and errs on the careful side."""

from dataclasses import InitVar, dataclass
from enum import StrEnum

from coach.routine.checkin.model import Scope
from coach.routine.model import Gate, Routine
from coach.triage.gate import AGAIN_IN, WORST_PAIN, Colour, GateAnswers, colour
from coach.triage.needed import agreed_gate, clinicians, gate_of, only_rest, rest_at_most
from coach.triage.safety import ShortCheck, in_order
from coach.triage.standing import Screening, Standing

USUAL_PAIN_LIMIT = 4
"""Pain, 0 to 10, up to which a gated routine opens if its file does not say (section 3)."""

_SEAL = object()


class Reason(StrEnum):
    """Why a routine stays closed."""

    LOCKED = "locked"
    UNANSWERED = "unanswered"
    NOT_SCREENED = "not_screened"
    REST_ONLY = "rest_only"
    FIRST_GENTLY = "first_gently"
    LATER_PHASE = "later_phase"
    CRAMPING = "cramping"
    EASING = "easing"
    OVER_PAIN_LIMIT = "over_pain_limit"
    TOO_EARLY = "too_early"
    CLINICIAN_ONLY = "clinician_only"


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave to do one revision of one routine; only `decide` can make one.

    `resting`: the cramp still grips, so only what `needed.resting` leaves of the routine. `count`
    is how many safety facts it rests on: one more, and it no longer holds.
    """

    routine: str
    revision: int
    pain_now: int | None
    resting: bool
    count: int
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only coach.triage.permit.decide gives permits")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not now: the signs that lock, in how many minutes to look again, what to do instead.

    `screening` says why a whole check-in is asked for, `instead` names a routine to begin with.
    """

    reason: Reason
    signs: tuple[str, ...] = ()
    again_in_minutes: int | None = None
    screening: Screening = Screening.CURRENT
    instead: str | None = None


def decide(
    routine: Routine, standing: Standing, check: ShortCheck, answers: GateAnswers
) -> Permit | Refusal:
    """Return leave to do `routine` now, or why not (clinical content, sections 1.3, 2.5 and 3).

    A warning sign closes everything, rest too. Without the short check only rest opens, and
    without a whole check-in that still counts only what REST_ONLY allows.
    """
    safety = standing.safety
    if safety.locked or check.signs:
        return Refusal(Reason.LOCKED, in_order((*safety.signs, *check.signs)))
    if not check.answered and not only_rest(routine):
        return Refusal(Reason.UNANSWERED)
    refusal = closed_by_the_past(routine, standing) or _by_phase(routine, standing)
    refusal = refusal or _at_gate(routine, standing, answers) or _over_limit(routine, answers)
    gripping = colour(answers) is Colour.RED
    return refusal or Permit(
        routine.id, routine.revision, answers.pain_now, gripping, standing.count, _SEAL
    )


def closed_by_the_past(routine: Routine, standing: Standing) -> Refusal | None:
    """Return why no answer about the cramp can open `routine` now."""
    if rest_at_most(routine):
        return None
    if standing.screening is not Screening.CURRENT:
        return Refusal(Reason.NOT_SCREENED, screening=standing.screening)
    if standing.scope.rank >= Scope.REST_ONLY.rank:
        return Refusal(Reason.REST_ONLY)
    return None


def _by_phase(routine: Routine, standing: Standing) -> Refusal | None:
    """Refuse what comes later than what the answers fit."""
    if rest_at_most(routine):
        return None
    if routine.id in standing.held:
        return Refusal(Reason.LATER_PHASE)
    if standing.first is not None and routine.id != standing.first:
        return Refusal(Reason.FIRST_GENTLY, instead=standing.first)
    return None


def _at_gate(routine: Routine, standing: Standing, answers: GateAnswers) -> Refusal | None:
    gate = gate_of(routine)
    if gate is Gate.ANY:
        return None
    if gate is Gate.CLINICIAN:
        asked = clinicians(routine)
        gate = agreed_gate(routine) if asked and asked <= standing.agreed else gate
    if gate is Gate.CLINICIAN:
        return Refusal(Reason.CLINICIAN_ONLY)
    state = colour(answers)
    if state is not Colour.GREEN:
        reason = Reason.CRAMPING if state is Colour.RED else Reason.EASING
        return Refusal(reason, again_in_minutes=AGAIN_IN[state])
    if gate is Gate.SUBSIDED_PLUS and not standing.green_plus:
        return Refusal(Reason.TOO_EARLY)
    return None


def _over_limit(routine: Routine, answers: GateAnswers) -> Refusal | None:
    """Refuse pain above the limit; a routine that is open to all has only a limit of its own."""
    limit = routine.pain_limit
    if limit is None:
        limit = WORST_PAIN if gate_of(routine) is Gate.ANY else USUAL_PAIN_LIMIT
    pain = WORST_PAIN if answers.pain_now is None else answers.pain_now
    return Refusal(Reason.OVER_PAIN_LIMIT) if pain > limit else None
