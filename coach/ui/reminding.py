"""Waits until the person wants to be asked again, whatever the clock does meanwhile."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from coach.errors import CoachError
from coach.triage.cramp import AskAgain

LOOK_MS = 30_000
"""The longest sleep between two looks at the wall clock: a computer that slept, or a clock that
was set, is seen after so long."""


class RemindingDesk(Protocol):
    """What knows when to ask again."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""

    def ask_again(self) -> AskAgain:
        """Return when the person wants to be asked again."""

    def set_ask_again(self, minutes: int | None) -> None:
        """Ask again in so many minutes, or not at all."""


class Reminding(QObject):
    """Says each reminder once; it stays in the history until the person has dealt with it.

    So one that was said to an empty room is said again after the next start. While `busy` (a
    session runs) nothing is said; it is said as soon as that is over.
    """

    due = Signal(object)
    """The person wanted to be asked at this AskAgain."""

    def __init__(
        self, desk: RemindingDesk, busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = busy
        self._said: AskAgain | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def waiting(self) -> int | None:
        """Return for how many milliseconds it sleeps; None if nothing will wake it."""
        return self._timer.interval() if self._timer.isActive() else None

    def look(self) -> None:
        """Look at what is wanted and at the clock: at the start, and whenever a wish may be new."""
        self._timer.stop()
        try:
            wanted = self._desk.ask_again()
        except CoachError:
            self._timer.start(LOOK_MS)  # whoever writes next tells what is wrong with the history
            return
        if wanted.due is None or wanted == self._said:
            return
        left = wanted.due - self._desk.now()
        if left > timedelta(0):
            self._timer.start(min(LOOK_MS, _milliseconds(left)))
        elif self._busy():
            self._timer.start(LOOK_MS)
        else:
            self._said = wanted
            self.due.emit(wanted)

    def done(self) -> None:
        """Forget the reminder: the person has seen it.

        Raises:
            CoachError: that cannot be kept now; it will be said again after the next start.
        """
        self._desk.set_ask_again(None)

    def put_off(self, minutes: int) -> None:
        """Say it again in so many minutes.

        Raises:
            CoachError: that cannot be kept now.
        """
        self._desk.set_ask_again(minutes)
        self._said = None  # with a clock set back it may be for the same moment again
        self.look()


def _milliseconds(left: timedelta) -> int:
    """Return whole milliseconds, never before the time."""
    return -(-left // timedelta(milliseconds=1))
