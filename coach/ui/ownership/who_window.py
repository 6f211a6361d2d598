"""The question at the start where there is more than one person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.profiles import Person
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.wording import frame
from coach.ui.wording import ownership as words

WIDTH = 480
MOST = 6
"""Names that are seen at once; the others scroll."""


class WhoWindow(QWidget):
    """A button for each person; the one who was here last has the keyboard."""

    def __init__(self, look: Look, people: Sequence[Person]) -> None:
        super().__init__()
        self._look = look
        self.chosen: Person | None = None
        self.buttons: dict[str, Button] = {}
        self.setWindowTitle(frame.program())
        self.setFixedWidth(look.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(16)
        column.addWidget(Label(look, words.who(), 24, 600, wrap=True))
        page = ScrollPage(look)
        page.set_sides((4, 12))
        for person in people:
            button = Button(look, words.called(person), "primary" if person.last else "tonal")
            button.clicked.connect(lambda _on=False, one=person: self._choose(one))
            self.buttons[person.id] = button
            page.body.addWidget(button)
        high = max(button.sizeHint().height() for button in self.buttons.values())
        page.setFixedHeight(min(MOST * (high + 16), page.body.sizeHint().height()))
        column.addWidget(page)
        last = next((one for one in people if one.last), people[0])
        self.buttons[last.id].setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _choose(self, person: Person) -> None:
        self.chosen = person
        self.close()
