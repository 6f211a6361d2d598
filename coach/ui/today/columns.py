"""Two columns of cards: beside each other, or the right ones below in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

GAP = 16
_BETWEEN = 32
_ANY = 16777215
_LEAST = 320
"""Designed px of a card below which two do not stand beside each other."""


class Columns(QWidget):
    """`main` may hold pairs that stand beside each other; `side` goes right, or below in two.

    The first of `side` is what must not be overlooked: in a narrow window it follows the first of
    `main`.
    """

    def __init__(
        self, main: Sequence[QWidget | tuple[QWidget, ...]], side: Sequence[QWidget]
    ) -> None:
        super().__init__()
        self._side = tuple(side)
        self._rows: list[QBoxLayout] = []
        self._main = QVBoxLayout()
        self._main.setSpacing(GAP)
        for part in main:
            self._add(part)
        self._main.addStretch(1)
        self._right = QWidget()
        self._piles = (QVBoxLayout(), QVBoxLayout())
        self._beside = QHBoxLayout(self._right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(GAP)
        for pile in self._piles:
            pile.setSpacing(GAP)
            self._beside.addLayout(pile, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._main, 1)
        self._whole.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)

    def arrange(self, *, narrow: bool, right: int) -> None:
        """Stand beside each other with the right column `right` px wide, or below each other."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(down if narrow else across)
        self._whole.setSpacing(GAP if narrow else _BETWEEN)
        self._right.setMinimumWidth(0 if narrow else right)
        self._right.setMaximumWidth(_ANY if narrow else right)
        if narrow and self._main.indexOf(self._side[0]) < 0:
            self._main.insertWidget(1, self._side[0])
        room = self.width() if narrow else self.width() - right - _BETWEEN
        for row in self._rows:
            fits = room >= 2 * round(_LEAST * right / 360) + GAP
            row.setDirection(across if fits else down)
        two = narrow and self.width() >= 2 * round(_LEAST * right / 360) + GAP
        self._pile(self._side[1:] if narrow else self._side, 2 if two else 1)

    def _add(self, part: QWidget | tuple[QWidget, ...]) -> None:
        if isinstance(part, QWidget):
            self._main.addWidget(part)
            return
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(GAP)
        for one in part:
            row.addWidget(one, 1)
        self._rows.append(row)
        self._main.addLayout(row)

    def _pile(self, cards: Sequence[QWidget], count: int) -> None:
        """Put the cards that are there into so many piles, each on the lower one."""
        for pile in self._piles:
            while pile.count():
                pile.takeAt(0)
        heights = [0] * count
        for card in cards:
            place = heights.index(min(heights))
            self._piles[place].addWidget(card)
            if not card.isHidden():
                heights[place] += card.sizeHint().height()
        for pile in self._piles[:count]:
            pile.addStretch(1)
        self._beside.setStretch(1, count - 1)
