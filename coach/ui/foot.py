"""The line at the foot of a page: what this coach is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import side_margin
from coach.ui.wording import frame


class Foot(QWidget):
    """The limits, and `more` that belongs to this page."""

    def __init__(self, look: Look, *, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = " ".join(part for part in (frame.limits(), more) if part)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(look, sentence, 13, 400, "muted", wrap=True, measure=1200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand below the content of the page, however wide the window is."""
        super().resizeEvent(event)
        margin = side_margin(self)
        self._column.setContentsMargins(margin, 8, margin, 12)
