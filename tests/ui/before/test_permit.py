"""When a session opens, when it does not yet, and what is said then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from coach.history.records import Interrupted
from coach.routine.model import Side
from coach.triage.permit import Permit
from coach.triage.safety import ShortCheck

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_nothing_is_ticked_beforehand(asking):
    page = asking()
    assert not page.form.signs.answered
    assert page.form.pain.pain is None
    assert page.form.earlier.pain is None
    assert not page.form.gate.answered


def test_a_settled_cramp_opens_a_release(asking, desk):
    desk.said_pain(3, minutes_ago=20)
    page = asking()
    page.form.signs.none.click()
    page.press(K.Key_2)
    page.answer_the_gate()
    page.form.go_on.click()
    routine, permit, short, resume = page.permits[0]
    assert (routine, short, resume) == (page.routine, False, None)
    assert isinstance(permit, Permit)
    assert permit.pain_now == 2
    assert desk.calls[0] == ("check", ShortCheck(answered=True))


def test_a_routine_open_to_all_needs_only_two_answers(asking):
    page = asking("rt_ease_left")
    assert page.form.gate.isHidden()
    assert page.form.earlier.isHidden()
    page.form.signs.none.click()
    page.press(K.Key_7)
    page.press(K.Key_Return, CONTROL)
    assert len(page.permits) == 1


def test_it_is_all_answered_by_keyboard_alone(asking, desk):
    desk.said_pain(3, minutes_ago=20)
    page = asking()
    form = page.form
    wanted = {
        form.signs.none: (K.Key_Space,),
        form.gate.spasm.choice.findChild(QAbstractButton): (K.Key_Right, K.Key_Space),
        form.gate.lie.choice.findChild(QAbstractButton): (K.Key_Space,),
        form.gate.rock.choice.findChild(QAbstractButton): (K.Key_Space,),
        form.gate.leg.choice.findChild(QAbstractButton): (K.Key_Right, K.Key_Space),
    }
    page.press(K.Key_1)
    for _ in range(60):
        page.press(K.Key_Tab)
        control = page.page.window().focusWidget()
        if control in wanted:
            for key in wanted.pop(control):
                page.press(key)
    assert wanted == {}
    page.press(K.Key_Return, CONTROL)
    assert len(page.permits) == 1


def test_what_is_missing_is_asked_for_and_the_keyboard_goes_there(asking, desk):
    page = asking()
    form = page.form
    form.go_on.click()
    assert page.permits == []
    assert desk.calls == []
    assert form.go_on.isEnabled()
    for card in (form.signs, form.pain, form.earlier):
        assert card.error.isVisible()
    assert [row.error.isVisible() for row in (form.gate.spasm, form.gate.leg)] == [True, True]
    assert form.focusWidget() is form.signs.first_stop()
    form.signs.none.click()
    form.go_on.click()
    assert form.signs.error.isHidden()
    assert form.focusWidget() is form.pain.first_stop()
    page.press(K.Key_2)
    form.earlier.unknown.click()
    form.go_on.click()
    assert form.focusWidget() is form.gate.first_stop()
    page.answer_the_gate(leg=None)
    form.go_on.click()
    assert form.gate.leg.error.isVisible()
    assert form.gate.spasm.error.isHidden()


def test_an_earlier_number_that_is_known_is_shown_and_not_asked(asking, desk):
    desk.said_pain(4, minutes_ago=30)
    page = asking()
    assert page.form.earlier.known.text() == "Earlier, at 08:30, you said 4."
    assert page.form.earlier.dots.isHidden()
    assert page.form.answers.pain_earlier == 4


@pytest.mark.parametrize(
    ("pain", "answers", "title", "again"),
    [
        (8, {}, "Not yet", "Check again in 20 minutes. That is at 09:20."),
        (2, {"leg": True}, "Not yet", "Check again in 20 minutes. That is at 09:20."),
        (2, {"spasm": True}, "Not yet", "Check again in 15 minutes. That is at 09:15."),
        (2, {"lie": False}, "Not yet", "Check again in 15 minutes. That is at 09:15."),
        (2, {"rock": False}, "Not yet", "Check again in 15 minutes. That is at 09:15."),
        (6, {}, "Not yet", "Check again in 15 minutes. That is at 09:15."),
    ],
)
def test_a_cramp_that_has_not_settled_gets_a_calm_not_yet(
    asking, desk, pain, answers, title, again
):
    desk.said_pain(8, minutes_ago=20)
    page = asking()
    page.form.signs.none.click()
    page.form.pain.dots.choose(pain)
    page.answer_the_gate(**answers)
    page.form.go_on.click()
    assert page.permits == []
    assert page.shown == "refusal"
    assert page.page.refusal.title.text() == title
    assert page.page.refusal.again.text() == again
    wished = []
    page.page.reminder_wanted.connect(wished.append)
    ask, time = page.page.refusal.ask, again[-6:-1]
    assert ask.text() == f"Ask me at {time}"
    ask.click()
    assert f"Check again in {wished[0]} minutes." in again
    assert ask.text() == f"We ask you at {time}"
    page.press(Qt.Key.Key_Escape)
    assert page.left == [True]
    assert ("pain", pain) in desk.calls


def test_not_knowing_the_earlier_number_does_not_open(asking):
    page = asking()
    page.form.signs.none.click()
    page.form.pain.dots.choose(1)
    page.form.earlier.unknown.click()
    page.answer_the_gate()
    page.form.go_on.click()
    assert page.permits == []
    assert page.shown == "refusal"


@pytest.mark.parametrize(
    ("name", "ease"),
    [
        ("rt_release_left", "rt_ease_left"),
        ("rt_release_right", "rt_ease_right"),
        ("rt_release_centre", "rt_ease_centre"),
    ],
)
def test_the_position_of_ease_for_the_side_is_one_press_away(asking, name, ease):
    page = asking(name)
    page.form.signs.none.click()
    page.form.pain.dots.choose(9)
    page.form.earlier.unknown.click()
    page.answer_the_gate()
    page.form.go_on.click()
    page.press(K.Key_Return)
    assert page.wanted == [ease]


def test_ten_minutes_after_a_refusal_the_number_is_known(asking, desk):
    page = asking()
    page.form.signs.none.click()
    page.form.pain.dots.choose(5)
    page.form.earlier.unknown.click()
    page.answer_the_gate()
    page.form.go_on.click()
    desk.clock.pass_(15 * 60)
    page.open("rt_release_left")
    assert page.form.earlier.pain == 5
    assert page.shown == "form"


def test_changing_the_answers_starts_them_anew(asking):
    page = asking()
    page.form.signs.none.click()
    page.form.pain.dots.choose(9)
    page.form.earlier.unknown.click()
    page.answer_the_gate()
    page.form.go_on.click()
    page.page.refusal.change.click()
    assert page.shown == "form"
    assert not page.form.signs.answered
    assert page.form.pain.pain is None


def test_an_interrupted_session_is_handed_on_with_its_permit(asking, desk):
    left = Interrupted(
        session="s",
        routine="rt_ease_left",
        title="Ease",
        revision=1,
        side=Side.LEFT,
        short=True,
        index=4,
        position=60.0,
        active=50.0,
        started=desk.now(),
        fingerprint="f",
    )
    page = asking("rt_ease_left", short=True, resume=left)
    assert "Goes on at the step where it stopped" in page.form.subtitle.text()
    page.form.signs.none.click()
    page.form.pain.dots.choose(2)
    page.form.go_on.click()
    assert page.permits[0][2:] == (True, left)


@pytest.mark.parametrize(
    ("key", "modifiers"), [(K.Key_Escape, ()), (K.Key_Left, (Qt.KeyboardModifier.AltModifier,))]
)
def test_going_back_starts_nothing(asking, key, modifiers):
    page = asking()
    page.press(key, *modifiers)
    assert page.left == [True]
    assert page.permits == []


def test_a_full_disk_does_not_keep_anybody_from_the_position_of_ease(asking, desk):
    desk.disk_full = True
    page = asking("rt_ease_left")
    page.form.signs.none.click()
    page.form.pain.dots.choose(6)
    page.form.go_on.click()
    assert len(page.permits) == 1
