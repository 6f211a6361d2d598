"""Quantities as a person writes them: durations, counts, ranges, angles and loads."""

import math
import re
from collections.abc import Callable

from coach.routine import complaints
from coach.routine.complaints import Complaint, Wrong
from coach.routine.model import Range

LONGEST = 3 * 3600.0
"""The longest duration a file may ask for, seconds."""
MOST = 1000
"""The largest count a file may ask for."""
HEAVIEST = 500.0
"""The heaviest load a file may ask for, kilograms."""

_UNITS = {"h": 3600.0, "min": 60.0, "s": 1.0}
_SPELLED = {
    **dict.fromkeys(("h", "hr", "hour", "hours"), "h"),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "min"),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), "s"),
}
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_PART = re.compile(rf"({_NUMBER})\s*([A-Za-z]+)\s*")
_DASHED = re.compile(r"[0-9]\s*\w*\s*(-|\N{EN DASH}|to|\.\.)\s*[0-9]")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_DURATION_EXAMPLE = "Write it like `20 s`, `1 min 30 s` or `2 min`."


def _pattern() -> str:
    parts = []
    for unit in _UNITS:
        names = "|".join(sorted((n for n, u in _SPELLED.items() if u == unit), key=len)[::-1])
        parts.append(rf"({_NUMBER}\s*({names})\s*)?")
    return rf"^(?=[0-9]){''.join(parts)}$"


DURATION_PATTERN = _pattern()
"""The spelling of a duration as a regular expression, for editors."""


def duration(value: object) -> float:
    """Return seconds, 0 to LONGEST; raise Wrong with what to write instead."""
    seconds = _spelled_duration(value) if isinstance(value, str) else _number(value)
    if seconds is None:
        raise Wrong(_bad_duration(value))
    if not 0 <= seconds <= LONGEST:
        raise Wrong(complaints.out_of_bounds(value, "0 s", "3 h"))
    return seconds


def count(value: object, low: int = 1, high: int = MOST) -> int:
    """Return a whole number from `low` to `high`; raise Wrong otherwise."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Wrong(complaints.not_whole(value, low, high))
    if not low <= value <= high:
        raise Wrong(complaints.out_of_bounds(value, str(low), str(high)))
    return value


def angle(value: object) -> float:
    """Return degrees, -360 to 360, from a number or `118°`; raise Wrong otherwise."""
    degrees = _with_unit(value, r"°|deg|degrees")
    if degrees is None:
        raise Wrong(Complaint(f"{_said(value)} is not an angle.", "Write degrees: `118`."))
    if not -360 <= degrees <= 360:
        raise Wrong(complaints.out_of_bounds(value, "-360", "360"))
    return degrees


def load(value: object) -> float:
    """Return kilograms, 0 to HEAVIEST, from `5 kg`; raise Wrong otherwise."""
    kilograms = _with_unit(value, "kg") if isinstance(value, str) else None
    if kilograms is None:
        raise Wrong(Complaint(f"{_said(value)} is not a load.", "Write kilograms: `5 kg`."))
    if not 0 <= kilograms <= HEAVIEST:
        raise Wrong(complaints.out_of_bounds(value, "0 kg", f"{HEAVIEST:g} kg"))
    return kilograms


def span(value: object, read: Callable[[object], float], example: str) -> Range:
    """Return the range of `[low, high]` or of one value, each read by `read`; raise Wrong."""
    if not isinstance(value, list):
        return _single_span(value, read, example)
    if len(value) != 2:
        what = f"A range has two values, not {len(value)}."
        raise Wrong(Complaint(what, f"Write the lowest and the highest: `{example}`."))
    low, high = (_entry(value, index, read) for index in (0, 1))
    if low > high:
        what = f"The range begins above its end: {_said(value[0])} is more than {_said(value[1])}."
        raise Wrong(Complaint(what, f"Write the lower value first: `{example}`."))
    return Range(low, high)


def _single_span(value: object, read: Callable[[object], float], example: str) -> Range:
    try:
        only = read(value)
    except Wrong as wrong:
        if isinstance(value, str) and len(value) < 40 and _DASHED.search(value):
            what = f"{_said(value)} is not how a range is written."
            raise Wrong(Complaint(what, f"Write it in brackets: `{example}`.")) from wrong
        raise
    return Range(only, only)


def _entry(values: list[object], index: int, read: Callable[[object], float]) -> float:
    try:
        return read(values[index])
    except Wrong as wrong:
        raise wrong.below(index) from wrong


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _spelled_duration(text: str) -> float | None:
    text = text.strip()
    if len(text) > 60:
        return None
    if re.fullmatch(_NUMBER, text):
        return float(text)
    total, at, sizes = 0.0, 0, [math.inf]
    while at < len(text):
        part = _PART.match(text, at)
        unit = _SPELLED.get(part[2]) if part else None
        if part is None or unit is None or _UNITS[unit] >= sizes[-1]:
            return None
        sizes.append(_UNITS[unit])
        total, at = total + float(part[1]) * _UNITS[unit], part.end()
    return total if text else None


def _with_unit(value: object, units: str) -> float | None:
    if not isinstance(value, str):
        return _number(value)
    found = re.fullmatch(rf"\s*(-?{_NUMBER})\s*(?:{units})\s*", value)
    return float(found[1]) if found else None


def _bad_duration(value: object) -> Complaint:
    remedy = _DURATION_EXAMPLE
    if isinstance(value, str):
        text = value.strip()
        if clock := _CLOCK.fullmatch(text):
            remedy = f"Write `{int(clock[1])} min {int(clock[2])} s`."
        elif re.fullmatch(r"[0-9]+,[0-9]+ *[a-z]*", text):
            remedy = f"Write a point: `{text.replace(',', '.')}`."
        elif text.startswith("-"):
            remedy = "A duration cannot be less than `0 s`."
        elif (part := _PART.fullmatch(text)) and part[2] not in _SPELLED:
            what = f"`{part[2]}` is not a unit of time."
            return Complaint(what, f"Write `{part[1]} s` or `{part[1]} min`.")
    return Complaint(f"{_said(value)} is not a duration.", remedy)


def _said(value: object) -> str:
    said = complaints.quoted(value)
    return said[0].upper() + said[1:]
