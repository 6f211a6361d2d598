"""Finds what can play the sounds of a session, and why there is nothing that can."""

from pathlib import Path

from coach.devices.hush import hushed
from coach.devices.sound import Loudspeaker, Told, nobody
from coach.errors import DeviceMissing


def open_loudspeaker(folder: Path, told: Told = nobody) -> Loudspeaker | DeviceMissing:
    """Return what can play the WAV files of `folder`, or why nothing can.

    Qt Multimedia first (it is quick and knows loudness), then the system's own player through
    playsound3. `told` hears of a device lost or found later. Needs a QCoreApplication whose events
    are handled; may wait for a sound server for ever (`coach.devices.apart`).
    """
    missing = DeviceMissing("sound", "no output device and no player")
    return _with_qt(folder, told) or _with_player(folder, told) or missing


def _with_qt(folder: Path, told: Told) -> Loudspeaker | None:
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


def _with_player(folder: Path, told: Told) -> Loudspeaker | None:
    from coach.devices.player_sounds import Playsound3Sounds, find_player

    player = find_player()
    return None if player is None else Playsound3Sounds(folder, player, told)
