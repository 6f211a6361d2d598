"""A sheet in the page: dims what is behind it and keeps the keyboard inside."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.look import Look
from coach.ui.look.trap import reachable, step_focus
from coach.ui.player.announce import announce

WIDEST = 736
_MARGIN = 24
_DIMMED = 0.86


class Panel(QWidget):
    """Covers its page while it is open; the content goes into `card.body`."""

    def __init__(self, look: Look, name: str, page: QWidget) -> None:
        super().__init__(page)
        self.look = look
        self.setAccessibleName(name)
        self.card = Card(look, "raised", 24, lifted=True)
        self.card.setMaximumWidth(WIDEST)
        self.card.body.setContentsMargins(32, 28, 32, 28)
        self.card.body.setSpacing(16)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.hide()
        page.installEventFilter(self)

    def open(self) -> None:
        """Cover the page and take the keyboard."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.show()
        self.raise_()
        announce(self, self.accessibleName())
        stops = reachable(self)
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Give the page back."""
        self.hide()
        page = self.parentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        page = self.parentWidget()
        if page is not None and event.type() == QEvent.Type.Resize and watched is page:
            self.setGeometry(page.rect())
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own names
        """Keep the Tab key inside the panel."""
        step_focus(self, forward=next)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page."""
        del event
        painter = QPainter(self)
        veil = QColor(self.look.theme.paper)
        veil.setAlphaF(_DIMMED)
        painter.fillRect(self.rect(), veil)
        painter.end()
