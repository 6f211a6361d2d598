"""A way to another page that is always there: an icon, what it is, and one line more."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import mixed, round_box

LOWEST = 88
_SIDE = 20
_TOP = 16
_SQUARE = 48
_GAP = 16
_ARROW = 20
_MARK = 24


class Way(Control):
    """One large target: wherever it is pressed, it leads there.

    `filled` is for what must not be overlooked: the whole of it is in its colour.
    """

    def __init__(
        self,
        look: Look,
        mark: str,
        tone: str,
        title: str = "",
        *,
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent)
        self._mark, self._tone, self._filled = mark, tone, filled
        self._title = Label(look, title, 17, 600, wrap=True, parent=self)
        self.hint = Label(look, "", 15, 400, "muted", wrap=True, parent=self)
        for label in (self._title, self.hint):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 16.0

    def show_title(self, title: str) -> None:
        """Say something else."""
        self.set_text(title)
        self._title.set_text(title)
        self._place()

    def show_hint(self, hint: str) -> None:
        """Say what is behind it."""
        self.hint.set_text(hint)
        self.setAccessibleDescription(hint)
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both lines of words, 96 px at least."""
        inside = max(1, width - self._around())
        words = self._title.heightForWidth(inside) + self.hint.heightForWidth(inside)
        return max(LOWEST, words + 2 * _TOP)

    def sizeHint(self) -> QSize:
        """Return room for the words on a line each."""
        wide = max(self._title.sizeHint().width(), self.hint.sizeHint().width())
        return QSize(wide + self._around(), self.heightForWidth(wide + self._around()))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        wide = max(self._title.minimumSizeHint().width(), self.hint.minimumSizeHint().width())
        return QSize(wide + self._around(), LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words in their place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the icon on its square, and the arrow."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        tint, ink = ("coral_tint", "coral_ink") if self._tone == "coral" else ("tint", "teal_ink")
        rest, warm = ("surface", "wash") if not self._filled else (tint, "surface")
        share = 1.0 if self.isDown() else self.warmth if not self._filled else self.warmth / 2
        ground = mixed(theme.colour(rest), theme.colour(warm), share)
        border = theme.colour(ink) if self._filled else theme.hair
        round_box(painter, QRectF(self.rect()), self.corner(), ground, border)
        top = (self.height() - _SQUARE) / 2
        square = QRectF(_SIDE, top, _SQUARE, _SQUARE)
        round_box(painter, square, 12.0, theme.colour("surface" if self._filled else tint))
        picture = icon(self.look, self._mark, _MARK, theme.colour(ink))
        inset = (_SQUARE - _MARK) / 2
        painter.drawPixmap(QPointF(round(square.left() + inset), round(top + inset)), picture)
        arrow = icon(self.look, "aright", _ARROW, theme.ink)
        left = self.width() - _SIDE - _ARROW + round(2 * self.warmth)
        painter.drawPixmap(QPointF(left, round((self.height() - _ARROW) / 2)), arrow)
        painter.end()

    def _around(self) -> int:
        return _SIDE + _SQUARE + _GAP + _GAP + _ARROW + _SIDE

    def _place(self) -> None:
        left = _SIDE + _SQUARE + _GAP
        width = max(1, self.width() - self._around())
        first = self._title.heightForWidth(width)
        second = self.hint.heightForWidth(width)
        top = max(0, (self.height() - first - second) // 2)
        self._title.setGeometry(left, top, width, first)
        self.hint.setGeometry(left, top + first, width, second)

    def _looked(self) -> None:
        super()._looked()
        self._place()
