"""The phases of a plan behind a trend: bands, each with as much of its title as it has room for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from coach.progress.phases import PhaseSpan
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text
from coach.ui.progress.mark import Mark, Spot
from coach.ui.wording import phases as words

_BEHIND = -20
_INSIDE = 8.0
_SEAM = 1.0
"""Pixels left free between a band and the next."""
_DARK, _PALE = 0.55, 0.25


class PhaseBands(Mark):
    """One item for all of them: a plan of ten years has a hundred.

    A stretch in which the plan was paused has an outline and no colour.
    """

    def __init__(self, look: Look, phases: Sequence[PhaseSpan]) -> None:
        super().__init__()
        self._look = look
        self.phases = tuple(phases)
        self.setZValue(_BEHIND)

    def draw(self, painter: QPainter, box: QRectF, spot: Spot) -> None:
        """Draw the bands that are seen, and their titles on the upper edge."""
        theme, font = self._look.theme, self._look.font(13, 500)
        align, line = Qt.AlignmentFlag.AlignLeft, self._look.line(13)
        for phase, band in self.seen(box, spot):
            if phase.paused:
                painter.setPen(theme.hair)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(band)
            else:
                colour = QColor(theme.tint)
                colour.setAlphaF(_DARK if phase.darker else _PALE)
                painter.fillRect(band, colour)
            room = QRectF(band.left() + _INSIDE, band.top() + 2, band.width(), line)
            ink = theme.muted if phase.paused else theme.teal_ink
            title = self.title_within(phase, band.width())
            line_of_text(painter, room, title, font, ink, align)

    def seen(self, box: QRectF, spot: Spot) -> list[tuple[PhaseSpan, QRectF]]:
        """Return the phases of which something is seen, with its band."""
        found = []
        for phase in self.phases:
            left = spot(phase.first.toordinal() - 0.5, 0).x()
            right = spot(phase.last.toordinal() + 0.5, 0).x() - _SEAM
            band = QRectF(left, box.top(), right - left, box.height()).intersected(box)
            if not band.isEmpty():
                found.append((phase, band))
        return found

    def title_within(self, phase: PhaseSpan, width: float) -> str:
        """Return the longest of its titles that is whole within so many pixels, or nothing."""
        metrics, room = QFontMetricsF(self._look.font(13, 500)), width - 2 * _INSIDE
        titles = (words.paused(),) if phase.paused else (phase.title, phase.short)
        return next((one for one in titles if metrics.horizontalAdvance(one) <= room), "")
