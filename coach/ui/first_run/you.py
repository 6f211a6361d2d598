"""How the program should look for this person, and where they are; nothing medical."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.appearance import Appearance
from coach.errors import CoachError
from coach.ui.appearance_card import AppearanceCard
from coach.ui.first_run.step import FirstStep
from coach.ui.look.look import Look
from coach.ui.looks_card import LooksCard
from coach.ui.wording import first_run as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class YouStep(FirstStep):
    """`region` is the card in which the person says in which country they are."""

    def __init__(
        self,
        look: Look,
        desk: "Desk",
        region: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words.you_title(), words.you_text(), parent)
        self._desk = desk
        self.looks = LooksCard(look, desk)
        self.figure = AppearanceCard(look, desk.settings.appearance)
        for card in (region, self.looks, self.figure):
            if card is not None:
                self.body.addWidget(card)
        self.looks.failed.connect(self.failed)
        self.figure.chosen.connect(self._keep)

    def _keep(self, appearance: Appearance) -> None:
        try:
            self._desk.keep_settings(replace(self._desk.settings, appearance=appearance))
        except CoachError as error:
            self.failed.emit(error)
