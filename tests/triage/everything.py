"""Every combination of answers there is, and routines for every gate."""

from dataclasses import replace
from itertools import product

from coach.routine.model import Gate, Kind
from coach.triage.gate import GateAnswers
from coach.triage.safety import SafetyState, ShortCheck, Sign
from tests.fakes.screened import everything_open
from tests.session.builders import exercise, perform, routine

PAINS = [None, *range(11)]
YES_NO = [None, True, False]

ANSWERS = [
    GateAnswers(now, earlier, *rest)
    for now, earlier, *rest in product(PAINS, PAINS, YES_NO, YES_NO, YES_NO, YES_NO)
]
"""12 x 12 x 3 x 3 x 3 x 3 = 11,664."""

UNLOCKED = SafetyState(locked=False, signs=(), since=None, cleared_by_clinician=False)
OPEN = everything_open(UNLOCKED)
NOTHING_NEW = ShortCheck(answered=True)
UNANSWERED = ShortCheck(answered=False)
BEST = GateAnswers(0, 5, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True)

LIE_DOWN = exercise("ease", kind=Kind.REST, gate=Gate.ANY, tier=0)
WALK = exercise("walk", kind=Kind.AEROBIC, gate=Gate.ANY, tier=1)
STRETCH = exercise("stretch", kind=Kind.STRETCH, gate=Gate.SUBSIDED)


def of(*exercises, gate=Gate.ANY, pain_limit=None):
    """A routine of these exercises."""
    steps = (perform(each.id) for each in exercises)
    return routine(*steps, exercises=exercises, gate=gate, pain_limit=pain_limit)


EASE = of(LIE_DOWN)
RELEASE = of(LIE_DOWN, STRETCH, gate=Gate.SUBSIDED)
MISLABELLED = of(LIE_DOWN, replace(STRETCH, gate=Gate.ANY))
LATER = of(LIE_DOWN, gate=Gate.SUBSIDED_PLUS)
WITH_CLINICIAN = of(LIE_DOWN, gate=Gate.CLINICIAN)
ALL = [EASE, of(WALK), RELEASE, MISLABELLED, LATER, WITH_CLINICIAN]

LOCKED = [replace(UNLOCKED, locked=True, signs=(sign,)) for sign in Sign]
LOCKED += [
    replace(UNLOCKED, locked=True, cleared_by_clinician=cleared) for cleared in (True, False)
]
LOCKS = [everything_open(lock) for lock in LOCKED]
