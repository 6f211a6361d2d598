"""A phase of a plan behind a trend: a band, with as much of its title as there is room for."""

import pyqtgraph as graph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from coach.progress.phases import PhaseSpan
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text
from coach.ui.wording import phases as words

_BEHIND, _LOWEST = -20, -0.4
_INSIDE = 8.0
_SEAM = 1.0
"""Pixels left free between a band and the next."""


class PhaseBand(graph.GraphicsObject):  # type: ignore[misc]
    """From the first day of `phase` to its last, up to the height `top`.

    A stretch in which the plan was paused has an outline and no colour.
    """

    def __init__(self, look: Look, phase: PhaseSpan, top: float) -> None:
        super().__init__()
        self._look = look
        self._phase = phase
        first, days = phase.first.toordinal() - 0.5, (phase.last - phase.first).days + 1
        self._box = QRectF(first, _LOWEST, days, top - _LOWEST)
        self._strength = 0.55 if phase.darker else 0.25
        self.setZValue(_BEHIND)

    def boundingRect(self) -> QRectF:
        """Return the days and heights that it covers."""
        return self._box

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw what is seen of the band, and its title on the upper edge of that."""
        scale = painter.transform()
        seen = scale.mapRect(QRectF(self.viewRect()))
        box = scale.mapRect(self._box).adjusted(0, 0, -_SEAM, 0).intersected(seen)
        painter.save()
        painter.resetTransform()
        theme = self._look.theme
        if self._phase.paused:
            painter.setPen(theme.hair)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        else:
            colour = QColor(theme.tint)
            colour.setAlphaF(self._strength)
            painter.fillRect(box, colour)
        line = self._look.line(13)
        room = QRectF(box.left() + _INSIDE, box.top() + 2, box.width(), line)
        ink = theme.muted if self._phase.paused else theme.teal_ink
        font, align = self._look.font(13, 500), Qt.AlignmentFlag.AlignLeft
        line_of_text(painter, room, self.title_within(box.width()), font, ink, align)
        painter.restore()

    def title_within(self, width: float) -> str:
        """Return the longest of its titles that is whole within so many pixels, or nothing."""
        metrics, room = QFontMetricsF(self._look.font(13, 500)), width - 2 * _INSIDE
        titles = (words.paused(),) if self._phase.paused else (self._phase.title, self._phase.short)
        return next((one for one in titles if metrics.horizontalAdvance(one) <= room), "")
