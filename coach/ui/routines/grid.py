"""Cards in as many equal columns as fit, each row as high as its highest card."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.look import Look
from coach.ui.routines.card import WIDTH, RoutineCard

GAP = 16


class CardGrid(QWidget):
    """Places its cards by itself: one to five columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.cards: tuple[RoutineCard, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._again)

    def show_cards(self, cards: Sequence[RoutineCard]) -> None:
        """Show these cards instead of those before."""
        for old in self.cards:
            old.hide()
            old.deleteLater()
        self.cards = tuple(cards)
        for card in self.cards:
            card.setParent(self)
            card.show()
        self._again()

    def columns(self, width: int) -> int:
        """Return how many columns fit into `width` px."""
        narrowest = self.look.px(WIDTH) * 0.96
        return max(1, min(5, int((width + GAP) // (narrowest + GAP))))

    def hasHeightForWidth(self) -> bool:
        """Return that fewer columns make more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Return room for three columns."""
        width = 3 * self.look.px(WIDTH) + 2 * GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for one column."""
        return QSize(min(self.look.px(WIDTH), 320), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _again(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        """Return the height of the grid at `width`; move the cards to their places if wanted."""
        columns = self.columns(width)
        each = (width - GAP * (columns - 1)) // columns
        top = 0
        for start in range(0, len(self.cards), columns):
            row = self.cards[start : start + columns]
            high = max(card.height_at(each) for card in row)
            for column, card in enumerate(row):
                if move:
                    card.setGeometry(column * (each + GAP), top, each, high)
            top += high + GAP
        return max(0, top - GAP)
