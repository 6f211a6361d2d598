"""The fourth page of warning signs: general health, and what is remembered of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from coach.ui.checkin.general import GeneralStep
from coach.ui.look.label import Label
from tests.ui.checkin.hand import SIZES, Hand, checkin
from tests.ui.walk import clipped, tabbed, unnamed, unreachable

K = Qt.Key
FACTS = {"age": 52, "dx": ["stenosis"], "meds": [], "cond": ["diabetes", "osteoporosis"]}
LASTING = {"days": 90}


@pytest.fixture
def hand(qtbot):
    return Hand(qtbot, GeneralStep)


def texts(widget):
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def test_it_is_answered_by_few_keys(hand):
    hand.press(K.Key_4, K.Key_1)
    for _ in ("dx", "meds", "cond", "sys"):
        hand.press(K.Key_Tab, K.Key_N)
    assert hand.step.said() == {
        "age": 41,
        "dx": [],
        "meds": [],
        "cond": [],
        "sys": [],
        "inflam": 0,
    }
    assert hand.step.missing() == ()


@pytest.mark.parametrize(("typed", "age"), [("0", 0), ("120", 120), ("121", None), ("", None)])
def test_an_age_is_a_whole_number_up_to_120(hand, typed, age):
    hand.qtbot.keyClicks(hand.at, typed)
    assert hand.step.said().get("age") == age
    assert ("age" in hand.step.missing()) is (age is None)


def test_letters_signs_and_a_fourth_digit_are_not_taken(hand):
    hand.qtbot.keyClicks(hand.at, "-4n.51")
    assert hand.step.age.line.text() == "451"
    hand.qtbot.keyClicks(hand.at, "7")
    assert hand.step.age.line.text() == "451"


def test_an_age_that_cannot_be_is_told_when_the_field_is_left(hand):
    hand.press(K.Key_Tab)
    assert not hand.step.age.error.isVisible()
    hand.press(K.Key_Backtab)
    hand.qtbot.keyClicks(hand.at, "500")
    assert not hand.step.age.error.isVisible()
    hand.press(K.Key_Tab)
    assert hand.step.age.error.isVisible()
    hand.press(K.Key_Backtab, K.Key_5, K.Key_2)
    assert not hand.step.age.error.isVisible()


def test_stiffness_is_asked_of_the_young_whose_pain_has_lasted(hand):
    for said, asked in (
        ({"days": 90, "age": 44}, True),
        ({"days": 89, "age": 44}, False),
        ({"days": 90, "age": 45}, False),
        ({"age": 44}, False),
        ({"days": 90}, False),
    ):
        hand.step.fill(said)
        assert hand.step.stiffness.isVisible() is asked
        assert ("inflam" in hand.step.missing()) is asked
        assert hand.step.said().get("inflam") == (0 if "age" in said and not asked else None)


def test_the_stiffness_features_are_counted_and_filled_in_again(hand):
    hand.step.fill(LASTING | {"age": 30})
    tiles = hand.step.stiffness.ticks.tiles
    assert len(tiles) == 8
    for tile in list(tiles.values())[:3]:
        tile.click()
    said = hand.step.said()
    assert said["inflam"] == 3
    hand.step.fill(LASTING | said)
    assert hand.step.said() == said
    hand.step.stiffness.ticks.none.click()
    assert (hand.step.said()["inflam"], hand.step.said()["inflam_features"]) == (0, [])


def test_a_typed_age_opens_and_closes_the_stiffness_question(hand):
    hand.step.fill(LASTING)
    hand.step.setFocus()
    hand.press(K.Key_3)
    assert hand.step.stiffness.isVisible()
    hand.press(K.Key_0)
    assert hand.step.stiffness.isVisible()
    hand.press(K.Key_Backspace, K.Key_Backspace, K.Key_6, K.Key_0)
    assert not hand.step.stiffness.isVisible()
    assert hand.step.said()["inflam"] == 0


def test_what_was_told_last_time_is_shown_in_words_and_not_asked_again(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS)
    shown = texts(hand.step.remembered)
    assert "52 years" in shown
    assert "A narrow spinal canal" in shown
    assert "Diabetes, thin bones" in shown
    assert "None of our list" in shown
    assert not any(card.isVisible() for card in (hand.step.age, hand.step.dx, hand.step.cond))


def test_until_it_is_confirmed_nothing_remembered_is_an_answer(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS)
    assert hand.step.said() == {}
    assert hand.step.missing() == ("age", "dx", "meds", "cond", "sys")
    hand.step.ask_again(hand.step.missing())
    assert hand.step.remembered.error.isVisible()
    assert hand.at is hand.step.remembered.yes


def test_one_key_confirms_all_of_it_and_the_next_question_has_the_keyboard(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS)
    hand.press(K.Key_Space)
    assert hand.step.said() == FACTS | {"inflam": 0}
    assert hand.changes == [FACTS | {"inflam": 0}]
    hand.press(K.Key_N)
    assert hand.step.missing() == ()
    assert hand.step.said() == FACTS | {"inflam": 0, "sys": []}


def test_a_remembered_age_opens_the_stiffness_question_too(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS | {"age": 30}, said=LASTING)
    hand.step.remembered.yes.click()
    assert hand.step.stiffness.isVisible()
    assert hand.step.missing() == ("sys", "inflam")


def test_something_changed_opens_the_questions_filled_in(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS)
    hand.step.remembered.changed_button.click()
    assert not hand.step.remembered.isVisible()
    assert hand.at is hand.step.age.line
    assert hand.step.said() == FACTS | {"inflam": 0}
    hand.step.cond.ticks.tiles["diabetes"].click()
    assert hand.step.said()["cond"] == ["osteoporosis"]


def test_what_was_confirmed_can_still_be_changed(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS)
    hand.step.remembered.yes.click()
    assert not hand.step.remembered.yes.isVisible()
    hand.step.remembered.changed_button.click()
    assert hand.step.age.isVisible()


def test_a_confirmed_card_is_confirmed_again_when_the_answers_come_back(qtbot):
    said = FACTS | {"sys": [], "inflam": 0, "cond": ["osteoporosis", "diabetes"]}
    hand = Hand(qtbot, GeneralStep, facts=FACTS, said=said)
    assert hand.step.remembered.chip.isVisible()
    assert hand.step.missing() == ()


def test_other_answers_of_this_time_count_more_than_what_is_remembered(qtbot):
    hand = Hand(qtbot, GeneralStep, facts=FACTS, said={"age": 53, "dx": [], "cond": []})
    assert not hand.step.remembered.isVisible()
    assert hand.step.said() == {"age": 53, "dx": [], "cond": [], "inflam": 0}
    assert "meds" in hand.step.missing()


def test_what_is_not_remembered_is_asked(qtbot):
    hand = Hand(qtbot, GeneralStep, facts={"age": 52, "dx": []})
    hand.step.remembered.yes.click()
    assert hand.step.missing() == ("meds", "cond", "sys")
    assert hand.step.meds.isVisible()
    assert not hand.step.dx.isVisible()


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    facts=st.dictionaries(
        st.sampled_from(["age", "dx", "meds", "cond", "sys"]),
        st.none() | st.integers() | st.booleans() | st.text() | st.lists(st.lists(st.text())),
    )
)
def test_remembered_nonsense_is_asked_as_if_nothing_was_known(hand, facts):
    hand.step.remember(facts)
    for name, value in hand.step.remembered.facts.items():
        if name == "age":
            assert 0 <= value <= 120
            assert not isinstance(value, bool)
        else:
            assert value == []
    missing = {"age", "dx", "meds", "cond"} - hand.step.remembered.facts.keys()
    assert all(getattr(hand.step, name).isVisible() for name in missing)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_is_said_is_said_again_after_filling(hand, data):
    words = checkin().words()
    said = {"age": data.draw(st.integers(0, 120)), "days": data.draw(st.integers(0, 400))}
    for field in ("dx", "meds", "cond"):
        values = words[field].variable.values
        ticked = data.draw(st.sets(st.sampled_from(values)))
        said[field] = [each for each in values if each in ticked]
    hand.step.fill(said)
    again = hand.step.said()
    assert {name: again[name] for name in ("age", "dx", "meds", "cond")} == {
        name: value for name, value in said.items() if name != "days"
    }


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES)
def test_the_card_of_remembered_facts_is_first_named_and_readable(qtbot, size, scale):
    facts = FACTS | {"cond": [*checkin().words()["cond"].variable.values]}
    hand = Hand(qtbot, GeneralStep, facts=facts, size=SIZES[size], scale=scale)
    qtbot.waitUntil(lambda: clipped(hand.step) == [])
    assert unnamed(hand.step) == unreachable(hand.step) == []
    assert tabbed(hand.step)[0] is hand.step.remembered.yes
