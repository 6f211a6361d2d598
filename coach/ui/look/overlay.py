"""A card over the whole window: the page is veiled, Tab stays inside, Esc closes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.column import in_middle
from coach.ui.look.fitting import fit
from coach.ui.look.look import Look
from coach.ui.look.scrim import Scrim
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.trap import reachable, step_focus
from coach.ui.player.announce import announce

_SIDE = 24
"""How near the card comes to the edge of the window, in px."""


class Overlay(QWidget):
    """Covers its parent; what it says goes into `card.body`, what it is called into its name."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, width: int = 560) -> None:
        super().__init__(parent)
        self._covered = parent
        self._before: QWidget | None = None
        self.scrolled: ScrollPage | None = None
        """The part of the card that scrolls where the window is too low for all of it."""
        self._scrim = Scrim(look, self)
        self._scrim.pressed.connect(self.close_it)
        self.card = Card(look, "raised", 24.0, lifted=True)
        self.card.setMaximumWidth(look.px(width))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.addStretch(1)
        column.addLayout(in_middle(self.card))
        column.addStretch(1)
        self.hide()

    def open(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._fit()
        self.show()
        self._fit()  # only what is shown has its final fonts and sizes
        self.raise_()
        announce(self, self.accessibleName())
        chain = reachable(self)
        if chain:
            chain[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Uncover the window and give the keyboard back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep the keyboard inside, and what has it in sight."""
        return step_focus(self, forward=forward)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window while it is covered."""
        super().showEvent(event)
        self._covered.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the window alone."""
        super().hideEvent(event)
        self._covered.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @property
    def room(self) -> int:
        """Return how wide the card may be, in px."""
        return min(self.card.maximumWidth(), self.width() - 2 * _SIDE)

    def _fit(self) -> None:
        """Cover the window; what scrolls is as high as its words need and the window lets it."""
        self.setGeometry(self._covered.rect())
        self._scrim.setGeometry(self.rect())
        self._scrim.show()
        self._scrim.lower()
        if self.scrolled is not None:
            fit(self.scrolled, self.card.body, self.room, self.height() - 2 * _SIDE)
