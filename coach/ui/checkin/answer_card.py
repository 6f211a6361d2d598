"""Cards with one question of the check-in each; every card knows its field."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.ui.before.question import QuestionCard, first_control
from coach.ui.checkin.answer_tile import AnswerTile
from coach.ui.checkin.sign_list import Item, SignList, plain
from coach.ui.checkin.tile_grid import TileGrid
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.radio import RadioGroup
from coach.ui.look.segmented import Segmented
from coach.ui.wording import safety_signs as words

_PICK = 168  # px of the answers beside their question


class AnswerCard(QuestionCard):
    """A question whose answer is `fields` of the check-in; not answered, it says nothing."""

    changed = Signal()
    """The person answered, or took an answer back."""

    def __init__(
        self,
        look: Look,
        field: str,
        title: str,
        missing: str,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, missing, hint, parent)
        self.field = field
        self.changed.connect(self._relax)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that must be answered here."""
        return (self.field,)

    @property
    def answered(self) -> bool:
        """Return whether there is an answer."""
        return bool(self.said())

    def said(self) -> dict[str, object]:
        """Return field → answer; nothing without an answer."""
        raise NotImplementedError

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the answer that is in `said`, or none."""
        raise NotImplementedError

    def forget(self) -> None:
        """Show no answer."""
        self.fill({})
        self.show_missing(missing=False)

    def _relax(self) -> None:
        if self.answered:
            self.show_missing(missing=False)


class TicksCard(AnswerCard):
    """Asks for as many as are true, or none of them."""

    def __init__(
        self, look: Look, field: str, title: str, ticks: SignList, parent: QWidget | None = None
    ) -> None:
        hint = words.choose_all()
        super().__init__(look, field, title, words.missing_ticks(), hint, parent)
        self.ticks = ticks
        ticks.none.setAccessibleName(f"{title} {ticks.none.text()}")
        self.body.setSpacing(12)
        self.body.addWidget(ticks)
        ticks.changed.connect(self.changed)

    def first_stop(self) -> QWidget:
        """Return the first tile."""
        return self.ticks.first_stop()

    def said(self) -> dict[str, object]:
        """Return what is ticked."""
        value = self.ticks.value
        return {} if value is None else {self.field: value}

    def fill(self, said: Mapping[str, object]) -> None:
        """Tick what is in `said`."""
        self.ticks.choose(_words(said.get(self.field)))


class OneCard(AnswerCard):
    """Asks for one of a few that need a sentence each; the arrows only look."""

    def __init__(
        self,
        look: Look,
        field: str,
        title: str,
        items: Sequence[Item],
        across: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, field, title, words.missing_one(), parent=parent)
        self.tiles = {
            each.value: AnswerTile(look, each.name, each.detail, multiple=False) for each in items
        }
        # Passing over an answer must not give it: one of them may be a warning sign.
        self._group = RadioGroup(self, by_arrows=False)
        for tile in self.tiles.values():
            tile.setAccessibleName(f"{title} {tile.text()}")
            self._group.add(tile)
        self._group.buttonClicked.connect(lambda _tile: self.changed.emit())
        self.body.setSpacing(12)
        self.body.addWidget(TileGrid(look, tuple(self.tiles.values()), across))

    def first_stop(self) -> QWidget:
        """Return the chosen tile, or the first."""
        return self._group.checkedButton() or next(iter(self.tiles.values()))

    def said(self) -> dict[str, object]:
        """Return what is chosen."""
        chosen = [value for value, tile in self.tiles.items() if tile.isChecked()]
        return {self.field: chosen[0]} if chosen else {}

    def fill(self, said: Mapping[str, object]) -> None:
        """Choose what is in `said`."""
        self._group.clear()
        value = said.get(self.field)
        if isinstance(value, str) and value in self.tiles:
            self.tiles[value].setChecked(True)


class PickCard(AnswerCard):
    """Asks for one of two or three words, with a sentence that says what is meant."""

    def __init__(
        self,
        look: Look,
        field: str,
        title: str,
        detail: str,
        options: Sequence[tuple[object, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, field, title, words.missing_one(), parent=parent)
        self.choice = Segmented(look, title, options, 48)
        self._values = [value for value, _ in options]
        self.choice.setMinimumWidth(look.px(_PICK))
        self.head.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        if detail:
            self.body.insertWidget(1, Label(look, detail, 15, 400, "muted", wrap=True))
        self.choice.chosen.connect(lambda _value: self.changed.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Y and N where the answers are yes and no."""
        answers = {Qt.Key.Key_Y: True, Qt.Key.Key_N: False}
        answer = answers.get(Qt.Key(event.key())) if plain(event) else None
        if answer is None or answer not in self._values:
            super().keyPressEvent(event)
            return
        chosen = self.choice.findChildren(QAbstractButton)[self._values.index(answer)]
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        chosen.click()

    def first_stop(self) -> QWidget:
        """Return the first answer."""
        return first_control(self.choice)

    def said(self) -> dict[str, object]:
        """Return what is chosen."""
        value = self.choice.value
        return {} if value is None else {self.field: value}

    def fill(self, said: Mapping[str, object]) -> None:
        """Choose what is in `said`."""
        self.choice.clear()
        value = said.get(self.field)
        # True == 1 in Python: a number is no yes.
        if any(value == each and type(value) is type(each) for each in self._values):
            self.choice.choose(value)


def _words(value: object) -> Collection[str] | None:
    """Return a set of words from an answer that was kept, None where it is none."""
    if not isinstance(value, list | tuple | set | frozenset):
        return None
    return [each for each in value if isinstance(each, str)]
