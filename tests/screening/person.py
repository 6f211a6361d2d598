"""Somebody who checks in, rests, exercises and sees a clinician, day after day."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from coach.history.records import Reading
from coach.history.store import Store
from coach.routine.checkin.model import CheckIn
from coach.screening.checkins import CheckedIn, CheckIns
from coach.screening.record import Record
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal, decide
from coach.triage.safety import SafetyFact, SafetyKind, ShortCheck
from coach.triage.standing import Standing
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content
from tests.fakes.history import empty_history
from tests.fakes.screened import STIFF, done


@cache
def real_rules() -> CheckIn:
    """The rules of the program, read once for all tests."""
    return real_content().checkin()


SETTLED = GateAnswers(2, 3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True)


@dataclass
class Person:
    """What a person does; `said` are answers that take the place of those of STIFF."""

    clock: FakeClock
    store: Store
    record: Record
    checkins: CheckIns

    def checks_in(self, **said: object) -> CheckedIn:
        return self.checkins.check_in({**STIFF, **said})

    def waits(self, **time: float) -> None:
        self.clock.pass_(timedelta(**time).total_seconds())

    def sees_a_clinician(self) -> None:
        fact = SafetyFact(self.clock.now(), SafetyKind.CLINICIAN_CLEARED, note="seen")
        self.record.keep(None, (fact,))

    def gets_worse(self) -> None:
        self.record.keep(None, (SafetyFact(self.clock.now(), SafetyKind.WORSE),))

    def exercises(self, pain: int = 2) -> None:
        done(self.store, self.clock.now(), pain=pain)

    def says_pain(self, pain: int) -> None:
        now = self.clock.now()
        self.store.add_reading(Reading(now, now.date(), pain, "check"))

    def stands(self, answers: GateAnswers | None = SETTLED) -> Standing:
        return self.checkins.standing(answers)

    def wants(self, routine: str, answers: GateAnswers = SETTLED) -> Permit | Refusal:
        found = real_content().find(routine)
        return decide(found, self.stands(answers), ShortCheck(answered=True), answers)


@contextmanager
def somebody() -> Iterator[Person]:
    """Somebody new, with nothing written down yet."""
    clock = FakeClock()
    store = empty_history(clock)
    record = Record(store, clock)
    checkins = CheckIns(record, store, clock, real_content)
    checkins.__dict__["rules"] = real_rules()
    yield Person(clock, store, record, checkins)
    store.close()
