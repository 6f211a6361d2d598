"""A few words beside the cue: that time stands still, or that a device is missing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.mark import Mark


class Banner(QWidget):
    """An icon, a sentence and a smaller one; it takes only as much room as it says."""

    def __init__(self, look: Look, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._mark = Mark(look)
        ink = "amber_ink" if tone == "amber" else "ink"
        self.title = Label(look, "", 15, 600, ink, wrap=True)
        self.more = Label(look, "", 15, 400, "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 20, 12)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def say(self, mark: str, title: str, more: str = "") -> None:
        """Show `title`, and `more` below it, after the icon called `mark`."""
        self.title.set_text(title)
        self.more.set_text(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{title} {more}".strip())
        self._mark.show_mark(mark, "amber_ink" if self._tone == "amber" else "teal_ink")
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        ground = theme.amber_tint if self._tone == "amber" else theme.raised
        round_box(painter, QRectF(self.rect()), 16.0, ground, theme.hair)
        painter.end()
