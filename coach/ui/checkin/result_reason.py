"""One reason with its points as a bar; choosing it leads back to the answer behind it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.checkin.result_bar import THICK
from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box
from coach.ui.wording import outcome_page as words

INSET = 8
"""Room left and right of the words, where only the ground under the pointer is seen."""
_WORDS = 0.44
_NUMBER = 40
_LOW = 32
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReasonRow(Control):
    """`axis` is where on its track (0 to 1) a bar begins, `unit` how far a point goes.

    What speaks for another pattern goes to the left of the axis; without an axis (0) nothing does.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        points: int,
        pattern: str,
        *,
        speaks_for: bool,
        axis: float,
        unit: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self.points = points
        self.speaks_for = speaks_for
        self._axis, self._unit = axis, unit
        self.setAccessibleName(words.reason_name(text, words.points(points), pattern))
        self.explain(words.reason_tip())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow row may need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at `width` px."""
        room = QRectF(0, 0, self._room(width), 10_000)
        metrics = QFontMetricsF(self.look.font(15))
        lines = metrics.boundingRect(room, int(_WRAPPED), self.text()).height()
        return max(self.look.px(_LOW), round(lines) + 12)

    def sizeHint(self) -> QSize:
        """Return a row of one line."""
        return QSize(self.look.px(400), self.heightForWidth(self.look.px(400)))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the words wrap and still fit."""
        return QSize(self.look.px(240), self.look.px(_LOW))

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 8.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the bar and the number."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        ground = theme.tint if self.isDown() else mixed(theme.surface, theme.wash, self.warmth)
        round_box(painter, box, self.corner(), ground)
        painter.setFont(self.look.font(15))
        painter.setPen(theme.ink)
        room = QRectF(INSET, 0, self._room(self.width()), self.height())
        painter.drawText(room, int(_WRAPPED), self.text())
        self._paint_bar(painter, self._track())
        self._paint_number(painter, box)
        painter.end()

    def _paint_bar(self, painter: QPainter, track: QRectF) -> None:
        theme = self.look.theme
        round_box(painter, track, THICK / 2, mixed(theme.surface, theme.tint, 0.6))
        axis = track.left() + track.width() * self._axis
        length = track.width() * self._unit * self.points
        left = axis if self.speaks_for or self._axis == 0 else axis - length
        colour = theme.amber if not self.speaks_for and self._axis else theme.teal
        if not self.speaks_for and self._axis == 0:
            colour = theme.outline
        round_box(painter, QRectF(left, track.top(), length, THICK), THICK / 2, colour)
        if self._axis:
            mark = QRectF(axis - 0.75, track.top() - 6, 1.5, THICK + 12)
            painter.fillRect(mark, theme.outline)

    def _paint_number(self, painter: QPainter, box: QRectF) -> None:
        theme = self.look.theme
        room = box.adjusted(0, 0, -INSET, 0)
        if self.warmth > 0 or self.ring.shown:
            mark = self.look.px(16)
            left = box.right() - INSET - self._number() - mark
            place = QPointF(round(left), round(box.center().y() - mark / 2))
            painter.drawPixmap(place, icon(self.look, "edit", mark, theme.muted))
        colour = theme.teal_ink if self.speaks_for else theme.amber_ink
        if not self.speaks_for and self._axis == 0:
            colour = theme.muted
        font = self.look.font(15, 500)
        right = Qt.AlignmentFlag.AlignRight
        line_of_text(painter, room, words.plus(self.points), font, colour, right)

    def _number(self) -> float:
        return self.look.px(_NUMBER)

    def _room(self, width: float) -> float:
        return (width - 2 * INSET) * _WORDS

    def _track(self) -> QRectF:
        left = INSET + self._room(self.width()) + 24
        right = self.width() - INSET - self._number() - 24
        return QRectF(left, self.height() / 2 - THICK / 2, max(8.0, right - left), THICK)
