"""A clinician's word is written down where it may open something, and only there."""

import pytest

from coach.routine.model import Gate, Kind
from coach.ui.before.page import BeforePage
from tests.fakes.screened import STIFF
from tests.session.builders import exercise, perform, routine
from tests.ui.before.conftest import quiet_lock


@pytest.fixture
def page(qtbot, look, desk):
    desk.checked_in = False
    made = BeforePage(look, desk, lock=quiet_lock(look))
    qtbot.addWidget(made)
    made.show()
    return made


def says_so(page):
    page.refusal.examined.emit("A doctor, today")


def test_a_history_that_a_clinician_has_looked_at_opens_the_questions(page, desk):
    desk.checkins.check_in({**STIFF, "cond": ["cancer_history"]})
    page.open(desk.library.routines["rt_release_centre"])
    assert page._stack.currentWidget() is page.refusal
    assert page.refusal.agreed.isVisible()
    says_so(page)
    assert page._stack.currentWidget() is page.form


def test_feeling_unwell_stays_at_rest_whatever_a_clinician_said(page, desk):
    desk.checkins.check_in({**STIFF, "sys": ["unwell"]})
    page.open(desk.library.routines["rt_release_centre"])
    says_so(page)
    assert page._stack.currentWidget() is page.refusal
    assert page.refusal.title.text() == "Rest only, for now"


def test_without_a_check_in_it_comes_first_and_no_clinician_is_asked_for(page, desk, qtbot):
    page.open(desk.library.routines["rt_release_centre"])
    assert page.refusal.checkin.isVisible()
    assert not page.refusal.agreed.isVisible()
    with qtbot.waitSignal(page.checkin_wanted):
        page.refusal.checkin.click()


def test_the_first_release_is_offered_in_place_of_what_comes_later(page, desk, qtbot):
    desk.checkins.check_in({**STIFF, "loc": "right"})
    page.open(desk.library.routines["rt_injury_p1"])
    page._refuse(desk.decide(desk.library.routines["rt_injury_p1"], *settled()))
    assert page.refusal.title.text() == "Start with the first release"
    with qtbot.waitSignal(page.routine_wanted) as wanted:
        page.refusal.ease.click()
    assert wanted.args == ["rt_release_right"]


def test_agreement_to_one_exercise_is_remembered_for_that_one(page, desk):
    desk.checkins.check_in(STIFF)
    hard = exercise("tension", kind=Kind.NEURAL_TENSIONER, gate=Gate.CLINICIAN)
    own = desk.add_routine(routine(perform("tension"), exercises=(hard,), gate=Gate.CLINICIAN))
    page.open(own)
    page._refuse(desk.decide(own, *settled()))
    says_so(page)
    assert desk.facts().agreed == {"tension"}


def settled():
    from coach.triage.gate import GateAnswers
    from coach.triage.safety import ShortCheck

    answers = GateAnswers(2, 3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True)
    return ShortCheck(answered=True), answers
