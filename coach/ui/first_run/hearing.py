"""The sound check before the first session; it may be left out."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.ui.first_run.step import FirstStep
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.sound_check.check import SoundCheck
from coach.ui.sound_check.ears import Ears
from coach.ui.wording import sound_check as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class HearingStep(FirstStep):
    """A tone, a sentence, and what is missing."""

    def __init__(self, look: Look, desk: "Desk", ears: Ears, parent: QWidget | None = None) -> None:
        super().__init__(look, words.title(), words.lead(), parent)
        self.check = SoundCheck(look, desk, ears)
        self.check.failed.connect(self.failed)
        self.body.addWidget(self.check)
        self.body.addWidget(Label(look, words.later(), 13, 400, "muted", wrap=True))
