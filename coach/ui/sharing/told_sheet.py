"""A sheet that says what became of a file: refused, of no use here, or in use now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.problem import Problem
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.wording import frame, taking


class ToldSheet(Overlay):
    """A title and sentences; where a file has mistakes, a way to read them all."""

    problems_wanted = Signal(object)
    """The person wants to see all of these problems."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        title: str,
        sentences: Sequence[str],
        problems: Sequence[Problem] = (),
    ) -> None:
        super().__init__(look, parent)
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, title, 24, 600, wrap=True))
        for sentence in sentences:
            body.addWidget(Label(look, sentence, 17, wrap=True))
        self.sentences = tuple(sentences)
        self.details = Button(look, taking.details(), "text")
        self.shut = Button(look, frame.close(), "tonal")
        self.details.clicked.connect(lambda: self._show(tuple(problems)))
        self.shut.clicked.connect(self.close_it)
        row = QHBoxLayout()
        row.addWidget(self.details)
        row.addStretch(1)
        row.addWidget(self.shut)
        body.addLayout(row)
        self.details.setHidden(not problems)
        self.closed.connect(self.deleteLater)

    def _show(self, problems: tuple[Problem, ...]) -> None:
        self.close_it()
        self.problems_wanted.emit(problems)
