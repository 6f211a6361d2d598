"""One place to mark: a check box in the shape of the place."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.figure.regions import BodyRegion, Direction
from coach.ui.look.control import HOVER_MS
from coach.ui.look.fade import Fade
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text
from coach.ui.wording import body_map as words

_ROOM = 10
"""Free room around the outline, for the border and the focus ring; px."""
_HOVER = 0.30
_LEAST_TYPE = 10
"""Smaller type than this, px, is not read."""
_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_OF_THE_WINDOW = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Target(QAbstractButton):
    """Shows one place and takes the keyboard; the pointer is the map's, which knows them all."""

    step_wanted = Signal(str)
    """The person wants to go on from here, `left`, `right`, `up` or `down`."""

    def __init__(
        self, look: Look, region: BodyRegion, parent: QWidget, *, pill: bool = False
    ) -> None:
        super().__init__(parent)
        self.region = region
        self.outline = QPainterPath()
        """The outline, px of the map."""
        self._look = look
        self._pill = pill
        self._warmth = Fade(look, self, HOVER_MS)
        self._ringed = False
        self.setCheckable(True)
        self.setText(words.name(region))
        self.setAccessibleName(words.name(region))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def ringed(self) -> bool:
        """Return whether the focus ring is shown."""
        return self._ringed

    def lie(self, outline: QPainterPath) -> None:
        """Lie where `outline` is."""
        self.outline = outline
        box = outline.boundingRect().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        self.setGeometry(box.toAlignedRect())
        self.update()

    def warm(self, *, under: bool) -> None:
        """Show whether the pointer is over the place."""
        self._warmth.towards(1.0 if under else 0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the arrows; let Enter do what Space does."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = _ARROWS.get(event.key())
        if plain and direction is not None:
            self.step_wanted.emit(direction)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if plain and not event.isAutoRepeat():
                self.click()
            elif not plain:
                event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard comes here."""
        if event.reason() not in _OF_THE_WINDOW:
            self._ringed = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, unless another window only comes to the front."""
        if event.reason() not in _OF_THE_WINDOW:
            self._ringed = False
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when the place can no longer be marked, or can again."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the place: dashed when it can be marked, filled when it is."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.x(), -self.y())
        if self.isChecked():
            self._paint_marked(painter)
        else:
            self._paint_free(painter)
        if self._ringed:
            self._paint_ring(painter)
        if self._pill:
            self._paint_pill(painter)
        painter.end()

    def _paint_marked(self, painter: QPainter) -> None:
        coral = QColor(self._look.theme.coral)
        coral.setAlphaF(0.93)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(coral)
        painter.drawPath(self.outline)
        self._stroke(painter, QColor(255, 255, 255), 2.25)

    def _paint_free(self, painter: QPainter) -> None:
        fill = QColor(self._look.theme.coral)
        fill.setAlphaF(_HOVER * self._warmth.value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(255, 255, 255, 34))
        painter.drawPath(self.outline)
        painter.setBrush(fill)
        painter.drawPath(self.outline)
        # White dashes over a dark line are seen on every skin and on every cloth.
        self._stroke(painter, QColor(20, 30, 40, 96), 3.0)
        self._stroke(painter, QColor(255, 255, 255), 2.0, dashed=True)

    def _paint_ring(self, painter: QPainter) -> None:
        theme = self._look.theme
        self._stroke(painter, theme.surface, 10.0)
        self._stroke(painter, theme.ink, 5.5)
        self._stroke(painter, theme.surface, 1.5)

    def _stroke(
        self, painter: QPainter, colour: QColor, thick: float, *, dashed: bool = False
    ) -> None:
        pen = QPen(colour, thick)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([2.4, 1.7])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.outline)

    def _paint_pill(self, painter: QPainter) -> None:
        theme = self._look.theme
        word = words.label(self.region)
        box = self.outline.boundingRect()
        font = self._font(word, box.width() - 8)
        wide = min(QFontMetricsF(font).horizontalAdvance(word) + 20, box.width() - 4)
        high = font.pixelSize() * 2
        middle = QPointF(box.center())
        pill = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(pill, high / 2, high / 2)
        colour = theme.coral_ink if self.isChecked() else theme.ink
        line_of_text(painter, pill, word, font, colour)

    def _font(self, word: str, room: float) -> QFont:
        """Return the largest type up to that of small words in which a word fits."""
        font = QFont(self._look.font(13, 600))
        while QFontMetricsF(font).horizontalAdvance(word) > room and font.pixelSize() > _LEAST_TYPE:
            font.setPixelSize(font.pixelSize() - 1)
        return font
