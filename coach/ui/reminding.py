"""Waits until there is something to remind a person of, whatever the clock does meanwhile."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from coach.errors import CoachError
from coach.schedule.reminders import Reminder, chosen

LOOK_MS = 30_000
"""The longest sleep between two looks at the wall clock: a computer that slept, or a clock that
was set, is seen after so long."""

READ_MS = 600_000
"""How long what was read counts: a lock may open, another program may write."""


class RemindingDesk(Protocol):
    """What knows of what to remind, and when (`coach.agenda.Agenda`)."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""

    def reminders(self) -> Sequence[Reminder]:
        """Return what is to be said now or later."""

    def answer(self, reminder: Reminder, minutes: int | None) -> None:
        """Put a reminder off by so many minutes, or have done with it."""


class Reminding(QObject):
    """Says one thing at a time, what matters most of all that is due, and each once.

    It stays in the history until the person has dealt with it or its time is over, so one that
    was said to an empty room is said again after the next start. While `busy` (a session runs)
    nothing is said, and what was said is taken back; it is said as soon as that is over.
    """

    due = Signal(object)
    """The person is to be reminded of this Reminder now, in place of any before."""

    over = Signal()
    """What was said last needs no answer any more."""

    def __init__(
        self, desk: RemindingDesk, busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = busy
        self._said: Reminder | None = None
        self._known: tuple[Reminder, ...] = ()
        self._read_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._wake)

    @property
    def said(self) -> Reminder | None:
        """Return what the person has been told and has not answered."""
        return self._said

    @property
    def waiting(self) -> int | None:
        """Return for how many milliseconds it sleeps; None if nothing will wake it."""
        return self._timer.interval() if self._timer.isActive() else None

    def stop(self) -> None:
        """Say nothing any more."""
        self._timer.stop()

    def look(self) -> None:
        """Look at what is wanted and at the clock.

        At the start, and whenever a wish may be new: after the schedule was saved, a cramp
        written, a lock opened, and as a session begins and ends.
        """
        try:
            self._known = tuple(self._desk.reminders())
            self._read_at = self._desk.now()
        except CoachError:
            # Whoever writes next tells what is wrong with the history.
            self._timer.start(LOOK_MS)
            return
        self._tell()

    def done(self, reminder: Reminder) -> None:
        """Forget what was said: the person has seen it.

        Raises:
            CoachError: that cannot be kept now; it may be said again after the next start.
        """
        self._answer(reminder, None)

    def put_off(self, reminder: Reminder, minutes: int) -> None:
        """Say it again in so many minutes.

        Raises:
            CoachError: that cannot be kept now.
        """
        self._answer(reminder, minutes)

    def _answer(self, reminder: Reminder, minutes: int | None) -> None:
        # Kept as said where that fails: nobody is asked again at once what was just answered.
        self._desk.answer(reminder, minutes)
        self._said = None
        self.look()

    def _tell(self) -> None:
        now, busy = self._desk.now(), self._busy()
        one = None if busy else chosen(self._known, now)
        if one is None:
            if self._said is not None:
                self._said = None
                self.over.emit()
        elif self._said is None or not one.is_same(self._said) or one.due != self._said.due:
            self._said = one
            self.due.emit(one)
        self._sleep()

    def _wake(self) -> None:
        """Read again if anything may have changed, or only look at the clock and sleep on."""
        now, read_at = self._desk.now(), self._read_at
        age = None if read_at is None else now - read_at
        fresh = age is not None and timedelta(0) <= age < timedelta(milliseconds=READ_MS)
        if fresh and not self._changed(now):
            self._sleep()
        else:
            self.look()

    def _changed(self, now: datetime) -> bool:
        """Return whether something else is to be said than what was said."""
        one = None if self._busy() else chosen(self._known, now)
        if one is None or self._said is None:
            return one is not self._said
        return not one.is_same(self._said)

    def _sleep(self) -> None:
        now = self._desk.now()
        moments = (moment for one in self._known for moment in (one.due, one.until) if moment)
        left = [moment - now for moment in moments if moment > now]
        waits = [_milliseconds(min(left)), LOOK_MS] if left else []
        if any(one.holds(now) for one in self._known):
            waits.append(LOOK_MS)
        self._timer.start(min((*waits, READ_MS)))


def _milliseconds(left: timedelta) -> int:
    """Return whole milliseconds, never before the time."""
    return -(-left // timedelta(milliseconds=1))
