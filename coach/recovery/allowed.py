"""What check-ins, warning signs and a clinician's word allow on a day of a log (section 1.3)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum
from itertools import groupby
from typing import TypeVar

from coach.recovery.form import SPECIAL_SETS, WEAKNESSES
from coach.recovery.log import CheckedIn, GateCheck, Log, moment
from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.gate import Colour
from coach.triage.safety import CLEARANCE_LASTS, SafetyFact, SafetyKind, clinician_ok, state

SILENCE = timedelta(hours=48)
"""After so long without a check nobody knows whether the cramp has stayed away: our choice."""

_CAREFUL: dict[type[Enum], tuple[Enum, ...]] = {
    Level: tuple(Level),
    Scope: tuple(Scope),
    Family: (Family.INJURY, Family.NERVE, Family.UNCLEAR, Family.OTHER),
    Colour: (Colour.GREEN, Colour.AMBER, Colour.RED),
}
"""The values of an answer, the most careful one last."""
Answer = TypeVar("Answer", bound=Enum | str)


@dataclass(frozen=True, slots=True)
class Allowed:
    """How a person stands at the end of a day; None is not known.

    `seen` is the day of the clinician's word, whether it still holds or not. `checked_in` is the
    day of the last check-in that told of cause or strength.
    """

    flag_level: Level | None
    scope: Scope | None
    family: Family | None
    mech: str | None
    weak: str | None
    special_set: bool | None
    clinician_ok: bool
    seen: date | None
    checked_in: date | None
    gate: Colour | None
    gate_green_h: float | None


class Allowing:
    """Works out how a person stands on the days of a log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._days = [one.day for one in log.checkins]
        self._words = sorted(told.day for told in log.days.values() if told.clinician_ok)
        self._runs = tuple(_runs(log.checks))
        self._moments = [run[0] for run in self._runs]
        self._known: tuple[tuple[int, int, bool], Allowed] | None = None

    def on(self, day: date) -> Allowed:
        """Return what holds at the end of `day`, from what was told up to then."""
        gate, hours = self._gate(datetime.combine(day, time.max))
        return replace(self._told(day), gate=gate, gate_green_h=hours)

    def _told(self, day: date) -> Allowed:
        """Return what check-ins and clinicians said; it changes only when they say more."""
        words = bisect_right(self._words, day)
        old = words > 0 and day - self._words[words - 1] >= CLEARANCE_LASTS
        key = (bisect_right(self._days, day), words, old)
        if self._known is None or self._known[0] != key:
            told = self._log.checkins[: key[0]]
            self._known = key, _allowed(told, self._words[:words], day)
        return self._known[1]

    def _gate(self, end: datetime) -> tuple[Colour | None, float | None]:
        """Return the colour now, and for how many hours every check has been green."""
        number = bisect_right(self._moments, end)
        if number == 0 or end - self._moments[number - 1] > SILENCE:
            return None, None
        last, colour, since = self._runs[number - 1]
        return colour, (last - since) / timedelta(hours=1)


def _allowed(told: Sequence[CheckedIn], words: Sequence[date], day: date) -> Allowed:
    facts = [fact for _, fact in sorted(_facts(told, words), key=lambda pair: pair[0])]
    cleared = clinician_ok(facts, datetime.combine(day, time.max))
    special = _last((one.special_set for one in group) for group in _groups(told))
    return Allowed(
        flag_level=_level(told, facts),
        scope=_last((one.scope for one in group) for group in _groups(told)),
        family=_last((one.family for one in group) for group in _groups(told)),
        mech=_last((one.mech for one in group) for group in _groups(told)),
        weak=_last((one.weak for one in group) for group in _groups(told)),
        special_set=None if special is None else _special(special, cleared=cleared),
        clinician_ok=cleared,
        seen=max(words, default=None),
        checked_in=max((one.day for one in told if one.family or one.weak), default=None),
        gate=None,
        gate_green_h=None,
    )


def episode(log: Log, day: date) -> date | None:
    """Return when the episode of `day` began; a new one began with the check-in that said so."""
    new = [one.day for one in log.checkins if one.new_episode and one.day <= day]
    return max(new, default=log.person.episode)


def _special(special: str, *, cleared: bool) -> bool:
    """Return whether a special set takes the place of the plan's routines (6.2, row 2.4)."""
    return special not in ("none", "neutral") or (special == "neutral" and not cleared)


def _facts(
    told: Sequence[CheckedIn], words: Sequence[date]
) -> Iterator[tuple[tuple[datetime, int], SafetyFact]]:
    """Yield what was found about safety with its place in time.

    Of a day without hours, a clinician's word comes first and what raises a sign comes last.
    """
    for one in told:
        kind, rank = _kind(one)
        when = datetime.combine(one.day, one.at or (time.max if rank > 1 else time.min))
        if one.new_episode:
            yield (when, 0), SafetyFact(when, SafetyKind.NEW_EPISODE)
        raised = kind is SafetyKind.RAISED
        signs = one.flags or ((str(one.flag_level),) if raised else ())
        yield (when, rank), SafetyFact(when, kind, signs)
    for day in words:
        when = datetime.combine(day, time.min)
        yield (when, 1), SafetyFact(when, SafetyKind.CLINICIAN_CLEARED)


def _kind(one: CheckedIn) -> tuple[SafetyKind, int]:
    if one.flag_level is not None and one.flag_level.locks:
        return SafetyKind.RAISED, 3
    whole = one.family is not None or one.scope is not None
    return (SafetyKind.SCREENED if whole else SafetyKind.CLEAR), 2


def _level(told: Sequence[CheckedIn], facts: Sequence[SafetyFact]) -> Level | None:
    """Return the highest sign now: one that locks does so until a clinician and a check-in."""
    now = state(facts)
    last = _last((one.flag_level for one in group) for group in _groups(told))
    if not now.locked or now.since is None:
        return last
    since = now.since.date()
    levels = [one.flag_level for one in told if one.day >= since and one.flag_level]
    return max((level for level in levels if level.locks), key=lambda level: level.rank)


def _groups(told: Sequence[CheckedIn]) -> Iterator[tuple[CheckedIn, ...]]:
    """Yield check-ins of one moment together, the last moment first."""
    for _, group in groupby(reversed(told), key=moment):
        yield tuple(group)


def _last(groups: Iterable[Iterable[Answer | None]]) -> Answer | None:
    """Return the most careful of the last answers that were given at one moment."""
    for group in groups:
        known = [answer for answer in group if answer is not None]
        if known:
            return max(known, key=_rank)
    return None


def _rank(answer: Enum | str) -> int:
    if isinstance(answer, Enum):
        return _CAREFUL[type(answer)].index(answer)
    for words in (WEAKNESSES, SPECIAL_SETS):
        if answer in words:
            return words.index(answer)
    return -1


def _runs(checks: Sequence[GateCheck]) -> Iterator[tuple[datetime, Colour, datetime]]:
    """Yield each moment of a check, its colour, and since when every check was green.

    Only the time between green checks is known to be green, and not where they lie far apart.
    """
    before: tuple[datetime, Colour, datetime] | None = None
    for when, group in groupby(checks, key=moment):
        colour = max((check.gate for check in group), key=_rank)
        green = before is not None and before[1] is colour is Colour.GREEN
        since = before[2] if before and green and when - before[0] <= SILENCE else when
        before = when, colour, since
        yield before
