"""Short ways to write down what was told of some days, for tests."""

from datetime import date, time, timedelta

from coach.recovery.log import CheckedIn, DayTold, GateCheck, Log, Person, Session
from coach.recovery.place import Place
from coach.recovery.variables import Variables
from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.gate import Colour

FIRST = date(2026, 3, 2)


def day(number):
    return FIRST + timedelta(days=number)


def told(number, **said):
    return DayTold(day(number), **said)


def session(number, at=None, routine="rt_injury_p1", **said):
    return Session(day(number), None if at is None else time(at), routine, **said)


def gate(number, colour="GREEN", at=None):
    return GateCheck(day(number), Colour[colour], None if at is None else time(at))


def checkin(number, level="NONE", scope="FULL", family="INJURY", at=None, **said):
    return CheckedIn(
        day(number),
        None if at is None else time(at),
        Level(level),
        None if scope is None else Scope(scope),
        None if family is None else Family(family),
        **said,
    )


def known(number, *rows, person=None, since=0, cap=3, reds=()):
    """Return the variables at the end of a day of a log of these rows."""
    log = log_of(*rows, person=person)
    place = Place(FIRST, day(since), cap, frozenset(), tuple(map(day, reds)))
    return Variables(log).on(day(number), place)


def log_of(*rows, person=None):
    kinds = (DayTold, Session, GateCheck, CheckedIn)
    return Log.of(
        person or Person(start=FIRST, episode=FIRST),
        *([row for row in rows if isinstance(row, kind)] for kind in kinds),
    )


def value(name, number, *rows, **more):
    """Return one variable at the end of a day."""
    return known(number, *rows, **more).record[name]
