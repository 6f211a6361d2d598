"""How long sentences take with the voice that there is, learned from those it has said."""

from collections.abc import Callable

from coach.devices.listener import BREATH

FEWEST = 3
"""Words; what is shorter says more of how a voice begins than of how fast it speaks."""
FORGETS = 0.2
"""The share of a faster sentence in what is thought next; a slower one counts wholly."""
FASTEST, SLOWEST = 0.5, 4.0
"""Bounds of what is believed, as a multiple of the estimate."""


class SpeechRate:
    """Estimates seconds for a text; quick to believe that the voice is slow, as late is worse."""

    def __init__(self, estimate: Callable[[str], float]) -> None:
        self._estimate = estimate
        self._slower = 1.0

    def __call__(self, text: str) -> float:
        """Return how many seconds `text` takes, without the time that a voice takes to begin."""
        return self._estimate(text) * self._slower

    def took(self, text: str, seconds: float) -> None:
        """Learn that `text`, said to its end, took so many `seconds` with the beginning."""
        usual = self._estimate(text)
        if len(text.split()) < FEWEST or usual <= 0:
            return
        heard = min(SLOWEST, max(FASTEST, (seconds - BREATH) / usual))
        self._slower = max(heard, self._slower + FORGETS * (heard - self._slower))
