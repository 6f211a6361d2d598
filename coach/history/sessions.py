"""Sessions as they happen and ever after, and the pain around them."""

from collections.abc import Mapping
from datetime import date, datetime

from coach.history import leftover, listing, reading, writing
from coach.history.past import Past
from coach.history.plan import Plan
from coach.history.records import Interrupted, PainOfDay, Reading, SessionRecord, SideDone
from coach.history.summary import Summary
from coach.session.events import Event, SessionEnded, SessionStarted


class Sessions(Past):
    """The part of the past that the clock of a session saw, and what was said of it."""

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

    def exercises_done(self, since: datetime) -> frozenset[str]:
        """Return the exercises of which something was done in a session begun since then."""
        with self._reading() as connection:
            return reading.exercises_done(connection, since)

    def last_session(self) -> int:
        """Return the number of the session written last; 0 if there is none."""
        with self._reading() as connection:
            return listing.last_number(connection)

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
        with self._writing() as connection:
            row = writing.number_of(connection, session)
            writing.say(connection, row, effort, note)
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
