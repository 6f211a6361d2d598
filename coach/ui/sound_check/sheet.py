"""The sound check over the window, from Settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.sound_check.check import SoundCheck
from coach.ui.sound_check.ears import Ears
from coach.ui.wording import frame
from coach.ui.wording import sound_check as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class SoundCheckSheet(Overlay):
    """Closed by Esc or its button."""

    failed = Signal(object)

    def __init__(self, look: Look, desk: "Desk", ears: Ears, parent: QWidget) -> None:
        super().__init__(look, parent, width=640)
        self.check = SoundCheck(look, desk, ears)
        self.check.failed.connect(self.failed)
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, words.title(), 24, 600, wrap=True))
        body.addWidget(Label(look, words.lead(), 15, 400, "muted", wrap=True))
        body.addWidget(self.check)
        shut = Button(look, frame.close(), "tonal")
        shut.clicked.connect(self.close_it)
        body.addWidget(shut)
