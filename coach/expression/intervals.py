"""Stretches of numbers: what the sum, the product or the least of unknown numbers can be."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`; an `open` end is not among them."""

    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        """Return whether there is no number in it."""
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def met(self, other: "Interval") -> "Interval":
        """Return what is in both."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def hull(self, other: "Interval") -> "Interval":
        """Return the shortest that holds both."""
        low, low_open = min((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = max((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def whole(self) -> "Interval":
        """Return the same for a number without fractions: its ends are whole and closed."""
        low, high = self.low, self.high
        if math.isfinite(low):
            low = math.floor(low) + 1 if self.low_open else math.ceil(low)
        if math.isfinite(high):
            high = math.ceil(high) - 1 if self.high_open else math.floor(high)
        return Interval(low, high)

    def __neg__(self) -> "Interval":
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            _sum(self.low, other.low, -math.inf),
            _sum(self.high, other.high, math.inf),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        ends = [
            0.0 if 0 in (one, two) else one * two  # 0 × endless is 0 here: no number is endless
            for one in (self.low, self.high)
            for two in (other.low, other.high)
        ]
        return Interval(_rounded(min(ends), -math.inf), _rounded(max(ends), math.inf))

    def size(self) -> "Interval":
        """Return what the numbers are without their sign."""
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        return Interval(0.0, max(-self.low, self.high))

    def upward(self, *, strictly: bool) -> "Interval":
        """Return all numbers that are at least, or more than, some number in it."""
        return Interval(low=self.low, low_open=self.low_open or strictly)

    def downward(self, *, strictly: bool) -> "Interval":
        """Return all numbers that are at most, or less than, some number in it."""
        return Interval(high=self.high, high_open=self.high_open or strictly)


def _sum(one: float, two: float, towards: float) -> float:
    """Return a sum; one that was rounded is moved outwards, so that nothing gets lost."""
    both = one + two
    exact = not math.isfinite(both) or (both - one == two and both - two == one)
    return both if exact else math.nextafter(both, towards)


def _rounded(product: float, towards: float) -> float:
    whole = not math.isfinite(product) or product == int(product)
    return product if whole else math.nextafter(product, towards)


def least(parts: list[Interval]) -> Interval:
    """Return what the least of some numbers can be."""
    return Interval(min(part.low for part in parts), min(part.high for part in parts))


def greatest(parts: list[Interval]) -> Interval:
    """Return what the greatest of some numbers can be."""
    return Interval(max(part.low for part in parts), max(part.high for part in parts))
