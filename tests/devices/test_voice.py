"""Speech by Qt: the right language or none, silence when told so."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech

from coach.devices.qt_voice import QtVoice, find_speech, nearest
from coach.errors import DeviceMissing

ENGLISH_UK, ENGLISH_US, GERMAN = QLocale("en_GB"), QLocale("en_US"), QLocale("de_DE")


@pytest.fixture
def speech(qapp):
    return QTextToSpeech("mock")


def speaking(speech):
    return speech.state() is QTextToSpeech.State.Speaking


def test_the_very_locale_is_preferred_to_another_of_the_language():
    assert nearest(ENGLISH_UK, [GERMAN, ENGLISH_US, ENGLISH_UK]) == ENGLISH_UK


def test_another_locale_of_the_language_is_better_than_none():
    assert nearest(ENGLISH_UK, [GERMAN, ENGLISH_US]) == ENGLISH_US


def test_a_voice_of_another_language_is_no_voice():
    assert nearest(ENGLISH_UK, [GERMAN]) is None


def test_a_service_that_does_not_answer_is_never_asked_by_qt(qapp):
    missing = find_speech("en", lambda: False)
    assert isinstance(missing, DeviceMissing)
    assert missing.device == "voice"


def test_a_sentence_is_said_at_once(speech):
    voice = QtVoice(speech)
    voice.say("Hold.")
    assert speaking(speech)


def test_falling_silent_cuts_the_sentence_off(speech):
    voice = QtVoice(speech)
    voice.say("A long sentence that nobody wants to hear to its end.")
    voice.stop()
    assert not speaking(speech)


def test_an_engine_that_fails_is_told_once_and_asked_no_more(speech):
    news = []
    voice = QtVoice(speech, news.append)
    for _ in range(2):
        speech.errorOccurred.emit(QTextToSpeech.ErrorReason.Playback, "no device")
    voice.say("Hold.")
    assert [str(missing) for missing in news] == ["voice: no device"]
    assert not voice.works
    assert not speaking(speech)


@pytest.fixture
def timed(speech):
    """A voice, and what it told of texts that were said to their ends."""
    taken = []
    return QtVoice(speech, took=lambda text, seconds: taken.append((text, seconds))), taken


def test_how_long_a_text_took_is_told_once_it_was_said(timed, qtbot):
    voice, taken = timed
    voice.say("Hold.")
    qtbot.waitUntil(lambda: len(taken) == 1)
    text, seconds = taken[0]
    assert text == "Hold."
    assert 0.0 < seconds < 5.0


def test_of_a_text_that_was_cut_off_no_time_is_told(timed, speech, qtbot):
    voice, taken = timed
    voice.say("A long sentence that nobody wants to hear to its end.")
    voice.stop()
    voice.say("Another one that is cut off by the next.")
    voice.say("Hold.")
    qtbot.waitUntil(lambda: bool(taken) and not speaking(speech))
    assert [text for text, _ in taken] == ["Hold."]
