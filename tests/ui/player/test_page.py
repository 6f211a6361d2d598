"""The player page from the first second to the end, and at every size."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coach.session.engine import Stage
from coach.session.events import Ending, PauseCause, SessionPaused
from coach.session.step import StepKind
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.ticker import Ticker
from tests.session.builders import perform
from tests.ui.player.conftest import FakeAudio, Playing

K = Qt.Key


def test_it_shows_the_step_its_side_and_what_comes_next(playing):
    session = playing()
    view = session.view
    assert view.stage.name == "Hamstring"
    assert view.stage.badge.accessibleName() == "LEFT side"
    assert view.top.title.text() == "Test"
    assert view.top.place.text() == "exercise 1 of 2"
    assert view.dock.next.name.text() == "Hamstring"
    session.pass_time(18)
    assert view.stage.count.text() == "Hold 1 of 3"
    assert view.cue.text() == "Keep the knee soft."


def test_a_session_ends_by_itself_and_is_handed_on(playing, qtbot):
    session = playing()
    with qtbot.waitSignal(session.page.finished):
        session.pass_time(session.run.script.seconds + 1)
    run, ended = session.ended[0]
    assert (run, ended.ending) == (session.run, Ending.COMPLETED)
    assert not session.page.running


def test_leaving_by_the_rail_pauses_and_asks_and_end_now_keeps_what_was_done(playing, desk, qtbot):
    session = playing()
    session.pass_time(40)
    session.page.leave()
    assert session.engine.stage is Stage.PAUSED
    assert session.page.leave_panel.isVisible()
    with qtbot.waitSignal(session.page.finished):
        session.page.leave_panel.end.click()
    record = desk.sessions()[-1]
    assert (record.ending, record.active) == (Ending.STOPPED, 40.0)


def test_leaving_when_nothing_runs_asks_nothing(playing, qtbot):
    session = playing()
    session.engine.stop()
    qtbot.waitUntil(lambda: bool(session.ended))
    session.page.leave()
    assert session.page.leave_panel.isHidden()


def test_when_the_program_fails_the_session_is_closed_with_what_was_done(playing, desk, qtbot):
    session = playing()
    session.pass_time(30)
    with qtbot.waitSignal(session.page.finished):
        session.page.break_off()
    record = desk.sessions()[-1]
    assert (record.ending, record.active) == (Ending.FAILED, 30.0)
    session.page.break_off()  # a second failure finds nothing to end


def test_an_absence_pauses_and_says_that_nothing_was_counted(playing, desk):
    session = playing()
    desk.clock.pass_(3600)
    session.engine.tick()
    said = session.view.pause.title.text()
    assert said == "The computer was away. Nothing was counted."
    assert session.view.pause.isVisible()


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (PauseCause.SYSTEM, "Paused as the computer went to sleep. Nothing is lost."),
        (PauseCause.LOCKED, "Paused as the screen was locked. Nothing is lost."),
    ],
)
def test_sleep_and_lock_pause_say_so_and_are_written_down(playing, desk, cause, said):
    session = playing()
    session.pass_time(3)
    session.page.pause_for(cause)
    assert session.engine.stage is Stage.PAUSED
    assert session.view.pause.title.text() == said
    kept = desk.store.events(session.run.recorder.session)
    assert kept[-1] == SessionPaused(3.0, cause)


def test_a_lock_during_a_question_changes_nothing_about_it(playing):
    session = playing()
    session.press(K.Key_H)
    session.page.pause_for(PauseCause.LOCKED)
    assert session.page.hurts_panel.isVisible()
    assert session.names().count("SessionPaused") == 1


def test_a_session_leaves_no_timer_behind(playing, desk, qtbot):
    session = playing()
    for _ in range(3):
        session.engine.stop()
        qtbot.waitUntil(lambda: not session.page.running)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert session.page.findChildren(Ticker) == []
        session.page.play(desk.run(session.run.routine))
        session.run = session.page._run


def test_nothing_wakes_the_program_in_a_pause_or_after_the_end(playing, qtbot):
    session = playing()
    ticker = session.page.findChild(Ticker)
    session.engine.pause()
    assert ticker.waiting is None
    session.engine.resume()
    assert ticker.waiting is not None
    session.engine.stop()
    assert ticker.waiting is None


def test_a_missing_device_is_named_and_captions_stay(playing):
    session = playing(audio=FakeAudio(sound_works=False))
    view = session.view
    assert view.top.sound.text() == "No sound"
    assert not view.top.sound.isEnabled()
    assert view.notice.isVisible()
    assert view.notice.title.text().startswith("No sound device found")
    session.pass_time(18)
    assert view.cue.text() == "Keep the knee soft."
    session.press(K.Key_M)
    assert session.audio.switched == []


def test_a_device_lost_and_found_again_during_a_session_is_told_and_switches_as_before(
    playing, desk
):
    session = playing()
    view = session.view
    session.audio.become(sound_works=True, voice_works=False)
    assert (view.top.voice.text(), view.top.voice.isEnabled()) == ("No voice", False)
    assert view.notice.title.text().startswith("No voice found")
    assert desk.settings.voice
    session.audio.become(sound_works=True, voice_works=True)
    assert (view.top.voice.text(), view.top.voice.isChecked()) == ("Voice on", True)
    assert view.notice.isHidden()
    session.press(K.Key_V)
    assert view.top.voice.text() == "Voice off"
    assert session.audio.switched[-1] == ("voice", False)


def test_a_device_found_before_a_session_lets_the_choice_stand_that_was_made_before(
    qtbot, desk, look
):
    from dataclasses import replace

    desk.settings = replace(desk.settings, sound=False)
    session = Playing(qtbot, desk, look, audio=FakeAudio(sound_works=False))
    session.audio.become(sound_works=True, voice_works=True)
    assert session.view.top.sound.text() == "Sound off"
    assert not desk.settings.sound


def test_sound_that_was_off_stays_off(qtbot, desk, look):
    from dataclasses import replace

    desk.settings = replace(desk.settings, sound=False)
    session = Playing(qtbot, desk, look)
    assert session.view.top.sound.text() == "Sound off"
    assert session.audio.switched == [("sound", False)]


def test_a_full_disk_is_said_and_the_session_goes_on(playing, desk, monkeypatch):
    session = playing()

    def fail(*_args, **_more):
        from coach.errors import HistoryUnavailable

        raise HistoryUnavailable("coach.db", "disk full")

    with monkeypatch.context() as broken:
        broken.setattr(desk.store, "keep_position", fail)
        broken.setattr(desk.store, "append", fail)
        session.pass_time(20)
        session.page._keep()
        assert session.view.notice.title.text() == "Not saved yet"
        assert session.engine.stage is Stage.RUNNING
    session.pass_time(2)
    session.page._keep()
    assert session.view.notice.isHidden()


def test_the_timeline_steps_back_and_on(playing, qtbot):
    session = playing()
    timeline = session.view.timeline
    right = QPoint(timeline.width() - 4, 16)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=right)
    assert session.engine.step.kind is StepKind.MOVE
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(0, 16))
    assert session.engine.step.kind is StepKind.READY


def test_a_second_session_begins_afresh(playing, desk, qtbot):
    session = playing()
    session.press(K.Key_Space)
    session.engine.stop()
    qtbot.waitUntil(lambda: bool(session.ended))
    again = desk.run(session.run.routine, 2)
    session.page.play(again)
    assert session.page.running
    assert session.view.pause.isHidden()
    assert session.view.dock.pause.accessibleName() == "Pause"


def controls(page):
    return [w for w in page.findChildren(QAbstractButton) if w.isVisible()]


def test_every_control_has_a_name(playing):
    session = playing()
    session.until(StepKind.CHECK_IN)
    nameless = [w for w in controls(session.page) if not (w.accessibleName() or w.text())]
    assert nameless == []
    session.page._hurts()
    nameless = [w for w in controls(session.page) if not (w.accessibleName() or w.text())]
    assert nameless == []


def test_every_control_is_reached_by_tab(playing):
    session = playing()
    wanted = set(controls(session.page))
    reached = set()
    for _ in range(3 * len(wanted)):
        session.press(K.Key_Tab)
        reached.add(session.page.window().focusWidget())
    assert wanted <= reached
    assert session.view.timeline in reached


SIZES = [(872, 640), (896, 640), (1192, 832), (1512, 1000), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [StepKind.HOLD, StepKind.REST, StepKind.CHECK_IN])
def test_nothing_is_clipped_or_out_of_the_page(playing, size, kind):
    session = playing(size=size)
    session.until(kind)
    session.settle()
    page = session.page
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        box = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert page.rect().contains(box), widget
        if isinstance(widget, Label) and widget.text() and not widget._elide:
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
            assert widget.height() >= widget.heightForWidth(widget.width()) or not widget._wrap


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_is_not_clipped_either(qtbot, desk, scale):
    session = Playing(qtbot, desk, Look("light", text_scale=scale))
    session.until(StepKind.HOLD)
    session.settle()
    page = session.page
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            box = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
            assert page.rect().contains(box), widget
    for button in controls(page):
        assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
        assert button.height() >= button.minimumSizeHint().height(), button.accessibleName()


@pytest.mark.parametrize(("size", "diameter"), [((896, 640), 240), ((1192, 832), 344)])
def test_the_dial_has_its_designed_size(playing, size, diameter):
    session = playing(size=size)
    session.until(StepKind.HOLD)
    session.settle()
    assert session.view.dial.ring.width() == pytest.approx(diameter, abs=8)


def test_a_small_window_leaves_out_the_hint_and_the_next_picture(playing):
    session = playing(size=(896, 640))
    session.until(StepKind.HOLD)
    assert session.view.dial.hint.isHidden()
    assert session.view.dock.next.thumb.isHidden()


def test_it_is_played_in_the_dark_as_well(qtbot, desk):
    look = Look("dark", text_scale=1.0)
    session = Playing(qtbot, desk, look)
    session.until(StepKind.HOLD)
    corner = session.page.grab().toImage().pixelColor(2, 2)
    assert corner == look.theme.paper
    look.set_mode("light")
    assert session.page.grab().toImage().pixelColor(2, 2) == look.theme.paper


def test_the_name_keeps_its_place_from_getting_ready_to_holding(playing):
    session = playing(steps=(perform("bridge"),))
    session.settle()
    name = session.view.stage._names[48]
    before = name.geometry()
    assert session.engine.step.kind is StepKind.READY
    session.until(StepKind.HOLD)
    session.settle()
    assert name.geometry() == before


@pytest.mark.parametrize("size", [(1192, 832), (896, 640)])
def test_the_name_does_not_stand_on_the_head_of_the_figure(playing, size):
    session = playing(size=size)
    session.settle()
    stage = session.view.stage
    names = [name.geometry() for name in stage._names.values() if name.isVisible()]
    assert not any(name.intersects(stage.figure.geometry()) for name in names)
