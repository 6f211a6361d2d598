"""Nothing opens that should not, for every combination of answers."""

import ast
import copy
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

import coach
from coach.routine.checkin.model import Scope
from coach.routine.model import Breathe, ContractRelax, Gate, Kind, Rest, Walk
from coach.triage.gate import Colour, colour
from coach.triage.needed import resting
from coach.triage.permit import Permit, Reason, Refusal, decide
from coach.triage.safety import ShortCheck, Sign
from coach.triage.standing import Screening
from tests.session.builders import exercise, perform, routine
from tests.triage.everything import (
    ALL,
    ANSWERS,
    BEST,
    EASE,
    LATER,
    LIE_DOWN,
    LOCKS,
    MISLABELLED,
    NOTHING_NEW,
    OPEN,
    RELEASE,
    STRETCH,
    UNANSWERED,
    WALK,
    WITH_CLINICIAN,
    of,
)

SOME_ANSWERS = ANSWERS[::97]
STRETCHES = [RELEASE, MISLABELLED]


def test_no_lock_ever_yields_a_permit():
    checks = [NOTHING_NEW, UNANSWERED, ShortCheck(answered=True, signs=frozenset(Sign))]
    for lock, check, each, answers in product(LOCKS, checks, ALL, [BEST, *SOME_ANSWERS]):
        decision = decide(each, lock, check, answers)
        assert isinstance(decision, Refusal)
        assert decision.reason is Reason.LOCKED


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("sign", Sign)
def test_a_sign_just_ticked_closes_everything_before_anyone_wrote_it_down(sign, answered):
    check = ShortCheck(answered, frozenset({sign}))
    for each in ALL:
        assert decide(each, OPEN, check, BEST) == Refusal(Reason.LOCKED, (sign,))


def test_a_stretch_opens_for_exactly_the_green_answers():
    for each, answers in product(STRETCHES, ANSWERS):
        opened = isinstance(decide(each, OPEN, NOTHING_NEW, answers), Permit)
        assert opened is (colour(answers) is Colour.GREEN)


def test_without_the_short_check_only_rest_opens():
    for answers in SOME_ANSWERS:
        for each in ALL:
            opened = isinstance(decide(each, OPEN, UNANSWERED, answers), Permit)
            assert opened is (each is EASE)
    assert decide(of(WALK), OPEN, UNANSWERED, BEST) == Refusal(Reason.UNANSWERED)


def test_rest_is_open_however_strong_the_pain():
    assert all(isinstance(decide(EASE, OPEN, NOTHING_NEW, a), Permit) for a in ANSWERS)


def test_more_pain_never_opens_anything():
    for each, answers in product(ALL, ANSWERS[::7]):
        if answers.pain_now is None or answers.pain_now == 10:
            continue
        worse = replace(answers, pain_now=answers.pain_now + 1)
        if isinstance(decide(each, OPEN, NOTHING_NEW, worse), Permit):
            assert isinstance(decide(each, OPEN, NOTHING_NEW, answers), Permit)


def test_a_refusal_says_when_to_look_again():
    cramping = decide(RELEASE, OPEN, NOTHING_NEW, replace(BEST, pain_now=8))
    assert cramping == Refusal(Reason.CRAMPING, again_in_minutes=20)
    easing = decide(RELEASE, OPEN, NOTHING_NEW, replace(BEST, spasm_now=True))
    assert easing == Refusal(Reason.EASING, again_in_minutes=15)


def test_what_needs_earlier_sessions_or_a_clinician_stays_closed():
    for answers in [BEST, *SOME_ANSWERS]:
        later = decide(LATER, OPEN, NOTHING_NEW, answers)
        assert isinstance(later, Refusal)
        assert (later.reason is Reason.TOO_EARLY) is (colour(answers) is Colour.GREEN)
        closed = decide(WITH_CLINICIAN, OPEN, NOTHING_NEW, answers)
        assert closed == Refusal(Reason.CLINICIAN_ONLY)


def test_green_plus_opens_what_waits_for_it_and_only_for_green_answers():
    reached = replace(OPEN, green_plus=True)
    for answers in ANSWERS:
        opened = isinstance(decide(LATER, reached, NOTHING_NEW, answers), Permit)
        assert opened is (colour(answers) is Colour.GREEN)


def test_an_exercise_for_which_a_clinician_is_needed_opens_with_agreement_to_it_alone():
    tension = exercise("tension", kind=Kind.NEURAL_TENSIONER, gate=Gate.CLINICIAN)
    other = exercise("other", kind=Kind.NEURAL_TENSIONER, gate=Gate.CLINICIAN)
    reached = replace(OPEN, green_plus=True)
    for agreed, opened in (((), False), (("other",), False), (("tension", "other"), True)):
        standing = replace(reached, agreed=frozenset(agreed))
        decision = decide(of(LIE_DOWN, tension, other), standing, NOTHING_NEW, BEST)
        assert isinstance(decision, Permit) is opened
    early = replace(OPEN, agreed=frozenset({"tension"}))
    assert decide(of(tension), early, NOTHING_NEW, BEST) == Refusal(Reason.TOO_EARLY)
    both = replace(reached, agreed=frozenset({"tension"}))
    assert decide(of(tension, gate=Gate.CLINICIAN), both, NOTHING_NEW, BEST).pain_now == 0


def test_without_a_check_in_that_still_counts_only_rest_and_walking_open():
    for screening in Screening:
        standing = replace(OPEN, screening=screening)
        for each in ALL:
            decision = decide(each, standing, NOTHING_NEW, BEST)
            if each in (EASE, of(WALK)):
                assert isinstance(decision, Permit)
            elif screening is not Screening.CURRENT:
                assert decision == Refusal(Reason.NOT_SCREENED, screening=screening)


def test_rest_only_opens_no_exercise_whatever_the_answers():
    for scope in (Scope.REST_ONLY, Scope.LOCK):
        standing = replace(OPEN, scope=scope, green_plus=True)
        for each, answers in product(ALL, [BEST, *SOME_ANSWERS]):
            decision = decide(each, standing, NOTHING_NEW, answers)
            assert isinstance(decision, Permit) is (each in (EASE, of(WALK)))


def test_the_first_session_after_a_cramp_is_the_one_that_is_named_and_no_other():
    standing = replace(OPEN, first="rt_first")
    assert decide(RELEASE, standing, NOTHING_NEW, BEST) == Refusal(
        Reason.FIRST_GENTLY, instead="rt_first"
    )
    assert isinstance(decide(replace(RELEASE, id="rt_first"), standing, NOTHING_NEW, BEST), Permit)
    assert isinstance(decide(EASE, standing, NOTHING_NEW, BEST), Permit)


def test_a_routine_of_a_later_phase_stays_closed():
    standing = replace(OPEN, held=frozenset({RELEASE.id}))
    assert decide(RELEASE, standing, NOTHING_NEW, BEST) == Refusal(Reason.LATER_PHASE)


def test_the_pain_limit_of_a_routine_is_kept():
    strict = of(STRETCH, gate=Gate.SUBSIDED, pain_limit=2)
    assert isinstance(decide(strict, OPEN, NOTHING_NEW, replace(BEST, pain_now=2)), Permit)
    over = decide(strict, OPEN, NOTHING_NEW, replace(BEST, pain_now=3))
    assert over == Refusal(Reason.OVER_PAIN_LIMIT)
    lax = of(STRETCH, gate=Gate.SUBSIDED, pain_limit=9)
    for answers in ANSWERS:
        if isinstance(decide(lax, OPEN, NOTHING_NEW, answers), Permit):
            assert colour(answers) is Colour.GREEN


def test_a_limit_on_rest_is_kept_too_and_unknown_pain_is_over_it():
    limited = of(LIE_DOWN, pain_limit=6)
    for pain, opened in ((6, True), (7, False), (None, False)):
        decision = decide(limited, OPEN, NOTHING_NEW, replace(BEST, pain_now=pain))
        assert isinstance(decision, Permit) is opened


@pytest.mark.parametrize("gate", Gate)
def test_one_exercise_is_enough_to_close_a_routine(gate):
    hard = exercise("hard", gate=gate, tier=0, kind=Kind.REST)
    alone, among = of(hard), of(LIE_DOWN, hard, WALK)
    for each in (alone, among, of(LIE_DOWN, gate=gate)):
        opened = isinstance(decide(each, OPEN, NOTHING_NEW, BEST), Permit)
        assert opened is (gate in (Gate.ANY, Gate.SUBSIDED))
        in_pain = isinstance(decide(each, OPEN, NOTHING_NEW, replace(BEST, pain_now=9)), Permit)
        assert in_pain is (gate is Gate.ANY)


@pytest.mark.parametrize(
    ("kind", "tier"),
    [
        (Kind.STRETCH, 0),
        (Kind.NEURAL_SLIDER, 1),
        (Kind.NEURAL_TENSIONER, 0),
        (Kind.STRENGTH, 0),
        (Kind.DYNAMIC, 0),
    ],
)
def test_a_file_cannot_call_a_stretch_open_to_all(kind, tier):
    mislabelled = of(exercise("sly", kind=kind, gate=Gate.ANY, tier=tier))
    for answers in ANSWERS:
        if colour(answers) is not Colour.GREEN:
            assert isinstance(decide(mislabelled, OPEN, NOTHING_NEW, answers), Refusal)
    assert isinstance(decide(mislabelled, OPEN, UNANSWERED, BEST), Refusal)


def test_a_nerve_tensioner_is_only_for_a_clinician_to_open():
    tensioner = of(exercise("tensioner", kind=Kind.NEURAL_TENSIONER, gate=Gate.SUBSIDED))
    assert decide(tensioner, OPEN, NOTHING_NEW, BEST) == Refusal(Reason.CLINICIAN_ONLY)


@pytest.mark.parametrize(
    "step",
    [
        perform("unknown"),
        ContractRelax("unknown", 6, 4, 20, 2),
        Walk(60, "unknown"),
        Breathe(4, 6, 3, "unknown"),
    ],
)
def test_an_exercise_nobody_knows_keeps_the_routine_closed(step):
    mystery = replace(routine(step, gate=Gate.ANY), exercises={})
    assert decide(mystery, OPEN, NOTHING_NEW, BEST) == Refusal(Reason.CLINICIAN_ONLY)


def test_a_permit_is_for_one_revision_of_one_routine():
    permit = decide(replace(EASE, revision=7), OPEN, NOTHING_NEW, replace(BEST, pain_now=3))
    assert isinstance(permit, Permit)
    assert (permit.routine, permit.revision, permit.pain_now) == ("rt_test", 7, 3)


def test_a_permit_cannot_be_made_or_altered_by_hand():
    with pytest.raises(TypeError, match="decide"):
        Permit("rt_test", 1, 3, False, 0, object())
    permit = decide(EASE, OPEN, NOTHING_NEW, BEST)
    with pytest.raises((TypeError, ValueError)):
        replace(permit, routine="rt_other")
    with pytest.raises((TypeError, ValueError)):
        replace(permit, routine="rt_other", seal=None)
    assert copy.copy(permit) == permit


def test_nobody_in_the_program_makes_a_permit_but_decide():
    package = Path(coach.__file__).parent
    makers = []
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and "Permit" in (
                getattr(node.func, "id", ""),
                getattr(node.func, "attr", ""),
            ):
                makers.append(path.relative_to(package).as_posix())
            if isinstance(node, ast.Name | ast.alias) and "_SEAL" in (
                getattr(node, "id", ""),
                getattr(node, "name", ""),
            ):
                assert path.name == "permit.py", path
    assert makers == ["triage/permit.py"]


PUMP = exercise("pump", kind=Kind.NEURAL_SLIDER, gate=Gate.ANY, tier=0)
STROLL = exercise("stroll", kind=Kind.AEROBIC, gate=Gate.ANY, tier=0)


def test_ankle_pumps_belong_to_the_positions_of_ease():
    assert all(isinstance(decide(of(PUMP), OPEN, NOTHING_NEW, a), Permit) for a in ANSWERS)


def test_while_the_cramp_grips_a_permit_is_for_rest_only():
    for answers in ANSWERS:
        permit = decide(EASE, OPEN, NOTHING_NEW, answers)
        assert permit.resting is (colour(answers) is Colour.RED)


def test_rest_only_leaves_neither_sliders_nor_walks():
    steps = (perform(LIE_DOWN.id), perform(PUMP.id), Rest(60), Walk(60, STROLL.id), Rest(60))
    ease = replace(of(LIE_DOWN, PUMP, STROLL), steps=steps)
    assert resting(ease).steps == (perform(LIE_DOWN.id),)
