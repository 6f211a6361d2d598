"""The second page of warning signs: injury and circulation (section 1.2, screen 2)."""

from PySide6.QtWidgets import QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.answer_card import TicksCard
from coach.ui.checkin.card_step import CardStep
from coach.ui.checkin.items import items, question, why
from coach.ui.checkin.sign_list import Group, SignList
from coach.ui.look.look import Look
from coach.ui.wording import safety_signs as words

SIGNS = (
    "chest_pain",
    "breathless",
    "faint",
    "abdo_pulsing",
    "leg_cold_pale",
    "calf_hot_swollen",
)
"""The values of `sys` that are asked here."""


class InjuryStep(CardStep):
    """What is seen and felt on the back itself, and the signs of the vessels."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.injury_title(), words.now_or_since(), parent)
        self._why = why(checkin, "local", "sys")
        local = SignList(look, [[Group(items(checkin, "local"), across=2)]])
        signs = SignList(look, [[Group(items(checkin, "sys", SIGNS), across=2)]])
        self.local = TicksCard(look, "local", question(checkin, "local").ask, local)
        self.signs = TicksCard(look, "sys", question(checkin, "sys").ask, signs)
        self.add_row((1, [self.local]), (1, [self.signs]))
        self.end()

    @property
    def why(self) -> str:
        """Return why this is asked."""
        return self._why
