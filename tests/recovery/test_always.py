"""What holds of every decision, whatever the log: proved from random days of the written logs."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.recovery import reading
from coach.recovery.decision import Kind
from coach.recovery.log import CheckedIn, DayTold, Log, Session
from coach.recovery.phases import Deciding
from coach.recovery.replaying import EVENING, replayed, rested
from coach.recovery.variables import Variables
from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.gate import Colour
from tests.recovery.test_logs import LOGS, plan_of

PLANS = ("pl_lift", "pl_nerve", "pl_other", "pl_recurrent", "pl_sprain", "pl_strain")
NAMES = st.sampled_from([path.stem for path in LOGS])
CHANCE = st.randoms(use_true_random=True)
MORE = ("pain_avg", "pain_worst", "pain_morning", "leg_pain", "morning_stiffness_min")
MORE_IN_SESSION = ("pain_during", "pain_after", "leg_pain", "leg_settle_min", "spread_min")
"""Pain before a session is not among them: the pain during and after is compared with it."""


@dataclass(frozen=True)
class Replay:
    """A written log, what was decided on each of its days, and the course before each."""

    plan: object
    log: Log
    decisions: list
    before: list


@pytest.fixture(scope="module")
def replays(plans, resting):
    def of(path):
        plan, log = plans.plans[plan_of(path)], rested(reading.read(path), resting)
        found = list(replayed(plan, plans, log, resting))
        start = Deciding(plan, plans.rules, Variables(log), resting).beginning(log.first)
        courses = [start, *(course for _, course in found)]
        return Replay(plan, log, [decision for decision, _ in found], courses)

    return {path.stem: of(path) for path in LOGS}


def until(log, day):
    """Return what was known at the end of a day."""
    return Log(
        log.person,
        {one: told for one, told in log.days.items() if one <= day},
        tuple(one for one in log.sessions if one.day <= day),
        tuple(one for one in log.checks if one.day <= day),
        tuple(one for one in log.checkins if one.day <= day),
    )


def rows_of(log, rng):
    """Return the rows of a log, a row for each thing told, in a random order."""
    told = [
        DayTold(day.day, **{each.name: value})
        for day in log.days.values()
        for each in fields(day)
        if each.name != "day" and (value := getattr(day, each.name)) not in (None, (), "")
    ]
    lists = [told, *(list(rows) for rows in (log.sessions, log.checks, log.checkins))]
    for rows in lists:
        rng.shuffle(rows)
    return lists


def decide(plans, resting, replay, log, number):
    """Return the decision of one day of a replay as it would be with another log."""
    at = replay.decisions[number].when
    deciding = Deciding(replay.plan, plans.rules, Variables(log), resting)
    return deciding.decide(replay.before[number], at)[0]


def rank(plan, decision):
    """Return how far in a plan somebody is after a decision."""
    return -1 if decision.phase is None else [p.id for p in plan.phases].index(decision.phase)


def forward(plan, decision):
    """Return how far somebody is or may go."""
    ids = [phase.id for phase in plan.phases]
    offered = [len(ids) if to == "finish" else ids.index(to) for to in decision.offered]
    return max([rank(plan, decision), *offered])


@settings(max_examples=40, deadline=None)
@given(NAMES, CHANCE)
def test_no_decision_depends_on_the_order_of_rows(plans, resting, replays, name, rng):
    replay = replays[name]
    shuffled = Log.of(replay.log.person, *rows_of(replay.log, rng))
    assert shuffled == replay.log
    number = rng.randrange(len(replay.decisions))
    assert decide(plans, resting, replay, shuffled, number) == replay.decisions[number]


@settings(max_examples=60, deadline=None)
@given(NAMES, CHANCE)
def test_no_decision_depends_on_the_order_of_sessions_without_hours(
    plans, resting, replays, name, rng
):
    """Several different sessions on each of some days, written in any order."""
    replay = replays[name]
    number = rng.randrange(len(replay.decisions))
    day = replay.decisions[number].day
    more = [
        Session(
            day - timedelta(days=rng.randrange(3)),
            routine="rt_x",
            pain_before=rng.randrange(4),
            pain_during=rng.randrange(8),
            leg_spread=rng.choice(("none", "further", None)),
            spread_count=rng.randrange(1, 3),
        )
        for _ in range(6)
    ]
    told, sessions, checks, checkins = rows_of(replay.log, rng)
    found = []
    for _ in range(2):
        rows = [*sessions, *more]
        rng.shuffle(rows)
        log = Log.of(replay.log.person, told, rows, checks, checkins)
        found.append(decide(plans, resting, replay, log, number))
    assert found[0] == found[1]


@settings(max_examples=40, deadline=None)
@given(NAMES, CHANCE)
def test_what_comes_later_changes_no_decision(plans, resting, replays, name, rng):
    replay = replays[name]
    number = rng.randrange(len(replay.decisions))
    log = until(replay.log, replay.decisions[number].day)
    assert decide(plans, resting, replay, log, number) == replay.decisions[number]


@settings(max_examples=250, deadline=None)
@given(NAMES, CHANCE)
def test_more_pain_never_moves_a_plan_forward(plans, resting, replays, name, rng):
    """More of any pain on a day, in any mixture: nobody is further on, or offered more, for it."""
    replay = replays[name]
    number = rng.randrange(len(replay.decisions))
    plain = replay.decisions[number]
    log = worse(until(replay.log, plain.day), plain.day, rng)
    harder = decide(plans, resting, replay, log, number)
    assert rank(replay.plan, harder) <= rank(replay.plan, plain)
    assert forward(replay.plan, harder) <= forward(replay.plan, plain)


def worse(log, day, rng):
    def more(row, names, most):
        known = [name for name in names if getattr(row, name) is not None]
        chosen = [name for name in known if rng.random() < 0.7]
        return replace(row, **{n: min(getattr(row, n) + rng.randrange(1, 8), most) for n in chosen})

    told = more(log.told(day), MORE, 10)
    told = replace(told, sens_area=rng.choice((told.sens_area, "larger")))
    sessions = tuple(
        replace(one, leg_spread=rng.choice((one.leg_spread, "further")))
        for row in log.sessions
        for one in [more(row, MORE_IN_SESSION, 10) if row.day == day else row]
        if row.day == day
    )
    others = tuple(one for one in log.sessions if one.day != day)
    days = {**log.days, day: told}
    return Log.of(log.person, days.values(), (*others, *sessions), log.checks, log.checkins)


@pytest.mark.parametrize("name", [path.stem for path in LOGS])
def test_time_alone_moves_nobody_on(plans, resting, replays, name):
    """A month in which nothing is told but yes to everything, after any log."""
    replay = replays[name]
    last = replay.decisions[-1]
    yes = (*(phase.id for phase in replay.plan.phases), "finish")
    silent = [DayTold(last.day + timedelta(days=n), yes=yes) for n in range(1, 31)]
    log = Log.of(
        replay.log.person,
        [*replay.log.days.values(), *silent],
        replay.log.sessions,
        replay.log.checks,
        replay.log.checkins,
    )
    deciding = Deciding(replay.plan, plans.rules, Variables(log), resting)
    course, found = replay.before[len(replay.decisions)], []
    for told in silent:
        if course.over:
            return
        decision, course = deciding.decide(course, datetime.combine(told.day, EVENING))
        found.append(decision)
    # what was earned on the last days may still be taken up while it is fresh, nothing later
    assert all(one.offered == () or one.plan == "pl_other" for one in found[3:])


@pytest.mark.parametrize("plan", PLANS)
def test_nobody_moves_on_by_a_check_in_and_the_calendar(plans, resting, plan):
    start = date(2026, 3, 2)
    chosen = plans.plans[plan]
    first = CheckedIn(
        start,
        flag_level=Level.NONE,
        scope=Scope.FULL,
        family={"nerve": Family.NERVE, "injury": Family.INJURY}.get(chosen.cause, Family.OTHER),
        mech="lift_bend_twist",
        weak="none",
        special_set="none",
    )
    yes = (*(phase.id for phase in chosen.phases), "finish")
    days = [DayTold(start + timedelta(days=n), yes=yes) for n in range(200)]
    person = reading.Person(start=start, user_choice="strain", exit_ok=("P1",))
    log = Log.of(person, days, checkins=[first])
    found = [decision for decision, _ in replayed(chosen, plans, log, resting)]
    assert {one.phase for one in found} <= {None, chosen.phases[0].id}
    assert all(one.offered == () for one in found)


LOCKED = [
    {"scope": Scope.LOCK},
    {"scope": Scope.REST_ONLY},
    {"family": Family.OTHER},
    {"flag_level": Level.SAME_DAY, "flags": ("RF23",)},
    {"flag_level": Level.EMERGENCY, "flags": ("RF01",)},
]


@settings(max_examples=120, deadline=None)
@given(NAMES, CHANCE, st.sampled_from(LOCKED))
def test_what_locks_pauses_every_plan(plans, resting, replays, name, rng, answers):
    replay = replays[name]
    number = rng.randrange(len(replay.decisions))
    day = replay.decisions[number].day
    log = until(replay.log, day)
    lock = CheckedIn(day, **answers)
    log = Log.of(log.person, log.days.values(), log.sessions, log.checks, (*log.checkins, lock))
    decision = decide(plans, resting, replay, log, number)
    waits = replay.plan.id == "pl_other" and not answers.get("flags")
    assert waits or decision.kind is Kind.PAUSE
    assert waits or decision.offered == ()


@settings(max_examples=60, deadline=None)
@given(NAMES, CHANCE)
def test_nobody_moves_on_while_the_cramp_has_not_settled(plans, resting, replays, name, rng):
    replay = replays[name]
    number = rng.randrange(len(replay.decisions))
    plain = replay.decisions[number]
    log = until(replay.log, plain.day)
    checks = tuple(
        replace(one, gate=rng.choice((Colour.AMBER, Colour.RED))) if one.day == plain.day else one
        for one in log.checks
    )
    log = Log.of(log.person, log.days.values(), log.sessions, checks, log.checkins)
    decision = decide(plans, resting, replay, log, number)
    if replay.plan.id != "pl_other":
        assert decision.offered == ()
        assert rank(replay.plan, decision) <= max(rank(replay.plan, plain), 0)
