"""The first page of warning signs: nerves and bladder."""

import pytest
from PySide6.QtCore import Qt

from coach.ui.checkin.nerves import NervesStep
from coach.ui.look.label import Label
from coach.ui.wording import safety_signs as words
from tests.ui.checkin.hand import Hand, checkin

K = Qt.Key
ANSWERED = {"ces": ["saddle"], "gait": True, "weak": "new_mild", "assessed": False}


@pytest.fixture
def hand(qtbot):
    return Hand(qtbot, NervesStep)


def texts(step):
    return [label.text() for label in step.findChildren(Label) if label.isVisible()]


def test_it_is_answered_by_few_keys(hand):
    hand.press(K.Key_N, K.Key_Tab, K.Key_Tab, K.Key_N, K.Key_Tab, K.Key_Space, K.Key_Tab, K.Key_Y)
    assert hand.step.said() == {"ces": [], "gait": False, "weak": "none", "assessed": True}
    assert hand.step.missing() == ()


def test_the_full_questions_stand_on_the_page(hand):
    asks = {flag.id: flag.ask for flag in checkin().flags}
    shown = texts(hand.step)
    assert all(asks[flag] in shown for flag in ("RF01", "RF02", "RF03", "RF04", "RF07"))


def test_passing_over_an_answer_by_arrows_does_not_give_it(hand):
    hand.step.weak.first_stop().setFocus()
    hand.press(K.Key_Down, K.Key_Down, K.Key_Down)
    assert "weak" not in hand.step.said()
    hand.press(K.Key_Up, K.Key_Return)
    assert hand.step.said()["weak"] == "new_mild"
    assert hand.changes == [{"weak": "new_mild"}]


def test_the_answers_are_filled_in_again(hand):
    hand.step.fill(ANSWERED)
    assert hand.step.said() == ANSWERED
    assert hand.step.missing() == ()


@pytest.mark.parametrize("gait", [1, 0, "yes", None, []])
def test_what_is_no_yes_and_no_no_is_no_answer(hand, gait):
    hand.step.fill({"gait": gait, "weak": ["none"]})
    assert hand.step.said() == {}


def test_who_prefers_not_to_say_reads_what_to_know_and_still_answers_the_others(hand):
    signs = hand.step.signs
    assert not signs.card.isVisible()
    signs.unsaid.click()
    assert signs.card.isVisible()
    assert all(text in texts(hand.step) for text in words.unsaid_text())
    assert "ces" in hand.step.missing()
    assert "ces" not in hand.step.said()
    signs.ticks.none.click()
    assert hand.step.said() == {"ces": [], "ces_unsaid": True}
    assert signs.card.isVisible()


def test_what_was_left_unsaid_is_remembered_as_such(hand):
    hand.step.fill({"ces": [], "ces_unsaid": True})
    assert hand.step.signs.card.isVisible()
    assert hand.step.said() == {"ces": [], "ces_unsaid": True}
    hand.step.fill({"ces": []})
    assert not hand.step.signs.card.isVisible()


def test_nobody_says_yes_and_prefers_not_to_say_at_once(hand):
    signs = hand.step.signs
    signs.unsaid.click()
    signs.ticks.tiles["sexual"].click()
    assert hand.step.said() == {"ces": ["sexual"]}
    signs.unsaid.click()
    assert hand.step.said() == {"ces_unsaid": True}
    assert hand.changes[-1] == {"ces_unsaid": True}


def test_preferring_not_to_say_alone_is_still_marked_as_open(hand):
    hand.step.signs.unsaid.click()
    hand.step.ask_again(["ces"])
    assert hand.step.signs.error.isVisible()
    hand.step.signs.unsaid.click()
    hand.step.signs.unsaid.click()
    assert hand.step.signs.error.isVisible()
