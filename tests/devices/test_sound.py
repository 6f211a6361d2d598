"""Who plays the sounds: Qt, then the system's player, then nobody; each tells what is missing."""

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from coach import paths
from coach.devices.hush import hushed
from coach.devices.player_sounds import Playsound3Sounds
from coach.devices.qt_sounds import QtSounds
from coach.session.step import Sound

FOLDER = paths.content("media") / "sounds"


class FakePlaying:
    def __init__(self, status=None):
        self.status = status
        self.stopped = False

    def poll(self):
        return self.status

    def terminate(self):
        self.stopped = True


class FakePlayer:
    """Starts nothing; `status` is what every player ends with, None: it still plays."""

    def __init__(self, status=None, error=None):
        self.status = status
        self.error = error
        self.files = []
        self.playing = []

    def __call__(self, path):
        if self.error:
            raise self.error
        self.files.append(path.name)
        self.playing.append(FakePlaying(self.status))
        return self.playing[-1]


@pytest.fixture
def news():
    return []


def with_player(player, news):
    return Playsound3Sounds(FOLDER, player, news.append)


def test_a_player_is_started_for_every_sound(qapp, news):
    player = FakePlayer()
    sounds = with_player(player, news)
    sounds.play(Sound.READY)
    sounds.play(Sound.TICK)
    assert player.files == ["ready.wav", "tick.wav"]
    assert news == []


def test_a_player_that_cannot_be_started_makes_it_silent_and_says_so_once(qapp, news):
    sounds = with_player(FakePlayer(error=FileNotFoundError("aplay")), news)
    sounds.play(Sound.READY)
    sounds.play(Sound.READY)
    assert not sounds.works
    assert [str(missing) for missing in news] == ["sound: aplay"]


def test_a_player_that_ends_badly_makes_it_silent_and_says_so_once(qapp, news):
    player = FakePlayer(status=1)
    sounds = with_player(player, news)
    sounds.play(Sound.READY)
    sounds.play(Sound.START)
    sounds.play(Sound.TICK)
    assert player.files == ["ready.wav"]
    assert [missing.device for missing in news] == ["sound"]


def test_volume_zero_is_silence(qapp, news):
    player = FakePlayer()
    sounds = with_player(player, news)
    sounds.set_volume(0)
    sounds.play(Sound.READY)
    sounds.set_volume(0.5)
    sounds.play(Sound.START)
    assert player.files == ["start.wav"]


def test_closing_stops_what_is_being_played(qapp, news):
    player = FakePlayer()
    sounds = with_player(player, news)
    sounds.play(Sound.READY)
    sounds.close()
    sounds.play(Sound.READY)
    assert [playing.stopped for playing in player.playing] == [True]
    assert news == []


class FakeEffect:
    """A sound of Qt that plays for ever, as it does when the sound server has died."""

    def isPlaying(self):
        return True

    def play(self):
        pass

    def setVolume(self, volume):
        self.volume = volume

    def stop(self):
        pass

    def deleteLater(self):
        pass


class LongAgo:
    def hasExpired(self, _milliseconds):
        return True

    def start(self):
        pass


def qt_sounds(qapp, news):
    with hushed():
        sounds = QtSounds(FOLDER, news.append)
    sounds._effects = {sound: FakeEffect() for sound in Sound}
    return sounds


def test_a_sound_that_never_ends_is_told_as_a_lost_device_once(qapp, news):
    sounds = qt_sounds(qapp, news)
    sounds._since = {Sound.READY: LongAgo()}
    sounds.play(Sound.START)
    sounds.play(Sound.START)
    assert [missing.device for missing in news] == ["sound"]
    assert not sounds.works


def test_a_sound_asked_for_again_and_again_is_stuck_since_the_first_time(qapp, news):
    sounds = qt_sounds(qapp, news)
    sounds.play(Sound.TICK)
    first = sounds._since[Sound.TICK].msecsSinceReference()
    sounds._since[Sound.TICK].start = lambda: pytest.fail("began anew")
    sounds.play(Sound.TICK)
    assert sounds._since[Sound.TICK].msecsSinceReference() == first


def test_a_device_that_comes_back_is_told_too(qapp, news):
    sounds = qt_sounds(qapp, news)
    sounds._tell(lost=True)
    sounds._tell(lost=True)
    sounds._tell(lost=False)
    assert [missing and missing.device for missing in news] == ["sound", None]


class FakeWarmer(FakeEffect):
    def __init__(self, device, parent):
        self.played = None

    def setSource(self, source):
        self.source = source.fileName()

    def play(self):
        self.played = self.source, self.volume


def test_a_device_is_warmed_up_in_silence_before_the_first_cue(qapp, news, monkeypatch):
    sounds = qt_sounds(qapp, news)
    monkeypatch.setattr("coach.devices.qt_sounds.QSoundEffect", FakeWarmer)
    sounds._warm(None)
    assert sounds._warmer.played == ("tick.wav", 0.0)
    sounds.close()
    assert sounds._warmer is None


def test_between_two_cues_a_device_is_kept_awake_with_what_nobody_hears(qapp, news, monkeypatch):
    sounds = qt_sounds(qapp, news)
    sounds.keep_awake(True)
    sounds._nudge.timeout.emit()  # without a device there is nothing to play
    monkeypatch.setattr("coach.devices.qt_sounds.QSoundEffect", FakeWarmer)
    sounds._warm(None)
    sounds._warmer.played = None
    assert sounds._nudge.interval() == 3000
    sounds._nudge.timeout.emit()
    assert sounds._warmer.played == ("tick.wav", 0.0)
    sounds.keep_awake(False)
    assert not sounds._nudge.isActive()


def test_the_volume_stays_between_nothing_and_all(qapp, news):
    sounds = qt_sounds(qapp, news)
    for asked, set_ in ((2.0, 1.0), (-1.0, 0.0), (0.4, 0.4)):
        sounds.set_volume(asked)
        assert {effect.volume for effect in sounds._effects.values()} == {set_}


OPEN = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication, QTimer
    app = QCoreApplication([])
    from coach.devices.loudspeaker import open_loudspeaker
    from coach.devices.speech import open_speech
    from coach.errors import DeviceMissing
    from coach.session.step import Sound
    assert "PySide6.QtMultimedia" not in sys.modules
    print(open_speech("en", print))
    sounds = open_loudspeaker(Path(sys.argv[1]), print)
    if isinstance(sounds, DeviceMissing):
        sys.exit(sounds)
    print(type(sounds).__name__, sounds.works)
    sounds.play(Sound.READY)
    QTimer.singleShot(int(sys.argv[2]), app.quit)
    app.exec()
    print(sounds.works)
    sounds.close()
"""
NO_VOICE = "voice: no speech engine"


def open_alone(tmp_path, *, path="", milliseconds=1):
    """Open the devices in a process that finds no sound server, no bus, no speech service."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(OPEN), FOLDER, str(milliseconds)],
        cwd=Path(__file__).parents[2],
        env={
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path / "none"),
            "PULSE_SERVER": f"unix:{tmp_path / 'none'}",
            "SPEECHD_ADDRESS": f"unix_socket:{tmp_path / 'none'}",
            "QT_QPA_PLATFORM": "offscreen",
            "PATH": path,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return run.stdout.splitlines(), run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a player")
def test_without_any_device_it_says_why_and_nothing_else_comes_on_the_console(tmp_path):
    lines, complaints = open_alone(tmp_path)
    assert complaints == "sound: no output device and no player\n"
    assert lines == [NO_VOICE]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt has its own way to the device")
def test_without_a_device_for_qt_the_systems_own_player_is_started(tmp_path):
    played = tmp_path / "played"
    bin_ = a_player(tmp_path, f'case "$*" in *.wav) echo "$*" >> {played};; esac')
    lines, complaints = open_alone(tmp_path, path=str(bin_), milliseconds=400)
    assert complaints == ""
    assert lines == [NO_VOICE, "Playsound3Sounds True", "True"]
    assert played.read_text().strip().endswith("/ready.wav")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt has its own way to the device")
def test_a_player_that_finds_no_device_is_told_within_two_seconds(tmp_path):
    bin_ = a_player(tmp_path, 'case "$*" in *.wav) exit 1;; esac')
    lines, complaints = open_alone(tmp_path, path=str(bin_), milliseconds=1900)
    assert complaints == ""
    assert lines == [
        NO_VOICE,
        "Playsound3Sounds True",
        "sound: the player ended with status 1",
        "False",
    ]


def a_player(tmp_path, line):
    folder = tmp_path / "bin"
    folder.mkdir()
    player = folder / "gst-play-1.0"
    player.write_text(f"#!{shutil.which('sh')}\n{line}\n")
    player.chmod(0o755)
    return folder
