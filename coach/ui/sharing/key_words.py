"""The twelve words of a key, large enough to be read into a telephone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import assignments

COLUMNS = 4
FEWER = 1.3
"""The text scale above which fewer words stand beside one another."""


class KeyWords(QWidget):
    """Words with their numbers, to be read line by line."""

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(assignments.fingerprint(words))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        columns = COLUMNS if look.text_scale <= FEWER else COLUMNS // 2
        for index, word in enumerate(words):
            tile = _tile(look, str(index + 1), word, _widest(look, len(words)))
            grid.addWidget(tile, index // columns, index % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)


def _tile(look: Look, number: str, word: str, width: int) -> Card:
    tile = Card(look, "sunk", 12.0, border=False)
    tile.body.setContentsMargins(12, 8, 12, 8)
    row = QHBoxLayout()
    row.setSpacing(8)
    count = Label(look, number, 13, 500, "muted")
    count.setFixedWidth(width)
    row.addWidget(count)
    row.addWidget(Label(look, word, 24, 600), 1)
    tile.body.addLayout(row)
    return tile


def _widest(look: Look, most: int) -> int:
    return max(Label(look, str(number), 13, 500).sizeHint().width() for number in (most, most - 2))
