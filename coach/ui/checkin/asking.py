"""A question of the frame above the page: it stays until it is answered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import page_margin
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.wording import joining

_NARROW = 720  # px of the page below which the answers stand under the question


class Asking(QWidget):
    """Two answers: the careful one first."""

    careful = Signal()
    other = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        text: str,
        answers: tuple[str, str],
        tone: str = "amber",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(title)
        self.title = Label(look, title, 17, 600, wrap=True)
        self.points = Label(look, "", 15, 600, f"{tone}_ink", wrap=True)
        self.text = Label(look, text, 15, wrap=True)
        self.answers = (
            Button(look, answers[0], "tonal", height=40),
            Button(look, answers[1], "outline", height=40),
        )
        for answer, told in zip(self.answers, (self.careful, self.other), strict=True):
            answer.clicked.connect(told)
        self._lay_out(tone)
        self.hide()

    def ask(self, points: Sequence[str] = ()) -> None:
        """Ask, naming what is meant."""
        self.points.set_text(joining.apart(points))
        self.points.setVisible(bool(points))
        if self.isHidden():
            announce(self, " ".join((self.title.text(), *points, self.text.text())))
        self.show()

    def insist(self) -> None:
        """Put the keyboard on the careful answer."""
        self.answers[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the page, and put the answers below where it is narrow."""
        super().resizeEvent(event)
        margin = page_margin(self)
        self._around.setContentsMargins(margin, 0, margin, 8)
        narrow = self.width() < self._look.px(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)

    def _lay_out(self, tone: str) -> None:
        card = Card(self._look, f"{tone}_tint", 12.0, border=False)
        card.body.setContentsMargins(16, 12, 16, 12)
        row = QHBoxLayout()
        row.setSpacing(16)
        mark = Mark(self._look, "alert", 24, f"{tone}_ink")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(2)
        for label in (self.title, self.points, self.text):
            said.addWidget(label)
        row.addLayout(said, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        for answer in self.answers:
            buttons.addWidget(answer, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch(0)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self._halves.addLayout(row, 1)
        self._halves.addLayout(buttons)
        card.body.addLayout(self._halves)
        self._around = QVBoxLayout(self)
        self._around.addWidget(card)
