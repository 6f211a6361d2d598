"""It hurts: what is offered, and that there is no other way on."""

from itertools import product

import pytest
from PySide6.QtCore import Qt

from coach.routine.model import Gate, Rest
from coach.session.engine import Stage
from coach.session.events import Ending, ExerciseEased, SkipReason, StepSkipped
from coach.session.step import StepKind
from coach.ui.player.stop_rule import Offer, StopRule
from coach.ui.wording import player
from tests.session.builders import exercise, perform, routine

K = Qt.Key
ONLY_STOP = (Offer.STOP,)
ALL = (Offer.GO_ON, Offer.SKIP, Offer.STOP)


def test_the_way_back_opens_only_when_everything_said_allows_it():
    pains, legs = (None, *range(11)), (None, False, True)
    for pain, leg, before, limit in product(pains, legs, (None, 0, 2, 5), (0, 3, 4, 10)):
        offered = StopRule(limit, before).offers(pain, leg=leg)
        mild = pain is not None and pain <= limit and (before is None or pain - before < 2)
        assert offered == (ALL if mild and leg is False else ONLY_STOP), (pain, leg, before, limit)


def test_what_can_be_made_easier_is_offered_so_only_where_one_may_go_on():
    assert StopRule(4, 2, easier=True).offers(3, leg=False) == (Offer.EASIER, *ALL)
    assert StopRule(4, 2, easier=True).offers(4, leg=False) == ONLY_STOP
    assert StopRule(4, 2, easier=True).offers(3, leg=True) == ONLY_STOP


def test_the_limit_is_the_routines_own_and_4_where_it_has_none():
    gated = routine(perform("a"), gate=Gate.SUBSIDED)
    assert StopRule.of(gated, 6).limit == 4
    assert StopRule.of(routine(perform("a"), pain_limit=3), 6).limit == 3


def test_in_a_position_of_ease_the_limit_is_the_pain_one_came_with():
    easing = routine(perform("a"), gate=Gate.ANY, exercises=(exercise("a", gate=Gate.ANY),))
    assert StopRule.of(easing, 7).limit == 7
    assert StopRule.of(easing, 1).limit == 4
    assert StopRule.of(easing, None).limit == 4


@pytest.mark.parametrize(("limit", "before"), [(4, 2), (4, 4), (4, 0), (7, 7), (3, None)])
def test_the_number_up_to_which_one_may_go_on_is_the_one_that_decides(limit, before):
    rule = StopRule(limit, before)
    assert not rule.ends(rule.most)
    assert rule.ends(rule.most + 1)


def visible(panel):
    buttons = {
        "stop": panel.stop,
        "skip": panel.skip,
        "easier": panel.easier,
        "go on": panel.go_on,
    }
    return [name for name, button in buttons.items() if button.isVisible()]


def test_over_the_limit_only_stop_is_offered_and_ends_the_session_because_of_pain(
    playing, desk, qtbot
):
    session = playing()
    session.press(K.Key_H)
    panel = session.page.hurts_panel
    session.press(K.Key_5)
    session.press(K.Key_N)
    assert visible(panel) == ["stop"]
    assert panel.verdict.text().startswith("This is more than the session allows")
    while panel.focusWidget() is not panel.stop:
        session.press(K.Key_Tab)
    session.press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(session.ended))
    _, ended = session.ended[0]
    assert ended.ending is Ending.PAIN
    assert desk.readings()[-1].pain == 5
    assert desk.sessions()[-1].ending is Ending.PAIN
    assert not session.page.running


def test_two_points_more_than_before_end_the_session(playing):
    session = playing(pain=1)
    session.press(K.Key_H)
    session.press(K.Key_3)
    session.press(K.Key_N)
    assert visible(session.page.hurts_panel) == ["stop"]


def test_signs_further_down_the_leg_end_the_session_whatever_the_number(playing):
    session = playing()
    session.press(K.Key_H)
    session.press(K.Key_0)
    session.press(K.Key_Y)
    assert visible(session.page.hurts_panel) == ["stop"]
    assert "further down the leg" in session.page.hurts_panel.verdict.text()


def test_before_both_questions_are_answered_one_can_only_stop(playing):
    session = playing()
    session.press(K.Key_H)
    panel = session.page.hurts_panel
    assert visible(panel) == ["stop"]
    session.press(K.Key_1)
    assert visible(panel) == ["stop"]
    session.press(K.Key_N)
    assert visible(panel) == ["stop", "skip", "easier", "go on"]


def test_a_mild_pain_may_go_on_and_is_written_down(playing, desk):
    session = playing()
    session.press(K.Key_H)
    session.press(K.Key_3)
    session.press(K.Key_N)
    session.page.hurts_panel.go_on.click()
    assert session.engine.stage is Stage.RUNNING
    assert session.engine.step.kind is StepKind.READY
    assert (desk.readings()[-1].pain, desk.readings()[-1].source) == (3, "during")


def cue(session):
    return session.view.cue.text()


def test_an_exercise_made_easier_goes_half_as_far_until_it_is_over(playing):
    session = playing()
    session.until(StepKind.HOLD)
    session.pass_time(5)
    session.page._ticker.wake()
    usual, whole = cue(session), session.view._posture.amount
    session.press(K.Key_H)
    session.press(K.Key_2)
    session.press(K.Key_N)
    session.page.hurts_panel.easier.click()
    assert session.engine.stage is Stage.RUNNING
    assert cue(session) == player.half_as_far() != usual
    assert session.view._posture.amount == whole / 2
    item = session.engine.step.item
    assert ExerciseEased(session.engine.position, session.engine.index) in session.events
    while session.engine.step.item == item:
        session.pass_time(0.5)
    session.until(StepKind.HOLD)
    session.pass_time(5)
    session.page._ticker.wake()
    assert session.view._posture.amount == whole
    assert cue(session) != player.half_as_far()


def test_what_does_not_move_is_not_offered_half_as_far(playing):
    session = playing(steps=(Rest(20.0), perform("bridge")))
    session.press(K.Key_H)
    session.press(K.Key_2)
    session.press(K.Key_N)
    assert visible(session.page.hurts_panel) == ["stop", "skip", "go on"]


def test_skipping_leaves_the_whole_exercise_because_it_hurts(playing):
    session = playing()
    session.pass_time(20)
    session.press(K.Key_H)
    session.press(K.Key_2)
    session.press(K.Key_N)
    session.page.hurts_panel.skip.click()
    skipped = [event for event in session.events if isinstance(event, StepSkipped)]
    assert [event.reason for event in skipped] == [SkipReason.HURTS]
    assert session.engine.step.kind is StepKind.REST
    assert session.engine.stage is Stage.RUNNING


EVERY_KEY = [
    K.Key_Space,
    K.Key_Escape,
    K.Key_Left,
    K.Key_Right,
    K.Key_Up,
    K.Key_Down,
    K.Key_Plus,
    K.Key_H,
    K.Key_M,
    K.Key_V,
    K.Key_F,
    K.Key_Question,
    K.Key_Period,
    K.Key_PageUp,
    K.Key_PageDown,
    K.Key_MediaTogglePlayPause,
    K.Key_MediaPlay,
    K.Key_MediaNext,
    K.Key_MediaPrevious,
    K.Key_Backspace,
]


@pytest.mark.qt_log_ignore("keyToAscii Unhandled")  # QTest says so of media keys
def test_no_key_gets_past_the_panel_when_the_pain_is_too_strong(playing):
    session = playing()
    session.press(K.Key_H)
    session.press(K.Key_9)
    session.press(K.Key_N)
    panel = session.page.hurts_panel
    for key in EVERY_KEY:
        panel.dots.choose(9)
        session.page.setFocus()  # as after a click beside the controls
        session.qtbot.keyClick(panel, key)
        session.qtbot.keyClick(session.page, key)
        assert panel.isVisible(), key
        assert session.engine.stage is Stage.PAUSED, key
    session.page.leave()
    assert session.page.leave_panel.isHidden()


def test_the_panel_forgets_the_last_answers(playing):
    session = playing()
    session.press(K.Key_H)
    session.press(K.Key_3)
    session.press(K.Key_N)
    session.page.hurts_panel.go_on.click()
    session.press(K.Key_H)
    assert session.page.hurts_panel.dots.value is None
    assert visible(session.page.hurts_panel) == ["stop"]


def test_tab_stays_inside_the_panel(playing):
    session = playing()
    session.press(K.Key_H)
    session.press(K.Key_2)
    session.press(K.Key_N)
    panel = session.page.hurts_panel
    seen = []
    for _ in range(12):
        session.press(K.Key_Tab)
        assert panel.isAncestorOf(panel.window().focusWidget())
        seen.append(panel.window().focusWidget())
    assert {panel.stop, panel.skip, panel.easier, panel.go_on} <= set(seen)


def test_a_session_that_breaks_off_leaves_no_question_over_the_next_one(playing, desk, qtbot):
    session = playing()
    session.press(K.Key_H)
    session.page.break_off()
    qtbot.waitUntil(lambda: bool(session.ended))
    assert session.page.hurts_panel.isHidden()
    session.page.play(desk.run(session.run.routine))
    session.press(K.Key_H)
    assert session.page.hurts_panel.isVisible()
    session.page.break_off()
