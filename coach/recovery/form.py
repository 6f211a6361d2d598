"""The keys of a log file and how the value of each is read; what does not fit raises Wrong."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, time

from coach.routine import complaints, quantity
from coach.routine.checkin.model import Family, Level, Scope
from coach.routine.complaints import Complaint, Wrong, quoted
from coach.triage.gate import Colour

Reader = Callable[[object], object]

SPREADS = ("none", "same", "further", "less")
MECHANISMS = (
    "none", "lift_bend_twist", "sport_exercise", "minor_fall", "overuse", "posture",
    "major_trauma",
)  # fmt: skip
WEAKNESSES = ("none", "mild_stable", "new_mild", "major_or_progressive")
CHOICES = ("strain", "sprain")
SPECIAL_SETS = ("none", "neutral", "bone_safe", "pregnancy")
AREAS = ("larger", "same", "smaller")
WISHES = ("pause", "go_on")
_COLOURS = {colour.name: colour for colour in Colour}
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_YEARS = (1900, 2200)
_LONGEST_LIST = 100
_LONGEST_TEXT = 500
DAY_MINUTES = 1440
WEEK_MINUTES = 10080


def number(low: float, high: float) -> Reader:
    """Return the reader of a number from `low` to `high`."""

    def read(value: object) -> float:
        plain = isinstance(value, int | float) and not isinstance(value, bool)
        if not plain or not math.isfinite(value) or not low <= value <= high:  # type: ignore[arg-type, operator]
            raise Wrong(complaints.out_of_bounds(value, f"{low:g}", f"{high:g}"))
        return value  # type: ignore[return-value]

    return read


def whole(low: int, high: int) -> Reader:
    """Return the reader of a whole number from `low` to `high`."""
    return lambda value: quantity.count(value, low, high)


def word(noun: str, known: tuple[str, ...]) -> Reader:
    """Return the reader of one of some words."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in known:
            raise Wrong(complaints.unknown_word(noun, value, known))
        return value

    return read


def named(noun: str, known: Mapping[str, object]) -> Reader:
    """Return the reader of what one of some words stands for."""
    read = word(noun, tuple(known))
    return lambda value: known[read(value)]  # type: ignore[index]


def yes_or_no(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise Wrong(complaints.not_yes_or_no(value))
    return value


def day(value: object) -> date:
    """Return a day written as 2026-11-30."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        found = None
    if found is None or not _YEARS[0] <= found.year <= _YEARS[1]:
        raise Wrong(Complaint(f"{quoted(value)} is not a day.", "Write it like `2026-11-30`."))
    return found


def time_of_day(value: object) -> time:
    """Return a time written as 08:30."""
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise Wrong(
            Complaint(f"{quoted(value)} is not a time of day.", "Write it like `08:30`, in quotes.")
        )
    return time(int(found[1]), int(found[2]))


def name(value: object) -> str:
    """Return the id of a routine, an exercise, a phase or a flag."""
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        what = f"{quoted(value)} cannot be an id."
        raise Wrong(Complaint(what, "Use letters, digits and `_`, beginning with a letter."))
    return value


def names(value: object) -> tuple[str, ...]:
    """Return some ids, written as a list or as one word."""
    many = value if isinstance(value, list) else [value]
    if len(many) > _LONGEST_LIST:
        raise Wrong(complaints.long_list(_LONGEST_LIST))
    found = []
    for index, each in enumerate(many):
        try:
            found.append(name(each))
        except Wrong as wrong:
            raise (wrong.below(index) if isinstance(value, list) else wrong) from wrong
    return tuple(sorted(set(found)))


def text(value: object) -> str:
    """Return a short text."""
    if not isinstance(value, str):
        raise Wrong(complaints.not_text(value))
    if len(value) > _LONGEST_TEXT:
        raise Wrong(complaints.long_text(_LONGEST_TEXT))
    return value.strip()


def psfs(value: object) -> float:
    """Return the mean of the activity scale, written as one number or a number an activity."""
    read = number(0, 10)
    if not isinstance(value, list):
        return float(read(value))  # type: ignore[arg-type]
    if not 1 <= len(value) <= 10:
        raise Wrong(complaints.long_list(10) if value else complaints.empty_list())
    found = []
    for index, each in enumerate(value):
        try:
            found.append(float(read(each)))  # type: ignore[arg-type]
        except Wrong as wrong:
            raise wrong.below(index) from wrong
    return sum(found) / len(found)


PAIN = number(0, 10)

PERSON: Mapping[str, Reader] = {
    "start": day,
    "episode": day,
    "user_choice": word("choice", CHOICES),
    "usual_stiffness_min": number(0, DAY_MINUTES),
    "avoided": names,
    "exit_ok": names,
}
DAY: Mapping[str, Reader] = {
    "day": day,
    "pain_avg": PAIN,
    "pain_worst": PAIN,
    "pain_morning": PAIN,
    "leg_pain": PAIN,
    "morning_stiffness_min": number(0, DAY_MINUTES),
    "walk_min": number(0, DAY_MINUTES),
    "below_knee": yes_or_no,
    "sens_area": word("change of the area", AREAS),
    "giveway": yes_or_no,
    "bend_ok": yes_or_no,
    "cramps": whole(0, 100),
    "planned": whole(0, 50),
    "psfs": psfs,
    "sp_hold_l": number(0, 30),
    "sp_hold_r": number(0, 30),
    "clinician_ok": yes_or_no,
    "yes": names,
    "wish": word("wish", WISHES),
    "expected": text,
}
SESSION: Mapping[str, Reader] = {
    "at": time_of_day,
    "routine": name,
    "completed": yes_or_no,
    "resting": yes_or_no,
    "pain_before": PAIN,
    "pain_during": PAIN,
    "pain_after": PAIN,
    "leg_pain": PAIN,
    "leg_spread": word("way of leg signs", SPREADS),
    "spread_min": number(0, WEEK_MINUTES),
    "spread_count": whole(0, 100),
    "leg_settle_min": number(0, WEEK_MINUTES),
    "hinge_ok": yes_or_no,
    "birddog_ok": yes_or_no,
    "lift_kg": number(0, quantity.HEAVIEST),
    "lift_level": whole(0, 4),
    "exposure": number(0, 100),
    "exercises": names,
    "spread_in": names,
}
CHECK: Mapping[str, Reader] = {"at": time_of_day, "gate": named("gate", _COLOURS)}
CHECKIN: Mapping[str, Reader] = {
    "at": time_of_day,
    "flag_level": named("level", {each.value: each for each in Level}),
    "scope": named("scope", {each.value: each for each in Scope}),
    "family": named("family", {each.value: each for each in Family}),
    "mech": word("way it began", MECHANISMS),
    "weak": word("strength of the leg", WEAKNESSES),
    "special_set": word("special set", SPECIAL_SETS),
    "flags": names,
    "new_episode": yes_or_no,
}
