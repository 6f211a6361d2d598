"""A question over the window before something that changes everything; Cancel comes first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.wording import ownership as words


class Confirm(Overlay):
    """A title, what will happen, and one button that does it; `kind` is that button's weight."""

    agreed = Signal()

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        title: str,
        sentences: Sequence[str],
        do_it: str,
        kind: str = "primary",
    ) -> None:
        super().__init__(look, parent)
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, title, 24, 600, wrap=True))
        for sentence in sentences:
            body.addWidget(Label(look, sentence, 17, wrap=True))
        self.cancel = Button(look, words.cancel(), "text")
        self.do_it = Button(look, do_it, kind)
        self.cancel.clicked.connect(self.close_it)
        self.do_it.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.do_it)
        body.addLayout(row)
        self.closed.connect(self.deleteLater)

    def _agree(self) -> None:
        self.close_it()
        self.agreed.emit()
