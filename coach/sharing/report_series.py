"""The series behind the charts of progress, as plain values for other programs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from coach.history.records import Reading
from coach.progress.series import monday_of, pain_trend
from coach.sharing.report_form import ReportForm
from coach.sharing.report_sums import activity_means, phase_runs, unknown

Json = dict[str, Any]
SCALE = "0 to 10"


def series(report: ReportForm, readings: Iterable[Reading]) -> list[Json]:
    """Return every series of the days of `report`; a day without a value is left out, not nought.

    `readings` may begin a week earlier, so that the first 7-day means are whole.
    """
    trend = pain_trend(readings, report.since, report.until)
    daily = [_at(one.day, one.pain) for one in trend if one.pain is not None]
    means = [_at(one.day, one.mean) for one in trend if one.mean is not None]
    return [
        _named("pain_daily", SCALE, daily),
        _named("pain_mean_7_days", SCALE, means),
        _named("minutes_weekly", "min", list(_weeks(report))),
        _named("adherence_daily", "times planned", list(_days(report))),
        _named("cramps_weekly", "cramps", list(_cramps(report))),
        _named("activities_mean", SCALE, [_at(*one) for one in activity_means(report.activities)]),
        _named("global_change", "-5 to 5", list(_changes(report))),
        *_exercises(report),
        _named("decisions", "", list(_decisions(report))),
        _named("phases", "", list(_phases(report))),
    ]


def _named(name: str, unit: str, points: list[Json], **more: object) -> Json:
    return {"name": name, "unit": unit, **more, "points": points}


def _at(day: date, value: float) -> Json:
    return {"day": day.isoformat(), "value": round(value, 2)}


def _mondays(report: ReportForm) -> Iterator[str]:
    first, last = monday_of(report.since).toordinal(), report.until.toordinal()
    yield from (date.fromordinal(day).isoformat() for day in range(first, last + 1, 7))


def _weeks(report: ReportForm) -> Iterator[Json]:
    seconds: defaultdict[str, float] = defaultdict(float)
    count: Counter[str] = Counter()
    for one in report.sessions:
        week = monday_of(one.day).isoformat()
        seconds[week] += one.active_seconds
        count[week] += 1
    for week in _mondays(report):
        yield {"week": week, "value": round(seconds[week] / 60, 1), "sessions": count[week]}


def _days(report: ReportForm) -> Iterator[Json]:
    for one in report.days:
        yield {
            "day": one.day.isoformat(),
            "planned": one.planned,
            "done": one.done,
            "open": one.open,
            "sessions": one.sessions,
            "known": not unknown(one),
        }


def _cramps(report: ReportForm) -> Iterator[Json]:
    found = Counter(monday_of(one.started.date()).isoformat() for one in report.cramps)
    yield from ({"week": week, "value": found[week]} for week in _mondays(report))


def _exercises(report: ReportForm) -> Iterator[Json]:
    """Yield a series for each exercise and side, in the order in which they were first done."""
    found: dict[tuple[str, str | None], list[Json]] = {}
    for session in report.sessions:
        for one in session.exercises:
            if one.exercise is None:
                continue
            point = {
                "day": session.day.isoformat(),
                "seconds": one.observed.seconds,
                "planned_seconds": one.planned.seconds,
                "repetitions": one.observed.repetitions,
                "planned_repetitions": one.planned.repetitions,
            }
            found.setdefault((one.exercise, one.side), []).append(point)
    for (exercise, side), points in found.items():
        yield _named("exercise", "s and repetitions", points, exercise=exercise, side=side)


def _changes(report: ReportForm) -> Iterator[Json]:
    for one in report.global_changes:
        yield {"day": one.when.date().isoformat(), "value": one.value, "weeks": one.weeks}


def _phases(report: ReportForm) -> Iterator[Json]:
    for run in phase_runs(report.decisions):
        yield {
            "day": run.first.isoformat(),
            "until": run.last.isoformat(),
            "plan": run.last_of.plan,
            "phase": run.last_of.phase,
        }


def _decisions(report: ReportForm) -> Iterator[Json]:
    for one in report.decisions:
        yield {
            "day": one.when.date().isoformat(),
            "plan": one.plan,
            "phase": one.phase,
            "decision": one.decision,
            "rule": one.rule,
            "figures": one.figures,
        }
