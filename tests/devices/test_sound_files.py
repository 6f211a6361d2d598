"""The sounds themselves: whole, soft, told apart, and always the same."""

import runpy
import struct
import wave

import pytest

from coach import paths
from coach.session.step import Sound

MEDIA = paths.content("media")
RATE = 48_000


def samples(sound):
    with wave.open(str(MEDIA / "sounds" / f"{sound}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        frames = file.readframes(file.getnframes())
    return struct.unpack(f"<{len(frames) // 2}h", frames)


def seconds(sound):
    return len(samples(sound)) / RATE


def test_every_sound_of_a_session_has_its_file_and_there_is_no_other():
    assert {path.stem for path in (MEDIA / "sounds").glob("*.wav")} == set(Sound)


def test_making_the_sounds_again_gives_the_same_bytes(tmp_path):
    runpy.run_path(str(MEDIA / "make_sounds.py"))["write_all"](tmp_path)
    for sound in Sound:
        name = f"{sound}.wav"
        assert (tmp_path / name).read_bytes() == (MEDIA / "sounds" / name).read_bytes()


def test_no_two_sounds_are_alike():
    assert len({samples(sound) for sound in Sound}) == len(Sound)


def test_the_end_of_a_series_is_far_longer_than_the_end_of_a_repetition():
    assert seconds(Sound.SERIES_END) > 3 * seconds(Sound.REPETITION_END)


def test_the_end_of_a_series_has_three_strokes_and_that_of_a_repetition_one():
    assert strokes(Sound.SERIES_END) == 3
    assert strokes(Sound.REPETITION_END) == 1


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_peaks_six_decibels_below_the_loudest(sound):
    assert max(map(abs, samples(sound))) == pytest.approx(32767 * 10 ** (-6 / 20), rel=0.01)


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_begins_and_ends_in_silence(sound):
    heard = samples(sound)
    assert heard[0] == 0
    assert heard[-1] == 0
    assert max(map(abs, heard[: RATE // 1000])) < 0.15 * max(map(abs, heard))


def strokes(sound):
    """Count how often the loudness jumps up by a quarter of the peak within 20 ms."""
    heard, slice_ = samples(sound), RATE // 50
    loud = [max(map(abs, heard[n : n + slice_])) for n in range(0, len(heard), slice_)]
    rises = [b - a > max(loud) / 4 for a, b in zip([0, *loud], loud, strict=False)]
    return sum(now and not before for before, now in zip([False, *rises], rises, strict=False))
