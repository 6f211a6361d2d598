"""What the page shows, as numbers: one range of days out of everything that is recorded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from coach.history.records import SessionRecord
from coach.progress.adherence import CalendarDay, Time, calendar
from coach.progress.cramps import CrampWeek, cramp_weeks
from coach.progress.exercises import ExerciseDone, exercises_done
from coach.progress.flares import Flare, flares
from coach.progress.phases import PhaseSpan
from coach.progress.psfs import Score
from coach.progress.series import PainDay, Week, minutes_per_week, monday_of, trend_of
from coach.progress.standing import Change, change_of
from coach.ui.progress.phases import phases_of

if TYPE_CHECKING:
    from coach.ui.desk import Desk

SHORTEST = 28
"""Days that everything reaches back at least."""
CALENDAR = 53 * 7
"""Days of the calendar at most: more of them could not be told apart."""

_DAY = timedelta(days=1)
_Span = TypeVar("_Span", Flare, PhaseSpan)


@dataclass(frozen=True, slots=True)
class Figures:
    """One range of days, first to last; weeks are whole, so that none looks emptier than it was.

    `felt` and `trained`: whether there ever was a pain number, and a session. What is near lies as
    far again before or after: it comes into sight while the trend is dragged.
    """

    first: date
    last: date
    today: date
    days: tuple[PainDay, ...]
    weeks: tuple[Week, ...]
    sessions: tuple[SessionRecord, ...]
    flares: tuple[Flare, ...] = ()
    phases: tuple[PhaseSpan, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()
    exercises: tuple[ExerciseDone, ...] = ()
    cramp_weeks: tuple[CrampWeek, ...] = ()
    scores: tuple[Score, ...] = ()
    felt: bool = True
    trained: bool = True
    flares_near: tuple[Flare, ...] = ()
    phases_near: tuple[PhaseSpan, ...] = ()

    @property
    def known(self) -> tuple[PainDay, ...]:
        """Return the days with a pain number."""
        return tuple(day for day in self.days if day.pain is not None)

    @property
    def means(self) -> tuple[tuple[date, float], ...]:
        """Return the days that have a 7-day mean, with it."""
        return tuple((day.day, day.mean) for day in self.days if day.mean is not None)

    @property
    def change(self) -> Change | None:
        """Return how far the mean moved from its first day here to its last."""
        return change_of(self.days)

    @property
    def minutes(self) -> int:
        """Return the minutes of all sessions of the range."""
        return round(sum(session.active for session in self.sessions) / 60)


class Book:
    """What was recorded up to now: read once each time the page comes up, the sessions as needed.

    Making one, and `figures`, may raise HistoryUnavailable or HistoryCorrupt.
    """

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.today = desk.now().date()
        self._phases = phases_of(desk.plan)
        self._pains = tuple(desk.pain_days())
        self._cramps = sorted(one.started.date() for one in desk.cramp_log.cramps())
        self.mine = desk.activities.told()
        self._flares = flares(desk.checkins.bad_moments())
        self._sessions: tuple[SessionRecord, ...] = ()
        self._since: date | None = None
        self._first_session = desk.first_session_day()
        self._beginning = self._begun()
        self._trend = trend_of(self._pains, self._beginning, self.today)

    def span(self, length: int | None, back: int = 0) -> tuple[date, date]:
        """Return the first and the last of `length` days (None: all) that end `back` days ago."""
        if length is None:
            return min(self._beginning, self.today - (SHORTEST - 1) * _DAY), self.today
        last = self.today - min(back, self.farthest(length)) * _DAY
        return last - (length - 1) * _DAY, last

    def farthest(self, length: int | None) -> int:
        """Return how many days before today `length` days may end and still show a record."""
        if length is None:
            return 0
        return max(0, (self.today - self._beginning).days - length + 1)

    def trend(self, first: date, last: date) -> tuple[PainDay, ...]:
        """Return the pain of these days, without asking the history again."""
        known = self._trend
        begin = (first - self._beginning).days
        before = tuple(PainDay(first + n * _DAY, None, None) for n in range(max(0, -begin)))
        return (*before, *known[max(0, begin) : (last - self._beginning).days + 1])

    def figures(self, length: int | None, back: int = 0) -> Figures:
        """Return everything of one range."""
        first, last = self.span(length, back)
        begin, end = monday_of(first), min(self.today, monday_of(last) + 6 * _DAY)
        around = self._sessions_of(begin, end)
        sessions = tuple([one for one in around if first <= one.day <= last])
        near = first - (last - first), last + (last - first)
        return Figures(
            first,
            last,
            self.today,
            self.trend(first, last),
            minutes_per_week(around, begin, end),
            sessions,
            _within(self._flares, first, last),
            _within(self._phases, first, last),
            self._calendar(max(first, last - (CALENDAR - 1) * _DAY), last, sessions),
            exercises_done(self._desk.sides_done(first, last)),
            cramp_weeks(self._cramps, [one.day for one in around], begin, end),
            tuple(one for one in self.mine.scores if first <= one.day <= last),
            felt=bool(self._pains),
            trained=self._first_session is not None,
            flares_near=_within(self._flares, *near),
            phases_near=_within(self._phases, *near),
        )

    def _calendar(
        self, first: date, last: date, sessions: Sequence[SessionRecord]
    ) -> tuple[CalendarDay, ...]:
        agenda = self._desk.agenda
        times = (Time(one.occurrence.day, one.done, one.over) for one in agenda.planned_days(first))
        active = ((one.day, one.active) for one in sessions if one.steps_done)
        return calendar(first, last, times, agenda.known_days(first), active)

    def _sessions_of(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        if self._since is None or first < self._since:
            self._sessions = tuple(self._desk.sessions(first, with_items=False))
            self._since = first
        return tuple(one for one in self._sessions if first <= one.day <= last)

    def _begun(self) -> date:
        """Return the first day of which anything is recorded."""
        first = self._first_session
        days = [
            *(pain.day for pain in self._pains[:1]),
            *([first] if first else []),
            *self._cramps[:1],
            *(score.day for score in self.mine.scores[:1]),
        ]
        return min([*days, self.today])


def _within(found: Iterable[_Span], first: date, last: date) -> tuple[_Span, ...]:
    """Return those of which a day lies from `first` to `last`."""
    return tuple(one for one in found if one.last >= first and one.first <= last)
