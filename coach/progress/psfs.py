"""My activities: what a person can do, in their own words, and how they compare with the start.

The scale is modelled on the Patient-Specific Functional Scale (STRATFORD, Physiother Can 1995):
0 cannot, 10 as before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coach.restriction.said import Said, SaidKind

MOST = 5
"""Activities that are rated at most."""
LONGEST = 60
"""Characters of an activity at most."""
EVERY = timedelta(days=7)
LEAST_MEAN, LEAST_ONE = 2.0, 3.0
"""Points by which the mean, and by which one activity, must move to be more than chance (MDC90)."""
MILESTONES = (2, 6, 12)
"""Weeks after the start at which global change is asked (section 7 of the clinical content)."""
LATEST = 16
"""Weeks after the start from which global change is not asked any more."""


@dataclass(frozen=True, slots=True)
class Score:
    """The ratings of one day, 0 to 10 by activity."""

    day: date
    ratings: Mapping[str, int]

    @property
    def mean(self) -> float:
        """Return the mean of what was rated."""
        return sum(self.ratings.values()) / len(self.ratings)


@dataclass(frozen=True, slots=True)
class Moved:
    """How far the mean moved from the first score to the last, over `activities` rated in both."""

    since: date
    activities: int
    start: float
    latest: float

    @property
    def points(self) -> float:
        """Return how far; above 0 where more can be done."""
        return self.latest - self.start

    @property
    def important(self) -> bool:
        """Return whether it is more than chance alone may make."""
        return abs(self.points) >= (LEAST_MEAN if self.activities > 1 else LEAST_ONE)


@dataclass(frozen=True, slots=True)
class GlobalChange:
    """How the person found themselves compared with the start, -5 much worse to 5 much better."""

    day: date
    weeks: int
    value: int


def activities(rows: Sequence[Said]) -> tuple[str, ...]:
    """Return the activities that are rated now, in the person's words."""
    found = [row for row in rows if row.kind is SaidKind.ACTIVITIES]
    return found[-1].words if found else ()


def scores(rows: Sequence[Said]) -> tuple[Score, ...]:
    """Return the scores by day; of a day that was rated twice the later ratings count."""
    found: dict[date, dict[str, int]] = {}
    for row in rows:
        if row.kind is SaidKind.ACTIVITIES_RATED:
            pairs = zip(row.words[::2], row.words[1::2], strict=False)
            found[row.when.date()] = {name: int(value) for name, value in pairs}
    return tuple(Score(day, found[day]) for day in sorted(found) if found[day])


def global_changes(rows: Sequence[Said]) -> tuple[GlobalChange, ...]:
    """Return what was said of the change since the start, in order."""
    return tuple(
        GlobalChange(row.when.date(), int(row.words[0]), int(row.words[1]))
        for row in rows
        if row.kind is SaidKind.GLOBAL_CHANGE
    )


def moved(found: Sequence[Score]) -> Moved | None:
    """Return how far the mean moved; None before two scores that rate an activity in common.

    Only what was rated both times is compared: another choice of activities is no change.
    """
    if len(found) < 2:
        return None
    first, last = found[0], found[-1]
    both = [name for name in first.ratings if name in last.ratings]
    if not both:
        return None
    start = sum(first.ratings[name] for name in both) / len(both)
    latest = sum(last.ratings[name] for name in both) / len(both)
    return Moved(first.day, len(both), start, latest)


def rating_due(rows: Sequence[Said], today: date) -> bool:
    """Return whether the activities are to be rated: a week after the last time, or never yet."""
    if not activities(rows):
        return False
    rated = scores(rows)
    return not rated or today - rated[-1].day >= EVERY


def change_due(rows: Sequence[Said], today: date, begun: datetime | None = None) -> int | None:
    """Return at which week global change is to be asked now; None: not now.

    The start is the first rating, or the first after `begun`, when the trouble of now began. One
    who comes late is asked once, for the latest week that has come.
    """
    since = begun.date() if begun else date.min
    start = next((score.day for score in scores(rows) if score.day >= since), None)
    if start is None or today - start >= timedelta(weeks=LATEST):
        return None
    come = [weeks for weeks in MILESTONES if today - start >= timedelta(weeks=weeks)]
    told = {one.weeks for one in global_changes(rows) if one.day >= start}
    return come[-1] if come and come[-1] not in told else None


def tidy(names: Sequence[str]) -> tuple[str, ...]:
    """Return activities as they are kept: trimmed, each once, five at most, none too long."""
    cut = (" ".join(name.split())[:LONGEST].strip() for name in names)
    return tuple(dict.fromkeys(name for name in cut if name))[:MOST]
