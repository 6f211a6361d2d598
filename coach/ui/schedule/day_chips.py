"""The days of the week as seven round keys, of which any may be on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box
from coach.ui.look.radio import TickGroup
from coach.ui.look.wrapped import Wrapped
from coach.ui.wording import schedule as words

_HEIGHT = 48
_PADDING = 14


class DayChip(Control):
    """One day; a tick as well as its colour says that it is on."""

    def __init__(self, look: Look, weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(look, words.day_short(weekday), parent)
        self.setCheckable(True)
        self.setAccessibleName(words.day_long(weekday))
        self.explain(words.day_long(weekday))

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 12.0

    def sizeHint(self) -> QSize:
        """Return room for the short name in its heavier weight."""
        name = QFontMetricsF(self.look.font(15, 600)).horizontalAdvance(self.text()) + 1
        width = max(_HEIGHT, round(name) + 2 * self.look.px(_PADDING))
        return QSize(width, max(_HEIGHT, self.look.line(15) + 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key in its present state."""
        del event
        painter = QPainter(self)
        theme, on = self.look.theme, self.isChecked()
        ground = theme.tint if on else mixed(theme.surface, theme.wash, self.warmth)
        border = theme.teal if on else theme.outline
        box = QRectF(self.rect())
        round_box(painter, box, self.corner(), ground, border, 1.75 if on else 1.0)
        colour = theme.teal_ink if on else theme.ink
        font = self.look.font(15, 600 if on else 400)
        line_of_text(painter, box, self.text(), font, colour, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class DayChips(Wrapped):
    """Tab comes once, the arrows go from day to day, Space and Enter switch one."""

    changed = Signal()
    """The person has switched a day on or off."""

    def __init__(self, look: Look) -> None:
        chips = tuple(DayChip(look, day) for day in range(7))
        super().__init__(look, chips)
        self.chips = chips
        self.setAccessibleName(words.days())
        self._group = TickGroup(self)
        for chip in self.chips:
            self._group.add(chip)
            chip.clicked.connect(self.changed)

    @property
    def weekdays(self) -> frozenset[int]:
        """Return the days that are on, 0 is Monday."""
        return frozenset(day for day, chip in enumerate(self.chips) if chip.isChecked())

    def show_days(self, weekdays: frozenset[int]) -> None:
        """Show these days as on, without saying so."""
        for day, chip in enumerate(self.chips):
            chip.setChecked(day in weekdays)
