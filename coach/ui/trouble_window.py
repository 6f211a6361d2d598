"""What is shown instead of the program where it cannot start."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import errors, frame

WIDTH = 560


class TroubleWindow(QWidget):
    """One sentence: what happened, what is safe, what to do next."""

    def __init__(self, look: Look, error: CoachError) -> None:
        super().__init__()
        self._look = look
        self.setWindowTitle(frame.program())
        self.setFixedWidth(look.px(WIDTH))
        self.sentence = Label(look, errors.of(error), 17, wrap=True)
        self.shut = Button(look, frame.close(), "primary")
        self.shut.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(16)
        column.addWidget(Label(look, frame.cannot_start(), 24, 600, wrap=True))
        column.addWidget(self.sentence)
        column.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignRight)
        # A window does not ask its layout how high wrapped words make it.
        self.setFixedHeight(column.heightForWidth(look.px(WIDTH)))
        self.shut.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()
