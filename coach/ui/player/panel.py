"""A sheet in the page: dims what is behind it and keeps the keyboard inside."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.column import in_middle
from coach.ui.look.fitting import fit
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.trap import reachable, step_focus
from coach.ui.player.announce import announce

WIDEST = 736
_MARGIN = 24
_DIMMED = 0.86


class Panel(QWidget):
    """Covers its page while it is open.

    What is read goes into `read.body` and scrolls where the page is too low for it; what has to
    be pressed goes into `card.body` below and is always seen.
    """

    def __init__(self, look: Look, name: str, page: QWidget, widest: int = WIDEST) -> None:
        super().__init__(page)
        self._widest = widest
        self.look = look
        self.setAccessibleName(name)
        self.card = Card(look, "raised", 24, lifted=True)
        self.card.body.setContentsMargins(32, 28, 32, 28)
        self.card.body.setSpacing(16)
        self.read = ScrollPage(look)
        self.read.set_sides((0, 0))
        self.read.body.setSpacing(16)
        self.card.body.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addStretch(1)
        column.addLayout(in_middle(self.card))
        column.addStretch(1)
        self.hide()
        page.installEventFilter(self)
        look.changed.connect(self.fit)

    def open(self) -> None:
        """Cover the page and take the keyboard."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.fit()
        self.read.verticalScrollBar().setValue(0)
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
            self.fit()
        return False

    def fit(self) -> None:
        """Be as high as the words need, at any size of text, and no higher than the page."""
        self.card.setMaximumWidth(self.look.px(self._widest))
        width = min(self.card.maximumWidth(), self.width() - 2 * _MARGIN)
        fit(self.read, self.card.body, width, self.height() - 2 * _MARGIN)

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
