"""Not yet: why a stretch waits, and the pain number at which it opens (section 3)."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.triage.gate import SETTLED, WORST_PAIN
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, round_box
from coach.ui.routines.notice import Notice
from coach.ui.wording import outcome_page as words
from coach.ui.wording.outcome_page import Waits

_TRACK = 8
_RING = 9.0
_APART = 6


def waits(said: Mapping[str, object], pain_now: int | None) -> Waits:
    """Return the first thing that keeps the gate closed, for answers with which it is."""
    earlier = said.get("pain_prev")
    if pain_now is None:
        return Waits.NO_NUMBER
    if pain_now > SETTLED:
        return Waits.HIGH
    if said.get("leg_worse") is True:
        return Waits.LEG
    if isinstance(earlier, int) and pain_now > earlier:
        return Waits.RISING
    return Waits.GRABS if said.get("spasm_now") is True else Waits.ONE_MORE


class NotYet(Notice):
    """The amber card on the result, there only while the gate is not green."""

    def __init__(
        self, look: Look, why: Waits, pain_now: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words.waits_title(why, SETTLED), "amber", "lock", 17, parent)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.add_text(words.waits_text(why, SETTLED))
        self.scale = PainScale(look, pain_now)
        self.inside.addSpacing(8)
        self.inside.addWidget(self.scale)


class PainScale(QWidget):
    """0 to 10, filled up to where a stretch opens, with a ring at the pain of now."""

    def __init__(self, look: Look, pain: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pain = pain
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.scale_name(SETTLED, pain))
        look.changed.connect(self._looked)

    def sizeHint(self) -> QSize:
        """Return room for the scale and one line of words."""
        return QSize(240, round(2 * _RING) + 4 + self._look.line(13))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale and its words."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        middle = _RING + 1
        track = QRectF(0, middle - _TRACK / 2, self.width(), _TRACK)
        round_box(painter, track, _TRACK / 2, theme.surface)
        opens = self._x(SETTLED)
        round_box(painter, QRectF(0, track.top(), opens, _TRACK), _TRACK / 2, theme.teal)
        painter.fillRect(QRectF(opens - 1, middle - 9, 2, 18), theme.teal_ink)
        if self._pain is not None:
            self._paint_ring(painter, QPointF(self._x(self._pain), middle))
        for text, box, colour, weight in self.labels():
            font = self._look.font(13, weight)
            line_of_text(painter, box, text, font, colour, Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def labels(self) -> list[tuple[str, QRectF, QColor, int]]:
        """Return the words, each with its place, colour and weight; none lies over another."""
        theme = self._look.theme
        opens = words.opens_at(SETTLED)
        high = self._pain is None or self._pain > SETTLED
        x = self._x(SETTLED)
        left = x - self._wide(opens, 600) + 8 if high else x - 2
        told = [(opens, self._box(opens, left, 600), theme.teal_ink, 600)]
        if self._pain is not None:
            text = words.now_at(self._pain)
            wide = self._wide(text, 600)
            start = self._x(self._pain) - wide / 2
            least = told[0][1].right() + _APART if high else 0.0
            most = self.width() - wide if high else told[0][1].left() - _APART - wide
            place = self._box(text, min(max(start, least), most), 600)
            told.append((text, place, theme.coral_ink if high else theme.teal_ink, 600))
        for number, left in ((0, 0.0), (WORST_PAIN, self.width() - self._wide("10", 400))):
            end = self._box(str(number), left, 400)
            beside = end.adjusted(-_APART, 0, _APART, 0)
            if not any(beside.intersects(each[1]) for each in told):
                told.append((str(number), end, theme.muted, 400))
        return told

    def _paint_ring(self, painter: QPainter, centre: QPointF) -> None:
        theme = self._look.theme
        high = self._pain is not None and self._pain > SETTLED
        painter.setPen(QPen(theme.coral if high else theme.teal, 3))
        painter.setBrush(theme.surface)
        painter.drawEllipse(centre, _RING - 1.5, _RING - 1.5)

    def _x(self, pain: int) -> float:
        return min(max(self.width() * pain / WORST_PAIN, _RING), self.width() - _RING)

    def _wide(self, text: str, weight: int) -> float:
        return QFontMetricsF(self._look.font(13, weight)).horizontalAdvance(text) + 2

    def _box(self, text: str, left: float, weight: int) -> QRectF:
        top = self.height() - self._look.line(13)
        return QRectF(left, top, self._wide(text, weight), self._look.line(13))

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
