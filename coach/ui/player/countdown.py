"""When a screen reader says how much of a step is left: seldom, and only once for each mark."""

_SOON = 10.0  # seconds; said in steps that are at least twice as long
_MINUTE = 60.0
_LATE = 2.0  # seconds; a mark that is passed for longer is not said any more


class Countdown:
    """Knows what was said of the present step."""

    def __init__(self) -> None:
        self._said: float | None = None

    def begin(self) -> None:
        """Forget what was said: another step begins."""
        self._said = None

    def due(self, left: float, length: float) -> int | None:
        """Return the seconds to be said now, with `left` of `length` seconds left; None if none."""
        reached = [mark for mark in _marks(length) if left <= mark]
        mark = min(reached, default=None)
        said, self._said = self._said, mark
        if mark is None or mark == said or left < mark - _LATE:
            return None
        return round(mark)


def _marks(length: float) -> list[float]:
    """Return the moments to be said of a step: whole minutes, and the last ten seconds."""
    soon = [_SOON] if length >= 2 * _SOON else []
    minutes = int((length - _MINUTE / 2) // _MINUTE)
    return soon + [_MINUTE * number for number in range(1, minutes + 1)]
