"""A warning sign locks until a clinician has looked and the question was asked again."""

from datetime import UTC, datetime, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.triage.safety import (
    SafetyFact,
    SafetyKind,
    ShortCheck,
    Sign,
    fact_of,
    is_emergency,
    state,
)

WHEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CLEAR, RAISED, CLEARED = SafetyKind.CLEAR, SafetyKind.RAISED, SafetyKind.CLINICIAN_CLEARED


def facts(*kinds, days=1):
    signs = {RAISED: (Sign.FEVER,)}
    return [
        SafetyFact(WHEN + timedelta(days=n * days), kind, signs.get(kind, ()))
        for n, kind in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("kinds", "locked"),
    [
        ((), False),
        ((CLEAR,), False),
        ((CLEARED,), False),
        ((RAISED,), True),
        ((CLEAR, RAISED), True),
        ((RAISED, CLEAR), True),
        ((RAISED, CLEAR, CLEAR, CLEAR), True),
        ((RAISED, CLEARED), True),
        ((RAISED, CLEARED, CLEAR), False),
        ((RAISED, CLEARED, CLEAR, CLEAR), False),
        ((RAISED, CLEARED, RAISED), True),
        ((RAISED, CLEARED, RAISED, CLEAR), True),
        ((RAISED, CLEARED, CLEAR, RAISED), True),
        ((RAISED, CLEARED, CLEAR, RAISED, CLEAR), True),
        ((CLEARED, RAISED, CLEAR), True),
        ((RAISED, CLEAR, CLEARED), True),
    ],
)
def test_only_a_clinician_and_then_a_clear_answer_unlock(kinds, locked):
    assert state(facts(*kinds)).locked is locked


def test_every_short_story_is_locked_unless_the_last_sign_was_examined_and_asked_again():
    for length in range(7):
        for kinds in product(SafetyKind, repeat=length):
            story = "".join({CLEAR: "c", RAISED: "R", CLEARED: "d"}[kind] for kind in kinds)
            since_sign = story[story.rfind("R") :] if "R" in story else "dc"
            examined = since_sign.find("d")
            freed = examined >= 0 and "c" in since_sign[examined:]
            assert state(facts(*kinds)).locked is not freed, story


def test_a_lock_tells_every_sign_once_in_order_and_since_when():
    story = [
        SafetyFact(WHEN, CLEAR),
        SafetyFact(WHEN + timedelta(hours=1), RAISED, (Sign.FEVER,)),
        SafetyFact(WHEN + timedelta(hours=2), RAISED, (Sign.SADDLE, Sign.FEVER)),
    ]
    now = state(story)
    assert now.signs == (Sign.SADDLE, Sign.FEVER)
    assert now.since == WHEN + timedelta(hours=1)
    assert not now.cleared_by_clinician


def test_after_the_clinician_the_question_must_still_be_asked():
    now = state(facts(RAISED, CLEARED))
    assert now.locked
    assert now.cleared_by_clinician
    assert now.signs == (Sign.FEVER,)


def test_once_unlocked_nothing_of_it_is_left():
    now = state(facts(RAISED, CLEARED, CLEAR))
    assert (now.locked, now.signs, now.since) == (False, (), None)


@pytest.mark.parametrize(("days", "locked"), [(90, False), (91, True)])
def test_a_clinicians_word_does_not_last_for_ever(days, locked):
    story = [SafetyFact(WHEN, RAISED, (Sign.WEAKNESS,)), SafetyFact(WHEN, CLEARED)]
    story.append(SafetyFact(WHEN + timedelta(days=days), CLEAR))
    assert state(story).locked is locked


def test_the_order_of_writing_counts_when_the_clock_was_set_back():
    story = facts(RAISED, CLEARED, CLEAR)
    backwards = [SafetyFact(WHEN - timedelta(days=n), f.kind, f.signs) for n, f in enumerate(story)]
    assert not state(backwards).locked
    again = SafetyFact(WHEN - timedelta(days=99), RAISED, (Sign.SADDLE,))
    assert state([*backwards, again]).locked


def test_an_unanswered_check_is_no_fact_and_a_sign_always_is_one():
    assert fact_of(ShortCheck(answered=False), WHEN) is None
    assert fact_of(ShortCheck(answered=True), WHEN) == SafetyFact(WHEN, CLEAR)
    for answered in (True, False):
        check = ShortCheck(answered, frozenset({Sign.FEVER, Sign.SADDLE}))
        assert fact_of(check, WHEN) == SafetyFact(WHEN, RAISED, (Sign.SADDLE, Sign.FEVER))


@given(st.lists(st.sampled_from([CLEAR, RAISED, CLEARED]), max_size=12), st.integers(0, 200))
def test_a_sign_raised_last_always_locks(kinds, days):
    assert state(facts(*kinds, RAISED, days=days)).locked
    assert state(facts(*kinds, RAISED, CLEAR, days=days)).locked


def test_only_fever_alone_may_wait_until_later_today():
    for signs in (set(choice) for n in range(6) for choice in combinations(Sign, n)):
        assert is_emergency(signs) is (signs != {Sign.FEVER})
