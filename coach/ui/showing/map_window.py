"""A window with the body picture and the names of what is marked on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.figure.regions import BodyRegion
from coach.ui.body_map.map import BodyMap
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import body_map as words
from coach.ui.wording import joining


class MapWindow(QWidget):
    """Esc closes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setWindowTitle(words.title())
        self.map = BodyMap(look)
        self.said = Label(look, words.nothing_marked(), 15, 500, wrap=True)
        card = Card(look)
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(self.map)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.said)
        column.addWidget(card, 1)
        self.map.changed.connect(self._say)
        self.resize(768, 740)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _say(self, chosen: frozenset[BodyRegion]) -> None:
        names = joining.listed(words.name(region) for region in BodyRegion if region in chosen)
        self.said.set_text(words.marked(names) if names else words.nothing_marked())
