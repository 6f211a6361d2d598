"""A cramp that stays is a reason to ask a clinician about pain relief (section 3)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.triage.escalation import GAP, STILL_RED, Escalation, due, run
from coach.triage.gate import Colour

R, A, G = Colour.RED, Colour.AMBER, Colour.GREEN
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(minutes):
    return NINE + timedelta(minutes=minutes)


def checks(*told):
    return [(at(minutes), colour) for minutes, colour in told]


colours = st.sampled_from(Colour)
steps = st.lists(st.tuples(st.integers(0, 500), colours), max_size=12)
jumps = st.lists(st.tuples(st.integers(-500, 500), colours), max_size=12)
waits = st.integers(0, 500)


def history(told):
    """Return checks of which each comes some minutes after the one before."""
    found, minutes = [], 0
    for wait, colour in told:
        minutes += wait
        found.append((at(minutes), colour))
    return found, minutes


@pytest.mark.parametrize(
    ("told", "now", "why"),
    [
        ((), 0, None),
        (((0, R),), 89, None),
        (((0, R),), 90, Escalation.STILL_RED),
        (((0, R), (20, R), (90, R)), 90, Escalation.STILL_RED),
        (((0, R), (40, A), (95, R)), 95, Escalation.STILL_RED),
        (((0, R), (80, A)), 120, None),
        (((0, R), (60, G), (70, R)), 120, None),
        (((0, R), (60, G), (70, R)), 160, Escalation.STILL_RED),
        (((0, A), (15, A)), 200, None),
        (((0, A), (15, A), (30, A)), 30, Escalation.AMBER_AGAIN),
        (((0, A), (15, A), (30, R), (50, A)), 50, None),
        (((0, A), (15, A), (30, G), (45, A)), 45, None),
        (((0, A), (15, A), (30, A), (45, R)), 45, Escalation.AMBER_AGAIN),
        (((0, A), (15, A), (30, A), (45, G)), 45, None),
        (((0, R), (95, R), (110, A)), 110, Escalation.STILL_RED),
        (((0, R), (361, R)), 361, None),
        (((0, R), (360, R)), 360, Escalation.STILL_RED),
        (((0, R),), 361, None),
        (((0, A), (15, A), (30, A)), 391, None),
    ],
)
def test_it_is_time_as_section_3_says(told, now, why):
    assert due(checks(*told), at(now)) is why


def test_a_run_begins_anew_after_green_and_after_more_than_six_hours():
    first = checks((0, R), (20, A))
    assert run(first, at(30)) == tuple(first)
    assert run([*first, *checks((40, G), (50, A))], at(60)) == tuple(checks((50, A)))
    assert run([*first, *checks((381, A))], at(390)) == tuple(checks((381, A)))
    assert run(first, at(381)) == ()


@given(steps, waits)
def test_green_always_ends_it(told, wait):
    found, minutes = history(told)
    found.append((at(minutes + wait), G))
    assert due(found, at(minutes + wait)) is None


@given(steps, steps, waits)
def test_what_was_before_a_green_check_never_matters(before, after, wait):
    earlier, minutes = history(before)
    later = [(m + timedelta(minutes=minutes), colour) for m, colour in history(after)[0]]
    now = at(minutes + history(after)[1] + wait)
    assert due([*earlier, (at(minutes), G), *later], now) is due(later, now)


@given(steps, st.lists(st.tuples(st.integers(0, 360), st.sampled_from([R, A])), min_size=1))
def test_once_due_it_stays_due_until_it_lets_go(told, more):
    found, minutes = history(told)
    if due(found, at(minutes)) is None:
        return
    for wait, colour in more:
        minutes += wait
        found.append((at(minutes), colour))
        assert due(found, at(minutes)) is not None


@given(steps, waits, waits)
def test_waiting_alone_never_takes_it_back_within_six_hours(told, wait, more):
    found, minutes = history(told)
    sooner, later = sorted((wait, more))
    if due(found, at(minutes + sooner)) is not None and timedelta(minutes=later) <= GAP:
        assert due(found, at(minutes + later)) is not None


@given(st.lists(st.tuples(st.integers(0, 360), st.just(R)), min_size=1), st.integers(0, 360))
def test_red_alone_is_due_from_90_minutes_on_and_not_before(told, wait):
    found, minutes = history(told)
    long = at(minutes + wait) - found[0][0] >= STILL_RED
    assert (due(found, at(minutes + wait)) is Escalation.STILL_RED) is long


@given(jumps, st.integers(-500, 500))
def test_a_clock_set_back_never_breaks_off_a_run_nor_makes_one(told, wait):
    found, minutes = history(told)
    now = at(minutes + wait)
    forwards, last = [], 0
    for jump, colour in told:
        last += max(jump, 0)
        forwards.append((at(last), colour))
    assert due(found, now) is due(forwards, at(last + max(wait, 0)))
