"""A question with a few answers, of which only those are offered that are still open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from coach.routine.checkin.model import Question
from coach.ui.before.question import QuestionCard
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import where as words

_COLUMNS = 2


class WorstCard(QuestionCard):
    """Asks for one value of `question`; hidden while one alone is left."""

    chosen = Signal()
    """The person chose a value."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question.ask, words.choose_one(), parent=parent)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.question = question
        self.offered: tuple[str, ...] = ()
        self.tiles: dict[str, ChoiceTile] = {}
        self.hint = Label(look, "", 15, 400, "muted", wrap=True)
        self._group: RadioGroup | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.body.addWidget(self.hint)
        self.body.addLayout(self._grid)
        self.hide()

    @property
    def value(self) -> str | None:
        """Return the chosen value."""
        return next((value for value, tile in self.tiles.items() if tile.isChecked()), None)

    @property
    def answered(self) -> bool:
        """Return whether a value was chosen."""
        return self.value is not None

    def offer(self, values: tuple[str, ...], hint: str = "") -> None:
        """Offer these values; the one that was chosen stays so if it is among them."""
        self.hint.set_text(hint)
        self.hint.setVisible(bool(hint))
        if values == self.offered:
            return
        before = self.value
        self.offered = values
        self._clear()
        self._group = RadioGroup(self, by_arrows=False)
        self._group.buttonClicked.connect(self._clicked)
        for place, value in enumerate(values):
            said = self.question.said(value)
            tile = ChoiceTile(self.look, said[:1].upper() + said[1:])
            tile.setAccessibleName(f"{self.accessibleName()} {tile.text()}")
            self.tiles[value] = tile
            self._group.add(tile)
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        self.choose(before)

    def choose(self, value: str | None) -> None:
        """Show `value` as chosen, or none, without saying so."""
        if value in self.tiles:
            self.tiles[value].setChecked(True)
        elif self._group is not None:
            self._group.clear()

    def first_stop(self) -> QWidget:
        """Return the chosen tile, or the first."""
        return self.tiles[self.value or self.offered[0]]

    def forget(self) -> None:
        """Show nothing as chosen."""
        self.choose(None)
        self.show_missing(missing=False)

    def _clicked(self, _tile: QAbstractButton) -> None:
        self.show_missing(missing=False)
        self.chosen.emit()

    def _clear(self) -> None:
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        if self._group is not None:
            self._group.deleteLater()
            self._group = None
