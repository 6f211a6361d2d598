"""What a report comes to: per exercise and side, by days, and over time. Pure numbers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from coach.history.records import Reading
from coach.progress.psfs import Score
from coach.progress.series import PainDay, pain_trend
from coach.progress.standing import Change, change_of
from coach.sharing.report_form import ActivityPart, DayPart, DecisionPart, ExercisePart, ReportForm

HURTS = "hurts"
"""The reason of a skipped exercise that a clinician looks for first."""


@dataclass(slots=True)
class ExerciseSum:
    """One exercise on one side over all sessions; seconds and repetitions, planned and observed.

    `whole` are the sessions in which all of it was done, `hurt` those in which it was left out
    because it hurt, `words` how often the person said what of its difficulty.
    """

    exercise: str
    title: str
    side: str | None
    times: int = 0
    whole: int = 0
    skipped: int = 0
    hurt: int = 0
    planned_seconds: float = 0.0
    done_seconds: float = 0.0
    planned_repetitions: int = 0
    done_repetitions: int = 0
    sets: int | None = None
    hold: float | None = None
    words: Counter[str] = field(default_factory=Counter)

    def add(self, one: ExercisePart) -> None:
        """Count one more session of it; the latest amounts that were asked for are kept."""
        planned, done = one.planned, one.observed
        self.times += 1
        self.whole += one.whole
        self.skipped += one.said.skipped is not None
        self.hurt += one.said.skipped == HURTS
        self.planned_seconds += planned.seconds
        self.done_seconds += done.seconds
        self.planned_repetitions += planned.repetitions
        self.done_repetitions += done.repetitions
        self.sets = planned.sets or self.sets
        self.hold = planned.hold if planned.hold is not None else self.hold
        if one.said.difficulty:
            self.words[one.said.difficulty] += 1


@dataclass(frozen=True, slots=True)
class Adherence:
    """Days and planned times of a report.

    `over` are the planned times that are past, the denominator of `done`; `unknown` the days
    without a schedule and without a session, `unplanned` those on which nothing was planned.
    """

    days: int
    with_session: int
    over: int
    done: int
    open: int
    unknown: int
    unplanned: int


def exercise_sums(report: ReportForm) -> tuple[ExerciseSum, ...]:
    """Return each exercise and side in the order in which they were first done."""
    found: dict[tuple[str, str | None], ExerciseSum] = {}
    for session in report.sessions:
        for one in session.exercises:
            if one.exercise is None:
                continue
            key = (one.exercise, one.side)
            if key not in found:
                found[key] = ExerciseSum(one.exercise, one.title or one.exercise, one.side)
            found[key].add(one)
    return tuple(found.values())


def adherence(report: ReportForm) -> Adherence:
    """Return the days with their denominators; no time that can still come counts as not done."""
    days = report.days
    return Adherence(
        days=(report.until - report.since).days + 1,
        with_session=report.days_with_session,
        over=sum(one.planned - one.open for one in days),
        done=sum(one.done for one in days),
        open=sum(one.open for one in days),
        unknown=sum(unknown(one) for one in days),
        unplanned=sum(one.scheduled and not one.planned and not one.sessions for one in days),
    )


def unknown(day: DayPart) -> bool:
    """Return whether nothing is known of a day: no schedule counted, and nothing was recorded."""
    return not day.scheduled and not day.sessions


def trend(report: ReportForm) -> tuple[PainDay, ...]:
    """Return the pain of each day with its 7-day mean."""
    readings = (Reading(one.when, one.day, one.pain, one.source) for one in report.pain)
    return pain_trend(readings, report.since, report.until)


def change(report: ReportForm) -> Change | None:
    """Return how far the 7-day mean of pain moved; None where there are too few numbers."""
    return change_of(trend(report))


def known_days(days: Iterable[PainDay]) -> int:
    """Return on how many days there is a pain number."""
    return sum(one.pain is not None for one in days)


def cramps_by_half(report: ReportForm) -> tuple[int, int]:
    """Return the cramps that began in the first and in the second half of the days."""
    middle = report.since + (report.until - report.since + timedelta(days=1)) / 2
    starts = [one.started.date() for one in report.cramps]
    first = sum(day < middle for day in starts)
    return first, len(starts) - first


def activity_means(parts: Sequence[ActivityPart]) -> tuple[tuple[date, float], ...]:
    """Return the mean of the activities for each day on which they were rated."""
    return tuple((one.day, one.mean) for one in activity_scores(parts))


def activity_scores(parts: Sequence[ActivityPart]) -> tuple[Score, ...]:
    """Return what was rated on each day, in order."""
    by_day: dict[date, dict[str, int]] = {}
    for one in parts:
        by_day.setdefault(one.when.date(), {})[one.activity] = one.score
    return tuple(Score(day, by_day[day]) for day in sorted(by_day))


@dataclass(frozen=True, slots=True)
class DecisionRun:
    """Days in a row of which something of a plan stayed the same; `last_of` is the latest."""

    first: date
    last: date
    last_of: DecisionPart


def decision_runs(parts: Sequence[DecisionPart]) -> tuple[DecisionRun, ...]:
    """Return the decisions without repeating what was decided the day before, in order."""
    return _runs(parts, ("plan", "revision", "phase", "decision", "rule"))


def phase_runs(parts: Sequence[DecisionPart]) -> tuple[DecisionRun, ...]:
    """Return which phase held from which day to which, in order."""
    return _runs([one for one in parts if one.phase], ("plan", "phase"))


def _runs(parts: Sequence[DecisionPart], alike: Sequence[str]) -> tuple[DecisionRun, ...]:
    found: list[DecisionRun] = []
    for one in parts:
        day, before = one.when.date(), found[-1] if found else None
        same = before and all(getattr(before.last_of, name) == getattr(one, name) for name in alike)
        if before and same and (day - before.last).days <= 1:
            found[-1] = DecisionRun(before.first, day, one)
        else:
            found.append(DecisionRun(day, day, one))
    return tuple(found)
