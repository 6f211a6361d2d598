"""Cues played by a process of their own; silent where that finds no device."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from coach.devices.apart import Apart, command
from coach.session.step import Sound


class ProcessSounds(QObject):
    """Asks `apart` to play; silence while it does not work."""

    def __init__(self, apart: Apart) -> None:
        super().__init__()
        self.apart = apart
        self._volume = 1.0
        self._awake = False
        apart.changed.connect(self._tell)

    @property
    def works(self) -> bool:
        """Whether a sound asked for now would be heard."""
        return self.apart.works

    def play(self, sound: Sound, after: float = 0.0) -> None:
        """Play `sound`, `after` seconds from now."""
        if after > 0:
            QTimer.singleShot(round(after * 1000), self, lambda: self.play(sound))
        else:
            self.apart.ask("play", str(sound))

    def set_volume(self, volume: float) -> None:
        """Set how loud the sounds are, 0 to 1."""
        self._volume = volume
        self._tell()

    def keep_awake(self, *, on: bool) -> None:
        """Let the device not fall asleep between two sounds, or let it again."""
        if self._awake != on:
            self._awake = on
            self.apart.ask("awake", on)

    def close(self) -> None:
        """Let go of the device; nothing is heard afterwards."""
        self.apart.close()

    def _tell(self) -> None:
        """Tell a device that may be a new one how it is wanted."""
        self.apart.ask("volume", self._volume)
        if self._awake:
            self.apart.ask("awake", self._awake)


def sounds_apart(folder: Path) -> ProcessSounds:
    """Return who plays the WAV files of `folder`, once `apart.open()` was called."""
    return ProcessSounds(Apart("sound", command("sounds", str(folder.absolute()))))
