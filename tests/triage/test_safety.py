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
    clinician_ok,
    fact_of,
    is_emergency,
    state,
)

WHEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CLEAR, RAISED, CLEARED = SafetyKind.CLEAR, SafetyKind.RAISED, SafetyKind.CLINICIAN_CLEARED
SCREENED = SafetyKind.SCREENED


def facts(*kinds, days=1, sign=Sign.FEVER):
    signs = {RAISED: (sign,)}
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


LETTERS = dict(zip(SafetyKind, "cRdsnwr", strict=True))


@pytest.mark.parametrize(("sign", "clear"), [(Sign.FEVER, "cs"), ("RF01", "s")])
def test_every_short_story_is_locked_unless_the_last_sign_was_examined_and_asked_again(sign, clear):
    for length in range(6):
        for kinds in product(SafetyKind, repeat=length):
            story = "".join(LETTERS[kind] for kind in kinds)
            since_sign = story[story.rfind("R") :] if "R" in story else "ds"
            examined = since_sign.find("d")
            freed = examined >= 0 and any(each in since_sign[examined:] for each in clear)
            assert state(facts(*kinds, sign=sign)).locked is not freed, story


def test_a_flag_of_the_check_in_is_not_cleared_by_the_short_check():
    story = facts(RAISED, CLEARED, CLEAR, sign="RF23")
    assert state(story).locked
    assert state(story).by_check_in
    assert not state([*story, SafetyFact(WHEN, SCREENED)]).locked


def test_a_clinicians_word_ends_with_a_new_episode_a_new_flag_and_after_ninety_days():
    old = SafetyFact(WHEN, SCREENED, ("RF38",))
    said = SafetyFact(WHEN, CLEARED)
    same = SafetyFact(WHEN, SCREENED, ("RF38",))
    fewer = SafetyFact(WHEN, SCREENED)
    new = SafetyFact(WHEN, SCREENED, ("RF38", "RF45"))
    episode = SafetyFact(WHEN, SafetyKind.NEW_EPISODE)
    fever = SafetyFact(WHEN, RAISED, (Sign.FEVER,))
    for later, holds in (([], True), ([same], True), ([fewer], True), ([new], False)):
        assert clinician_ok([old, said, *later], WHEN) is holds
    assert not clinician_ok([old, said, episode], WHEN)
    assert not clinician_ok([old, said, fever], WHEN)
    assert clinician_ok([old, fever, said, same], WHEN)
    assert not clinician_ok([old], WHEN)
    assert clinician_ok([old, said], WHEN + timedelta(days=90))
    assert not clinician_ok([old, said], WHEN + timedelta(days=90, seconds=1))


def test_a_clock_set_back_does_not_make_a_clinicians_word_last():
    story = [SafetyFact(WHEN, CLEARED), SafetyFact(WHEN + timedelta(days=91), CLEAR)]
    assert not clinician_ok(story, WHEN)


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


def test_flags_below_level_e_may_wait_and_what_nobody_knows_may_not():
    assert not is_emergency(("RF23",), {"RF23", "RF38"})
    assert not is_emergency((Sign.FEVER, "RF38"), {"RF23", "RF38"})
    assert is_emergency(("RF01",), {"RF23"})
    assert is_emergency(("RF99", "RF23"), {"RF23"})


def test_only_fever_alone_may_wait_until_later_today():
    for signs in (set(choice) for n in range(6) for choice in combinations(Sign, n)):
        assert is_emergency(signs) is (signs != {Sign.FEVER})
