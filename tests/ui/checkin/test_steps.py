"""What the check-in relies on from every page, whatever it asks."""

import pytest

from coach.ui.checkin.order import FIELDS, Page
from coach.ui.checkin.steps import STEPS
from coach.ui.look.tab_order import in_reading_order
from tests.ui.checkin.fakes import ANSWERS
from tests.ui.walk import unnamed


@pytest.fixture(params=list(Page))
def page(request):
    return request.param


@pytest.fixture
def step(qtbot, look, checkin, page):
    made = STEPS[page](look, checkin)
    qtbot.addWidget(made)
    made.resize(1192, 664)
    made.show()
    return made


def test_a_page_begins_with_nothing_and_asks_for_its_own_fields(step, page):
    step.fill({})
    assert step.said() == {}
    assert set(step.missing()) <= set(FIELDS[page])
    assert step.missing()


def test_a_page_shows_what_was_said_and_says_the_same_without_a_change(step, page, qtbot):
    every = {name: value for said in ANSWERS.values() for name, value in said.items()}
    with qtbot.assertNotEmitted(step.changed):
        step.fill(every)
    said = step.said()
    assert {name: said[name] for name in ANSWERS[page]} == ANSWERS[page]
    assert set(said) & {name for fields in FIELDS.values() for name in fields} <= set(FIELDS[page])
    assert step.missing() == ()
    step.fill({})
    assert step.said() == {}


def test_a_page_marks_what_is_open_and_takes_the_mark_away(step, page):
    step.fill({})
    step.ask_again(step.missing())
    step.ask_again(())
    assert step.said() == {}


def test_a_page_can_be_reached_by_the_keyboard_and_has_only_named_controls(step):
    step.fill({})
    assert in_reading_order(step)
    assert unnamed(step) == []
    assert isinstance(step.why, str)
