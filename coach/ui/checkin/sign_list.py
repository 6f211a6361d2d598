"""A list of things to tick, and the one tile that says that none of them is there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.checkin.answer_tile import AnswerTile
from coach.ui.checkin.tick_group import TickGroup
from coach.ui.checkin.tile_grid import GAP, TileGrid
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import safety_signs as words

_APART = 24  # px between columns of groups
_NARROW = 640  # px of the list below which its columns stand below one another


@dataclass(frozen=True, slots=True)
class Item:
    """Something to tick: its value in the answer, its name, and what is meant exactly."""

    value: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind under a small heading, `across` of them in a row at most."""

    items: tuple[Item, ...]
    title: str = ""
    across: int = 1


class SignList(QWidget):
    """Nothing is ticked beforehand; a tick takes "none of these" back, and the other way round.

    N says "none of these" as long as nothing is ticked (clinical content, section 1.3).
    """

    changed = Signal()
    """The person ticked something, or took a tick back."""

    def __init__(
        self,
        look: Look,
        columns: Sequence[Sequence[Group]],
        *,
        px: int = 13,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        items = [each for column in columns for group in column for each in group.items]
        self.tiles = {each.value: AnswerTile(look, each.name, each.detail, px=px) for each in items}
        self.none = AnswerTile(look, words.none_of_these())
        self.last_row = QHBoxLayout()
        self._group = TickGroup(self)
        for tile in (*self.tiles.values(), self.none):
            self._group.add(tile)
        self._lay_out(columns)
        for tile in self.tiles.values():
            tile.clicked.connect(self._ticked)
        self.none.clicked.connect(self._none_ticked)

    @property
    def value(self) -> list[str] | None:
        """Return what is ticked, in reading order; None until there is an answer."""
        ticked = [value for value, tile in self.tiles.items() if tile.isChecked()]
        return ticked if ticked or self.none.isChecked() else None

    def choose(self, values: Collection[str] | None) -> None:
        """Show an answer, or with None no answer; values of other lists are left alone."""
        here = self.tiles.keys() & set(values or ())
        for value, tile in self.tiles.items():
            tile.setChecked(value in here)
        self.none.setChecked(values is not None and not here)

    def first_stop(self) -> QWidget:
        """Return the first tile."""
        return next(iter(self.tiles.values()), self.none)

    def choose_none(self) -> bool:
        """Say "none of these" and go there, unless something is ticked; return whether it was."""
        if self.value:
            return False
        self.none.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.none.isChecked():
            self.none.click()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take N for "none of these"."""
        if not (is_none_key(event) and self.choose_none()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side where there is room."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        narrow = self.width() < self._look.px(_NARROW)
        self._columns.setDirection(down if narrow else across)
        self._columns.setSpacing(GAP if narrow else _APART)

    def _lay_out(self, columns: Sequence[Sequence[Group]]) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for groups in columns:
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for group in groups:
                self._add(group, column)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(self._columns)
        self.last_row.setSpacing(GAP)
        self.last_row.addWidget(self.none, 1)
        whole.addLayout(self.last_row)

    def _add(self, group: Group, column: QVBoxLayout) -> None:
        if group.title:
            if column.count():
                column.addSpacing(GAP)
            column.addWidget(Label(self._look, group.title, 15, 600, "muted", wrap=True))
        tiles = [self.tiles[each.value] for each in group.items]
        column.addWidget(TileGrid(self._look, tiles, group.across))

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.none.setChecked(False)
        self.changed.emit()

    def _none_ticked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            for tile in self.tiles.values():
                tile.setChecked(False)
        self.changed.emit()


def is_none_key(event: QKeyEvent) -> bool:
    """Return whether the key is the one that says "none of these"."""
    return event.key() == Qt.Key.Key_N and plain(event)


def plain(event: QKeyEvent) -> bool:
    """Return whether a key was pressed by itself, once."""
    return event.modifiers() == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat()
