"""A sheet over the window that scrolls in its middle where it has much to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage

WIDTH = 720
_SIDES = (4, 12)


class TallSheet(Overlay):
    """A title, `page` in the middle, `foot` with the buttons; never higher than the window."""

    def __init__(self, look: Look, parent: QWidget, title: str) -> None:
        super().__init__(look, parent, WIDTH)
        self.look = look
        self.head = QVBoxLayout()
        self.head.setSpacing(8)
        self.title = Label(look, title, 24, 600, wrap=True)
        self.head.addWidget(self.title)
        self.page = ScrollPage(look)
        self.scrolled = self.page
        self.page.setAccessibleName(title)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page.set_sides(_SIDES)
        self.page.body.setSpacing(12)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        body = self.card.body
        body.setSpacing(12)
        body.addLayout(self.head)
        body.addWidget(self.page)
        body.addLayout(self.foot)
        self.closed.connect(self.deleteLater)

    def add_text(self, text: str, px: int = 15, weight: int = 400, colour: str = "ink") -> Label:
        """Add a paragraph to the middle."""
        label = Label(self.look, text, px, weight, colour, wrap=True)
        self.page.body.addWidget(label)
        return label

    def open(self) -> None:
        """Show it from the top, to be read before anything is pressed."""
        super().open()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
