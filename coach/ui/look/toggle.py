"""What is on or off: a switch, a tick box, and the button that says which it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.button import Button
from coach.ui.look.control import Control
from coach.ui.look.fade import Fade
from coach.ui.look.icons import icon as draw_icon
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, mixed, round_box

WIDTH, HEIGHT = 44, 24
BOX = 20


class Switch(Control):
    """A switch of 44 by 24 px; its name is said by the label beside it."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slide = Fade(look, self, 80)
        self.toggled.connect(lambda on: self._slide.towards(1.0 if on else 0.0))

    def corner(self) -> float:
        """Return the radius of the corners."""
        return HEIGHT / 2

    def sizeHint(self) -> QSize:
        """Return the size of the switch."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the trough and the knob."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(0, 0, WIDTH, HEIGHT)
        fill = mixed(theme.outline, theme.teal, self._slide.value)
        round_box(painter, box, HEIGHT / 2, fill if self.isEnabled() else theme.track)
        knob = theme.on_teal if theme.dark and self.isChecked() else theme.surface
        disc(painter, QPointF(12 + 20 * self._slide.value, 12), 9, knob)
        painter.end()


class CheckBox(Control):
    """A tick box with a sentence that wraps."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = Label(look, text, 15, wrap=True, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 8.0

    def hasHeightForWidth(self) -> bool:
        """Return that the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped sentence, 40 px at least."""
        return max(40, self._words.heightForWidth(max(1, width - BOX - 12)) + 16)

    def sizeHint(self) -> QSize:
        """Return room for the sentence."""
        words = self._words.sizeHint()
        return QSize(words.width() + BOX + 12, max(40, words.height() + 16))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        return QSize(self._words.minimumSizeHint().width() + BOX + 12, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentence beside the box."""
        super().resizeEvent(event)
        left = BOX + 12
        self._words.setGeometry(left, 8, self.width() - left, self.height() - 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its tick."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        top = 8 + (self.look.line(15) - BOX) // 2
        box = QRectF(0, top, BOX, BOX)
        if self.isChecked():
            round_box(painter, box, 4.0, theme.teal)
            tick = draw_icon(self.look, "check", 16, theme.on_teal)
            painter.drawPixmap(QPointF(2, top + 2), tick)
        else:
            border = mixed(theme.outline, theme.teal, self.warmth)
            round_box(painter, box, 4.0, theme.surface, border, 1.75)
        painter.end()


class Toggle(Button):
    """A button that says that something is on or off, and switches it."""

    def __init__(
        self,
        look: Look,
        icon_on: str,
        icon_off: str,
        text_on: str,
        text_off: str,
        height: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text_on, "tonal", icon_on, height, parent)
        self._faces = {True: (text_on, icon_on, "tonal"), False: (text_off, icon_off, "outline")}
        self.setCheckable(True)
        self.setChecked(True)
        self.toggled.connect(self._turned)

    def _turned(self, on: bool) -> None:  # noqa: FBT001 - a slot
        text, icon, kind = self._faces[on]
        self.set_text(text)
        self.set_kind(kind)
        self.set_icon(icon)
