"""The second and third page of warning signs."""

from PySide6.QtCore import Qt

from coach.ui.checkin import fever
from coach.ui.checkin.fever import FeverStep
from coach.ui.checkin.injury import InjuryStep
from coach.ui.look.label import Label
from tests.ui.checkin.hand import Hand

K = Qt.Key


def test_injury_is_answered_by_three_keys(qtbot):
    hand = Hand(qtbot, InjuryStep)
    hand.press(K.Key_N, K.Key_Tab, K.Key_N)
    assert hand.step.said() == {"local": [], "sys": []}
    assert hand.step.missing() == ()


def test_a_tender_spot_does_not_answer_for_the_chest(qtbot):
    hand = Hand(qtbot, InjuryStep)
    hand.press(K.Key_Space)
    assert hand.step.said() == {"local": ["tender_one_side"]}
    assert hand.step.missing() == ("sys",)


def test_both_lists_of_the_injury_page_stand_side_by_side_in_a_usual_window(qtbot):
    hand = Hand(qtbot, InjuryStep)
    assert hand.step.page.verticalScrollBar().maximum() == 0
    left, right = (card.mapTo(hand.step, card.rect().topLeft()) for card in hand.step.cards)
    assert left.y() == right.y()
    assert left.x() < right.x()


def test_fever_is_answered_by_four_keys(qtbot):
    hand = Hand(qtbot, FeverStep)
    hand.press(K.Key_N, K.Key_Tab, K.Key_Space)
    assert hand.step.said() == {"sys": [], "drink": "normal"}
    hand.press(K.Key_Right)
    assert hand.step.said() == {"sys": [], "drink": "little"}
    assert hand.step.missing() == ()


def test_n_says_nothing_about_drinking(qtbot):
    hand = Hand(qtbot, FeverStep)
    hand.step.drink.first_stop().setFocus()
    hand.press(K.Key_N, K.Key_Y)
    assert hand.step.said() == {}


def test_the_signs_stand_in_two_columns_under_four_headings(qtbot):
    hand = Hand(qtbot, FeverStep)
    tiles = hand.step.signs.ticks.tiles

    def side(values):
        return {
            tiles[value].mapTo(hand.step, tiles[value].rect().topLeft()).x() for value in values
        }

    left, right = side((*fever.ILL, *fever.FLUID)), side((*fever.URINE, *fever.MUSCLES))
    assert len(left) == len(right) == 1
    assert left < right or min(left) < min(right)
    shown = {label.text() for label in hand.step.findChildren(Label)}
    assert {"Fever and feeling ill", "Urine", "Fluid", "Muscles and heart"} <= shown
