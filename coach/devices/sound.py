"""The cues of a session: who plays them, and the silent twin where nobody can."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from coach.devices.hush import hushed
from coach.errors import DeviceMissing
from coach.session.step import Sound

Told = Callable[[DeviceMissing | None], None]
"""Called with what is missing when sound is lost, with None when it is back."""


class Sounds(Protocol):
    """Plays the sounds of a session; no call waits for the sound to end, and none raises."""

    @property
    def works(self) -> bool:
        """Whether a sound asked for now would be heard."""

    def play(self, sound: Sound, after: float = 0.0) -> None:
        """Play `sound`, `after` seconds from now."""

    def set_volume(self, volume: float) -> None:
        """Set how loud the sounds are, 0 to 1."""

    def close(self) -> None:
        """Let go of the device; nothing is heard afterwards."""


class SilentSounds:
    """Plays nothing: captions must do."""

    works = False

    def play(self, sound: Sound, after: float = 0.0) -> None:
        """Do nothing."""

    def set_volume(self, volume: float) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def nobody(_news: DeviceMissing | None) -> None:
    """Hear the news and do nothing."""


def open_sounds(folder: Path, told: Told = nobody) -> tuple[Sounds, DeviceMissing | None]:
    """Return what can play the WAV files of `folder`, and why it is silent if it is.

    Qt Multimedia first (it is quick and knows loudness), then the system's own player through
    playsound3, then silence. `told` hears of a device lost or found later. Needs a QCoreApplication
    whose events are handled; media libraries are loaded here and not before.
    """
    found = _with_qt(folder, told) or _with_player(folder, told)
    if found is not None:
        return found, None
    return SilentSounds(), DeviceMissing("sound", "no output device and no player")


def _with_qt(folder: Path, told: Told) -> Sounds | None:
    if QCoreApplication.instance() is None:
        return None
    with hushed():
        try:
            from coach.devices.qt_sounds import QtSounds
        except ImportError:  # a system library that Qt Multimedia needs is not there
            return None
        sounds = QtSounds(folder, told)
    if sounds.works:
        return sounds
    sounds.close()
    return None


def _with_player(folder: Path, told: Told) -> Sounds | None:
    from coach.devices.player_sounds import Playsound3Sounds, find_player

    player = find_player()
    return None if player is None else Playsound3Sounds(folder, player, told)
