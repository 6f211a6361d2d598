"""Tiles side by side, as many in a row as have room for their words."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach.ui.look.look import Look

GAP = 8
NARROWEST = 264
"""The least width of a tile that shares its row, in px, before text scale."""


class TileGrid(QWidget):
    """At most `across` tiles in a row, read row by row."""

    def __init__(
        self,
        look: Look,
        tiles: Sequence[QWidget],
        across: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tiles = tuple(tiles)
        self._across = across
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._place(across)
        look.changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        """Return room for one tile: they stand below one another where there is no more."""
        widest = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return QSize(widest, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many side by side as have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = (self.width() + GAP) // (self._look.px(NARROWEST) + GAP)
        self._place(min(self._across, max(1, room)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(self._across):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()
