"""A sentence over the window, for what went wrong and can be told."""

from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.wording import errors, frame, joining


class Message(Overlay):
    """Says what happened, what is safe and what to do, until it is closed."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.text = Label(look, "", 17, wrap=True)
        self.card.body.setSpacing(16)
        self.card.body.addWidget(Label(look, frame.trouble(), 24, 600, wrap=True))
        self.card.body.addWidget(self.text)
        shut = Button(look, frame.close(), "tonal")
        shut.clicked.connect(self.close_it)
        self.card.body.addWidget(shut)

    def tell(self, error: CoachError) -> None:
        """Say this failure."""
        self.text.set_text(errors.of(error))
        self.setAccessibleName(joining.sentences(frame.trouble(), self.text.text()))
        self.open()
