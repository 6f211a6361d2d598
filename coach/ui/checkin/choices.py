"""Answers as tiles: one of them, as many as are true, or a plain yes or no."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach.routine.checkin.model import Question
from coach.ui.checkin.answer import Answer
from coach.ui.checkin.tile import AnswerTile, Face
from coach.ui.look.control import Control
from coach.ui.look.look import Look
from coach.ui.look.radio import RadioGroup, Roving, TickGroup
from coach.ui.look.segmented import Segmented
from coach.ui.wording import feeling as words

GAP = 8
_YES_NO = 168
"""How wide yes and no are together, px before text scale."""


class Tiles(Answer):
    """Tiles in as many equal columns as fit, each row as high as its highest tile.

    `least` is how narrow a tile may become, in px before text scale; `most` is how many columns
    there may be.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        tiles: Mapping[str, Control],
        *,
        least: int,
        most: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.tiles = dict(tiles)
        self._least, self._most = least, most
        for tile in self.tiles.values():
            tile.setParent(self)
            tile.setAccessibleName(words.option(name, tile.text()))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.lay)

    def gather(self, group: Roving) -> None:
        """Let Tab come to the tiles once, and the arrow keys go on from there."""
        for tile in self.tiles.values():
            group.add(tile)

    def hasHeightForWidth(self) -> bool:
        """Return that fewer columns make more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Return room for as many columns as there may be."""
        width = self._most * self.look.px(self._least) + (self._most - 1) * GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for one column."""
        return QSize(max(tile.minimumSizeHint().width() for tile in self.tiles.values()), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def lay(self) -> None:
        """Place the tiles anew, since what they say or its size has changed."""
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _columns(self, width: int) -> int:
        fit = (width + GAP) // (self.look.px(self._least) + GAP)
        most = max(1, min(self._most, len(self.tiles), fit))
        rows = -(-len(self.tiles) // most)
        return -(-len(self.tiles) // rows)  # rows as even as they can be

    def _place(self, width: int, *, move: bool) -> int:
        """Return the height of all rows at `width`; move the tiles to their places if wanted."""
        columns, tiles, top = self._columns(width), list(self.tiles.values()), 0
        each = (width - GAP * (columns - 1)) // columns
        for start in range(0, len(tiles), columns):
            row = tiles[start : start + columns]
            high = max(tile.heightForWidth(each) for tile in row)
            for column, tile in enumerate(row if move else ()):
                tile.setGeometry(column * (each + GAP), top, each, high)
            top += high + GAP
        return max(0, top - GAP)


class OneOf(Tiles):
    """A choice of one; the arrow keys only look."""

    def __init__(
        self,
        look: Look,
        name: str,
        faces: Mapping[str, Face | Control],
        *,
        least: int = 200,
        most: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        tiles = {
            value: face if isinstance(face, Control) else AnswerTile(look, face)
            for value, face in faces.items()
        }
        super().__init__(look, name, tiles, least=least, most=most, parent=parent)
        # Passing over an answer must not give it: one of them may be a warning sign.
        self._group = RadioGroup(self, by_arrows=False)
        self.gather(self._group)
        self._group.buttonClicked.connect(lambda _tile: self.changed.emit())

    @property
    def value(self) -> str | None:
        """Return the chosen value, or None."""
        return next((value for value, tile in self.tiles.items() if tile.isChecked()), None)

    def put(self, value: object) -> None:
        """Show `value` as chosen."""
        self._group.clear()
        if isinstance(value, str) and value in self.tiles:
            self.tiles[value].setChecked(True)

    def hint(self, value: str | None, note: str) -> None:
        """Say on one tile why it may be the answer; it still has to be chosen."""
        for each, tile in self.tiles.items():
            if isinstance(tile, AnswerTile):
                tile.set_note(note if each == value else "")
        self._group.start_at(self.tiles.get(value or ""))
        self.lay()

    def first_stop(self) -> QWidget:
        """Return the tile that Tab comes to."""
        return self._group.stop()


class AnyOf(Tiles):
    """As many as are true, and one tile that says that none is; the key N chooses that one.

    `alone` are values that cannot stand beside others.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        faces: Mapping[str, Face],
        none: Face,
        *,
        alone: Iterable[str] = (),
        least: int = 200,
        most: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        named = {value: AnswerTile(look, face, multiple=True) for value, face in faces.items()}
        self.none = AnswerTile(look, none, multiple=True)
        tiles = named | {"": self.none}
        super().__init__(look, name, tiles, least=least, most=most, parent=parent)
        self._named = named
        self._alone = frozenset(alone)
        self._group = TickGroup(self)
        self.gather(self._group)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> list[str] | None:
        """Return the ticked values, none of them as [], and None while nothing is ticked."""
        ticked = [value for value, tile in self._named.items() if tile.isChecked()]
        return ticked if ticked or self.none.isChecked() else None

    def put(self, value: object) -> None:
        """Show the values of a list as ticked; an empty one is none of them."""
        wanted = value if isinstance(value, list | tuple | set | frozenset) else ()
        for each, tile in self._named.items():
            tile.setChecked(each in wanted)
        given = isinstance(value, list | tuple | set | frozenset)
        self.none.setChecked(given and not wanted)

    def first_stop(self) -> QWidget:
        """Return the tile that Tab comes to."""
        return self._group.stop()

    def take(self, event: QKeyEvent) -> bool:
        """Choose none of them by the key N, pressed anywhere on the page; return whether it was."""
        if event.key() != Qt.Key.Key_N or event.modifiers() or self.none.isChecked():
            return False
        self.none.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.none.click()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose none of them by the key N."""
        if not self.take(event):
            super().keyPressEvent(event)

    def _clicked(self, clicked: QWidget) -> None:
        value = next(each for each, tile in self.tiles.items() if tile is clicked)
        if self.tiles[value].isChecked():
            apart = self._alone | {""}
            for other, tile in self.tiles.items():
                if other != value and (value in apart or other in apart):
                    tile.setChecked(False)
        self.changed.emit()


def faces_of(question: Question) -> dict[str, Face]:
    """Return the tiles of a question in the words of its file, with a capital letter."""
    values = question.variable.values
    return {value: Face(words.sentence(question.said(value))) for value in values}


class YesNo(Answer):
    """A question with two answers."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        options = ((True, words.yes()), (False, words.no()))
        self._choice = Segmented(look, name, options, 48)
        self._choice.setMinimumWidth(look.px(_YES_NO))
        self._choice.chosen.connect(lambda _value: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._choice)
        row.addStretch(1)

    @property
    def value(self) -> bool | None:
        """Return the answer, or None."""
        chosen = self._choice.value
        return chosen if isinstance(chosen, bool) else None

    def put(self, value: object) -> None:
        """Show yes, no, or nothing as chosen."""
        self._choice.clear()
        if isinstance(value, bool):
            self._choice.choose(value)

    def first_stop(self) -> QWidget:
        """Return the answer that Tab comes to."""
        return self._choice.first_stop()
