"""The fourth page of warning signs: general health (clinical content, section 1.2, screen 4)."""

from collections.abc import Collection, Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.age_card import AgeCard
from coach.ui.checkin.answer_card import AnswerCard, TicksCard
from coach.ui.checkin.card_step import CardStep
from coach.ui.checkin.items import items, question, why
from coach.ui.checkin.remembered import RememberedCard
from coach.ui.checkin.sign_list import Group, SignList
from coach.ui.checkin.stiffness_card import COUNT, StiffnessCard, may_matter
from coach.ui.look.look import Look
from coach.ui.wording import safety_signs as words

SIGNS = (
    "weight_loss",
    "night_pain_constant",
    "fatigue_pale",
    "weight_gain_cold",
    "thirst_polyuria",
    "rash_band",
    "testicular_pain",
    "ectopic_signs",
    "preg_warning",
)
"""The values of `sys` that are asked here."""


class GeneralStep(CardStep):
    """Age, what is known of the person, signs from elsewhere, and long-lasting stiffness."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.general_title(), words.general_lead(), parent)
        self._checkin = checkin
        self._why = why(checkin, "age", "cond")
        self._days: int | None = None
        self.remembered = RememberedCard(look, checkin)
        self.age = AgeCard(look, question(checkin, "age"))
        self.dx, self.meds, self.cond = (
            self._ticks(field, None) for field in ("dx", "meds", "cond")
        )
        self.signs = self._ticks("sys", SIGNS)
        self.stiffness = StiffnessCard(look)
        self._facts: tuple[AnswerCard, ...] = (self.age, self.dx, self.meds, self.cond)
        for card in (self.remembered, *self._facts, self.signs, self.stiffness):
            self.add_row((1, [card]))
        self.age.changed.connect(self._show_what_is_asked)
        self.remembered.opened.connect(self._open)
        self.remembered.changed.connect(self._confirmed)
        self.end()
        self._show_what_is_asked()

    @property
    def why(self) -> str:
        """Return why this is asked."""
        return self._why

    def remember(self, facts: Mapping[str, object]) -> None:
        """Show what was said last time, the age as it is now, to be confirmed in one go.

        Comes before `fill`. What is not known, or cannot be an answer, is asked as usual.
        """
        self.remembered.show_facts(facts)
        self._show_what_is_asked()

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the answers in `said`, which also tells how long the episode has lasted."""
        days = said.get("days")
        self._days = days if isinstance(days, int) and not isinstance(days, bool) else None
        card = self.remembered
        if set(card.fields) & said.keys() and not card.same_as(said):
            card.show_facts({})  # other answers were given in this check-in
        super().fill(said)
        self._show_what_is_asked()

    def said(self) -> dict[str, object]:
        """Return field → answer, without the fields that were not answered."""
        found = super().said()
        # RF49 reads the count only under 45 and after three months: elsewhere none is as true as
        # any, so nobody is asked. Without an age it may still apply.
        if "age" in found and not self._stiffness_asked():
            found[COUNT] = 0
        return found

    def in_force(self) -> Iterator[AnswerCard]:
        """Yield the cards that ask something now, in reading order."""
        if self.remembered.facts:
            yield self.remembered
        for card in self._facts:
            if card.field not in self.remembered.facts:
                yield card
        yield self.signs
        if self._stiffness_asked():
            yield self.stiffness

    def _ticks(self, field: str, values: Collection[str] | None) -> TicksCard:
        group = Group(items(self._checkin, field, values), across=3)
        ticks = SignList(self.look, [[group]])
        return TicksCard(self.look, field, question(self._checkin, field).ask, ticks)

    def _stiffness_asked(self) -> bool:
        age = self._age()
        return age is not None and self._days is not None and may_matter(age, self._days)

    def _age(self) -> int | None:
        known = self.remembered.facts.get("age")
        return known if isinstance(known, int) else self.age.age

    def _open(self) -> None:
        """Ask what was remembered again, with the answers of last time filled in."""
        facts = self.remembered.facts
        again = [card for card in self._facts if card.field in facts]
        for card in again:
            card.fill(facts)
        self.remembered.show_facts({})
        self._show_what_is_asked()
        again[0].first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def _confirmed(self) -> None:
        """Go on to the first question that is still open."""
        still = (each for each in self.in_force() if not each.answered)
        first = next(still, self.signs)
        first.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_what_is_asked(self) -> None:
        asked = list(self.in_force())
        for card in self.cards:
            card.setVisible(card in asked)
        self.setFocusProxy(asked[0].first_stop())
