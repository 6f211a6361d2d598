"""A field that shows one of many words, and opens a list of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from coach.ui.look.focus import FocusRing
from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box

_PADDING = 16
_ICON = 20
_WIDEST = 320


class Dropdown(QComboBox):
    """For more choices than segments can hold; letters typed go to the word they begin."""

    chosen = Signal(object)
    """The person chose the choice with this value."""

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Sequence[tuple[object, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(name)
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for value, word in choices:
            self.addItem(word, value)
        FocusRing(self, lambda: 8.0, lambda: look.theme.teal)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))
        look.changed.connect(self._looked)
        self._looked()

    def choose(self, value: object) -> None:
        """Show the choice with `value`, without telling anybody."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def sizeHint(self) -> QSize:
        """Return room for the longest word, up to a limit."""
        metrics = QFontMetricsF(self.look.font(15))
        words = [self.itemText(place) for place in range(self.count())]
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        width = min(round(longest) + 1, self.look.px(_WIDEST))
        height = max(40, self.look.line(15) + 16)
        return QSize(width + 2 * _PADDING + self.look.px(_ICON) + 8, height)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the beginning of the word can be read."""
        return QSize(self.look.px(120), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: nothing is chosen by rolling over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, the word and the arrow."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        round_box(painter, box, 8.0, theme.surface, theme.outline)
        mark = self.look.px(_ICON)
        room = box.adjusted(_PADDING, 0, -_PADDING - mark - 8, 0)
        font = self.look.font(15)
        shown = QFontMetricsF(font).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(theme.ink)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        place = QPointF(round(box.right() - _PADDING - mark), round((box.height() - mark) / 2))
        painter.drawPixmap(place, icon(self.look, "down", mark, theme.muted))
        painter.end()

    def _looked(self) -> None:
        self.setFont(self.look.font(15))
        self.updateGeometry()
        self.update()
