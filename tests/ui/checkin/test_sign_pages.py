"""What holds for all four pages of warning signs."""

from inspect import isfunction, signature

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coach.guide import library
from coach.paths import content
from coach.ui.checkin import fever, general, injury
from coach.ui.checkin.answer_tile import AnswerTile
from coach.ui.checkin.fever import FeverStep
from coach.ui.checkin.general import GeneralStep
from coach.ui.checkin.injury import InjuryStep
from coach.ui.checkin.items import meant
from coach.ui.checkin.nerves import NervesStep
from coach.ui.wording import safety_signs, sign_details
from tests.ui.checkin.hand import SIZES, Hand, checkin
from tests.ui.walk import clipped, controls, tabbed, unnamed, unreachable

K = Qt.Key
PAGES = (NervesStep, InjuryStep, FeverStep, GeneralStep)
SYS = {InjuryStep: injury.SIGNS, FeverStep: fever.SIGNS, GeneralStep: general.SIGNS}
LONG_AND_YOUNG = {"days": 120, "age": 30}


def values(field):
    return checkin().words()[field].variable.values


def every_tick(page):
    """Return said with everything ticked that a page can hold."""
    said = {"ces": [*values("ces")], "local": [*values("local")], "sys": [*SYS.get(page, ())]}
    return said | {name: [*values(name)] for name in ("dx", "meds", "cond")}


def test_every_general_sign_is_asked_on_exactly_one_page():
    asked = [*injury.SIGNS, *fever.SIGNS, *general.SIGNS]
    assert sorted(asked) == sorted(values("sys"))


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_answered_beforehand(qtbot, page):
    hand = Hand(qtbot, page)
    assert hand.step.said() == {}
    assert not any(tile.isChecked() for tile in hand.step.findChildren(AnswerTile))
    assert hand.step.missing()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_named_reached_by_keyboard_and_readable(qtbot, page, scale, size):
    said = LONG_AND_YOUNG if page is GeneralStep else {}
    hand = Hand(qtbot, page, said=said, size=SIZES[size], scale=scale)
    hand.qtbot.waitUntil(lambda: clipped(hand.step) == [])
    assert unnamed(hand.step) == []
    assert unreachable(hand.step) == []
    inside = hand.step.page.widget()
    assert inside.width() <= hand.step.page.viewport().width()


@pytest.mark.parametrize("page", PAGES)
def test_tab_follows_the_order_in_which_the_page_is_read(qtbot, page):
    hand = Hand(qtbot, page, size=SIZES["960x640"])
    places = [stop.mapTo(hand.step, stop.rect().center()).y() for stop in tabbed(hand.step)]
    assert places == sorted(places)


@pytest.mark.parametrize("page", PAGES)
def test_a_screen_reader_hears_a_tick_box_its_name_and_what_is_meant(qtbot, page):
    hand = Hand(qtbot, page)
    tile = next(t for t in hand.step.findChildren(AnswerTile) if t.accessibleDescription())
    told = QAccessible.queryAccessibleInterface(tile)
    assert told.role() in (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)
    assert told.text(QAccessible.Text.Name)
    assert told.text(QAccessible.Text.Description) == tile.accessibleDescription()


@pytest.mark.parametrize("page", PAGES)
def test_why_it_is_asked_is_said_in_short_sentences(qtbot, page):
    assert 20 < len(Hand(qtbot, page).step.why) < 120


@pytest.mark.parametrize("page", PAGES)
def test_a_tick_takes_none_of_these_back_and_the_other_way_round(qtbot, page):
    step = Hand(qtbot, page).step
    lists = [card.ticks for card in step.in_force() if hasattr(card, "ticks")]
    assert lists
    for ticks in lists:
        value, tile = next(iter(ticks.tiles.items()))
        ticks.none.click()
        assert ticks.value == []
        tile.click()
        assert (ticks.value, ticks.none.isChecked()) == ([value], False)
        ticks.none.click()
        assert (ticks.value, tile.isChecked()) == ([], False)
        ticks.none.click()
        assert ticks.value is None


@pytest.mark.parametrize("page", PAGES)
def test_n_says_none_of_these_where_the_keyboard_is_and_takes_no_tick_back(qtbot, page):
    hand = Hand(qtbot, page)
    card = next(card for card in hand.step.in_force() if hasattr(card, "ticks"))
    card.first_stop().setFocus()
    hand.press(K.Key_N)
    assert card.ticks.value == []
    assert card.ticks.none.hasFocus()
    hand.press(K.Key_N)
    assert card.ticks.value == []
    card.first_stop().click()
    ticked = card.ticks.value
    hand.press(K.Key_N)
    assert card.ticks.value == ticked != []


def test_n_pressed_anywhere_else_answers_the_first_open_list(qtbot):
    hand = Hand(qtbot, InjuryStep)
    hand.step.setFocusProxy(None)
    hand.step.setFocus()
    hand.press(K.Key_N)
    assert hand.step.said() == {"local": []}
    hand.step.setFocus()
    hand.press(K.Key_N)
    assert hand.step.said() == {"local": [], "sys": []}


@pytest.mark.parametrize("page", PAGES)
def test_what_was_filled_in_is_said_again(qtbot, page):
    hand = Hand(qtbot, page)
    said = every_tick(page)
    hand.step.fill(said)
    again = hand.step.said()
    assert again
    assert all(set(again[name]) == set(said[name]) for name in again)
    hand.step.fill({})
    assert hand.step.said() == {}
    assert hand.changes == []


@pytest.mark.parametrize("page", SYS)
def test_a_page_takes_only_its_own_part_of_the_general_signs(qtbot, page):
    hand = Hand(qtbot, page, said={"sys": [*values("sys")]})
    assert hand.step.said()["sys"] == [*SYS[page]]
    other = next(value for value in values("sys") if value not in SYS[page])
    hand.step.fill({"sys": [other]})
    assert hand.step.said()["sys"] == []


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(), st.lists(st.text() | st.integers())
)


@pytest.mark.parametrize("page", PAGES[:3])
def test_whatever_was_kept_the_answers_are_of_the_question_or_missing(qtbot, page):
    step = Hand(qtbot, page).step
    fields = step.missing()
    words = {name: values(name) or ("",) for name in fields}
    real = {name: st.lists(st.sampled_from(words[name]), unique=True) for name in fields}
    one = {name: st.sampled_from(words[name]) for name in fields}

    @settings(max_examples=25, deadline=None)
    @given(said=st.fixed_dictionaries({name: JUNK | real[name] | one[name] for name in fields}))
    def check(said):
        step.fill(said)
        for name, value in step.said().items():
            told = value if isinstance(value, list) else [value]
            assert all(each in values(name) or isinstance(each, bool) for each in told)
        assert set(step.missing()) == set(fields) - step.said().keys()

    check()


@pytest.mark.parametrize("page", PAGES)
def test_what_is_asked_again_is_marked_with_a_sentence_until_it_is_answered(qtbot, page):
    hand = Hand(qtbot, page, size=SIZES["960x640"])
    field = hand.step.missing()[-1]
    hand.step.ask_again([field])
    (card,) = [card for card in hand.step.cards if card.error.isVisible()]
    assert field in card.fields
    assert card.error.text()
    assert hand.at is card.first_stop()
    qtbot.waitUntil(lambda: hand.sees(card.error) or hand.sees(card.first_stop()))
    if field == "age":
        hand.press(K.Key_4)
    hand.press(K.Key_Space)
    assert not card.error.isVisible()


@pytest.mark.parametrize("page", PAGES)
def test_asking_nothing_again_takes_every_mark_away(qtbot, page):
    step = Hand(qtbot, page).step
    step.ask_again(step.missing())
    assert all(card.error.isVisible() for card in step.in_force())
    step.ask_again(())
    assert not any(card.error.isVisible() for card in step.in_force())


def test_the_arrows_bring_every_sign_into_sight(qtbot):
    hand = Hand(qtbot, FeverStep, size=SIZES["960x640"])
    tiles = hand.step.signs.ticks.tiles
    assert hand.at is tiles["fever"]
    visited = [hand.at]
    while hand.at is not hand.step.signs.ticks.none:
        hand.press(K.Key_Down)
        assert hand.sees(hand.at)
        visited.append(hand.at)
    assert len(visited) == len(fever.ILL) + len(fever.FLUID) + 1
    hand.press(K.Key_Up, K.Key_Left, K.Key_Right)
    assert hand.at in tiles.values()


def test_the_arrows_come_to_every_tile_and_tick_none(qtbot):
    hand = Hand(qtbot, FeverStep)
    ticks = hand.step.signs.ticks
    everything = {*ticks.tiles.values(), ticks.none}
    found, todo = {hand.at}, [hand.at]
    while todo:
        start = todo.pop()
        for key in (K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down):
            start.setFocus()
            hand.press(key)
            if hand.at not in found:
                found.add(hand.at)
                todo.append(hand.at)
    assert found == everything
    assert hand.step.said() == {}


@pytest.mark.parametrize("page", PAGES)
def test_no_two_controls_of_a_page_have_the_same_name(qtbot, page):
    step = Hand(qtbot, page, said=LONG_AND_YOUNG).step
    names = [each.accessibleName() or each.text() for each in controls(step)]
    assert len(set(names)) == len(names)


def test_no_sentence_but_what_a_clinician_may_have_said_uses_words_that_are_avoided():
    guide, _ = library.load(content("routines"))
    said = [
        sign_details.detail(field, value)
        for field in ("weak", "local", "sys", "meds", "cond")
        for value in values(field)
    ]
    functions = [each for each in vars(safety_signs).values() if isfunction(each)]
    said += [str(each()) for each in functions if not signature(each).parameters]
    assert len(said) > 80
    for avoided in guide.wording.avoided:
        assert [each for each in said if avoided.pattern.search(each)] == [], avoided.instead


def test_short_words_that_hide_a_warning_sign_are_explained():
    for field, value in (
        *(("ces", value) for value in values("ces")),
        ("gait", ""),
        ("weak", "major_or_progressive"),
        ("local", "bruise_swelling"),
        ("sys", "fever"),
        ("sys", "faint"),
        ("sys", "cola_urine"),
        ("sys", "no_urine"),
        ("dx", "aaa"),
    ):
        assert meant(checkin(), field, value), (field, value)


def test_the_questions_about_nerves_are_those_of_the_warning_signs():
    asks = {flag.id: flag.ask for flag in checkin().flags}
    assert meant(checkin(), "ces", "saddle") == asks["RF01"]
    assert meant(checkin(), "ces", "bladder") == asks["RF02"]
    assert meant(checkin(), "ces", "bowel") == asks["RF03"]
    assert meant(checkin(), "ces", "sexual") == asks["RF04"]
    assert meant(checkin(), "gait") == asks["RF07"]
