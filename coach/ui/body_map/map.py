"""The body picture: every place that can hurt, to be marked by pointer, touch or keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coach.figure.regions import BodyRegion, Direction, neighbour
from coach.ui.body_map import captions
from coach.ui.body_map.layout import Places, laid_out, least_size
from coach.ui.body_map.outlines import IN_LENS
from coach.ui.body_map.picture import Seen, painted, seen, standing
from coach.ui.body_map.target import Target
from coach.ui.look.look import Look
from coach.ui.wording import body_map as words

_FINGER = 48.0
"""No place is harder to hit than a square of this side, px."""
_USUAL = QSize(720, 632)


class BodyMap(QWidget):
    """The figure from behind with a lens over its low back; transparent around them.

    One stop for the Tab key; the arrow keys go from place to place as they lie on the body.
    """

    changed = Signal(object)
    """The person marked or cleared a place; the set of all that are marked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figure = standing()
        self._places: Places | None = None
        self._seen: Seen | None = None
        self._picture: QPixmap | None = None
        self._under: Target | None = None
        self._targets = {region: self._target(region) for region in BodyRegion}
        self._stop(BodyRegion.LUMBAR_LEFT)
        self.setAccessibleName(words.title())
        self.setAccessibleDescription(words.description())
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._again)

    @property
    def chosen(self) -> frozenset[BodyRegion]:
        """Return the places that are marked."""
        return frozenset(r for r, target in self._targets.items() if target.isChecked())

    def choose(self, regions: Iterable[BodyRegion]) -> None:
        """Mark these places and no others, without saying so."""
        wanted = frozenset(regions)
        for region, target in self._targets.items():
            target.setChecked(region in wanted)
        self.update()

    def target(self, region: BodyRegion) -> Target:
        """Return the control of a place."""
        return self._targets[region]

    def region_at(self, at: QPointF) -> BodyRegion | None:
        """Return the place under a point, or the nearest within a finger's width."""
        for region, target in self._targets.items():
            if target.outline.contains(at):
                return region
        near = [
            (_away(target.outline.boundingRect().center(), at), region)
            for region, target in self._targets.items()
            if _reach(target.outline.boundingRect()).contains(at)
        ]
        return min(near)[1] if near else None

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return _USUAL

    def minimumSizeHint(self) -> QSize:
        """Return the width that the lens needs; the height goes with the width."""
        return QSize(least_size(0, self._line()).width(), 0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow picture is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the least height at this width."""
        return least_size(width, self._line()).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything into the new size."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body, lens and words; the places paint themselves over them."""
        del event
        if self._places is None or self._seen is None:
            return
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = painted(self._look, self._seen, self._places, ratio)
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._picture)
        captions.paint(painter, self._look, self._seen, self._places, self._targets)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Warm the place under the pointer."""
        self._warm(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the last place cool."""
        super().leaveEvent(event)
        self._warm(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark or clear the place under the pointer."""
        target = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or target is None:
            super().mousePressEvent(event)
            return
        target.setFocus(Qt.FocusReason.MouseFocusReason)
        target.click()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick clicks as a click like the first."""
        self.mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say the whole name of the place under the pointer in a tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            target = self._at(QPointF(event.pos()))
            if target is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), words.name(target.region), self)
            return True
        return super().event(event)

    def _target(self, region: BodyRegion) -> Target:
        target = Target(self._look, region, self, pill=region.area in IN_LENS)
        target.clicked.connect(lambda: self._clicked(region))
        target.step_wanted.connect(lambda way: self._step(region, way))
        return target

    def _clicked(self, region: BodyRegion) -> None:
        self._stop(region)
        self.update()
        self.changed.emit(self.chosen)

    def _step(self, region: BodyRegion, way: Direction) -> None:
        beside = neighbour(region, way)
        self._stop(beside)
        self._targets[beside].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self, here: BodyRegion) -> None:
        """Let the Tab key stop at this place only."""
        for region, target in self._targets.items():
            stops = Qt.FocusPolicy.StrongFocus if region is here else Qt.FocusPolicy.ClickFocus
            target.setFocusPolicy(stops)
        self._targets[here].raise_()

    def _at(self, at: QPointF) -> Target | None:
        region = self.region_at(at)
        return self._targets[region] if region is not None else None

    def _warm(self, target: Target | None) -> None:
        if target is self._under:
            return
        if self._under is not None:
            self._under.warm(under=False)
        if target is not None:
            target.warm(under=True)
        self._under = target
        if target is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _line(self) -> int:
        return self._look.line(13)

    def _lay(self) -> None:
        self._places = laid_out(self.size(), self._line())
        self._seen = seen(self._figure, self._places)
        for region, target in self._targets.items():
            target.lie(self._seen.outline(region))
        self._picture = None
        self.update()

    def _again(self) -> None:
        self.updateGeometry()
        self._lay()


def _reach(box: QRectF) -> QRectF:
    """Return a box around a place that is large enough to be hit."""
    wide, high = max(box.width(), _FINGER), max(box.height(), _FINGER)
    middle = box.center()
    return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)


def _away(a: QPointF, b: QPointF) -> float:
    return (a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2
