"""Where in a plan somebody is, as far as variables depend on it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """The plan began on `begun`, its phase on `since`; `reds` are the days of red sessions."""

    begun: date
    since: date
    cap: int | None = None
    finished: frozenset[str] = frozenset()
    reds: tuple[date, ...] = ()

    def reds_within(self, day: date, length: int) -> int:
        """Return the number of red sessions in the `length` days that end with `day`."""
        return sum(0 <= (day - red).days < length for red in self.reds)
