"""A coloured box with a title, sentences, and points: advice that must not be overlooked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark

MARK = 20


class Notice(Card):
    """A box in amber, coral or a neutral tint; `add` puts more below its title."""

    def __init__(
        self,
        look: Look,
        title: str,
        tone: str = "amber",
        mark: str = "alert",
        px: int = 15,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, f"{tone}_tint", 12.0, border=False, parent=parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(look, mark, MARK if px < 20 else 24, f"{tone}_ink"))
        self.title = Label(look, title, px, 600, wrap=True)
        head.addWidget(self.title, 1)
        self.body.addLayout(head)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(4)
        self.body.addLayout(self.inside)

    def add_text(self, text: str) -> None:
        """Add a paragraph."""
        self.inside.addWidget(Label(self.look, text, 15, wrap=True))

    def add_points(self, points: Sequence[str]) -> None:
        """Add a list of short points."""
        for point in points:
            line = QHBoxLayout()
            line.setSpacing(8)
            bullet = Label(self.look, "•", 15)
            bullet.setFixedWidth(bullet.sizeHint().width())
            line.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
            words = Label(self.look, point, 15, wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)  # where the dot is, in a high box too
            line.addWidget(words, 1)
            self.inside.addLayout(line)
