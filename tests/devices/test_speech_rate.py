"""How long a sentence takes is learned from the voice itself, more quickly if it is slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.devices.listener import BREATH
from coach.devices.speech_rate import SpeechRate
from tests.devices.test_search import Session

SENTENCE = "Change to the LEFT side."


def seconds(text):
    return len(text.split()) / 2.5


@pytest.fixture
def rate():
    return SpeechRate(seconds)


def test_before_anything_was_said_the_estimate_counts(rate):
    assert rate(SENTENCE) == seconds(SENTENCE) == 2.0


def test_a_slow_voice_is_believed_at_once(rate):
    rate.took(SENTENCE, BREATH + 5.0)
    assert rate(SENTENCE) == pytest.approx(5.0)


def test_a_fast_voice_is_believed_by_and_by(rate):
    rate.took(SENTENCE, BREATH + 1.5)
    assert 1.5 < rate(SENTENCE) < 2.0
    for _ in range(40):
        rate.took(SENTENCE, BREATH + 1.5)
    assert rate(SENTENCE) == pytest.approx(1.5, abs=0.01)


def test_a_single_word_teaches_nothing(rate):
    rate.took("Three", 3.0)
    assert rate(SENTENCE) == 2.0


@given(st.lists(st.floats(0.0, 3600.0), min_size=1))
def test_whatever_was_heard_last_took_no_longer_than_is_thought_next_within_reason(times):
    rate = SpeechRate(seconds)
    for each in times:
        rate.took(SENTENCE, each)
    assert rate(SENTENCE) >= min(times[-1] - BREATH, 4.0 * seconds(SENTENCE)) - 1e-9
    assert rate(SENTENCE) >= 0.5 * seconds(SENTENCE) - 1e-9


@pytest.mark.parametrize(("took", "said"), [(2.0, True), (300.0, False)])
def test_a_session_leaves_out_what_a_slow_voice_has_no_time_for(qapp, took, said):
    session = Session(estimate=seconds)
    session.speech.took.emit("One two three four five.", took)
    session.engine.start()
    waiting = session.audio._voice._wait
    assert waiting.isActive() is said
