"""A big tile that answers a question: its name, and below it what is meant by that exactly."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, mixed, round_box

LOWEST = 48
PADDING = 16
ABOVE = 8
BOX = 20
LEFT = PADDING + BOX + 12
_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class AnswerTile(Control):
    """A tile with a tick box, or with a radio disc where it is not `multiple`.

    The keyboard that comes to it brings it into sight.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        detail: str = "",
        *,
        multiple: bool = True,
        px: int = 13,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.setCheckable(True)
        self._multiple = multiple
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self._name = Label(look, name, 15, 500, wrap=True, parent=self)
        self._detail = Label(look, detail, px, 400, "muted", wrap=True, parent=self)
        self._detail.setVisible(bool(detail))
        for label in (self._name, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(lambda on: self._dress(on=on))

    def hasHeightForWidth(self) -> bool:
        """Return that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 48 px at least."""
        name, detail = self._heights(width)
        return max(LOWEST, name + detail + 2 * ABOVE)

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        width = max(self._name.sizeHint().width(), self._detail_width(self._detail.sizeHint()))
        return QSize(width + LEFT + PADDING, self.heightForWidth(width + LEFT + PADDING))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        longest = self._detail_width(self._detail.minimumSizeHint())
        word = max(self._name.minimumSizeHint().width(), longest)
        return QSize(word + LEFT + PADDING, LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words in their place."""
        super().resizeEvent(event)
        name, detail = self._heights(self.width())
        top = max(0, (self.height() - name - detail) // 2)
        self._name.setGeometry(LEFT, top, self._room(self.width()), name)
        self._detail.setGeometry(LEFT, top + name, self._room(self.width()), detail)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight when the keyboard comes; a tile never moves away from the pointer."""
        super().focusInEvent(event)
        if event.reason() not in _BY_KEYBOARD:
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile, its tick box or its disc."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        on = self.isChecked()
        ground = theme.tint if on else mixed(theme.surface, theme.wash, self.warmth)
        border = theme.teal if on else theme.hair
        round_box(painter, QRectF(self.rect()), 12.0, ground, border, 1.75 if on else 1.0)
        top = (self.height() - BOX) / 2
        if self._multiple:
            self._paint_box(painter, QRectF(PADDING, round(top), BOX, BOX))
        else:
            self._paint_disc(painter, QRectF(PADDING, top, BOX, BOX))
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme = self.look.theme
        if not self.isChecked():
            round_box(painter, box, 4.0, theme.surface, theme.outline, 1.75)
            return
        round_box(painter, box, 4.0, theme.teal)
        tick = icon(self.look, "check", 16, theme.on_teal)
        painter.drawPixmap(QPointF(box.left() + 2, box.top() + 2), tick)

    def _paint_disc(self, painter: QPainter, box: QRectF) -> None:
        theme = self.look.theme
        if not self.isChecked():
            round_box(painter, box, BOX / 2, theme.surface, theme.outline, 1.75)
            return
        disc(painter, box.center(), BOX / 2, theme.teal)
        disc(painter, box.center(), 4, theme.on_teal)

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._room(width)
        detail = self._detail.heightForWidth(room) if self._detail.text() else 0
        return self._name.heightForWidth(room), detail

    def _detail_width(self, wanted: QSize) -> int:
        return wanted.width() if self._detail.text() else 0

    def _room(self, width: int) -> int:
        return max(1, width - LEFT - PADDING)

    def _dress(self, *, on: bool) -> None:
        colour = "teal_ink" if on else "ink"
        self._name.set_spans([Span(self.text(), 600 if on else 500, colour)])
        self._detail.set_colour("ink" if on else "muted")
        self.update()
