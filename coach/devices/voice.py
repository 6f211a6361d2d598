"""The voice of a session: what may be asked of whoever speaks."""

from typing import Protocol


class Voice(Protocol):
    """Speaks; no call waits for anything, and none raises."""

    @property
    def works(self) -> bool:
        """Whether a sentence said now would be heard."""

    def say(self, text: str, after: float = 0.0) -> None:
        """Say `text`, `after` seconds from now, cutting off what is still being said or waits."""

    def stop(self) -> None:
        """Fall silent at once."""

    def set_volume(self, volume: float) -> None:
        """Set how loud the voice is, 0 to 1."""

    def close(self) -> None:
        """Let go of the voice; nothing is heard afterwards."""
