"""The three ways to take the summary along: print it, save it, copy it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.player.announce import announce
from coach.ui.wording import errors
from coach.ui.wording import papers as words

if TYPE_CHECKING:
    from coach.ui.papers.document import Document
    from coach.ui.papers.giving import Giver

Giving = Callable[[QWidget], "Giver"]
"""Given the window, return what prints, saves and copies."""


def _giver(over: QWidget) -> "Giver":
    from coach.ui.papers.giving import Giver  # printing costs time that no start should pay

    return Giver(over)


class PaperRow(QWidget):
    """What came of a press is said below the buttons; a failure names the other ways."""

    def __init__(
        self, look: Look, giving: Giving | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._giving = giving or _giver
        self._giver: Giver | None = None
        self._made: Callable[[], tuple[Document, str]] | None = None
        self.print = Button(look, words.print_it(), "hurts", "print", height=56)
        self.save = Button(look, words.save_it(), "outline", "save", height=56)
        self.copy = Button(look, words.copy_it(), "text", "copy", height=56)
        self._buttons = (self.print, self.save, self.copy)
        self.told = Label(look, "", 15, 500, "teal_ink", wrap=True)
        self.told.hide()
        self._lay_out()
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)

    def offer(self, made: "Callable[[], tuple[Document, str]]") -> None:
        """Give out what `made` returns: the paper, and the name of its file."""
        self._made = made
        self._tell("", "teal_ink")

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest button: they may stand one below the other."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons one below the other where they do not fit in a row."""
        super().resizeEvent(event)
        wanted = sum(button.sizeHint().width() for button in self._buttons) + 16
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if wanted > self.width() else across)

    def _print(self) -> None:
        giver, (document, _) = self._ready()
        giver.print(document)

    def _save(self) -> None:
        giver, (document, name) = self._ready()
        giver.save(document, name)

    def _copy(self) -> None:
        giver, (document, _) = self._ready()
        giver.copy(document)

    def _ready(self) -> "tuple[Giver, tuple[Document, str]]":
        if self._giver is None:
            self._giver = self._giving(self.window())
            self._giver.told.connect(lambda said: self._tell(said, "teal_ink"))
            self._giver.failed.connect(self._fail)
        assert self._made is not None  # noqa: S101 - shown only with something to give
        return self._giver, self._made()

    def _fail(self, error: CoachError) -> None:
        self._tell(errors.of(error), "coral_ink")

    def _tell(self, said: str, colour: str) -> None:
        self.told.set_colour(colour)
        self.told.set_text(said)
        self.told.setVisible(bool(said))
        announce(self, said)

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addLayout(self._row)
        column.addWidget(self.told)
