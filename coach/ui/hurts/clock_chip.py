"""The small clock of a cramp in progress, for the rail."""

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.hurts.book import CrampBook
from coach.ui.hurts.seconds import Seconds
from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box
from coach.ui.wording import hurts as words
from coach.ui.wording import lengths

_WIDE, _COMPACT, _LOWEST = 80, 56, 64
_MARK = 16
_PADDING = 8


class ClockChip(Control):
    """Two lines, “Cramp” and how long; it is there only while a cramp lasts.

    A compact one has its mark in place of the word.
    """

    wanted = Signal()
    """The person wants to see the page of the cramp."""

    def __init__(self, look: Look, book: CrampBook, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._book = book
        self._compact = False
        self._minutes = -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.explain(words.title())
        self.clicked.connect(self.wanted)
        self.seconds = Seconds(self, self._show)
        book.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the cramp in progress, or nothing."""
        self._minutes = -1
        self._show()
        if self._book.present is None:
            self.hide()
        elif self.parentWidget() is not None:  # by itself it would be a window
            self.show()
        self.seconds.look()

    def set_compact(self, *, compact: bool) -> None:
        """Fit into the narrow rail, or into the usual one."""
        self._compact = compact
        self._looked()

    def own_colour(self) -> QColor:
        """Return the colour of the focus ring."""
        return self.look.theme.coral_fill

    def sizeHint(self) -> QSize:
        """Return room for the word and the time."""
        font = self.look.font(self._size(), 600)
        time = QFontMetricsF(font).horizontalAdvance(self.text()) + 1
        word = QFontMetricsF(self.look.font(13, 500)).horizontalAdvance(words.chip()) + 1
        widest = time if self._compact else max(time, word + self._mark() + 4)
        least = _COMPACT if self._compact else _WIDE
        high = self.look.line(13) + self.look.line(15) + 12
        return QSize(max(least, round(widest) + _PADDING), max(_LOWEST, high))

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while it is seen."""
        super().showEvent(event)
        self.seconds.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        super().hideEvent(event)
        self.seconds.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the mark, the word and the time."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        ground = mixed(theme.coral_tint, theme.surface, self.warmth / 2)
        round_box(painter, QRectF(self.rect()), 12.0, ground)
        first, second = self.look.line(13), self.look.line(15)
        top = (self.height() - first - second) / 2
        self._paint_first(painter, QRectF(0, top, self.width(), first))
        room = QRectF(0, top + first, self.width(), second)
        line_of_text(painter, room, self.text(), self.look.font(self._size(), 600), theme.coral_ink)
        painter.end()

    def _paint_first(self, painter: QPainter, room: QRectF) -> None:
        theme, mark = self.look.theme, self._mark()
        font = self.look.font(13, 500)
        word = "" if self._compact else words.chip()
        wide = QFontMetricsF(font).horizontalAdvance(word)
        left = (room.width() - mark - (wide + 4 if word else 0)) / 2
        picture = icon(self.look, "cramp", mark, theme.coral_ink)
        across = round(room.top() + (room.height() - mark) / 2)
        painter.drawPixmap(QPointF(round(left), across), picture)
        if word:
            beside = QRectF(left + mark + 4, room.top(), wide + 1, room.height())
            line_of_text(painter, beside, word, font, theme.coral_ink)

    def _size(self) -> int:
        return 13 if self._compact else 15

    def _mark(self) -> int:
        return self.look.px(_MARK)

    def _show(self) -> timedelta | None:
        cramp = self._book.present
        if cramp is None:
            return None
        been = self._book.lasted(cramp)
        if lengths.short(been) != self.text():
            self.set_text(lengths.short(been))
            self.update()
        minutes = int(been.total_seconds()) // 60
        if minutes != self._minutes:
            self._minutes = minutes  # a name that changes every second would be read every second
            self.setAccessibleName(words.clock_name(been))
        return been
