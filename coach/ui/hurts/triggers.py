"""What came before a cramp: as many words as fit, and the person's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coach.ui.look.filter_chip import FilterChip
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.wording import hurts as words

LONGEST = 200
_BETWEEN = ", "


class Triggers(QWidget):
    """Kept as one line of words: the chosen ones, then the person's own."""

    changed = Signal()
    """The person has said something else."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {word: FilterChip(look, word) for word in (*words.triggers(), _none())}
        self.own = QLineEdit()
        self.own.setMaxLength(LONGEST)
        self.own.setAccessibleName(words.own_words())
        self.own.setPlaceholderText(words.own_words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(look, words.trigger(), 20, 600, wrap=True))
        column.addWidget(Wrapped(look, tuple(self.chips.values())))
        column.addWidget(self.own)
        for word, chip in self.chips.items():
            chip.setCheckable(True)
            chip.toggled.connect(lambda on, chip=chip: chip.show_on(on=on))
            chip.clicked.connect(lambda _on, word=word: self._chosen(word))
        self.own.editingFinished.connect(self.changed)

    @property
    def text(self) -> str:
        """Return what was said, in one line."""
        chosen = [word for word, chip in self.chips.items() if chip.isChecked()]
        own = " ".join(self.own.text().split())
        return _BETWEEN.join([*chosen, own] if own else chosen)

    def show_text(self, text: str) -> None:
        """Show what was said before, without saying so."""
        pieces = [piece for piece in text.split(_BETWEEN) if piece]
        for word, chip in self.chips.items():
            chip.setChecked(word in pieces)
        self.own.setText(_BETWEEN.join(piece for piece in pieces if piece not in self.chips))

    def _chosen(self, word: str) -> None:
        """Let “nothing special” stand alone."""
        alone = word == _none()
        if self.chips[word].isChecked():
            for other, chip in self.chips.items():
                if other != word and (alone or other == _none()):
                    chip.setChecked(False)
        self.changed.emit()


def _none() -> str:
    return words.no_trigger()
