"""The past, as questions and answers; every answer is on the disk when a call comes back."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert

from coach.history import (
    connecting,
    cramps,
    followed,
    leftover,
    listing,
    opening,
    reading,
    schedules,
    schema,
    visits,
    writing,
)
from coach.history.failures import told
from coach.history.plan import Plan
from coach.history.records import Interrupted, PainOfDay, Reading, SessionRecord, SideDone
from coach.history.summary import Summary
from coach.history.told import KeptDecision, PlanDay, PlanWord, Told
from coach.restriction.said import Said
from coach.schedule.model import Written
from coach.schedule.past import Answered
from coach.session.clock import Clock, SystemClock
from coach.session.events import Event, SessionEnded, SessionStarted
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.safety import SafetyFact
from coach.triage.visit import Draft, Visit, VisitKind

FILE = "coach.db"
PATIENCE = 2.0
"""Seconds to wait for another program that is writing to the same file."""


class Store:
    """Everything that is remembered of one person.

    Every method may raise HistoryUnavailable (it cannot be read or written now) or HistoryCorrupt
    (the file is damaged). One that writes does all of it or nothing.
    """

    def __init__(self, engine: Engine, path: Path, clock: Clock) -> None:
        self._engine = engine
        self.path = path
        self._clock = clock
        self.written = 0
        """How often something was written since the history was opened."""

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

    def begin(self, plan: Plan, started: SessionStarted, pain_before: Reading | None = None) -> str:
        """Write a session that has just started and return its name."""
        with self._writing() as connection:
            writing.begin(connection, plan, started)
            session = writing.number_of(connection, plan.session)
            first = writing.add_event(connection, session, 0, started, self._clock.now())
            if first and pain_before is not None:
                writing.add_reading(connection, pain_before)
        return plan.session

    def append(
        self,
        session: str,
        number: int,
        event: Event,
        pain: Reading | None = None,
        summary: Summary | None = None,
    ) -> None:
        """Write the event numbered `number` of the session, once, and what comes with it.

        `pain` comes with PainSaid, `summary` with SessionEnded.
        """
        with self._writing() as connection:
            row = writing.number_of(connection, session)
            if not writing.add_event(connection, row, number, event, self._clock.now()):
                return
            if pain is not None:
                writing.add_reading(connection, pain)
            if summary is not None and isinstance(event, SessionEnded):
                writing.conclude(connection, row, event, summary)

    def keep_position(
        self, session: str, index: int, into: float, position: float, active: float
    ) -> None:
        """Write how far the session has come."""
        with self._writing() as connection:
            row = writing.number_of(connection, session)
            writing.keep_position(connection, row, index, into, position, active)

    def interrupted(self) -> Interrupted | None:
        """Return the last session of all, if it is open; close older open ones as they are.

        To be asked before a session begins: a running one is open too.
        """
        with self._writing() as connection:
            return leftover.offer(connection)

    def give_up(self, session: str, when: datetime) -> None:
        """Close an interrupted session with what was done."""
        with self._writing() as connection:
            leftover.give_up(connection, session, when)

    def events(self, session: str) -> tuple[Event, ...]:
        """Return everything that happened in the session, in order."""
        with self._reading() as connection:
            return reading.events(connection, writing.number_of(connection, session))

    def sessions(
        self,
        since: date | None = None,
        *,
        rehearsals: bool = False,
        after: int = 0,
        with_items: bool = True,
    ) -> tuple[SessionRecord, ...]:
        """Return the sessions of the day `since` and later (None: all), in the order they began.

        `rehearsals`: those too that ran faster than life, which count as no exercise. `after`:
        only those written after the session of this number. Without `with_items` what was done
        of each exercise is left out.
        """
        with self._reading() as connection:
            return listing.sessions(
                connection, since, rehearsals=rehearsals, after=after, with_items=with_items
            )

    def sides_done(self, first: date, last: date) -> tuple[SideDone, ...]:
        """Return what was done of each exercise and side from the day `first` to `last`."""
        with self._reading() as connection:
            return listing.sides_done(connection, first, last)

    def first_session_day(self) -> date | None:
        """Return the day of the earliest session; None before the first."""
        with self._reading() as connection:
            return listing.first_day(connection)

    def say(
        self,
        session: str,
        pain_after: int | None = None,
        effort: int | None = None,
        note: str | None = None,
        difficulties: Mapping[int, str] | None = None,
    ) -> None:
        """Write what the person said of the session; None leaves what was said before.

        `difficulties` goes by the number of the routine's step.
        """
        words = {"effort": effort, "note": note}
        with self._writing() as connection:
            row = writing.number_of(connection, session)
            said = {name: word for name, word in words.items() if word is not None}
            writing.say(connection, row, said)
            for item, difficulty in (difficulties or {}).items():
                writing.say_difficulty(connection, row, item, difficulty)
            if pain_after is not None:
                now = self._clock.now()
                pain = Reading(now, now.date(), pain_after, "after", session)
                writing.correct_reading(connection, pain)

    def add_reading(self, pain: Reading) -> None:
        """Write a pain reading."""
        with self._writing() as connection:
            writing.add_reading(connection, pain)

    def pain_days(self) -> tuple[PainOfDay, ...]:
        """Return the pain of every day with a reading, oldest first."""
        with self._reading() as connection:
            return reading.pain_days(connection)

    def latest_reading(self, before: datetime) -> Reading | None:
        """Return the last pain reading taken at `before` or earlier."""
        with self._reading() as connection:
            return reading.latest_reading(connection, before)

    def readings(self, since: date | None = None) -> tuple[Reading, ...]:
        """Return the pain readings of the day `since` and later (None: all), oldest first."""
        with self._reading() as connection:
            return reading.readings(connection, since)

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

    def last_session(self) -> int:
        """Return the number of the session written last; 0 if there is none."""
        with self._reading() as connection:
            return visits.last_session(connection)

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
            return followed.decisions(connection)

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

    def exercises_done(self, since: datetime) -> frozenset[str]:
        """Return the exercises of which something was done in a session begun since then."""
        with self._reading() as connection:
            return reading.exercises_done(connection, since)

    def add_fact(self, said: Said) -> None:
        """Write something the person told about themselves, for good."""
        self.add_facts([said])

    def add_facts(self, facts: Iterable[Said]) -> None:
        """Write several things that belong together, in order: all of them or none."""
        rows = [
            {"moment": said.when.isoformat(), "kind": said.kind, "words": list(said.words)}
            for said in facts
        ]
        with self._writing() as connection:
            connection.execute(insert(schema.fact), rows)

    def close(self) -> None:
        """Let go of the file, leaving it whole by itself."""
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.path), connecting.writing(self._engine) as connection:
            yield connection
        self.written += 1

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.path), self._engine.connect() as connection:
            yield connection
