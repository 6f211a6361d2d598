"""Flare-ups on a trend: a line at each, with its day where words do not cover one another."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from coach.progress.flares import Flare
from coach.ui.look.look import Look
from coach.ui.progress.mark import Mark, Spot, room_of, write
from coach.ui.wording import review as words

_BEHIND, _YEAR = -5, 366
_THICK, _BESIDE = 1.5, 4.0
_ALONE = 60.0
"""Pixels that are free before words to the left of their line: else they seem the line's before."""
_LEVEL = 10
"""Height on the scale of pain below which the words stand."""


class FlareMarks(Mark):
    """The flare-ups of one range; the newest has its words first."""

    def __init__(self, look: Look, flares: Sequence[Flare]) -> None:
        super().__init__()
        self._look = look
        self.flares = tuple(flares)
        self.setZValue(_BEHIND)

    def draw(self, painter: QPainter, box: QRectF, spot: Spot) -> None:
        """Draw the lines, then the words over them."""
        theme, font = self._look.theme, self._look.font(13, 500)
        painter.setPen(QPen(theme.coral, _THICK))
        for at in self._lines(box, spot).values():
            painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()))
        for room, text in self.told(box, spot):
            write(painter, room, text, font, theme.coral_ink, theme.coral_tint)

    def told(self, box: QRectF, spot: Spot) -> list[tuple[QRectF, str]]:
        """Return the words that have room, and where.

        They stand right of their line, so that nobody takes them for those of the next; only the
        newest may stand to the left.
        """
        font, line = self._look.font(13, 500), self._look.line(13) + 2.0
        year = box.width() > _YEAR * (spot(1, 0).x() - spot(0, 0).x())
        lines, top = self._lines(box, spot), spot(0, _LEVEL).y() + _BESIDE
        found: list[tuple[QRectF, str]] = []
        for flare, at in reversed(lines.items()):
            for text in words.flare(flare.first, year=year):
                wide, high = room_of(text, font, line)
                right = QRectF(at + _BESIDE, top, wide, high)
                left = right.translated(-wide - 2 * _BESIDE, 0)
                taken, alone = [one for one, _ in found], left.adjusted(-_ALONE, 0, 0, 0)
                if _free(right, box, lines.values(), taken):
                    found.append((right, text))
                elif not found and _free(alone, box, lines.values(), taken):
                    found.append((left, text))
                else:
                    continue
                break
        return found

    def _lines(self, box: QRectF, spot: Spot) -> dict[Flare, float]:
        """Return where the line of each stands that is seen, at the edge if it began before."""
        found = {}
        for flare in self.flares:
            first, last = (spot(day.toordinal(), 0).x() for day in (flare.first, flare.last))
            if last >= box.left() and first <= box.right():
                found[flare] = max(box.left(), first)
        return found


def _free(room: QRectF, box: QRectF, lines: Iterable[float], taken: Sequence[QRectF]) -> bool:
    """Return whether words there are inside, on no line, and on no other words."""
    inside = room.left() >= box.left() and room.right() <= box.right()
    crossed = any(room.left() <= at <= room.right() for at in lines)
    return inside and not crossed and not any(room.intersects(one) for one in taken)
