"""A page of the check-in that scrolls, with parts side by side where there is room for them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.checkin.step import Step
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage

_NARROW = 1000  # px of the page below which parts stand below each other
GAP = 16


class RowsStep(Step):
    """What it holds goes into `page.body`; rows of more than one part are added by `beside`."""

    def __init__(self, look: Look, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._rows: list[QBoxLayout] = []
        self.page = ScrollPage(look)
        self.page.body.addSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setAccessibleName(heading)
        look.changed.connect(self._arrange)

    @property
    def narrow(self) -> bool:
        """Return whether there is room for one column only."""
        return self.width() < self.look.px(_NARROW)

    def beside(
        self, *parts: QWidget | QBoxLayout, gap: int = GAP, shares: Sequence[int] = (1, 1)
    ) -> None:
        """Put parts beside each other, or below each other where the page is narrow."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(gap)
        for part, share in zip(parts, shares, strict=True):
            if isinstance(part, QWidget):
                row.addWidget(part, share)
            else:
                row.addLayout(part, share)
        self._rows.append(row)
        self.page.body.addLayout(row)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to `part`, once everything has its place."""
        QTimer.singleShot(0, part, lambda: self.page.ensureWidgetVisible(part, 0, 24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts below each other where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(down if self.narrow else across)
