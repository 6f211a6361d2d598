"""What brought it on, what changes it, and the leg: by keyboard alone and without a preset."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible

from coach.expression.vocabulary import Kind
from coach.triage.answers import read
from coach.ui.checkin.days import CHIPS
from coach.ui.checkin.legs import LegsStep
from coach.ui.checkin.moves import MovesStep
from coach.ui.checkin.start import StartStep
from coach.ui.look.look import Look
from coach.ui.wording import feeling as words
from tests.ui.checkin.asking import COMPACT, REGULAR, Asking, K, checkin
from tests.ui.walk import clipped, tabbed, unnamed, unreachable

PAGES = {
    StartStep: ("onset", "days", "mech", "first_episode"),
    MovesStep: ("move", "agg", "ease", "walk"),
    LegsStep: ("leg_course", "spreading", "leg_constant", "leg_slow"),
}
"""The fields of every page in reading order."""
every_page = pytest.mark.parametrize("page", PAGES)


@pytest.fixture
def asking(qtbot, qapp):
    def start(page, said=None, **how):
        return Asking(qtbot, page, said, **how)

    return start


@pytest.fixture(scope="module")
def pages(qapp):
    look = Look("light", reduced_motion=True, text_scale=1.0)
    made = {page: page(look, checkin()) for page in PAGES}
    yield made
    for page in made.values():
        page.deleteLater()


def values(field):
    """Return what a person may answer to a field."""
    variable = checkin().words()[field].variable
    match variable.kind:
        case Kind.NUMBER:
            return st.integers(int(variable.low), int(variable.high))
        case Kind.TRUTH:
            return st.booleans()
        case Kind.WORD:
            return st.sampled_from(variable.values)
        case _ if field == "ease":
            eased = [each for each in variable.values if each != "nothing"]
            return st.lists(st.sampled_from(eased), unique=True) | st.just(["nothing"])
        case _:
            return st.lists(st.sampled_from(variable.values), unique=True)


def answers(page):
    return st.fixed_dictionaries({}, optional={field: values(field) for field in PAGES[page]})


@every_page
def test_nothing_is_answered_beforehand(qapp, page):
    step = page(Look("light"), checkin())
    assert step.said() == {}
    assert step.missing() == PAGES[page]
    step.deleteLater()


@every_page
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_what_is_filled_in_is_said_again(pages, page, data):
    step, given_answers = pages[page], data.draw(answers(page))
    step.fill(given_answers)
    said = step.said()
    assert {field: _plain(value) for field, value in said.items()} == {
        field: _plain(value) for field, value in given_answers.items()
    }
    assert set(step.missing()) == set(PAGES[page]) - set(said)
    assert read(said, checkin().questions).spoiled == frozenset()


@every_page
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_cannot_be_an_answer_is_none(pages, page, data):
    rubbish = st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text(min_size=1)))
    step = pages[page]
    step.fill({field: data.draw(rubbish) for field in PAGES[page]})
    assert read(step.said(), checkin().questions).spoiled == frozenset()


def _plain(value):
    return sorted(value) if isinstance(value, list) else value


@every_page
@pytest.mark.parametrize("place", range(4))
def test_an_open_question_is_marked_and_the_keyboard_goes_there(asking, page, place):
    field = PAGES[page][place]
    person = asking(page)
    person.step.ask_again([field])
    marked = [card for card in person.step.cards if card.error.isVisible()]
    assert [list(card.answers) for card in marked] == [[field]]
    assert marked[0].answers[field].isAncestorOf(person.at)


@every_page
def test_every_control_has_a_name_and_can_be_reached(asking, page):
    person = asking(page)
    assert unnamed(person.step) == []
    assert unreachable(person.step) == []


@every_page
def test_a_screen_reader_hears_the_question_with_every_answer(asking, page):
    person = asking(page)
    asked = checkin().words()
    for stop in tabbed(person.step):
        name = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
        known = any(name.startswith(asked[field].ask) for field in PAGES[page])
        assert known or name == words.days_field()


@every_page
def test_everything_is_in_sight_in_a_window_of_the_usual_size(asking, page):
    assert asking(page).step.page.verticalScrollBar().maximum() == 0


@every_page
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [REGULAR, COMPACT])
def test_no_words_are_cut_off(asking, page, size, scale):
    person = asking(page, size=size, scale=scale)
    assert clipped(person.step) == []
    assert person.step.page.widget().width() <= person.step.page.viewport().width()


@every_page
def test_it_says_why_it_is_asked(pages, page):
    assert pages[page].why.endswith(".")


def test_the_beginning_is_told_by_few_keys(asking):
    person = asking(StartStep)
    person.press(K.Key_Right, K.Key_Space)
    person.tab_to(person.step.days.typed)
    person.press(K.Key_1, K.Key_2)
    person.tab_to(person.step.mech)
    person.press(K.Key_Down, K.Key_Return)
    person.tab_to(person.step.first)
    person.press(K.Key_Right)
    assert person.said == {
        "onset": "hours_days",
        "days": 12,
        "mech": "minor_fall",
        "first_episode": False,
    }


def test_arrows_over_a_serious_accident_do_not_answer_it(asking):
    person = asking(StartStep)
    person.tab_to(person.step.mech)
    person.press(*[K.Key_Right] * 6)
    assert person.at is person.step.mech.tiles["major_trauma"]
    assert person.said == {}


@pytest.mark.parametrize("days", CHIPS)
def test_a_chip_says_exactly_that_many_days_and_shows_the_number(asking, days):
    person = asking(StartStep)
    person.click(person.step.days.chips.tiles[str(days)])
    assert person.said == {"days": days}
    assert person.step.days.field.text() == str(days)
    assert person.heard == [{"days": days}]


def test_longer_asks_for_the_number_at_once(asking):
    person = asking(StartStep)
    person.click(person.step.days.chips.tiles["365"])
    person.press(K.Key_4, K.Key_0, K.Key_0)
    assert person.said == {"days": 400}
    assert person.step.days.chips.value is None


def test_a_typed_number_shows_its_chip(asking):
    person = asking(StartStep)
    person.tab_to(person.step.days.typed)
    person.press(K.Key_7)
    assert person.step.days.chips.value == "7"
    person.press(K.Key_Backspace)
    assert person.step.days.chips.value is None
    assert person.said == {}


def test_letters_and_signs_are_not_taken_for_days(asking):
    person = asking(StartStep)
    person.tab_to(person.step.days.typed)
    person.press(K.Key_Minus, K.Key_A, K.Key_3)
    assert person.said == {"days": 3}


def test_what_changes_the_pain_is_told_by_few_keys(asking):
    person = asking(MovesStep)
    person.press(K.Key_Space)
    person.press(K.Key_N, K.Key_N)
    person.tab_to(person.step.walk)
    person.press(K.Key_Down, K.Key_Space)
    assert person.said == {"move": "yes", "agg": [], "ease": [], "walk": "limited"}


def test_nothing_eases_it_stands_alone(pages):
    pages[MovesStep].fill({"ease": ["lying", "walking"]})
    ease = pages[MovesStep].ease
    ease.tiles["nothing"].click()
    assert ease.value == ["nothing"]
    ease.tiles["lying"].click()
    assert ease.value == ["lying"]
    ease.none.click()
    assert ease.value == []


def test_an_unticked_list_has_no_answer(pages):
    pages[MovesStep].fill({"agg": ["sitting"]})
    agg = pages[MovesStep].agg
    agg.tiles["sitting"].click()
    assert agg.value is None


def test_n_is_only_for_lists_without_an_answer(asking):
    person = asking(MovesStep, {"agg": ["sitting"], "ease": ["lying"]})
    person.press(K.Key_N)
    assert person.said == {"agg": ["sitting"], "ease": ["lying"]}


def test_ticks_stay_where_the_keyboard_left_them(asking):
    person = asking(MovesStep)
    person.tab_to(person.step.agg)
    person.press(K.Key_Down, K.Key_Space, K.Key_Tab, K.Key_Backtab)
    assert person.at is person.step.agg.tiles["standing_walking"]


def test_answers_that_do_not_fit_are_looked_at_again(pages):
    step = pages[MovesStep]
    step.fill({"agg": ["sitting"], "ease": ["sitting_bending"]})
    step.ask_again(["agg", "ease"])
    assert [card.error.text() for card in step.cards[1:3]] == [words.look_again()] * 2


def test_the_leg_is_told_by_few_keys(asking):
    person = asking(LegsStep)
    person.press(K.Key_Right, K.Key_Space)
    for field in PAGES[LegsStep][1:]:
        person.tab_to(person.step.answers[field])
        person.press(K.Key_Right)
    assert person.said == {
        "leg_course": "new",
        "spreading": False,
        "leg_constant": False,
        "leg_slow": False,
    }


@every_page
def test_a_dark_page_is_drawn_in_dark_colours(asking, page):
    light, dark = asking(page), asking(page, mode="dark")
    assert light.step.grab().toImage() != dark.step.grab().toImage()
