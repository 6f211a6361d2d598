"""How it started: suddenly or slowly, when, by what, and whether for the first time."""

from PySide6.QtWidgets import QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.ask_card import AskCard
from coach.ui.checkin.choices import OneOf, YesNo, faces_of
from coach.ui.checkin.days import Days
from coach.ui.checkin.question_step import QuestionStep
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words


class StartStep(QuestionStep):
    """Cards below each other; the last two side by side where there is room."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.start_title(), words.why_start(), parent)
        asked = checkin.words()
        onset, days, mech = asked["onset"], asked["days"], asked["mech"]
        self.onset = OneOf(look, onset.ask, faces_of(onset))
        self.days = Days(look, days)
        self.mech = OneOf(look, mech.ask, faces_of(mech), least=230, most=3)
        self.first = YesNo(look, asked["first_episode"].ask)
        one = words.choose_answer()
        begun = AskCard.around(look, "onset", onset.ask, self.onset, one)
        when = AskCard.around(look, "days", days.ask, self.days, words.choose_days())
        when.head.addWidget(self.days.typed)
        doing = AskCard.around(look, "mech", mech.ask, self.mech, one)
        ever = asked["first_episode"].ask
        first = AskCard.around(look, "first_episode", ever, self.first, one)
        self.page.body.addWidget(begun)
        self.page.body.addWidget(when)
        self.beside(doing, first, shares=(3, 1))
        self.hold((begun, when, doing, first))
