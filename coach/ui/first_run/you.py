"""How the program should look for this person, and where they are; nothing medical."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.settings import Settings
from coach.ui.appearance_card import AppearanceCard
from coach.ui.first_run.step import FirstStep
from coach.ui.look.look import Look
from coach.ui.looks_card import LooksCard
from coach.ui.region_card import RegionCard
from coach.ui.wording import first_run as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class YouStep(FirstStep):
    """Every choice is seen and kept at once."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(look, words.you_title(), words.you_text(), parent)
        self._desk = desk
        self.region = RegionCard(look, desk.regions(), desk.settings.region)
        self.looks = LooksCard(look, desk)
        self.figure = AppearanceCard(look, desk.settings.appearance)
        for card in (self.region, self.looks, self.figure):
            self.body.addWidget(card)
        self.region.chosen.connect(lambda code: self._keep(lambda now: replace(now, region=code)))
        self.looks.failed.connect(self.failed)
        self.figure.chosen.connect(
            lambda appearance: self._keep(lambda now: replace(now, appearance=appearance))
        )

    def _keep(self, change: Callable[[Settings], Settings]) -> None:
        try:
            self._desk.keep_settings(change(self._desk.settings))
        except CoachError as error:
            self.failed.emit(error)
