"""How many times a day, and when: one field for each."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.schedule.model import MOST_TIMES, spread
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.look.wrapped import Wrapped
from coach.ui.schedule.time_field import TimeField
from coach.ui.wording import schedule as words


class Times(QWidget):
    """Another number spreads the times over the day, unless the person has set one."""

    changed = Signal()
    """The person has said something else."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = [(0, words.none()), *((count, str(count)) for count in range(1, MOST_TIMES + 1))]
        self.count = Segmented(look, words.times_a_day(), options, 48)
        self.fields = tuple(TimeField(look, "") for _ in range(MOST_TIMES))
        self._touched = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.count)
        self._row = Wrapped(look, self.fields)
        column.addWidget(self._row)
        self.count.chosen.connect(self._recount)
        for field in self.fields:
            field.timeChanged.connect(self._touch)
        self._showing = False

    @property
    def clocks(self) -> list[time]:
        """Return the times as they are put in, in the order of the fields."""
        count = self.count.value
        return [field.clock for field in self.fields[: count if isinstance(count, int) else 0]]

    def show_times(self, clocks: tuple[time, ...]) -> None:
        """Show these times."""
        self.count.choose(len(clocks))
        self._put(clocks)
        self._touched = bool(clocks)

    def allow(self, most: int | None) -> None:
        """Let no more times be chosen than the routine is meant for."""
        self.count.allow(range(1 + (MOST_TIMES if most is None else min(most, MOST_TIMES))))
        count = self.count.value
        if most is not None and isinstance(count, int) and count > most:
            self.count.choose(most)
            self._put(tuple(self.clocks))

    def _recount(self, count: int) -> None:
        kept = tuple(field.clock for field in self.fields if not field.isHidden())
        fits = self._touched and count <= len(kept)
        self._put(kept[:count] if fits else spread(count))
        self.changed.emit()

    def _put(self, clocks: tuple[time, ...]) -> None:
        self._showing = True
        for number, field in enumerate(self.fields):
            field.setVisible(number < len(clocks))
            field.set_name(words.time_name(number + 1, len(clocks)))
            if number < len(clocks):
                field.show_time(clocks[number])
        self._showing = False
        self._row.setVisible(bool(clocks))

    def _touch(self) -> None:
        if not self._showing:
            self._touched = True
            self.changed.emit()
