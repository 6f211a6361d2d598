"""The cues of a session: who plays them, and what may be asked of a loudspeaker."""

from collections.abc import Callable
from typing import Protocol

from coach.errors import DeviceMissing
from coach.session.step import Sound

Told = Callable[[DeviceMissing | None], None]
"""Called with what is missing when a device is lost, with None when it is back."""

Took = Callable[[str, float], None]
"""Called with a text that was said to its end, and how many seconds that took."""


class Sounds(Protocol):
    """Plays the sounds of a session; no call waits for anything, and none raises."""

    @property
    def works(self) -> bool:
        """Whether a sound asked for now would be heard."""

    def play(self, sound: Sound, after: float = 0.0) -> None:
        """Play `sound`, `after` seconds from now."""

    def set_volume(self, volume: float) -> None:
        """Set how loud the sounds are, 0 to 1."""

    def close(self) -> None:
        """Let go of the device; nothing is heard afterwards."""


class Loudspeaker(Protocol):
    """A device that plays sounds at once; asking it may take its time."""

    @property
    def works(self) -> bool:
        """Whether a sound asked for now would be heard."""

    def play(self, sound: Sound) -> None:
        """Play `sound`."""

    def set_volume(self, volume: float) -> None:
        """Set how loud the sounds are, 0 to 1."""

    def keep_awake(self, on: bool) -> None:  # noqa: FBT001 - what is asked from afar has no names
        """Let the device not fall asleep between two sounds, or let it again."""

    def close(self) -> None:
        """Let go of the device; nothing is heard afterwards."""


def nobody(_news: DeviceMissing | None) -> None:
    """Hear the news and do nothing."""


def unheard(_text: str, _seconds: float) -> None:
    """Hear how long a text took and do nothing."""
