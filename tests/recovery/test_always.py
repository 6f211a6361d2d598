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


@dataclass(frozen=True, repr=False)
class Replay:
    """A written log, what was decided on each of its days, and the course before each."""

    plan: object
    log: Log
    decisions: list
    before: list
    deciding: object

    def decide(self, log, number):
        """Return the decision of one day as it would be with another log."""
        deciding = self.deciding(self.plan, log)
        return deciding.decide(self.before[number], self.decisions[number].when)[0]


class World:
    """Every written log, replayed; its name is short, so that a failure can be read."""

    def __init__(self, plans, resting):
        self.plans = plans
        self.resting = resting
        self.replays = {path.stem: self.replay(path) for path in LOGS}

    def __getitem__(self, name):
        return self.replays[name]

    def replay(self, path):
        plan, log = self.plans.plans[plan_of(path)], rested(reading.read(path), self.resting)
        found = list(replayed(plan, self.plans, log, self.resting))
        courses = [self.deciding(plan, log).beginning(log.first), *(course for _, course in found)]
        return Replay(plan, log, [decision for decision, _ in found], courses, self.deciding)

    def deciding(self, plan, log):
        return Deciding(plan, self.plans.rules, Variables(log), self.resting)


@pytest.fixture(scope="module")
def world(plans, resting):
    return World(plans, resting)


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
def test_no_decision_depends_on_the_order_of_rows(world, name, rng):
    replay = world[name]
    shuffled = Log.of(replay.log.person, *rows_of(replay.log, rng))
    assert shuffled == replay.log
    number = rng.randrange(len(replay.decisions))
    assert replay.decide(shuffled, number) == replay.decisions[number]


@settings(max_examples=60, deadline=None)
@given(NAMES, CHANCE)
def test_no_decision_depends_on_the_order_of_sessions_without_hours(world, name, rng):
    """Several different sessions on each of some days, written in any order."""
    replay = world[name]
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
        found.append(replay.decide(log, number))
    assert found[0] == found[1]


@settings(max_examples=40, deadline=None)
@given(NAMES, CHANCE)
def test_what_comes_later_changes_no_decision(world, name, rng):
    replay = world[name]
    number = rng.randrange(len(replay.decisions))
    log = until(replay.log, replay.decisions[number].day)
    assert replay.decide(log, number) == replay.decisions[number]


@settings(max_examples=250, deadline=None)
@given(NAMES, CHANCE)
def test_more_pain_never_moves_a_plan_forward(world, name, rng):
    """More of any pain on a day, in any mixture: nobody is further on, or offered more, for it."""
    replay = world[name]
    number = rng.randrange(len(replay.decisions))
    plain = replay.decisions[number]
    log = worse(until(replay.log, plain.day), plain.day, rng)
    harder = replay.decide(log, number)
    assert rank(replay.plan, harder) <= rank(replay.plan, plain)
    assert forward(replay.plan, harder) <= forward(replay.plan, plain)


def worse(log, day, rng):
    def more(row, names):
        known = [name for name in names if getattr(row, name) is not None]
        chosen = {name: getattr(row, name) for name in known if rng.random() < 0.7}
        return replace(row, **{name: harder(name, value) for name, value in chosen.items()})

    def harder(name, value):
        return value + rng.randrange(1, 90) if "_min" in name else min(value + rng.randrange(8), 10)

    told = more(log.told(day), MORE)
    told = replace(told, sens_area=rng.choice((told.sens_area, "larger")))
    sessions = tuple(
        replace(one, leg_spread=rng.choice((one.leg_spread, "further")))
        for row in log.sessions
        for one in [more(row, MORE_IN_SESSION) if row.day == day else row]
        if row.day == day
    )
    others = tuple(one for one in log.sessions if one.day != day)
    days = {**log.days, day: told}
    return Log.of(log.person, days.values(), (*others, *sessions), log.checks, log.checkins)


@pytest.mark.parametrize("name", [path.stem for path in LOGS])
def test_time_alone_moves_nobody_on(world, name):
    """A month in which nothing is told but yes to everything, after any log."""
    replay = world[name]
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
    deciding = world.deciding(replay.plan, log)
    course, found = replay.before[len(replay.decisions)], []
    for told in silent:
        if course.over:
            return
        decision, course = deciding.decide(course, datetime.combine(told.day, EVENING))
        found.append(decision)
    # what was earned on the last days may still be taken up while it is fresh, nothing later
    assert all(one.offered == () or one.plan == "pl_other" for one in found[3:])


@pytest.mark.parametrize("plan", PLANS)
def test_nobody_moves_on_by_a_check_in_and_the_calendar(world, plan):
    start = date(2026, 3, 2)
    chosen = world.plans.plans[plan]
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
    found = [decision for decision, _ in replayed(chosen, world.plans, log, world.resting)]
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
def test_what_locks_pauses_every_plan(world, name, rng, answers):
    replay = world[name]
    number = rng.randrange(len(replay.decisions))
    day = replay.decisions[number].day
    log = until(replay.log, day)
    lock = CheckedIn(day, **answers)
    log = Log.of(log.person, log.days.values(), log.sessions, log.checks, (*log.checkins, lock))
    decision = replay.decide(log, number)
    waits = replay.plan.id == "pl_other" and not answers.get("flags")
    assert waits or decision.kind is Kind.PAUSE
    assert waits or decision.offered == ()


@settings(max_examples=60, deadline=None)
@given(NAMES, CHANCE)
def test_nobody_moves_on_while_the_cramp_has_not_settled(world, name, rng):
    replay = world[name]
    number = rng.randrange(len(replay.decisions))
    plain = replay.decisions[number]
    log = until(replay.log, plain.day)
    checks = tuple(
        replace(one, gate=rng.choice((Colour.AMBER, Colour.RED))) if one.day == plain.day else one
        for one in log.checks
    )
    log = Log.of(log.person, log.days.values(), log.sessions, checks, log.checkins)
    decision = replay.decide(log, number)
    if replay.plan.id != "pl_other":
        assert decision.offered == ()
        assert rank(replay.plan, decision) <= max(rank(replay.plan, plain), 0)
