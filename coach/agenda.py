"""What a person has planned and is to be reminded of, from the history and by the clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo

from coach.history.records import SessionRecord
from coach.history.store import Store
from coach.routine.library import Library
from coach.schedule import days
from coach.schedule.days import Planned
from coach.schedule.model import LONGEST_WAIT, Schedule, Written
from coach.schedule.past import Answered, Done, Kind, Past
from coach.schedule.reminders import Reminder, reminders
from coach.schedule.wall import DAY, day_of, local
from coach.session.clock import Clock
from coach.triage.cramp import AskAgain, Cramp

_ENOUGH = timedelta(hours=LONGEST_WAIT) + 2 * DAY
"""How far back the past counts for a reminder."""

_PAUSE = "pause"
"""What a decision of a plan is called in the history that lets it wait."""

Zone = Callable[[datetime], tzinfo]
"""Given the time on the person's clock, return the zone of the place."""


def by_clock(now: datetime) -> tzinfo:
    """Return the zone of a moment as its clock tells it, without any change of the clock."""
    return now.tzinfo or UTC


class Agenda:
    """The schedule of one person, and the reminders that follow from it.

    `waits` says of a routine ("" is what Today offers) that its plan is paused: nobody is reminded
    of it, and what was planned for such a day is nothing left undone.

    Every method may raise HistoryUnavailable or HistoryCorrupt.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        zone: Zone,
        library: Callable[[], Library],
        locked: Callable[[], bool],
        waits: Callable[[str], bool] = lambda _routine: False,
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._library = library
        self._locked = locked
        self._waits = waits

    def now(self) -> datetime:
        """Return the date and time where the person is."""
        return self._clock.now()

    @property
    def zone(self) -> tzinfo:
        """Return the time zone where the person is."""
        return self._zone(self.now())

    def schedule(self) -> Schedule | None:
        """Return what was chosen last; None before the first time."""
        written = self._store.schedule()
        return None if written is None else written.schedule

    def set_schedule(self, schedule: Schedule) -> None:
        """Remember what the person has chosen; it counts from now on."""
        self._store.write_schedule(Written(self.now(), schedule))

    def cap(self, routine: str) -> int | None:
        """Return how often a day a routine may be done at most; None where nothing is said."""
        found = self._library().routines.get(routine)
        return None if found is None or found.per_day is None else int(found.per_day.high)

    def reminders(self) -> tuple[Reminder, ...]:
        """Return what is to be said now or later, by the time it is due."""
        now, written = self.now(), self._store.schedule()
        return reminders(written, self._past(written, now), now, self.zone)

    def next(self) -> Reminder | None:
        """Return what is to be said first from now on."""
        return next(iter(self.reminders()), None)

    def answer(self, reminder: Reminder, minutes: int | None) -> None:
        """Put a reminder off by so many minutes, or have done with it."""
        now = self.now()
        later = None if minutes is None else now + timedelta(minutes=minutes)
        if reminder.kind is Kind.CRAMP:
            self._store.write_ask_again(AskAgain(later))
        else:
            self._store.answer_reminder(Answered(reminder.kind, reminder.planned, later))

    def planned_days(self, first: date) -> tuple[Planned, ...]:
        """Return every time planned from the day `first` until the end of today, in order."""
        rows, zone = self._store.schedules(), self.zone
        found = days.planned_days(rows, self._sessions(first - DAY), first, self.now(), zone)
        paused = self._paused()
        return tuple(one for one in found if one.done or one.occurrence.day not in paused)

    def known_days(self, first: date) -> frozenset[date]:
        """Return the days from `first` to today for which times were set."""
        zone = self.zone
        return days.known_days(self._store.schedules(), first, day_of(self.now(), zone), zone)

    def _past(self, written: Written | None, now: datetime) -> Past:
        wish = self._store.ask_again()
        if written is None or not written.schedule.on:
            return Past(ask_again=wish)
        schedule = written.schedule
        cramps = self._store.cramps()
        ended = max((local(one.ended, self.zone) for one in cramps if one.ended), default=None)
        recent = ended is not None and schedule.after_cramp is not None and now - ended < _ENOUGH
        begin = now - _ENOUGH
        return Past(
            sessions=self._sessions(day_of(begin, self.zone)),
            answers=self._store.reminder_answers(begin),
            ask_again=wish,
            cramp_ended=ended,
            cramping=any(_lasts(one) for one in cramps),
            checked=tuple(one.when for one in self._store.visits()) if recent else (),
            pains=tuple(one.when for one in self._store.readings(now.date() - DAY)),
            cap=self.cap(schedule.routine),
            locked=self._locked() or self._waits(schedule.routine),
        )

    def _paused(self) -> frozenset[date]:
        """Return the days on which a plan was paused, by the last word of each."""
        latest = {one.day: one.kind for one in self._store.decisions()}
        return frozenset(day for day, kind in latest.items() if kind == _PAUSE)

    def _sessions(self, since: date) -> tuple[Done, ...]:
        return tuple(
            _done(one) for one in self._store.sessions(since, with_items=False) if one.steps_done
        )


def _lasts(cramp: Cramp) -> bool:
    return cramp.ended is None


def _done(record: SessionRecord) -> Done:
    """Return the session; pauses are not known here, so it ended then or later."""
    return Done(record.started, record.started + timedelta(seconds=record.active), record.routine)
