"""The pain of some days as one small line: painted, so that the page opens fast."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.progress.series import PainDay
from coach.triage.gate import WORST_PAIN
from coach.ui.look.look import Look
from coach.ui.look.paint import disc
from coach.ui.wording import today as words

HEIGHT = 64
_LINE = 2.0
_LAST, _LONE = 5.0, 3.0
_EDGE = 6.0


class Sparkline(QWidget):
    """Each day's pain from 0 at the foot to 10 at the top; a gap stays a gap."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: tuple[PainDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._looked)

    def show_days(self, days: Sequence[PainDay]) -> None:
        """Show these days, one after another without a day left out."""
        self._days = tuple(days)
        known = [(day.day, day.pain) for day in days if day.pain is not None]
        self.setAccessibleName(words.chart_name(known))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low strip."""
        return QSize(160, self._look.px(HEIGHT))

    def points(self) -> list[QPointF | None]:
        """Return the place of each day; None where nothing was told."""
        if not self._days:
            return []
        step = (self.width() - 2 * _EDGE) / max(1, len(self._days) - 1)
        high = self.height() - 2 * _EDGE
        return [
            None
            if day.pain is None
            else QPointF(_EDGE + number * step, _EDGE + high * (1 - day.pain / WORST_PAIN))
            for number, day in enumerate(self._days)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, what is below it, and the last day."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        foot = self.height() - _EDGE + 1.0
        runs = list(_runs(self.points()))
        for run in runs:
            self._paint_run(painter, run, foot)
        painter.fillRect(QRectF(0, foot, self.width(), 1), theme.hair)
        if runs:
            disc(painter, runs[-1][-1], _LAST + 2, theme.surface)
            disc(painter, runs[-1][-1], _LAST, theme.teal)
        painter.end()

    def _paint_run(self, painter: QPainter, run: Sequence[QPointF], foot: float) -> None:
        theme = self._look.theme
        if len(run) == 1:
            disc(painter, run[0], _LONE, theme.teal)
            return
        ends = (QPointF(run[-1].x(), foot), QPointF(run[0].x(), foot))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.wash)
        painter.drawPolygon(QPolygonF([*run, *ends]))
        pen = QPen(theme.teal, _LINE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(list(run)))

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()


def _runs(points: Sequence[QPointF | None]) -> Iterator[list[QPointF]]:
    """Yield the points that follow one another without a gap."""
    run: list[QPointF] = []
    for point in points:
        if point is not None:
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run
