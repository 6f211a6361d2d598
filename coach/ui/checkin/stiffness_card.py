"""The features of flag RF49, ticked and counted (clinical content, section 1.2)."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from coach.ui.checkin.answer_card import TicksCard
from coach.ui.checkin.sign_list import Group, Item, SignList
from coach.ui.look.look import Look
from coach.ui.wording import safety_signs as words

COUNT = "inflam"
FEATURES = "inflam_features"
"""A field beside the answers: which of the features were ticked."""
_YOUNGER_THAN = 45  # years; RF49
_SINCE = 90  # days; RF49


class StiffnessCard(TicksCard):
    """Asks what fits; the answer is how many."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        features = words.stiffness()
        items = tuple(Item(value, *texts) for value, texts in features.items())
        ticks = SignList(look, [[Group(items, across=2)]])
        super().__init__(look, FEATURES, words.stiffness_title(), ticks, parent)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the field that must be answered."""
        return (COUNT,)

    def said(self) -> dict[str, object]:
        """Return how many fit, and which."""
        value = self.ticks.value
        return {} if value is None else {COUNT: len(value), FEATURES: value}

    def fill(self, said: Mapping[str, object]) -> None:
        """Tick what is in `said`; a count alone cannot say what to tick, unless it is none."""
        none: dict[str, object] = {FEATURES: []} if said.get(COUNT) == 0 else {}
        super().fill(none | dict(said))


def may_matter(age: int, days: int) -> bool:
    """Return whether RF49 can apply at all, by the other two things that it reads."""
    return age < _YOUNGER_THAN and days >= _SINCE
