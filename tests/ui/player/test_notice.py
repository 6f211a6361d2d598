"""What passes beside the cue: a missing device for some seconds, a pause while it lasts."""

import pytest
from PySide6.QtCore import QPoint, QRect

from coach.routine.model import Tell
from tests.session.builders import perform
from tests.ui.player.conftest import FakeAudio
from tests.ui.walk import clipped

LONG = (
    "If you like warmth, put a warm pack on a cloth for 20 minutes at most, and stay awake with it."
    " Not on numb, sore or swollen skin, with a fever or with an infection."
)
SIZES = [(1192, 832), (896, 640)]


def silent(playing, **how):
    return playing(audio=FakeAudio(sound_works=False, voice_works=False), **how)


def place(session, widget):
    return QRect(widget.mapTo(session.page, QPoint(0, 0)), widget.size())


def test_a_missing_device_is_named_for_eight_seconds_and_then_only_by_its_switch(playing):
    session = silent(playing)
    notice = session.view.notice
    assert notice.isVisible()
    assert notice.title.text().startswith("No sound or voice found")
    assert notice.timer.interval() == 8000
    notice.timer.stop()
    notice.timer.timeout.emit()
    assert notice.isHidden()
    assert session.view.top.sound.text() == "No sound"


def test_a_device_that_is_lost_is_named_again_and_one_that_is_found_is_not(playing):
    session = silent(playing)
    notice = session.view.notice
    notice.timer.stop()
    session.audio.become(sound_works=True, voice_works=False)
    assert notice.isHidden()
    session.audio.become(sound_works=False, voice_works=False)
    assert notice.isVisible()


def test_a_device_found_while_the_notice_shows_corrects_it(playing):
    session = silent(playing)
    session.audio.become(sound_works=True, voice_works=False)
    assert session.view.notice.title.text().startswith("No voice found")


def test_the_notice_leaves_its_place_to_a_pause_and_takes_it_back(playing):
    session = silent(playing)
    session.engine.pause()
    assert (session.view.notice.isVisible(), session.view.pause.isVisible()) == (False, True)
    session.engine.resume()
    assert (session.view.notice.isVisible(), session.view.pause.isVisible()) == (True, False)


def test_a_missing_device_is_named_at_the_start_of_every_session(playing, desk):
    session = silent(playing)
    session.view.notice.timer.stop()
    session.engine.stop()
    session.page.play(desk.run(session.run.routine))
    assert session.view.notice.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_neither_a_notice_nor_a_pause_covers_the_figure_or_cuts_off_words(playing, size):
    session = silent(playing, size=size, steps=(perform("bridge"), Tell(LONG, 20.0)))
    session.settle()
    assert not place(session, session.view.notice).intersects(place(session, session.view.middle))
    assert clipped(session.view) == []
    session.pass_time(60)
    session.engine.pause()
    session.settle()
    assert session.view.cue.text() == LONG
    assert not place(session, session.view.pause).intersects(place(session, session.view.middle))
    assert clipped(session.view) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_pause_does_not_move_the_figure(playing, size):
    session = playing(size=size)
    session.settle()
    before = place(session, session.view.stage.figure)
    session.engine.pause()
    session.settle()
    assert place(session, session.view.stage.figure) == before
