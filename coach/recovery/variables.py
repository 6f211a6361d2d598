"""Every variable of section 6.1 on a day of a log; what is not known is None.

What each means in words is in `routines/plans/variables.yaml`. Windows end with the day itself.
The mean of 7 days needs 3 that are known, that of 3 days needs 2. Weekly measures count for two
weeks. A maximum is known only where all it is taken of are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coach.recovery.able import able
from coach.recovery.allowed import Allowed, Allowing, episode
from coach.recovery.cramping import cramps
from coach.recovery.days import DAY, ENOUGH_OF_WEEK, WEEK, Days, Of
from coach.recovery.log import DayTold, Log, Session
from coach.recovery.place import Place

Figures = tuple[float | None, ...]
"""What a variable was made of, the oldest first."""

SESSION = frozenset(("pain_before", "pain_during", "leg_spread", "spread_min", "spread_count"))
"""What a rule speaks of that judges one session and not a day."""


@dataclass(frozen=True, slots=True)
class Known:
    """The variables on a day, and the figures behind those that are made of several."""

    day: date
    record: Mapping[str, Any]
    behind: Mapping[str, Figures] = field(default_factory=dict)


class Variables:
    """Works out variables on the days of a log."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.days = Days(log)
        self._allowing = Allowing(log)

    def allowed(self, day: date) -> Allowed:
        """Return how the person stands at the end of `day`."""
        return self._allowing.on(day)

    def on(self, day: date, place: Place) -> Known:
        """Return what is known at the end of `day`."""
        behind = _behind(self.days, day)
        last = self.days.last(day, 1)
        record: dict[str, Any] = {
            **_standing(self.allowed(day)),
            **_pain(self.days, day, place, behind),
            **_leg(self.days, day, place, behind),
            **_done(self.days, day),
            **able(self.days, day, place),
            **cramps(self.days, day),
            **(_of_session(last[-1]) if last else {}),
            "red7": place.reds_within(day, 7),
            "red14": place.reds_within(day, 14),
            "days": (day - place.since).days,
            "cap": place.cap,
            "exit_ok": place.finished,
            "user_choice": self.log.person.user_choice,
            "usual_stiffness_min": self.log.person.usual_stiffness_min,
        }
        return Known(day, record, behind)

    def of_session(
        self, session: Session, known: Known, cap: int | None, *, settled: bool
    ) -> dict[str, Any]:
        """Return the record by which one session is judged, as if it were the last.

        `known` is of the day of judging, `cap` of the phase in which the session was done;
        `settled`: its next morning has come.
        """
        morning = self.log.told(session.day + DAY) if settled else DayTold(session.day)
        return {
            **known.record,
            **_of_session(session),
            "cap": cap,
            "nm1": self.days.rise(session, session.day + DAY) if settled else None,
            "morning_stiffness_min": morning.morning_stiffness_min,
        }

    def grown_since(self, day: date, checked_in: date | None) -> bool | None:
        """Return whether numbness was marked larger in 7 days and no check-in came after it."""
        window = self.days.window(day, 7)
        marked = [told.day for told in window.days if told.sens_area == "larger"]
        if not marked:
            return False if window.known(lambda told: told.sens_area) else None
        return checked_in is None or max(marked) >= checked_in


def _standing(found: Allowed) -> dict[str, Any]:
    return {
        "flag_level": found.flag_level and found.flag_level.value,
        "scope": found.scope and found.scope.value,
        "family": found.family and found.family.value,
        "gate": found.gate and found.gate.name,
        "mech": found.mech,
        "weak": found.weak,
        "special_set": found.special_set,
        "clinician_ok": found.clinician_ok,
        "gate_green_h": found.gate_green_h,
    }


def _behind(days: Days, day: date) -> dict[str, Figures]:
    last, slept, week = days.last(day, 3), days.last(day, 3, before=True), days.window(day, 7)
    return {
        "pain_avg3": days.window(day, 3).figures(_pain_of),
        "pain_avg7": week.figures(_pain_of),
        "pain_avg_prev7": days.window(day - WEEK, 7).figures(_pain_of),
        "leg_avg7": week.figures(_leg_of),
        "pd1": tuple(one.pain_during for one in days.last(day, 1)),
        "pd3": tuple(one.pain_during for one in last),
        "nm1": tuple(days.rise(one, day) for one in days.last(day, 1, before=True)),
        "nm3": tuple(days.rise(one, day) for one in slept),
        "leg_pd3": tuple(one.leg_pain for one in last),
        "leg_settle_min": tuple(map(_settled_after, last)),
        "walk_min": days.window(day, 3).figures(lambda told: told.walk_min),
    }


def _pain(days: Days, day: date, place: Place, behind: Mapping[str, Figures]) -> dict[str, Any]:
    began = episode(days.log, day)
    recent = mean(behind["pain_avg7"], ENOUGH_OF_WEEK)
    start = _at_start(days, day, place, _pain_of)
    drop = None if recent is None or not start else 100 * (start - recent) / start
    return {
        "pain_avg3": mean(behind["pain_avg3"], 2),
        "pain_avg7": recent,
        "pain_avg_prev7": mean(behind["pain_avg_prev7"], ENOUGH_OF_WEEK),
        "pain_first3": mean(days.first(began, day, _pain_of), 1),
        "pain_drop_pct": drop,
        **{name: _most(behind[name]) for name in ("pd1", "pd3", "nm1", "nm3")},
        "morning_stiffness_min": days.log.told(day).morning_stiffness_min,
        "ep_days": None if began is None else max((day - began).days, 0),
    }


def _leg(days: Days, day: date, place: Place, behind: Mapping[str, Figures]) -> dict[str, Any]:
    week = days.window(day, 7)
    recent = mean(behind["leg_avg7"], ENOUGH_OF_WEEK)
    start = _at_start(days, day, place, _leg_of)
    areas = week.known(lambda told: told.sens_area)
    spread = [one.leg_spread for one in days.everything(day, 7)]
    further = spread.count("further")
    return {
        "leg_avg7": recent,
        "leg_pd3": _most(behind["leg_pd3"]),
        "leg_settle_min": _most(behind["leg_settle_min"]),
        "leg_drop": None if start is None or recent is None else start - recent,
        "spread7": None if not further and None in spread else further,
        "below_knee_days7": week.count(lambda told: told.below_knee),
        "sens_grow": "larger" in areas if areas else None,
    }


def _done(days: Days, day: date) -> dict[str, Any]:
    last = days.last_day(day)
    return {
        "s7": _number(days, day, 7),
        "s14": _number(days, day, 14),
        "adh7": _kept_to(days, day),
        "adh_prev7": _kept_to(days, day - WEEK),
        "gap_days": None if last is None else (day - last).days,
    }


def _of_session(session: Session) -> dict[str, Any]:
    """Return what a session says of itself; further down for some minutes is once unless told."""
    once = session.leg_spread == "further" and session.spread_min is not None
    return {
        "pain_before": session.pain_before,
        "pain_during": session.pain_during,
        "leg_spread": session.leg_spread,
        "spread_min": session.spread_min,
        "spread_count": 1 if once and session.spread_count is None else session.spread_count,
    }


def _number(days: Days, day: date, length: int) -> int:
    return sum(one.exercise for one in days.exercise(day, length))


def _kept_to(days: Days, day: date) -> float | None:
    planned = sum(days.window(day, 7).known(lambda told: told.planned))
    return _number(days, day, 7) / planned if planned else None


def _at_start(days: Days, day: date, place: Place, of: Of[float]) -> float | None:
    """Return the mean of the plan's first 3 figures, once a week lies behind its first day.

    Only then do the first days and the last seven have none in common.
    """
    if day - place.begun <= WEEK + 2 * DAY:
        return None
    return mean(days.first(place.begun, place.begun + 2 * DAY, of), 2)


def mean(figures: Sequence[float | None], enough: int) -> float | None:
    """Return the mean of the known figures, if there are enough of them."""
    known = [figure for figure in figures if figure is not None]
    return sum(known) / len(known) if len(known) >= enough else None


def _most(figures: Sequence[float | None]) -> float | None:
    """Return the greatest; None where one is not known, as it may have been greater."""
    known = [figure for figure in figures if figure is not None]
    return max(known) if known and len(known) == len(figures) else None


def _settled_after(session: Session) -> float | None:
    """Return how long leg signs took to settle: no time at all where there were none."""
    quiet = session.leg_settle_min is None and session.leg_spread == "none"
    return 0 if quiet else session.leg_settle_min


def _pain_of(told: DayTold) -> float | None:
    return told.pain_avg


def _leg_of(told: DayTold) -> float | None:
    return told.leg_pain
