"""The third page of warning signs: fever, urine and fluid (section 1.2, screen 3)."""

from PySide6.QtWidgets import QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.answer_card import PickCard, TicksCard
from coach.ui.checkin.card_step import CardStep
from coach.ui.checkin.items import items, question, sentence, why
from coach.ui.checkin.sign_list import Group, SignList
from coach.ui.look.look import Look
from coach.ui.wording import safety_signs as words

ILL = ("fever", "chills_sweats", "unwell", "confused", "abdo_pain")
URINE = (
    "no_urine",
    "blood_urine",
    "cola_urine",
    "dark_urine",
    "dark_urine_24h",
    "cloudy_urine",
    "painful_urine",
    "colic_waves",
)
FLUID = ("vomiting", "diarrhoea", "heat_sweat", "thirst")
MUSCLES = ("cramps_elsewhere", "muscle_weakness_general", "palpitations", "tetany")
SIGNS = (*ILL, *FLUID, *URINE, *MUSCLES)
"""The values of `sys` that are asked here."""


class FeverStep(CardStep):
    """Signs from the rest of the body under four headings, and how much one drank."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.fever_title(), words.now_or_since(), parent)
        self._why = why(checkin, "sys", "drink")

        def group(name: str, values: tuple[str, ...]) -> Group:
            return Group(items(checkin, "sys", values), words.group(name))

        left = [group("fever", ILL), group("fluid", FLUID)]
        right = [group("urine", URINE), group("muscles", MUSCLES)]
        self.signs = TicksCard(
            look, "sys", question(checkin, "sys").ask, SignList(look, [left, right])
        )
        drink = question(checkin, "drink")
        amounts = [(each, sentence(drink.said(each))) for each in drink.variable.values]
        self.drink = PickCard(look, "drink", drink.ask, "", amounts)
        self.add_row((1, [self.signs]))
        self.add_row((1, [self.drink]))
        self.end()

    @property
    def why(self) -> str:
        """Return why this is asked."""
        return self._why
