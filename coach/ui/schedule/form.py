"""Everything a person may choose about their times, on one page."""

from collections.abc import Callable, Sequence
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.schedule.fitting import Flaw, misfits
from coach.schedule.model import Quiet, Schedule, in_order
from coach.ui.look.dropdown import Dropdown
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.look.toggle import Switch
from coach.ui.schedule.day_chips import DayChips
from coach.ui.schedule.line import Line
from coach.ui.schedule.time_field import TimeField
from coach.ui.schedule.times import Times
from coach.ui.wording import schedule as words

NIGHT = Quiet(time(22), time(7))
MORNING = time(8)
FIRST = Schedule(times=(time(9),), morning=MORNING, quiet=NIGHT)
"""What is offered to someone who has chosen nothing yet."""

_HOURS = (None, 2, 4, 8, 24)
_LATEST = time(11, 59)
"""The last minute of the morning."""


class ScheduleForm(QWidget):
    """Shows a schedule, and says what is wrong with what is put in.

    `routines` are ids and titles, `cap` says how often a day a routine may be done.
    """

    changed = Signal()
    """The person has said something else."""

    def __init__(
        self,
        look: Look,
        routines: Sequence[tuple[str, str]],
        cap: Callable[[str], int | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cap = cap
        self._after: int | None = None
        self.on = Switch(look, words.remind_me())
        self.routine = Dropdown(look, words.routine(), [("", words.as_today()), *routines])
        self.days = DayChips(look)
        self.times = Times(look)
        self.after_cramp = Segmented(
            look, words.after_cramp(), [(hours, words.hours(hours)) for hours in _HOURS], 48
        )
        self.asks_morning = Switch(look, words.morning())
        self.morning = TimeField(look, words.morning_at(), latest=_LATEST)
        self.is_quiet = Switch(look, words.quiet())
        self.quiet_from = TimeField(look, words.quiet_from())
        self.quiet_to = TimeField(look, words.quiet_to())
        self._what = Line(look, words.routine(), "")
        self._what.below(self.routine)
        self._arrange()
        self._connect()

    def show_schedule(self, schedule: Schedule) -> None:
        """Show what is chosen."""
        self.on.setChecked(schedule.on)
        self.routine.choose(schedule.routine)
        self.days.show_days(schedule.weekdays)
        self.times.show_times(schedule.times)
        self._after = schedule.after_cramp
        self.after_cramp.clear()
        self.after_cramp.choose(schedule.after_cramp)
        self.asks_morning.setChecked(schedule.morning is not None)
        self.morning.show_time(schedule.morning or MORNING)
        quiet = schedule.quiet
        self.is_quiet.setChecked(quiet is not None)
        self.quiet_from.show_time((quiet or NIGHT).start)
        self.quiet_to.show_time((quiet or NIGHT).end)
        self._follow()

    @property
    def complaint(self) -> str:
        """Return what is wrong and what to do, in a sentence; empty if nothing is."""
        clocks = self.times.clocks
        twice = next((at for at in clocks if clocks.count(at) > 1), None)
        if twice is not None:
            return words.same_time(twice)
        if self.is_quiet.isChecked() and self.quiet_from.clock == self.quiet_to.clock:
            return words.quiet_empty()
        said, cap = self._said(), self._cap(self._routine)
        for found in misfits(said, cap):
            at = None if found.index is None else said.times[found.index]
            return words.flaw(found.flaw, at, cap)
        return ""

    @property
    def said(self) -> Schedule | None:
        """Return what is chosen; None while something is wrong with it."""
        return None if self.complaint else self._said()

    def wrong_part(self) -> QWidget:
        """Return where to mend what is wrong."""
        found = misfits(self._said(), self._cap(self._routine)) if not self._twice() else ()
        if found and found[0].flaw is Flaw.NO_DAY:
            return self.days.chips[0]
        if not found and not self._twice():
            return self.quiet_from
        return self.times.fields[0]

    def _twice(self) -> bool:
        return len(set(self.times.clocks)) < len(self.times.clocks)

    @property
    def _routine(self) -> str:
        return str(self.routine.currentData() or "")

    def _said(self) -> Schedule:
        start, end = self.quiet_from.clock, self.quiet_to.clock
        quiet = Quiet(start, end) if self.is_quiet.isChecked() and start != end else None
        return Schedule(
            self.days.weekdays,
            in_order(self.times.clocks),
            self._routine,
            self._after,
            self.morning.clock if self.asks_morning.isChecked() else None,
            quiet,
            self.on.isChecked(),
        )

    def _choose_after(self, hours: int | None) -> None:
        self._after = hours
        self.changed.emit()

    def _follow(self) -> None:
        """Let the parts fit what is chosen."""
        cap = self._cap(self._routine)
        self._what.say(words.routine_hint(cap))
        self.times.allow(cap)
        self.morning.setVisible(self.asks_morning.isChecked())
        self._hours.setVisible(self.is_quiet.isChecked())
        self.changed.emit()

    def _connect(self) -> None:
        self.routine.chosen.connect(lambda _routine: self._follow())
        self.after_cramp.chosen.connect(self._choose_after)
        for switch in (self.on, self.asks_morning, self.is_quiet):
            switch.toggled.connect(lambda _on: self._follow())
        for field in (self.morning, self.quiet_from, self.quiet_to):
            field.timeChanged.connect(lambda _time: self.changed.emit())
        self.days.changed.connect(self.changed)
        self.times.changed.connect(self.changed)

    def _arrange(self) -> None:
        look = self._look
        days = Line(look, words.days(), "")
        days.below(self.days)
        times = Line(look, words.times_a_day(), "")
        times.below(self.times)
        cramp = Line(look, words.after_cramp(), words.after_cramp_hint())
        cramp.below(self.after_cramp)
        morning = Line(look, words.morning(), words.morning_hint(), self.asks_morning)
        morning.below(self.morning)
        quiet = Line(look, words.quiet(), words.quiet_hint(), self.is_quiet)
        self._hours = self._between()
        quiet.below(self._hours)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        on = Line(look, words.remind_me(), words.remind_hint(), self.on)
        for line in (on, self._what, days, times, quiet, morning, cramp):
            column.addWidget(line)

    def _between(self) -> QWidget:
        hours = QWidget()
        row = QHBoxLayout(hours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        named = ((words.quiet_from(), self.quiet_from), (words.quiet_to(), self.quiet_to))
        for name, field in named:
            row.addWidget(Label(self._look, name, 15))
            row.addWidget(field)
            row.addSpacing(8)
        row.addStretch(1)
        return hours
