"""The short safety check: five warning signs and "none of these", nothing ticked beforehand."""

from PySide6.QtWidgets import QGridLayout, QWidget

from coach.triage.safety import ShortCheck, Sign
from coach.ui.before.question import QuestionCard
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.look import Look
from coach.ui.wording import before

_COLUMNS = 2


class SignsCard(QuestionCard):
    """Asks before every session (clinical content, section 1.3)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, before.signs_title(), before.missing_signs(), before.signs_hint(), parent
        )
        self.tiles = {sign: ChoiceTile(look, before.sign(sign), multiple=True) for sign in Sign}
        self.none = ChoiceTile(look, before.none_of_these(), multiple=True)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, tile in enumerate((*self.tiles.values(), self.none)):
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        for tile in self.tiles.values():
            tile.toggled.connect(self._sign_toggled)
        self.none.toggled.connect(self._none_toggled)

    @property
    def answered(self) -> bool:
        """Return whether a sign or "none of these" was chosen."""
        return self.none.isChecked() or bool(self.signs)

    @property
    def signs(self) -> frozenset[Sign]:
        """Return the signs that were chosen."""
        return frozenset(sign for sign, tile in self.tiles.items() if tile.isChecked())

    def check(self) -> ShortCheck:
        """Return the answers."""
        return ShortCheck(answered=self.answered, signs=self.signs)

    def first_stop(self) -> QWidget:
        """Return the first sign."""
        return self.tiles[Sign.SADDLE]

    def forget(self) -> None:
        """Show nothing as chosen."""
        for tile in (*self.tiles.values(), self.none):
            tile.setChecked(False)
        self.show_missing(missing=False)

    def _sign_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.none.setChecked(False)
            self.show_missing(missing=False)

    def _none_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            for tile in self.tiles.values():
                tile.setChecked(False)
            self.show_missing(missing=False)
