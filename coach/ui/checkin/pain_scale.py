"""How strong the pain is: a slider from 0 to 10 that stays empty until a number is chosen."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.checkin.answer import Answer
from coach.ui.checkin.scale_picture import KNOB, ScalePicture
from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import MOST, digit
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import feeling as words
from coach.ui.wording import frame

_USUAL, _LEAST = 52, 26
"""How far the numbers are apart, px; the least grows with the text."""
_AT_ONCE = 1000
"""Within this time, ms, a 1 and a 0 are typed as one number."""


class PainScale(Answer):
    """The chosen number with its word and a sentence, and the track below them."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.setAccessibleDescription(words.strength_keys())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._typed = (-1, 0)
        self._dragging = False
        self.picture = ScalePicture(look, 0)
        self._group = RadioGroup(self)
        self._numbers = [_Number(look, number, self) for number in range(MOST + 1)]
        for number in self._numbers:
            self._group.add(number)
        self._group.buttonClicked.connect(lambda _number: self._chosen())
        look.changed.connect(self._looked)

    @property
    def value(self) -> int | None:
        """Return the chosen number, or None."""
        return next((each.number for each in self._numbers if each.isChecked()), None)

    def put(self, value: object) -> None:
        """Show a number as chosen, or none."""
        self._group.clear()
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST:
            self._numbers[value].setChecked(True)
        self.update()

    def first_stop(self) -> QWidget:
        """Return the number that Tab comes to."""
        return self._group.stop()

    def number(self, number: int) -> QWidget:
        """Return the control of a number."""
        return self._numbers[number]

    def take(self, event: QKeyEvent) -> bool:
        """Choose by a key that was pressed anywhere on the page; return whether it is a number."""
        number = digit(event)
        if number is None:
            return False
        before, when = self._typed
        self._typed = (number, event.timestamp())
        if (before, number) == (1, 0) and 0 < event.timestamp() - when < _AT_ONCE and when:
            number = MOST
        self._numbers[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._choose(number)
        return True

    def sizeHint(self) -> QSize:
        """Return room for words, track and numbers."""
        return QSize((MOST + 1) * _USUAL, self.picture.height)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which numbers do not touch."""
        return QSize((MOST + 1) * self.look.px(_LEAST) + KNOB, self.picture.height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Shift and 0 together are 10."""
        if not self.take(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the number under the pointer."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._dragging = left and self.picture.hits(event.position().y())
        if self._dragging:
            self._drag(event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the knob with the pointer that took it."""
        at = event.position()
        if self._dragging and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(at)
        self._warm(self.picture.nearest(at.x()) if self.picture.hits(at.y()) else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the last number cool."""
        super().leaveEvent(event)
        self._warm(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the numbers over the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was chosen in words, and the track with its numbers."""
        del event
        painter = QPainter(self)
        warmths = {each.number: each.warmth for each in self._numbers}
        self.picture.paint(painter, self.value, warmths)
        painter.end()

    def _choose(self, number: int) -> None:
        if self.value != number:
            self._numbers[number].setChecked(True)
            self._chosen()

    def _chosen(self) -> None:
        self.update()
        self.changed.emit()

    def _drag(self, at: QPointF) -> None:
        number = self.picture.nearest(at.x())
        self._numbers[number].setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(number)

    def _warm(self, near: int | None) -> None:
        for each in self._numbers:
            each.warm(under=each.number == near)

    def _place(self) -> None:
        self.picture = ScalePicture(self.look, self.width())
        for each in self._numbers:
            left = round(self.picture.x(each.number) - KNOB / 2)
            each.setGeometry(left, self.picture.track - KNOB // 2, KNOB, KNOB)

    def _looked(self) -> None:
        self._place()
        self.updateGeometry()
        self.update()


class _Number(Control):
    """One number for keyboard and screen reader; the scale paints it and knows the pointer."""

    def __init__(self, look: Look, number: int, parent: PainScale) -> None:
        super().__init__(look, str(number), parent)
        self.number = number
        self.setAccessibleName(frame.pain_number(number))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._scale = parent

    def corner(self) -> float:
        """Return the radius of the ring: that of the knob."""
        return KNOB / 2

    def sizeHint(self) -> QSize:
        """Return the size of the knob."""
        return QSize(KNOB, KNOB)

    def warm(self, *, under: bool) -> None:
        """Show whether the pointer is near."""
        self._warmth.towards(1.0 if under else 0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave digits to the scale."""
        if digit(event) is not None:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the picture to the scale, which is painted anew where this number is."""
        del event
