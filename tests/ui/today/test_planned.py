"""What a plan wants today: after everything that keeps a person safe, and never past it."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from coach.routine.checkin.model import Scope
from coach.triage.gate import Colour
from coach.triage.safety import OPEN
from coach.triage.standing import Screening
from coach.ui.today.choice import Ask, Choice, Why
from coach.ui.today.choosing import choose
from coach.ui.today.planned import Due, Place, PlanNow
from tests.ui.today.test_choosing import ASK_ALL, EXAMINED, LEFT, LOCKED, NOW, situation, stand

PLACE = Place("pl", "After a strain", 1, 3, "Calm")
MOVE, MORE = Due("move"), Due("more")
OPEN_ALL = frozenset(("move", "more", "once", "flare", "lie", "phase", "release"))


def wants(*dues, **how):
    """Return the choice of somebody whose plan stands like this on a usual day."""
    return choose(following(*dues, **how))


def following(*dues, possible=OPEN_ALL, held=(), standing=None, **how):
    plan = PlanNow(PLACE, dues=dues or (MOVE,), **how)
    return situation(plan=plan, possible=possible, held=held, standing=standing or stand())


def test_the_routine_of_the_phase_comes_before_that_of_the_check_in():
    assert wants() == Choice(Ask.SESSION, Why.NEXT, "move")


def test_what_is_done_once_at_the_beginning_of_a_phase_comes_first():
    assert wants(once="once").routine == "once"


def test_the_next_routine_follows_when_the_first_was_done():
    assert wants(replace(MOVE, done=1), MORE).routine == "more"


def test_after_the_session_of_the_day_there_is_enough():
    assert wants(replace(MOVE, done=1)) == Choice(Ask.DONE, Why.DONE, "move")


def test_where_the_phase_allows_more_a_day_it_can_be_done_again():
    assert wants(replace(MOVE, done=1, most=3)).then == "move"
    assert wants(replace(MOVE, done=3, most=3)).then is None


def test_again_waits_until_the_back_has_rested():
    later = NOW + timedelta(hours=1)
    assert wants(replace(MOVE, done=1, most=3), until=later).then is None
    assert wants(replace(MOVE, done=1, least=2), until=later) == Choice(Ask.DONE, Why.GAP, "move")
    assert wants(replace(MOVE, done=1, least=2)).ask is Ask.SESSION


def test_as_many_days_as_the_phase_is_meant_for_are_enough():
    assert wants(replace(MOVE, days=5, week=5)) == Choice(Ask.REST, Why.ENOUGH, "ease")
    assert wants(replace(MOVE, days=4, week=5)).ask is Ask.SESSION


def test_a_day_without_a_time_of_ones_own_is_for_rest_and_a_session_is_still_open():
    assert wants(free=True) == Choice(Ask.REST, Why.FREE, "ease", "move")


def test_a_second_session_of_a_day_is_not_kept_from_who_has_begun():
    assert wants(replace(MOVE, done=1, least=2), free=True).ask is Ask.SESSION


def test_after_days_without_a_session_a_short_one_is_offered_beside():
    assert wants(short=True) == Choice(Ask.SESSION, Why.SHORTER, "move", "move")


def test_what_the_plan_has_in_its_short_form_is_begun_so():
    assert wants(replace(MOVE, short=True)).short


def test_a_pause_of_ones_own_leaves_rest():
    assert wants(paused=True) == Choice(Ask.REST, Why.PLAN_PAUSED, "ease")


def test_a_pause_by_a_rule_leaves_rest():
    assert wants(waits=True) == Choice(Ask.REST, Why.PLAN_WAITS, "ease")


def test_a_day_to_recover_has_the_routine_for_that():
    assert wants(recovering=True, flare="flare") == Choice(Ask.REST, Why.RECOVER, "flare")
    nothing = wants(recovering=True, flare="flare", possible=frozenset(("move",)))
    assert nothing.routine == "ease"


def test_while_the_plan_knows_of_a_cramp_there_is_rest_and_what_comes_after_it():
    assert wants(easing=True) == Choice(Ask.REST, Why.EASING, "ease", "move")


def test_signs_that_a_plan_wants_asked_about_lead_to_the_check_in():
    assert wants(asks=True, waits=True) == Choice(Ask.CHECK_IN, Why.PLAN_ASKS)


def test_a_phase_of_nothing_but_rest_has_its_own():
    plan = PlanNow(PLACE, rest="lie")
    found = choose(situation(plan=plan, possible=OPEN_ALL))
    assert found == Choice(Ask.REST, Why.PHASE_RESTS, "lie")


def test_what_pain_holds_back_gives_way_to_what_the_check_in_allows():
    assert wants(held=("move",)) == Choice(Ask.SESSION, Why.NEXT, "phase")
    assert wants(MOVE, MORE, held=("move",)).routine == "more"


def test_what_is_not_for_this_person_gives_way_too():
    assert wants(possible=frozenset(("phase",))).routine == "phase"


def test_the_first_session_after_a_cramp_is_the_one_of_the_check_in():
    gently = stand(gently=True, first="release")
    assert wants(standing=gently) == Choice(Ask.SESSION, Why.FIRST, "release")
    assert wants(standing=gently, waits=True).why is Why.PLAN_WAITS


def test_a_session_that_was_broken_off_goes_on_before_another_begins():
    found = choose(replace(following(), left=LEFT))
    assert (found.ask, found.routine) == (Ask.GO_ON, "phase")


FLAGS = ("paused", "waits", "asks", "easing", "recovering", "short", "free")
PLANS = [
    PlanNow(PLACE, dues=dues, once=once, flare="flare", rest="lie", **{flag: True})
    for flag, once, dues in product(
        FLAGS, (None, "once"), ((), (MOVE,), (replace(MOVE, done=1, most=2), MORE))
    )
]
REST = {"ease", "flare", "lie", None}


@pytest.mark.parametrize("safety", [LOCKED, EXAMINED, ASK_ALL])
def test_behind_a_lock_no_plan_opens_anything(safety):
    for plan, screening, scope, colour, cramp in product(
        PLANS, Screening, Scope, (None, *Colour), (False, True)
    ):
        standing = stand(safety=safety, screening=screening, scope=scope)
        now = situation(
            standing=standing, colour=colour, cramp=cramp, plan=plan, possible=OPEN_ALL, left=LEFT
        )
        found = choose(now)
        assert found == choose(replace(now, plan=None))
        assert found.ask in (Ask.LOCKED, Ask.CHECK_IN)
        assert (found.routine, found.then) == (None, None)


def test_before_a_check_in_that_counts_and_while_it_cramps_a_plan_changes_nothing():
    for plan, screening, scope, colour, cramp in product(
        PLANS, Screening, Scope, (None, *Colour), (False, True)
    ):
        standing = stand(screening=screening, scope=scope)
        now = situation(standing=standing, colour=colour, cramp=cramp, plan=plan, possible=OPEN_ALL)
        found = choose(now)
        if screening is not Screening.CURRENT:
            assert found.ask is Ask.CHECK_IN
        if screening is not Screening.CURRENT or cramp or colour in (Colour.RED, Colour.AMBER):
            assert found == choose(replace(now, plan=None))
            assert found.ask in (Ask.CHECK_IN, Ask.REST)
            assert found.routine in REST
        if scope.rank >= Scope.REST_ONLY.rank:
            assert found.ask in (Ask.CHECK_IN, Ask.REST)


def test_whatever_holds_a_plan_back_lets_no_session_of_it_begin():
    for plan in PLANS:
        if not (plan.paused or plan.waits or plan.asks or plan.easing or plan.recovering):
            continue
        for gently in (False, True):
            standing = stand(safety=OPEN, gently=gently, first="release" if gently else None)
            found = choose(situation(standing=standing, plan=plan, possible=OPEN_ALL))
            assert found.ask in (Ask.CHECK_IN, Ask.REST)
            assert found.routine in REST
