"""The title of a page with its controls beside it, or below it where they have no room there."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped

_APART = 16


class PageHead(QWidget):
    """`titles` stand above one another at the left, `controls` in a row at the right."""

    def __init__(self, look: Look, titles: Sequence[QWidget], controls: Sequence[QWidget]) -> None:
        super().__init__()
        self._titles = tuple(titles)
        self._controls = Wrapped(look, controls)
        column = QVBoxLayout()
        column.setSpacing(0)
        for title in titles:
            column.addWidget(title)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_APART)
        self._row.addLayout(column)
        self._row.addStretch(1)
        self._row.addWidget(self._controls)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls where they have room."""
        super().resizeEvent(event)
        title = max(one.sizeHint().width() for one in self._titles)
        fits = title + _APART + self._controls.sizeHint().width() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if fits else down)
