"""What is said and when: at the time, once, with a rest between, and never in quiet hours."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.schedule.model import MOST_TIMES, Quiet, Schedule, Written, in_order
from coach.schedule.past import Answered, Done, Kind, Past
from coach.schedule.reminders import GRACE, LEAST_GAP, chosen, reminders
from coach.triage.cramp import AskAgain
from tests.schedule.zones import BERLIN, berlin, clocks, zones

TWICE = Schedule(times=(time(8), time(20)), routine="rt_morning")
LONG_AGO = berlin(2026, 1, 1)


def session(*when: int, minutes: int = 10, routine: str = "rt_morning") -> Done:
    started = berlin(*when)
    return Done(started, started + timedelta(minutes=minutes), routine)


def said(schedule, past, *when):
    """Return what is said at this moment."""
    now = berlin(*when)
    return chosen(reminders(Written(LONG_AGO, schedule), past, now, BERLIN), now)


def upcoming(schedule, past, *when, since=LONG_AGO):
    """Return kind and time of all that is still to be said."""
    found = reminders(Written(since, schedule), past, berlin(*when), BERLIN)
    return [(one.kind, one.due) for one in found]


def test_it_is_said_at_the_time_and_for_an_hour_after_it():
    assert said(TWICE, Past(), 2026, 5, 4, 7, 59) is None
    assert said(TWICE, Past(), 2026, 5, 4, 8).planned == berlin(2026, 5, 4, 8)
    assert said(TWICE, Past(), 2026, 5, 4, 8, 59).routine == "rt_morning"
    assert said(TWICE, Past(), 2026, 5, 4, 9) is None


def test_the_rest_of_today_and_the_next_day_with_times_are_known_beforehand():
    assert upcoming(TWICE, Past(), 2026, 5, 4, 12) == [
        (Kind.SESSION, berlin(2026, 5, 4, 20)),
        (Kind.SESSION, berlin(2026, 5, 5, 8)),
        (Kind.SESSION, berlin(2026, 5, 5, 20)),
    ]


def test_a_session_before_the_time_is_taken_for_it():
    past = Past(sessions=(session(2026, 5, 4, 7, 15),))
    assert said(TWICE, past, 2026, 5, 4, 8) is None
    assert said(TWICE, past, 2026, 5, 4, 20) is not None


def test_between_two_sessions_there_is_a_rest():
    schedule = replace(TWICE, times=(time(8), time(11)))
    past = Past(sessions=(session(2026, 5, 4, 9, 20),))
    due = berlin(2026, 5, 4, 9, 30) + LEAST_GAP
    assert upcoming(schedule, past, 2026, 5, 4, 10)[0] == (Kind.SESSION, due)


def test_a_routine_is_not_asked_for_more_often_than_it_is_meant_for():
    past = Past(sessions=(session(2026, 5, 4, 7),), cap=1)
    assert said(TWICE, past, 2026, 5, 4, 20) is None
    assert said(TWICE, replace(past, cap=2), 2026, 5, 4, 20) is not None
    assert said(TWICE, past, 2026, 5, 5, 8) is not None


def test_times_before_the_schedule_was_made_are_not_asked_for():
    found = upcoming(TWICE, Past(), 2026, 5, 4, 8, 30, since=berlin(2026, 5, 4, 8, 20))
    assert found[0] == (Kind.SESSION, berlin(2026, 5, 4, 20))


@pytest.mark.parametrize("why", [{"locked": True}, {"cramping": True}])
def test_nobody_is_sent_to_exercise_while_it_is_locked_or_a_cramp_lasts(why):
    assert said(TWICE, Past(**why), 2026, 5, 4, 8) is None


def test_one_that_is_off_says_nothing_but_what_was_asked_for():
    off = replace(TWICE, on=False)
    past = Past(ask_again=AskAgain(berlin(2026, 5, 4, 7, 50)))
    assert upcoming(off, past, 2026, 5, 4, 8) == [(Kind.CRAMP, berlin(2026, 5, 4, 7, 50))]


def test_without_any_schedule_a_cramp_is_asked_about_again():
    due = berlin(2026, 5, 4, 7, 50)
    now = berlin(2026, 5, 6)
    (one,) = reminders(None, Past(ask_again=AskAgain(due)), now, BERLIN)
    assert one.holds(now)


def test_in_quiet_hours_it_waits_but_the_cramp_does_not():
    schedule = replace(TWICE, times=(time(6), time(20)), quiet=Quiet(time(22), time(7)))
    assert said(schedule, Past(), 2026, 5, 4, 6) is None
    assert said(schedule, Past(), 2026, 5, 4, 7).planned == berlin(2026, 5, 4, 6)
    past = Past(ask_again=AskAgain(berlin(2026, 5, 4, 3)))
    assert said(schedule, past, 2026, 5, 4, 3).kind is Kind.CRAMP


def test_not_now_is_heard_and_later_is_later():
    eight = berlin(2026, 5, 4, 8)
    no = Past(answers=(Answered(Kind.SESSION, eight),))
    assert said(TWICE, no, 2026, 5, 4, 8, 5) is None
    later = Past(answers=(Answered(Kind.SESSION, eight, berlin(2026, 5, 4, 8, 50)),))
    assert said(TWICE, later, 2026, 5, 4, 8, 49) is None
    assert said(TWICE, later, 2026, 5, 4, 9, 30).planned == eight
    both = replace(later, answers=later.answers + no.answers)
    assert said(TWICE, both, 2026, 5, 4, 8, 55) is None


def test_put_off_to_where_another_session_belongs_it_is_left_to_that_one():
    later = Past(answers=(Answered(Kind.SESSION, berlin(2026, 5, 4, 8), berlin(2026, 5, 4, 14)),))
    assert said(TWICE, later, 2026, 5, 4, 14) is None


def test_some_hours_after_a_cramp_the_back_is_asked_about():
    schedule = Schedule(after_cramp=4)
    past = Past(cramp_ended=berlin(2026, 5, 4, 9))
    assert said(schedule, past, 2026, 5, 4, 12, 59) is None
    assert said(schedule, past, 2026, 5, 4, 13).kind is Kind.AFTER_CRAMP
    assert said(schedule, past, 2026, 5, 5, 1) is None
    assert said(schedule, replace(past, cramping=True), 2026, 5, 4, 13) is None


def test_a_check_just_before_makes_the_reminder_after_a_cramp_needless():
    schedule = Schedule(after_cramp=4)
    past = Past(cramp_ended=berlin(2026, 5, 4, 9), checked=(berlin(2026, 5, 4, 12, 30),))
    assert said(schedule, past, 2026, 5, 4, 13) is None
    early = replace(past, checked=(berlin(2026, 5, 4, 9, 30),))
    assert said(schedule, early, 2026, 5, 4, 13) is not None


def test_hours_after_a_cramp_that_end_at_night_wait_for_the_morning():
    schedule = Schedule(after_cramp=4, quiet=Quiet(time(22), time(7)))
    past = Past(cramp_ended=berlin(2026, 5, 4, 21))
    assert said(schedule, past, 2026, 5, 5, 1) is None
    assert said(schedule, past, 2026, 5, 5, 7).kind is Kind.AFTER_CRAMP


def test_hours_after_a_cramp_are_hours_that_passed_also_over_a_changed_clock():
    schedule = Schedule(after_cramp=4)
    past = Past(cramp_ended=berlin(2026, 3, 29, 0))
    assert upcoming(schedule, past, 2026, 3, 29, 1) == [
        (Kind.AFTER_CRAMP, berlin(2026, 3, 29, 5)),
    ]


def test_the_morning_after_a_session_the_back_is_asked_about_until_noon():
    schedule = Schedule(morning=time(8))
    past = Past(sessions=(session(2026, 5, 4, 18),))
    assert said(schedule, past, 2026, 5, 5, 7, 59) is None
    assert said(schedule, past, 2026, 5, 5, 8).kind is Kind.MORNING
    assert said(schedule, past, 2026, 5, 5, 11, 59).kind is Kind.MORNING
    assert said(schedule, past, 2026, 5, 5, 12) is None
    assert said(schedule, Past(), 2026, 5, 5, 8) is None
    assert said(schedule, past, 2026, 5, 6, 8) is None


def test_who_has_told_the_pain_this_morning_is_not_asked():
    schedule = Schedule(morning=time(8))
    past = Past(sessions=(session(2026, 5, 4, 18),), pains=(berlin(2026, 5, 5, 6),))
    assert said(schedule, past, 2026, 5, 5, 8) is None
    at_night = replace(past, pains=(berlin(2026, 5, 5, 1),))
    assert said(schedule, at_night, 2026, 5, 5, 8) is not None


def test_the_cramp_comes_first_then_the_schedule_then_the_morning():
    schedule = Schedule(times=(time(8),), after_cramp=4, morning=time(8))
    past = Past(
        sessions=(session(2026, 5, 4, 18),),
        ask_again=AskAgain(berlin(2026, 5, 5, 8)),
        cramp_ended=berlin(2026, 5, 5, 4),
    )
    order = []
    while (one := said(schedule, past, 2026, 5, 5, 8)) is not None:
        order.append(one.kind)
        if one.kind is Kind.CRAMP:
            past = replace(past, ask_again=AskAgain(None))
        else:
            past = replace(past, answers=(*past.answers, Answered(one.kind, one.planned)))
    assert order == [Kind.CRAMP, Kind.AFTER_CRAMP, Kind.SESSION, Kind.MORNING]


quiets = st.none() | st.tuples(clocks, clocks).filter(lambda two: two[0] != two[1]).map(
    lambda two: Quiet(*two)
)
schedules = st.builds(
    Schedule,
    weekdays=st.frozensets(st.integers(0, 6)),
    times=st.lists(clocks, max_size=MOST_TIMES).map(in_order),
    after_cramp=st.none() | st.integers(1, 72),
    morning=st.none() | clocks.filter(lambda at: at < time(12)),
    quiet=quiets,
)
NOW = datetime(2026, 3, 29, 9, tzinfo=UTC)  # the day on which Berlin puts its clocks on
near = st.integers(-3 * 1440, 1440).map(lambda minutes: NOW + timedelta(minutes=minutes))
before = near.filter(lambda when: when <= NOW)
dones = before.map(lambda when: Done(when, when, "rt_morning"))
pasts = st.builds(
    Past,
    sessions=st.lists(dones, max_size=4).map(tuple),
    cramp_ended=st.none() | before,
    cramping=st.booleans(),
    pains=st.lists(before, max_size=3).map(tuple),
    cap=st.none() | st.integers(1, 3),
    locked=st.booleans(),
)


@given(schedules, pasts, zones)
def test_always_quiet_hours_rest_cap_and_lock_are_kept(schedule, past, zone):
    for one in reminders(Written(NOW - timedelta(days=9), schedule), past, NOW, zone):
        assert one.due >= one.planned
        assert one.until > NOW
        assert schedule.quiet is None or not schedule.quiet.holds(one.due.time())
        if one.kind is Kind.SESSION:
            assert not past.locked
            assert not past.cramping
            assert all(one.due >= done.ended + LEAST_GAP for done in past.sessions)
            assert one.until - one.due <= GRACE
            day = [d for d in past.sessions if d.started.astimezone(zone).date() == one.due.date()]
            assert past.cap is None or schedule.routine != "rt_morning" or len(day) < past.cap


@given(schedules, pasts, zones, st.integers(0, 3 * 1440))
def test_a_reminder_that_was_answered_never_comes_back(schedule, past, zone, minutes):
    written = Written(NOW - timedelta(days=9), schedule)
    found = reminders(written, past, NOW, zone)
    answers = tuple(Answered(one.kind, one.planned) for one in found)
    later = NOW + timedelta(minutes=minutes)
    names = {(one.kind, one.planned) for one in answers}
    again = reminders(written, replace(past, answers=answers), later, zone)
    assert names.isdisjoint((one.kind, one.planned) for one in again)


@given(schedules, pasts, zones)
def test_what_is_said_was_foreseen(schedule, past, zone):
    """Whoever sleeps until the next moment that is known misses nothing."""
    written = Written(NOW - timedelta(days=9), schedule)
    foreseen = {(one.kind, one.planned) for one in reminders(written, past, NOW, zone)}
    for hours in range(12):
        later = NOW + timedelta(hours=hours)
        one = chosen(reminders(written, past, later, zone), later)
        assert one is None or (one.kind, one.planned) in foreseen
