"""The result below the header of the check-in, with its five steps done."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.checkin.header import Header
from coach.ui.checkin.order import Section
from coach.ui.checkin.result import ResultPage
from coach.ui.look.look import Look


class ResultFrame(QWidget):
    """What the check-in comes to, as its last step."""

    def __init__(self, look: Look, page: ResultPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.page = page
        self.header = Header(look)
        self.header.again.hide()
        self.header.close_it.hide()  # nothing is half done here
        self.header.show_step(tuple(Section), Section.RESULT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(page, 1)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()
