"""The first page of warning signs: nerves and bladder (clinical content, section 1.2, screen 1)."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.answer_card import OneCard, PickCard, TicksCard
from coach.ui.checkin.answer_tile import PADDING
from coach.ui.checkin.card_step import CardStep
from coach.ui.checkin.items import items, meant, question, why
from coach.ui.checkin.sign_list import Group, SignList
from coach.ui.look.look import Look
from coach.ui.look.toggle import CheckBox
from coach.ui.routines.notice import Notice
from coach.ui.wording import safety_signs as words

UNSAID = "ces_unsaid"
"""A field beside the answers: that the person prefers not to speak about sex."""
SEXUAL = "sexual"


class NewSignsCard(TicksCard):
    """Asks for the signs that must be checked at once, the sexual one as discreetly as can be.

    "Prefer not to say" is neither yes nor no: it shows what to know, and the others are still
    to be answered (section 1.2, RF04).
    """

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        ticks = SignList(look, [[Group(items(checkin, "ces"), across=2)]])
        super().__init__(look, "ces", question(checkin, "ces").ask, ticks, parent)
        self.unsaid = CheckBox(look, words.prefer_not())
        self.card = Notice(look, words.unsaid_title(), "amber", "info")
        for text in words.unsaid_text():
            self.card.add_text(text)
        beside = QHBoxLayout()
        beside.setContentsMargins(PADDING, 0, 0, 0)
        beside.addWidget(self.unsaid, 1, Qt.AlignmentFlag.AlignVCenter)
        ticks.last_row.addLayout(beside, 1)
        self.body.addWidget(self.card)
        self.card.hide()
        self.unsaid.toggled.connect(self.card.setVisible)
        self.unsaid.clicked.connect(self._unsaid_chosen)
        ticks.tiles[SEXUAL].clicked.connect(self._said_after_all)

    @property
    def answered(self) -> bool:
        """Return whether a sign or "none of these" was chosen."""
        return self.ticks.value is not None

    def said(self) -> dict[str, object]:
        """Return what is ticked, and whether something was left unsaid."""
        return super().said() | ({UNSAID: True} if self.unsaid.isChecked() else {})

    def fill(self, said: Mapping[str, object]) -> None:
        """Tick what is in `said`."""
        super().fill(said)
        self.unsaid.setChecked(said.get(UNSAID) is True)

    def _unsaid_chosen(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.ticks.tiles[SEXUAL].setChecked(False)
        self.changed.emit()

    def _said_after_all(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.unsaid.setChecked(False)


class NervesStep(CardStep):
    """New signs, walking, strength, and whether a clinician has looked at it."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.nerves_title(), words.nerves_lead(), parent)
        self._why = why(checkin, "ces", "weak")
        yes_no = ((True, words.yes()), (False, words.no()))
        self.signs = NewSignsCard(look, checkin)
        gait = question(checkin, "gait").ask
        self.gait = PickCard(look, "gait", gait, meant(checkin, "gait"), yes_no)
        weak = question(checkin, "weak").ask
        self.weak = OneCard(look, "weak", weak, items(checkin, "weak"))
        examined = question(checkin, "assessed").ask
        self.assessed = PickCard(look, "assessed", examined, words.assessed_detail(), yes_no)
        self.add_row((3, [self.signs, self.gait]), (2, [self.weak, self.assessed]))
        self.end()

    @property
    def why(self) -> str:
        """Return why this is asked."""
        return self._why
