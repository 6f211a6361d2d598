"""The short safety check as tiles: five warning signs and "none of these", nothing ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coach.triage.safety import ShortCheck, Sign
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.look import Look
from coach.ui.wording import before

_COLUMNS = 2


class SignTiles(QWidget):
    """A sign takes "none of these" back, and the other way round (clinical content, 1.3)."""

    changed = Signal()
    """What is ticked has changed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = {sign: ChoiceTile(look, before.sign(sign), multiple=True) for sign in Sign}
        self.none = ChoiceTile(look, before.none_of_these(), multiple=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, tile in enumerate((*self.tiles.values(), self.none)):
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for tile in self.tiles.values():
            tile.toggled.connect(self._sign_toggled)
        self.none.toggled.connect(self._none_toggled)

    @property
    def signs(self) -> frozenset[Sign]:
        """Return the signs that are ticked."""
        return frozenset(sign for sign, tile in self.tiles.items() if tile.isChecked())

    def check(self) -> ShortCheck:
        """Return the answers; not answered while nothing is ticked."""
        signs = self.signs
        return ShortCheck(answered=self.none.isChecked() or bool(signs), signs=signs)

    def forget(self) -> None:
        """Tick nothing."""
        for tile in (*self.tiles.values(), self.none):
            tile.setChecked(False)

    def _sign_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.none.setChecked(False)
        self.changed.emit()

    def _none_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            for tile in self.tiles.values():
                tile.setChecked(False)
        self.changed.emit()
