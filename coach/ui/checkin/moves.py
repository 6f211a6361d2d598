"""What changes the pain: whether moving does, what makes it worse, what eases it, and walking."""

from PySide6.QtWidgets import QWidget

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.ask_card import AskCard
from coach.ui.checkin.choices import AnyOf, OneOf, faces_of
from coach.ui.checkin.question_step import QuestionStep
from coach.ui.checkin.tile import Face
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words

_NOTHING = "nothing"
"""The value that nothing eases it, which cannot stand beside anything that does."""


class MovesStep(QuestionStep):
    """Two cards beside each other in two rows, read row by row."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, words.moves_title(), words.why_moves(), parent)
        asked = checkin.words()
        move, agg, ease, walk = (asked[field] for field in ("move", "agg", "ease", "walk"))
        none, other = Face(words.none_of_these()), Face(words.only_something_else())
        self.moving = OneOf(look, move.ask, faces_of(move), least=250, most=3)
        self.agg = AnyOf(look, agg.ask, faces_of(agg), none, most=2)
        self.ease = AnyOf(look, ease.ask, faces_of(ease), other, alone=(_NOTHING,), most=2)
        self.walk = OneOf(look, walk.ask, faces_of(walk), least=250, most=3)
        one, fit = words.choose_answer(), words.all_that_fit()
        cards = [
            AskCard.around(look, "move", move.ask, self.moving, one),
            AskCard.around(look, "agg", agg.ask, self.agg, words.choose_any(), fit),
            AskCard.around(look, "ease", ease.ask, self.ease, words.choose_ease(), fit),
            AskCard.around(look, "walk", walk.ask, self.walk, one),
        ]
        self.beside(cards[0], cards[1])
        self.beside(cards[2], cards[3])
        self.hold(cards)
