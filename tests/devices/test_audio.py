"""Sound and voice of the program: asked from afar, switched live, looked for again in time."""

import pytest

from coach.devices.audio import Audio, Words
from coach.devices.awake import SilentAwake
from coach.devices.process_sounds import ProcessSounds, sounds_apart
from coach.devices.process_voice import ProcessVoice, voice_apart
from coach.session.events import SessionStarted
from coach.session.step import Sound
from tests.devices.test_listener import BOTH_SIDES, WHEN, say
from tests.fakes.apart import FakeApart
from tests.session.builders import exercise, perform, routine

ROUTINE = routine(perform("hug"), exercises=(exercise("hug"),))


class Devices:
    def __init__(self, *, works=True):
        self.sound, self.speech = FakeApart(works=works), FakeApart(works=works)
        sounds, voice = ProcessSounds(self.sound), ProcessVoice(self.speech)
        self.audio = Audio(sounds, voice, Words(say, str, len), SilentAwake())


@pytest.fixture
def devices(qapp):
    return Devices()


def test_a_sentence_is_asked_for_at_once(devices):
    devices.audio._voice.say("Hold.")
    assert devices.speech.asked == [("say", "Hold.")]


def test_a_sentence_for_later_cuts_off_and_is_said_later(devices, qtbot):
    devices.audio._voice.say("Change to the LEFT side.", after=0.02)
    assert devices.speech.asked == [("stop", None)]
    qtbot.waitUntil(lambda: ("say", "Change to the LEFT side.") in devices.speech.asked)


def test_falling_silent_also_forgets_the_sentence_that_waits(devices, qtbot):
    voice = devices.audio._voice
    voice.say("Change to the LEFT side.", after=0.02)
    voice.stop()
    with qtbot.assertNotEmitted(voice._wait.timeout, wait=60):
        pass
    assert devices.speech.asked == [("stop", None)] * 2


def test_a_new_sentence_takes_the_place_of_one_that_waits(devices):
    voice = devices.audio._voice
    voice.say("Change to the LEFT side.", after=0.02)
    voice.say("Three")
    assert devices.speech.asked[-1] == ("say", "Three")
    assert not voice._wait.isActive()


def test_a_sound_for_later_is_played_later(devices, qtbot):
    devices.audio._sounds.play(Sound.TICK)
    devices.audio._sounds.play(Sound.CHANGE_SIDES, after=0.02)
    assert devices.sound.asked == [("play", "tick")]
    qtbot.waitUntil(lambda: devices.sound.asked[-1] == ("play", "change_sides"))


def test_a_device_that_comes_later_gets_the_volume_that_was_chosen_before(qapp):
    devices = Devices(works=False)
    devices.audio.set_volume(0.3)
    devices.sound.become(works=True)
    devices.speech.become(works=True)
    assert devices.sound.asked == devices.speech.asked == [("volume", 0.3)]


def test_a_device_looked_for_in_vain_a_second_time_is_told_too(qapp):
    devices = Devices(works=False)
    told = []
    devices.audio.when_sought(lambda: told.append(devices.audio.voice_sought))
    devices.audio.open()
    assert devices.audio.voice_sought
    assert devices.audio.sound_sought
    devices.speech.opening = False
    devices.speech.settled.emit()  # what was missing is missing still, so nothing has changed
    assert told == [False]


def test_a_tone_and_a_sentence_can_be_tried_though_they_are_switched_off(devices):
    devices.audio.set_sound(False)
    devices.audio.set_voice(False)
    devices.audio.try_sound()
    devices.audio.try_voice("Change to the LEFT side.")
    assert devices.sound.asked == [("play", "start")]
    assert devices.speech.asked == [("say", "Change to the LEFT side.")]


def test_nobody_calls_a_device_missing_that_is_still_looked_for(qapp):
    devices = Devices(works=False)
    devices.audio.open()
    assert devices.audio.voice_works
    assert not devices.audio._voice.works
    devices.speech.become(works=False)
    assert not devices.audio.voice_works


def test_what_is_lost_or_found_is_told(devices):
    told = []
    devices.audio.listen(
        lambda: told.append((devices.audio.sound_works, devices.audio.voice_works))
    )
    devices.speech.become(works=False)
    devices.sound.become(works=False)
    devices.speech.become(works=True)
    assert told == [(True, False), (False, False), (False, True)]


def test_before_each_session_only_what_does_not_work_is_looked_for_again(devices):
    devices.speech.become(works=False)
    devices.audio.outputs(ROUTINE, BOTH_SIDES, 3)
    devices.audio.outputs(ROUTINE, BOTH_SIDES, 3)
    assert (devices.sound.opened, devices.speech.opened) == (0, 2)


def test_a_voice_found_during_a_session_speaks_from_then_on(devices):
    devices.speech.become(works=False)
    _, voice, _ = devices.audio.outputs(ROUTINE, BOTH_SIDES, 3)
    assert not voice.counts
    devices.speech.become(works=True)
    assert voice.counts


def test_switches_hold_from_one_session_to_the_next(devices):
    devices.audio.set_voice(False)
    devices.audio.set_sound(False)
    sounds, voice, watch = devices.audio.outputs(ROUTINE, BOTH_SIDES, 3)
    assert (sounds.muted, voice.muted) == (True, True)
    watch(SessionStarted(0, WHEN, 0.0))
    devices.audio.set_sound(True)
    assert not sounds.muted


def test_who_waits_for_the_devices_waits_until_the_last_is_settled(qtbot):
    from PySide6.QtCore import QTimer

    devices = Devices(works=False)
    devices.audio.open()
    QTimer.singleShot(1, lambda: devices.sound.become(works=True))
    QTimer.singleShot(2, lambda: devices.speech.become(works=False))
    devices.audio.settle(20_000)
    assert (devices.audio.sound_works, devices.audio.voice_works) == (True, False)


def test_who_waits_for_a_device_that_never_settles_goes_on_without_it(qapp):
    devices = Devices(works=False)
    devices.audio.open()
    devices.audio.settle(1)
    assert devices.speech.opening


def test_closing_falls_silent_and_lets_go_of_both(devices):
    devices.audio.close()
    assert devices.speech.asked == [("stop", None)]
    assert devices.sound.closed
    assert devices.speech.closed


def test_the_processes_are_told_the_folder_and_the_language(qapp, tmp_path):
    assert sounds_apart(tmp_path).apart._line[-2:] == ("sounds", str(tmp_path))
    assert voice_apart("en").apart._line[-2:] == ("voice", "en")
