"""How the leg is: how its signs change, whether they spread, stay, and settle."""

from PySide6.QtWidgets import QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.ask_card import AskCard
from coach.ui.checkin.choices import OneOf, YesNo, faces_of
from coach.ui.checkin.question_step import QuestionStep
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words


class LegsStep(QuestionStep):
    """Asked only where something reaches a leg or is felt there."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.legs_title(), words.why_legs(), parent)
        asked = checkin.words()
        course = asked["leg_course"]
        self.course = OneOf(look, course.ask, faces_of(course), least=320, most=3)
        yes_or_no = ("spreading", "leg_constant", "leg_slow")
        self.answers = {field: YesNo(look, asked[field].ask) for field in yes_or_no}
        cards = [AskCard.around(look, "leg_course", course.ask, self.course, words.choose_answer())]
        cards += [AskCard.beside(look, field, answer) for field, answer in self.answers.items()]
        for card in cards:
            self.page.body.addWidget(card)
        self.hold(cards)
