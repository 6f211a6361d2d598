"""What the sound check may ask of the devices, whichever there are."""

from collections.abc import Callable
from typing import Protocol


class Ears(Protocol):
    """A tone and a voice that can be tried; nothing here waits."""

    def open(self) -> None:
        """Look for the devices that do not work."""

    def listen(self, told: Callable[[], None]) -> None:
        """Call `told` whenever a device is lost or found."""

    def when_sought(self, told: Callable[[], None]) -> None:
        """Call `told` whenever a search is over, also one in vain."""

    @property
    def sound_sought(self) -> bool:
        """Whether a sound device is being looked for."""

    @property
    def voice_sought(self) -> bool:
        """Whether a voice is being looked for."""

    @property
    def sound_works(self) -> bool:
        """Whether there is a device that can play sounds; True too while nobody knows yet."""

    @property
    def voice_works(self) -> bool:
        """Whether there is a voice that can speak; True too while nobody knows yet."""

    def set_volume(self, volume: float) -> None:
        """Set how loud sounds and voice are, 0 to 1."""

    def try_sound(self) -> None:
        """Play a tone, now."""

    def try_voice(self, sentence: str) -> None:
        """Say `sentence`, now."""
