"""Cues through the system's own player, where Qt finds no device it can use."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from coach.devices.sound import Told, nobody
from coach.errors import DeviceMissing
from coach.session.step import Sound

LOOK_MS = 1500
"""A player that cannot play has given up by then."""


class Playing(Protocol):
    """A player at work."""

    def poll(self) -> int | None:
        """Return None while it plays, then its exit status."""

    def terminate(self) -> None:
        """Make it stop."""


Player = Callable[[Path], Playing]
"""Starts playing a file and returns at once."""


def find_player() -> Player | None:
    """Return the player that playsound3 finds on this system, if any; nothing is played."""
    # Without a player it logs a warning as it is imported; the person is told in words instead.
    logging.getLogger("playsound3").setLevel(logging.CRITICAL)
    try:
        import playsound3
    except Exception:  # noqa: BLE001  importing it runs whatever players it finds
        return None
    backend = playsound3.DEFAULT_BACKEND
    if backend not in playsound3.AVAILABLE_BACKENDS:
        return None
    return lambda path: playsound3.playsound(path, block=False, backend=backend).subprocess


class Playsound3Sounds(QObject):
    """Starts a player for every sound; one that fails makes the session go on in silence."""

    def __init__(self, folder: Path, player: Player, told: Told = nobody) -> None:
        super().__init__()
        self._folder = folder
        self._player = player
        self._told = told
        self._muted = False
        self._running: list[Playing] = []
        self.works = True

    def play(self, sound: Sound) -> None:
        """Play `sound`."""
        self._look_after_players()
        if self._muted or not self.works:
            return
        try:
            self._running.append(self._player(self._folder / f"{sound}.wav"))
        except Exception as error:  # noqa: BLE001  a cue is never worth a session
            self._fail(str(error))
            return
        QTimer.singleShot(LOOK_MS, self, self._look_after_players)

    def set_volume(self, volume: float) -> None:
        """Be silent at 0; a player started for each sound knows no other loudness."""
        self._muted = volume <= 0

    def keep_awake(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Do nothing: a player that is started for each sound holds no device."""

    def close(self) -> None:
        """Stop every player; nothing is heard afterwards."""
        self.works = False
        for playing in self._running:
            playing.terminate()
        self._running.clear()
        self.deleteLater()

    def _look_after_players(self) -> None:
        for playing in tuple(self._running):
            status = playing.poll()
            if status is not None:
                self._running.remove(playing)
            if status:
                self._fail(f"the player ended with status {status}")

    def _fail(self, reason: str) -> None:
        if self.works:
            self.works = False
            self._told(DeviceMissing("sound", reason))
