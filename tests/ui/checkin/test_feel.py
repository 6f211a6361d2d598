"""How it feels: strength, kind, and how far it runs, by keyboard alone and without a preset."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from coach.routine.checkin.model import Level
from coach.triage.answers import read
from coach.triage.checkin import outcome
from coach.ui.checkin.feel import FeelStep
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words
from tests.ui.checkin.asking import COMPACT, REGULAR, Asking, K, checkin
from tests.ui.walk import clipped, tabbed, unnamed, unreachable

FIELDS = ("pain_now", "pain_worst24", "sens", "radiates", "leg_side")
ALL = {
    "pain_now": 6,
    "pain_worst24": 8,
    "sens": ["tingling"],
    "radiates": "below_knee",
    "leg_side": "one",
    "leg_which": "right",
}


@pytest.fixture
def asking(qtbot, qapp):
    def start(said=None, **how):
        return Asking(qtbot, FeelStep, said, **how)

    return start


@pytest.fixture(scope="module")
def page(qapp):
    """A page that nobody sees, for what needs no window."""
    made = FeelStep(Look("light", reduced_motion=True, text_scale=1.0), checkin())
    yield made
    made.deleteLater()


def legs(page):
    """The legs that are offered."""
    row = page.leg
    return [segment.text() for segment in row._legs._segments if segment.isVisibleTo(row)]


def test_nothing_is_answered_beforehand(asking):
    person = asking()
    assert person.said == {}
    assert person.step.missing() == ("pain_now", "pain_worst24", "sens", "radiates")


def test_the_whole_page_is_done_by_few_keys(asking):
    person = asking()
    person.press(K.Key_6)
    person.tab_to(person.step.worst)
    person.press(K.Key_8)
    person.tab_to(person.step.sens)
    person.press(K.Key_Space)
    person.tab_to(person.step.radiates)
    person.press(K.Key_Down, K.Key_Down, K.Key_Down, K.Key_Return)
    person.tab_to(person.step.leg)
    person.press(K.Key_Right)
    assert person.said == ALL
    assert person.step.missing() == ()


def test_without_leg_signs_five_keys_are_enough(asking):
    person = asking()
    person.press(K.Key_3, K.Key_Tab, K.Key_3, K.Key_N)
    person.tab_to(person.step.radiates)
    person.press(K.Key_Space)
    assert person.said == {
        "pain_now": 3,
        "pain_worst24": 3,
        "sens": [],
        "radiates": "none",
        "leg_side": "none",
    }


def test_every_change_is_told_with_the_answers_as_they_are_then(asking):
    person = asking({"pain_now": 2, "sens": []})
    person.click(person.step.radiates.tiles["buttock"])
    assert person.heard == [{"pain_now": 2, "sens": [], "radiates": "buttock", "leg_side": "none"}]


def test_a_digit_is_the_pain_now_wherever_the_keyboard_is(asking):
    person = asking()
    person.tab_to(person.step.radiates)
    person.press((K.Key_0, Qt.KeyboardModifier.ShiftModifier))
    assert person.said["pain_now"] == 10


@pytest.mark.parametrize("now", [0, 1, 6, 10])
def test_the_worst_is_never_less_than_now(asking, now):
    person = asking({"pain_now": now})
    segments = person.step.worst._numbers._segments
    assert [int(each.text()) for each in segments if each.isEnabled()] == list(range(now, 11))
    person.tab_to(person.step.worst)
    assert int(person.at.text()) == now


def test_a_digit_below_the_pain_now_is_not_taken_for_the_worst(asking):
    person = asking({"pain_now": 5})
    person.tab_to(person.step.worst)
    person.press(K.Key_3)
    assert person.said == {"pain_now": 5}


def test_a_worst_that_the_pain_now_overtakes_is_asked_again(asking):
    person = asking({"pain_now": 3, "pain_worst24": 5})
    person.press(K.Key_7)
    assert person.said == {"pain_now": 7}
    assert "pain_worst24" in person.step.missing()


def test_none_of_these_takes_every_feeling_back_and_the_other_way_round(page):
    page.fill({"sens": ["burning", "numbness"]})
    sens = page.sens
    sens.none.click()
    assert sens.value == []
    sens.tiles["tingling"].click()
    assert sens.value == ["tingling"]
    sens.tiles["tingling"].click()
    assert sens.value is None


@pytest.mark.parametrize("reach", ["thigh", "below_knee"])
def test_which_leg_is_asked_where_it_runs_into_one(page, reach):
    page.fill({"sens": []})
    assert page.leg.isHidden()
    page.radiates.tiles[reach].click()
    assert not page.leg.isHidden()
    assert legs(page) == ["Left", "Right", "Both"]
    assert "leg_side" in page.missing()


@pytest.mark.parametrize("reach", ["none", "buttock"])
def test_no_leg_follows_where_the_pain_stays_above_it_and_nothing_else_is_felt(page, reach):
    page.fill({"radiates": reach, "sens": []})
    assert page.leg.isHidden()
    assert page.said()["leg_side"] == "none"


@pytest.mark.parametrize("reach", ["none", "buttock"])
def test_a_feeling_is_asked_about_in_each_leg_even_where_the_pain_stays_above(asking, reach):
    person = asking({"radiates": reach, "sens": ["numbness"]})
    assert "leg_side" not in person.said
    assert legs(person.step) == ["Left", "Right", "Both", "No leg"]
    person.tab_to(person.step.leg)
    person.press(K.Key_Right, K.Key_Right)
    assert person.said["leg_side"] == "both"


def test_numbness_in_both_legs_is_an_emergency_also_where_the_pain_stays_in_the_back(page):
    page.fill({"radiates": "none", "sens": ["numbness"], "leg_which": "both"})
    answers = read(page.said(), checkin().questions)
    assert outcome(answers, checkin()).level is Level.EMERGENCY


def test_no_leg_follows_only_when_it_was_said_that_nothing_is_felt(page):
    page.fill({"radiates": "none"})
    assert "leg_side" not in page.said()


def test_a_leg_that_does_not_fit_any_more_is_no_answer(page):
    page.fill({"radiates": "none", "sens": ["numbness"], "leg_which": "none"})
    page.radiates.tiles["thigh"].click()
    assert "leg_side" not in page.said()
    assert "leg_side" in page.missing()


@pytest.mark.parametrize(
    ("places", "reach", "told"),
    [
        (["lumbar.left", "foot.left"], "below_knee", "You marked: left"),
        (["calf.right", "thigh.left"], "below_knee", "You marked: left, right"),
        (["thigh.right"], "thigh", "You marked: right"),
        (["buttock.left"], "buttock", ""),
        (["lumbar.left", "nowhere", 3], None, ""),
        ("thigh.left", None, ""),
    ],
)
def test_what_was_marked_on_the_body_is_shown_and_not_chosen(page, places, reach, told):
    page.fill({"places": places})
    noted = [value for value, tile in page.radiates.tiles.items() if tile.note]
    assert noted == ([reach] if reach else [])
    assert page.said() == {}
    assert page.leg._marked.text() == told


def test_enter_chooses_what_was_marked(asking):
    person = asking({"places": ["calf.left"]})
    person.tab_to(person.step.radiates)
    person.press(K.Key_Return)
    assert person.said["radiates"] == "below_knee"


def test_arrows_over_the_pictures_answer_nothing(asking):
    person = asking()
    person.tab_to(person.step.radiates)
    person.press(K.Key_Down, K.Key_Down)
    assert person.said == {}


def test_the_picture_shows_the_leg_that_was_chosen(asking):
    person = asking({"radiates": "thigh", "leg_which": "left"})
    tile = person.step.radiates.tiles["thigh"]
    left = tile.grab().toImage()
    person.tab_to(person.step.leg)
    person.press(K.Key_Right)
    right = tile.grab().toImage()
    assert right != left
    person.press(K.Key_Right)
    assert tile.grab().toImage() not in (left, right)


def answers():
    """Answers of the page as a person can give them."""
    return st.fixed_dictionaries(
        {},
        optional={
            "pain_now": st.integers(0, 10),
            "pain_worst24": st.integers(0, 10),
            "sens": st.lists(st.sampled_from(["tingling", "burning", "numbness"]), unique=True),
            "radiates": st.sampled_from(["none", "buttock", "thigh", "below_knee"]),
            "leg_which": st.sampled_from(["left", "right", "both", "none"]),
        },
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(given_answers=answers())
def test_what_is_filled_in_is_said_again(page, given_answers):
    page.fill(given_answers)
    said = page.said()
    page.fill(said)
    assert page.said() == said
    for field in ("pain_now", "radiates"):
        assert said.get(field) == given_answers.get(field)
    if "sens" in given_answers:
        assert sorted(said["sens"]) == sorted(given_answers["sens"])
    if {"pain_now", "pain_worst24"} <= set(said):
        assert said["pain_worst24"] >= said["pain_now"]
    asked = set(page.missing()) | (set(said) - {"leg_which"})
    hidden = {"leg_side"} if not page.leg.asked else set()
    assert asked | hidden == set(FIELDS)
    assert not set(page.missing()) & set(said)


@settings(max_examples=40, deadline=None)
@given(
    rubbish=st.dictionaries(
        st.sampled_from([*FIELDS, "leg_which", "places"]),
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.lists(st.text())),
    )
)
def test_what_cannot_be_an_answer_is_none(page, rubbish):
    page.fill(rubbish)
    read_back = read(page.said(), checkin().questions)
    assert read_back.spoiled == frozenset()


@pytest.mark.parametrize("field", FIELDS[:4])
def test_an_open_question_is_marked_and_the_keyboard_goes_there(asking, field):
    person = asking()
    person.step.ask_again([field])
    card = next(card for card in person.step.cards if field in card.answers)
    marked = [each for each in person.step.cards if each.error.isVisible()]
    assert marked == [card]
    assert card.answers[field].isAncestorOf(person.at)


def test_the_mark_goes_when_the_question_is_answered(asking):
    person = asking()
    person.step.ask_again(["sens", "radiates"])
    kind = person.step.cards[1]
    assert kind.error.text() == words.choose_any()
    person.press(K.Key_Space)
    assert not kind.error.isVisible()
    assert person.step.cards[2].error.isVisible()


def test_answers_that_do_not_fit_each_other_are_marked_until_one_changes(asking):
    person = asking(ALL)
    person.step.ask_again(["radiates", "leg_side"])
    card = person.step.cards[2]
    assert card.error.text() == words.look_again()
    person.click(person.step.radiates.tiles["thigh"])
    assert not card.error.isVisible()


def test_no_fields_to_ask_again_take_every_mark_away(asking):
    person = asking()
    person.step.ask_again(FIELDS)
    person.step.ask_again([])
    assert not any(card.error.isVisible() for card in person.step.cards)


@pytest.mark.parametrize("said", [{}, ALL, {"radiates": "none", "sens": ["burning"]}])
def test_every_control_has_a_name_and_can_be_reached(asking, said):
    person = asking(said)
    assert unnamed(person.step) == []
    assert unreachable(person.step) == []


def test_tab_stops_once_at_every_question_in_reading_order(asking):
    person = asking(ALL)
    page = person.step
    order = (page.now, page.worst, page.sens, page.radiates, page.leg)
    stops = tabbed(page)
    assert len(stops) == len(order)
    assert all(answer.isAncestorOf(stop) for answer, stop in zip(order, stops, strict=True))


def test_everything_is_in_sight_in_a_window_of_the_usual_size(asking):
    person = asking(ALL | {"places": ["calf.left"]})
    assert person.step.page.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [REGULAR, COMPACT])
def test_no_words_are_cut_off(asking, size, scale):
    person = asking(ALL | {"places": ["calf.left"]}, size=size, scale=scale)
    assert clipped(person.step) == []
    assert person.step.page.widget().width() <= person.step.page.viewport().width()


def test_the_keyboard_brings_what_it_comes_to_into_sight(asking, qtbot):
    person = asking(ALL, size=COMPACT)
    person.tab_to(person.step.leg)
    qtbot.waitUntil(lambda: person.sees(person.at))


def test_the_whole_card_comes_into_sight_where_it_fits(asking, qtbot):
    person = asking(ALL, size=COMPACT)
    person.tab_to(person.step.leg)
    qtbot.waitUntil(lambda: person.sees(person.at))
    person.press(K.Key_5)
    qtbot.waitUntil(lambda: person.sees(person.step.cards[0]))


def test_a_click_does_not_move_the_page(asking, qtbot):
    person = asking(ALL, size=COMPACT)
    bar = person.step.page.verticalScrollBar()
    bar.setValue(100)
    person.click(person.step.sens.tiles["tingling"])
    qtbot.wait(1)
    assert bar.value() == 100


def test_the_question_for_the_leg_comes_into_sight_when_it_is_asked(asking, qtbot):
    person = asking({"sens": []}, size=COMPACT)
    person.step.page.verticalScrollBar().setValue(400)
    person.click(person.step.radiates.tiles["thigh"])
    qtbot.waitUntil(lambda: person.sees(person.step.leg))


def test_it_says_why_it_is_asked(asking):
    assert asking().step.why == words.why_feel()
