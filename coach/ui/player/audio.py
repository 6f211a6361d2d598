"""What the player may ask of sound and voice, whichever devices there are."""

from collections.abc import Callable
from typing import Protocol


class Audio(Protocol):
    """Sound and speech of one session."""

    def listen(self, told: Callable[[], None]) -> None:
        """Call `told` whenever a device is lost or found."""

    @property
    def sound_works(self) -> bool:
        """Whether there is a device that can play sounds."""

    @property
    def voice_works(self) -> bool:
        """Whether there is a voice that can speak."""

    def set_sound(self, on: bool) -> None:  # noqa: FBT001 - a switch is a truth
        """Let sounds be heard, or not."""

    def set_voice(self, on: bool) -> None:  # noqa: FBT001 - a switch is a truth
        """Let cues be spoken, or not."""


class WorkingAudio:
    """Devices that need no word from the player: everything works and nothing is to switch."""

    sound_works = True
    voice_works = True

    def listen(self, told: Callable[[], None]) -> None:
        """Do nothing: nothing is ever lost."""

    def set_sound(self, on: bool) -> None:  # noqa: FBT001 - a switch is a truth
        """Do nothing: the engine's own listeners play."""

    def set_voice(self, on: bool) -> None:  # noqa: FBT001 - a switch is a truth
        """Do nothing: the engine's own listeners speak."""
