"""One line of the sheet: number, exercise, dose; pressing it shows the movement."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from coach.ui.look.control import Control
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.routines.rows import Row
from coach.ui.wording import routines as words

LOWEST = 48
NUMBER = 22


class DoseRow(Control):
    """A row with a hairline above it."""

    def __init__(self, look: Look, number: int, row: Row) -> None:
        super().__init__(look)
        self.row = row
        self.setAccessibleName(words.row_name(number, row.title, row.dose))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        count = Label(look, str(number), 15, 400, "muted")
        count.setFixedWidth(look.px(NUMBER))
        self._title = Label(look, row.title, 15, wrap=True)
        self._dose = Label(look, row.dose, 15, 500, align=Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(8)
        for label in (count, self._title, self._dose):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.addWidget(count)
        line.addWidget(self._title, 1)
        line.addWidget(self._dose)

    def corner(self) -> float:
        """Return the radius of the hover wash and the focus ring."""
        return 8.0

    def hasHeightForWidth(self) -> bool:
        """Return that a long name wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped name, 48 px at least."""
        room = width - self.look.px(NUMBER) - 16 - self._dose.sizeHint().width()
        return max(LOWEST, self._title.heightForWidth(max(1, room)) + 24)

    def sizeHint(self) -> QSize:
        """Return the usual row."""
        width = self.look.px(NUMBER) + 16 + self._dose.sizeHint().width() + self.look.px(160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the dose and the longest word."""
        words_width = self._title.minimumSizeHint().width() + self._dose.sizeHint().width()
        return QSize(words_width + self.look.px(NUMBER) + 16, LOWEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline and the wash under the pointer."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.hair)
        if self.warmth > 0:
            painter.setOpacity(self.warmth)
            round_box(painter, QRectF(self.rect()).adjusted(0, 1, 0, 0), 8.0, theme.wash)
        painter.end()
