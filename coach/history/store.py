"""The past, as questions and answers; every answer is on the disk when a call comes back."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from coach.history import cramps, followed, opening, reading, schedules, visits, writing
from coach.history.connecting import Connection
from coach.history.records import Reading
from coach.history.sessions import Sessions
from coach.history.told import KeptDecision, PlanDay, PlanWord, Told
from coach.restriction.said import Said
from coach.schedule.model import Written
from coach.schedule.past import Answered
from coach.session.clock import Clock, SystemClock
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.safety import SafetyFact
from coach.triage.visit import Draft, Visit, VisitKind

FILE = "coach.db"
PATIENCE = 2.0
"""Seconds to wait for another program that is writing to the same file."""


class Store(Sessions):
    """Everything that is remembered of one person."""

    def __init__(self, connection: Connection, path: Path, clock: Clock) -> None:
        super().__init__(connection, path, clock)
        self._decided = followed.Decided()

    @classmethod
    def open(cls, folder: Path, clock: Clock | None = None, patience: float = PATIENCE) -> "Store":
        """Return the history kept in `folder`, created or migrated where need be.

        Raises HistoryUnavailable, HistoryCorrupt or HistoryTooNew.
        """
        path = folder / FILE
        return cls(opening.opened(path, patience), path, clock or SystemClock())

    @classmethod
    def in_memory(cls, clock: Clock | None = None) -> "Store":
        """Return an empty history that is gone when it is closed."""
        return cls(opening.opened(None, PATIENCE), Path(":memory:"), clock or SystemClock())

    def safety_rows(self) -> tuple[SafetyFact, ...]:
        """Return the answers about warning signs in the order of writing."""
        with self._reading() as connection:
            return reading.safety(connection)

    def add_safety(self, fact: SafetyFact) -> None:
        """Write an answer about warning signs, for good."""
        with self._writing() as connection:
            visits.add_safety(connection, fact)

    def visits(self, kind: VisitKind | None = None) -> tuple[Visit, ...]:
        """Return the check-ins of that kind (None: all) in the order of writing."""
        with self._reading() as connection:
            return visits.visits(connection, kind)

    def add_visit(
        self, visit: Visit, facts: Iterable[SafetyFact] = (), pain: Reading | None = None
    ) -> None:
        """Write a check-in and what it says, for good; a draft of it is forgotten."""
        with self._writing() as connection:
            visits.add(connection, visit)
            if pain is not None:
                writing.add_reading(connection, pain)
            for fact in facts:
                visits.add_safety(connection, fact)
            if visit.kind is VisitKind.WHOLE:
                visits.keep_draft(connection, None)

    def draft(self) -> Draft | None:
        """Return the check-in that was left half-way."""
        with self._reading() as connection:
            return visits.draft(connection)

    def keep_draft(self, draft: Draft | None) -> None:
        """Write the answers so far in place of earlier ones; None forgets them."""
        with self._writing() as connection:
            visits.keep_draft(connection, draft)

    def cramps(self) -> tuple[Cramp, ...]:
        """Return what is known of every cramp, in the order they were first written down."""
        with self._reading() as connection:
            return cramps.cramps(connection)

    def write_cramp(self, cramp: Cramp) -> None:
        """Write what is known of a cramp now; what was written before stays below it."""
        with self._writing() as connection:
            cramps.write_cramp(connection, cramp)

    def ask_again(self) -> AskAgain:
        """Return when the person wants to be asked again."""
        with self._reading() as connection:
            return cramps.ask_again(connection)

    def write_ask_again(self, wanted: AskAgain) -> None:
        """Write when the person wants to be asked again."""
        with self._writing() as connection:
            cramps.write_ask_again(connection, wanted, self._clock.now())

    def schedule(self) -> Written | None:
        """Return the schedule that counts; None before the first."""
        with self._reading() as connection:
            return schedules.latest(connection)

    def schedules(self) -> tuple[Written, ...]:
        """Return every schedule there was, in the order of writing."""
        with self._reading() as connection:
            return schedules.schedules(connection)

    def write_schedule(self, written: Written) -> None:
        """Write a schedule; those before stay below it."""
        with self._writing() as connection:
            schedules.write(connection, written)

    def reminder_answers(self, since: datetime) -> tuple[Answered, ...]:
        """Return what was answered to reminders since then, in the order of writing."""
        with self._reading() as connection:
            return schedules.answers(connection, since)

    def answer_reminder(self, said: Answered) -> None:
        """Write what was answered to a reminder."""
        with self._writing() as connection:
            schedules.answer(connection, said, self._clock.now())

    def plan_words(self) -> tuple[PlanWord, ...]:
        """Return what was said about plans, in the order of writing."""
        with self._reading() as connection:
            return followed.words(connection)

    def add_plan_word(self, said: PlanWord) -> None:
        """Write what was said about a plan, for good."""
        with self._writing() as connection:
            followed.add_word(connection, said)

    def told(self) -> tuple[Told, ...]:
        """Return the answers of days and sessions, in the order of writing."""
        with self._reading() as connection:
            return followed.told(connection)

    def add_told(self, answers: Iterable[Told]) -> None:
        """Write answers that belong together, for good."""
        with self._writing() as connection:
            followed.add_told(connection, answers)

    def decisions(self) -> tuple[KeptDecision, ...]:
        """Return what plans decided, in the order of writing."""
        with self._reading() as connection:
            self._decided = followed.decisions(connection, self._decided)
            return self._decided.decisions

    def plan_days(self) -> tuple[PlanDay, ...]:
        """Return how each day of a plan stands by what was written of it last, oldest first."""
        with self._reading() as connection:
            return followed.plan_days(connection)

    def keep_decisions(self, found: Iterable[KeptDecision]) -> None:
        """Write decisions, for good."""
        with self._writing() as connection:
            followed.keep_decisions(connection, found)

    def facts(self) -> tuple[Said, ...]:
        """Return what the person told about themselves in the order of writing."""
        with self._reading() as connection:
            return reading.facts(connection)

    def add_fact(self, said: Said) -> None:
        """Write something the person told about themselves, for good."""
        self.add_facts([said])

    def add_facts(self, facts: Iterable[Said]) -> None:
        """Write several things that belong together, in order: all of them or none."""
        with self._writing() as connection:
            writing.add_facts(connection, facts)
