"""Seconds as whole numbers, so that sums over hours do not drift."""

_NANOSECONDS = 1_000_000_000


def thousandths(seconds: float) -> int:
    """Return `seconds` as whole milliseconds: as exactly as a script is written."""
    return round(seconds * 1000)


def seconds_of(milliseconds: int) -> float:
    """Return whole milliseconds as seconds."""
    return milliseconds / 1000


def billionths(seconds: float) -> int:
    """Return `seconds` as whole nanoseconds: as exactly as time is measured."""
    return round(seconds * _NANOSECONDS)


def measured(nanoseconds: int) -> float:
    """Return whole nanoseconds as seconds."""
    return nanoseconds / _NANOSECONDS
