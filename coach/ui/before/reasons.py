"""The two lists of the page of warning signs: why, and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.before.alarm import Reasoned
from coach.ui.before.listing import Dot, Number
from coach.ui.look.label import Label
from coach.ui.look.look import Look


class Listing(QVBoxLayout):
    """Lines one below the other, replaced all at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSpacing(0)

    def show_reasons(self, reasons: Sequence[Reasoned]) -> None:
        """Show each reason with where it was answered, a hairline below it."""
        self._clear()
        for reason in reasons:
            line = _Line(self._look, Dot(self._look), reason.text, 500, ruled=True)
            if reason.where:
                where = Label(self._look, reason.where, 13, 400, "muted")
                line.row.addWidget(where, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(line)

    def show_steps(self, steps: Sequence[str]) -> None:
        """Show what to do, numbered."""
        self._clear()
        for number, step in enumerate(steps, start=1):
            self.addWidget(_Line(self._look, Number(self._look, number), step, 400, ruled=False))

    def _clear(self) -> None:
        while self.count():
            item = self.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()


class _Line(QWidget):
    """A mark, words, and whatever is added to the row."""

    def __init__(self, look: Look, mark: QWidget, text: str, weight: int, *, ruled: bool) -> None:
        super().__init__()
        self._look = look
        self._ruled = ruled
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 12 if ruled else 6, 0, 12 if ruled else 6)
        self.row.setSpacing(8 if ruled else 16)
        place = Qt.AlignmentFlag.AlignTop if ruled else Qt.AlignmentFlag.AlignVCenter
        self.row.addWidget(mark, 0, place)
        self.row.addWidget(Label(look, text, 17, weight, wrap=True), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        del event
        if self._ruled:
            painter = QPainter(self)
            line = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(line, self._look.theme.hair)
            painter.end()
