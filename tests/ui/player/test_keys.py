"""Every key of the player, pressed for real."""

import pytest
from PySide6.QtCore import Qt

from coach.session.engine import Stage
from coach.session.events import PauseCause
from coach.session.step import StepKind
from coach.ui.player.keys import Wish

K = Qt.Key
unhandled = pytest.mark.qt_log_ignore("keyToAscii Unhandled")  # QTest says so of media keys
SHIFT = Qt.KeyboardModifier.ShiftModifier


@unhandled
@pytest.mark.parametrize(
    "key",
    [
        K.Key_Space,
        K.Key_MediaTogglePlayPause,
        K.Key_MediaPlay,
        K.Key_MediaPause,
        K.Key_Period,
        K.Key_B,
    ],
)
def test_pause_and_go_on(playing, key):
    session = playing()
    session.press(key)
    assert session.engine.stage is Stage.PAUSED
    assert session.view.dock.pause.accessibleName() == "Resume"
    assert session.view.pause.isVisible()
    session.press(key)
    assert session.engine.stage is Stage.RUNNING
    assert session.view.pause.isHidden()


@unhandled
def test_the_stop_key_of_a_headset_only_stops_time_and_asks_nothing(playing):
    session = playing()
    for _ in range(2):
        session.press(K.Key_MediaStop)
        assert session.engine.stage is Stage.PAUSED
    assert session.page.leave_panel.isHidden()


@unhandled
@pytest.mark.parametrize("key", [K.Key_Right, K.Key_MediaNext, K.Key_PageDown])
def test_skip(playing, key):
    session = playing()
    session.press(key)
    assert session.engine.step.kind is StepKind.MOVE
    assert "StepSkipped" in session.names()


@unhandled
@pytest.mark.parametrize("key", [K.Key_Left, K.Key_MediaPrevious, K.Key_PageUp])
def test_back(playing, key):
    session = playing()
    session.press(K.Key_Right)
    session.press(key)
    assert session.engine.step.kind is StepKind.READY
    assert "WentBack" in session.names()


@pytest.mark.parametrize("key", [K.Key_Up, K.Key_Plus])
def test_ten_seconds_more(playing, key):
    session = playing()
    session.press(key)
    assert session.engine.length == 25.0


def test_sound_and_voice_are_switched_and_kept(playing, desk):
    session = playing()
    session.press(K.Key_M)
    session.press(K.Key_V)
    assert session.audio.switched == [("sound", False), ("voice", False)]
    assert (desk.settings.sound, desk.settings.voice) == (False, False)
    assert session.view.top.sound.text() == "Sound off"
    session.press(K.Key_M)
    assert desk.settings.sound
    assert session.view.top.sound.text() == "Sound on"


def test_f_asks_for_the_whole_screen_and_esc_gives_it_back_before_it_asks_to_end(playing):
    session = playing()
    asked = []

    def obey(wanted):
        asked.append(wanted)
        session.page.showFullScreen() if wanted else session.page.showNormal()

    session.page.fullscreen_wanted.connect(obey)
    session.press(K.Key_F)
    session.press(K.Key_Escape)
    assert asked == [True, False]
    assert session.page.leave_panel.isHidden()
    assert session.engine.stage is Stage.RUNNING
    session.press(K.Key_Escape)
    assert session.page.leave_panel.isVisible()


def test_a_remote_fills_the_screen_with_f5_and_gives_it_back_with_esc_and_f5_again_does_no_harm(
    playing,
):
    session = playing()
    asked = []

    def obey(wanted):
        asked.append(wanted)
        session.page.showFullScreen() if wanted else session.page.showNormal()

    session.page.fullscreen_wanted.connect(obey)
    for key in (K.Key_F5, K.Key_F5, K.Key_Escape):
        session.press(key)
    assert asked == [True, False]
    assert session.engine.stage is Stage.RUNNING


@pytest.mark.parametrize(
    ("wish", "stage"),
    [
        (Wish.STAND_STILL, Stage.PAUSED),
        (Wish.GO_ON, Stage.RUNNING),
        (Wish.PAUSE, Stage.PAUSED),
    ],
)
def test_a_key_from_outside_the_window_is_obeyed_as_often_as_it_comes(playing, wish, stage):
    session = playing()
    session.page.obey(wish)
    assert session.engine.stage is stage
    session.page.obey(Wish.SKIP)
    assert session.engine.step.kind is StepKind.MOVE


def test_a_key_from_outside_the_window_answers_no_question_and_goes_past_none(playing):
    session = playing()
    session.press(K.Key_H)
    for wish in (Wish.SKIP, Wish.PAUSE, Wish.GO_ON):
        session.page.obey(wish)
    assert session.page.hurts_panel.isVisible()
    assert session.engine.stage is Stage.PAUSED
    assert session.engine.step.kind is StepKind.READY


def test_without_a_session_a_key_from_outside_finds_nothing_to_do(playing, qtbot):
    session = playing()
    session.engine.stop()
    qtbot.waitUntil(lambda: bool(session.ended))
    session.page.obey(Wish.PAUSE)
    session.page.pause_for(PauseCause.SYSTEM)
    assert not session.page.running


def test_esc_pauses_and_asks_and_esc_again_keeps_going(playing):
    session = playing()
    session.press(K.Key_Escape)
    assert session.engine.stage is Stage.PAUSED
    assert session.page.leave_panel.isVisible()
    session.press(K.Key_Escape)
    assert session.page.leave_panel.isHidden()
    assert session.engine.stage is Stage.RUNNING


def test_a_session_that_was_paused_stays_paused_after_the_question(playing):
    session = playing()
    session.press(K.Key_Space)
    session.press(K.Key_Escape)
    session.press(K.Key_Escape)
    assert session.engine.stage is Stage.PAUSED
    session.press(K.Key_Space)
    assert session.engine.stage is Stage.RUNNING


def test_the_question_mark_shows_the_keys_while_time_stands(playing):
    session = playing()
    session.press(K.Key_Question)
    assert session.page.keys_panel.isVisible()
    assert session.engine.stage is Stage.PAUSED
    session.press(K.Key_Escape)
    assert session.page.keys_panel.isHidden()
    assert session.engine.stage is Stage.RUNNING


def test_h_stops_at_once_and_asks(playing):
    session = playing()
    session.press(K.Key_H)
    assert session.engine.stage is Stage.PAUSED
    assert session.page.hurts_panel.isVisible()


def test_keys_work_whatever_control_has_the_keyboard(playing):
    session = playing()
    for _ in range(9):
        session.press(K.Key_Tab)
        session.press(K.Key_Up)
    assert session.engine.length == 15.0 + 9 * 10
    session.press(K.Key_H)
    assert session.page.hurts_panel.isVisible()


def test_a_click_on_a_control_does_not_steal_the_space_bar(playing, qtbot):
    session = playing()
    qtbot.mouseClick(session.view.dock.skip, Qt.MouseButton.LeftButton)
    session.press(K.Key_Space)
    assert session.engine.stage is Stage.PAUSED
    assert session.engine.step.kind is StepKind.MOVE


@pytest.mark.parametrize(
    ("key", "modifiers", "pain"),
    [(getattr(K, f"Key_{digit}"), (), digit) for digit in range(5)] + [(K.Key_4, (), 4)],
)
def test_a_digit_answers_a_pain_check(playing, desk, key, modifiers, pain):
    session = playing(pain=4)
    session.until(StepKind.CHECK_IN)
    session.press(key, *modifiers)
    assert session.engine.step.kind is StepKind.READY
    assert desk.readings()[-1].pain == pain


def test_shift_and_0_say_10_and_that_is_asked_about_first(playing):
    session = playing()
    session.until(StepKind.CHECK_IN)
    session.press(K.Key_ParenRight, SHIFT)
    assert session.page.hurts_panel.isVisible()
    assert session.page.hurts_panel.dots.value == 10
    assert session.engine.step.kind is StepKind.CHECK_IN


def test_digits_mean_nothing_when_no_pain_is_asked_for(playing):
    session = playing()
    session.press(K.Key_5)
    assert session.names() == ["SessionStarted", "StepStarted"]
    assert session.page.hurts_panel.isHidden()
