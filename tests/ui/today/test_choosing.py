"""What today begins with: the careful thing first, and nothing that would not open."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.history.records import Interrupted, Reading
from coach.routine.checkin.model import Family, Level, Scope
from coach.screening.checkins import CheckedIn
from coach.triage.checkin import Outcome, Points
from coach.triage.gate import Colour
from coach.triage.safety import OPEN, SafetyState
from coach.triage.standing import Screening, Standing
from coach.triage.visit import Visit, VisitKind
from coach.ui.today.choice import Ask, Why
from coach.ui.today.choosing import Situation, choose, wanted
from coach.ui.today.situation import known_colour

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LOCKED = SafetyState(True, ("saddle",), NOW, False)
EXAMINED = SafetyState(True, ("saddle",), NOW, True)
ASK_ALL = SafetyState(True, ("RF01",), NOW, True)


def outcome(routine, first=None, gate=Colour.GREEN, level=Level.NONE):
    return Outcome(
        level=level,
        scope=Scope.FULL,
        flags=(),
        family=Family.INJURY,
        confidence="clear",
        points=Points(),
        gate=gate,
        pattern=None,
        routine=routine,
        first=first,
        side="left",
        physician_note=False,
        reasons=(),
    )


VISIT = Visit(NOW, VisitKind.WHOLE, 1, 0, {"pain_now": 3})
LAST = CheckedIn(VISIT, outcome("phase", "release"), None)
LEFT = Interrupted("s", "phase", "Phase", 1, None, False, 2, 30.0, 30.0, NOW, "f")


def stand(**more):
    usual = {"safety": OPEN, "screening": Screening.CURRENT, "scope": Scope.FULL, "gently": False}
    return Standing(**{**usual, **more})


def situation(**more):
    usual = {
        "standing": stand(),
        "last": LAST,
        "rest": "ease",
        "possible": {"phase", "release"},
    }
    return Situation(**{**usual, **more})


def chosen(**more):
    found = choose(situation(**more))
    return found.ask, found.why, found.routine


def test_a_usual_day_begins_with_the_routine_that_fits():
    assert chosen() == (Ask.SESSION, Why.NEXT, "phase")


def test_the_first_time_after_a_cramp_is_the_small_release():
    standing = stand(gently=True, first="release")
    assert chosen(standing=standing) == (Ask.SESSION, Why.FIRST, "release")


def test_nobody_begins_without_a_check_in():
    never = stand(screening=Screening.NEVER)
    assert chosen(standing=never, last=None) == (Ask.CHECK_IN, Why.NEVER, None)


def test_a_check_in_left_half_way_is_offered_as_such():
    never = stand(screening=Screening.NEVER)
    assert chosen(standing=never, last=None, half_way=True)[1] is Why.HALF_WAY


@pytest.mark.parametrize("screening", [Screening.WORSE, Screening.OLD, Screening.EVERY_SESSION])
def test_a_check_in_that_no_longer_counts_comes_first_and_says_why(screening):
    found = chosen(standing=stand(screening=screening), colour=Colour.GREEN, left=LEFT)
    assert found == (Ask.CHECK_IN, Why(screening.value), None)


def test_answers_that_would_lock_by_now_are_asked_again():
    late = CheckedIn(VISIT, outcome("none", level=Level.SAME_DAY), None)
    assert chosen(last=late) == (Ask.CHECK_IN, Why.CHANGED, None)


def test_a_warning_sign_leaves_nothing_to_start():
    assert chosen(standing=stand(safety=LOCKED)) == (Ask.LOCKED, Why.SIGNS, None)


def test_after_an_examination_the_short_check_is_asked_where_it_was_raised():
    assert chosen(standing=stand(safety=EXAMINED))[:2] == (Ask.LOCKED, Why.EXAMINED)


def test_after_an_examination_only_a_whole_check_in_lifts_what_a_check_in_raised():
    assert chosen(standing=stand(safety=ASK_ALL))[:2] == (Ask.CHECK_IN, Why.EXAMINED)


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"colour": Colour.RED}, Why.GRIPS),
        ({"colour": Colour.AMBER}, Why.EASING),
    ],
)
def test_while_the_cramp_lasts_there_is_rest_and_what_comes_when_it_lets_go(known, why):
    found = choose(situation(**known))
    assert (found.ask, found.why, found.routine, found.then) == (Ask.REST, why, "ease", "phase")


def test_while_the_clock_of_a_cramp_runs_there_is_rest_alone():
    found = choose(situation(cramp=True, colour=Colour.GREEN))
    assert (found.ask, found.why, found.routine, found.then) == (Ask.REST, Why.CRAMP, "ease", None)


def test_a_cramp_with_no_known_colour_keeps_no_stretch_from_being_asked_for():
    assert chosen(colour=None)[0] is Ask.SESSION


def test_a_cause_for_a_physician_is_rest_alone_and_nothing_comes_after_it():
    standing = stand(scope=Scope.REST_ONLY)
    assert chosen(standing=standing) == (Ask.REST, Why.PHYSICIAN, "ease")
    assert choose(situation(standing=standing, colour=Colour.RED)).then is None


def test_a_session_broken_off_is_offered_before_a_new_one():
    assert chosen(left=LEFT) == (Ask.GO_ON, Why.BROKEN_OFF, "phase")


def test_a_session_broken_off_waits_while_it_cramps_unless_it_is_rest():
    assert chosen(left=LEFT, cramp=True)[0] is Ask.REST
    assert chosen(left=LEFT, cramp=True, left_rests=True)[0] is Ask.GO_ON


def test_what_is_left_of_a_stretch_is_not_offered_to_those_who_may_only_rest():
    assert chosen(left=LEFT, standing=stand(scope=Scope.REST_ONLY))[0] is Ask.REST


def test_after_a_session_today_is_done_and_tomorrow_is_shown():
    found = choose(situation(done={"phase": 1}))
    assert (found.ask, found.routine, found.then) == (Ask.DONE, "phase", None)


def test_once_more_is_offered_only_as_often_as_the_file_allows():
    often = situation(done={"phase": 1}, most={"phase": 2.0})
    assert choose(often).then == "phase"
    assert choose(replace(often, done={"phase": 2})).then is None


def test_after_the_first_release_the_next_phase_is_for_tomorrow_not_for_now():
    found = choose(situation(done={"release": 1}, most={"phase": 3.0, "release": 3.0}))
    assert (found.ask, found.routine, found.then) == (Ask.DONE, "phase", None)


def test_a_routine_of_which_nothing_is_left_is_never_offered():
    assert chosen(possible=()) == (Ask.REST, Why.NOTHING_LEFT, "ease")


def test_without_whole_rules_there_is_rest_alone():
    assert chosen(rules=False, last=None) == (Ask.REST, Why.NO_RULES, "ease")


def test_what_comes_is_what_fits_once_the_cramp_has_settled():
    last = CheckedIn(VISIT, outcome("ease", gate=Colour.RED), outcome("phase", "release"))
    assert wanted(last, gently=True) == "release"
    assert wanted(last, gently=False) == "phase"
    assert wanted(None, gently=True) is None


safeties = st.sampled_from([OPEN, LOCKED, EXAMINED, ASK_ALL])
standings = st.builds(
    Standing,
    safeties,
    st.sampled_from(Screening),
    st.sampled_from(Scope),
    st.booleans(),
    st.sampled_from([None, "release"]),
)
anything = st.builds(
    Situation,
    standing=standings,
    last=st.sampled_from([None, LAST]),
    rest=st.sampled_from([None, "ease"]),
    colour=st.sampled_from([None, *Colour]),
    cramp=st.booleans(),
    half_way=st.booleans(),
    rules=st.booleans(),
    left=st.sampled_from([None, LEFT]),
    left_rests=st.booleans(),
    done=st.dictionaries(st.sampled_from(["phase", "release"]), st.integers(1, 3)),
    most=st.dictionaries(st.sampled_from(["phase", "release"]), st.integers(1, 3)),
    possible=st.sets(st.sampled_from(["phase", "release"])),
)


@given(anything)
def test_a_stretch_is_never_offered_behind_a_lock_a_cramp_or_an_old_check_in(now):
    found = choose(now)
    stands = now.standing
    if found.ask in (Ask.SESSION, Ask.DONE) or found.then is not None:
        assert not stands.safety.locked
        assert stands.screening is Screening.CURRENT
        assert stands.scope.rank < Scope.REST_ONLY.rank
        assert (found.then or found.routine) in now.possible
    if found.ask is Ask.SESSION:
        assert not now.cramp
        assert now.colour in (None, Colour.GREEN)
    if stands.safety.locked:
        assert found.routine is None


def at(minutes_ago):
    return NOW - timedelta(minutes=minutes_ago)


def said(pain, minutes_ago):
    when = at(minutes_ago)
    return Reading(when, when.date(), pain, "check")


def test_the_cramp_is_as_it_was_told_last():
    told = [(at(60), Colour.RED), (at(20), Colour.GREEN)]
    assert known_colour(told, [], NOW) is Colour.GREEN


def test_what_was_told_the_day_before_yesterday_says_nothing_of_now():
    assert known_colour([(at(60 * 25), Colour.RED)], [said(9, 60 * 25)], NOW) is None


@pytest.mark.parametrize(("pain", "found"), [(8, Colour.RED), (5, Colour.AMBER), (2, Colour.GREEN)])
def test_a_later_number_can_make_it_worse_and_never_better(pain, found):
    assert known_colour([(at(60), Colour.GREEN)], [said(pain, 5)], NOW) is found
    assert known_colour([(at(60), Colour.RED)], [said(pain, 5)], NOW) is Colour.RED


def test_a_number_told_before_the_cramp_was_asked_about_does_not_count():
    assert known_colour([(at(5), Colour.GREEN)], [said(9, 60)], NOW) is Colour.GREEN
