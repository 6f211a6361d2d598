"""A report as tables: what was done, what was told of pain and of activities, what plans decided.

All are UTF-8 with a mark at the beginning, so that spreadsheets take them for what they are, and
have a line of names first. Times are local with their distance from UTC.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from coach.sharing.report_form import ExercisePart, ReportForm, SessionPart

DONE = (
    "started", "day", "routine", "revision", "title", "routine_side", "short", "assigned", "ending",
    "active_seconds", "pain_before", "pain_after", "effort", "note",
    "exercise", "exercise_title", "side",
    "planned_sets", "planned_hold_seconds", "planned_repetitions", "planned_seconds",
    "done_repetitions", "done_seconds", "skipped", "difficulty",
)  # fmt: skip
PAIN = ("when", "day", "pain", "source")
ACTIVITIES = ("when", "activity", "score", "weeks", "global_change")
PLAN = ("when", "plan", "revision", "phase", "decision", "rule", "figures")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""
_NO_EXERCISE = (None,) * 11

Cell = str | int | float | None


def beside(path: Path, name: str) -> Path:
    """Return the file of another table that goes with the table `path`."""
    return path.with_name(f"{path.stem}-{name}{path.suffix}")


def tables(report: ReportForm, path: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield every file with its table; activities and plans only where there is something."""
    yield path, done_table(report)
    yield beside(path, "pain"), pain_table(report)
    if report.activities or report.global_changes:
        yield beside(path, "activities"), activities_table(report)
    if report.decisions:
        yield beside(path, "plan"), plan_table(report)


def done_table(report: ReportForm) -> bytes:
    """Return a row for each exercise and side of each session; one where a session has none."""
    return _table(DONE, _done_rows(report))


def pain_table(report: ReportForm) -> bytes:
    """Return a row for each pain number, 0 to 10."""
    rows = (
        (one.when.isoformat(), one.day.isoformat(), one.pain, one.source) for one in report.pain
    )
    return _table(PAIN, rows)


def activities_table(report: ReportForm) -> bytes:
    """Return a row for each rating, 0 to 10, and for each change since the start, -5 to 5."""
    rated = ((one.when, one.activity, one.score, None, None) for one in report.activities)
    changed = ((one.when, None, None, one.weeks, one.value) for one in report.global_changes)
    rows = sorted([*rated, *changed], key=lambda row: row[0])
    return _table(ACTIVITIES, ((when.isoformat(), *more) for when, *more in rows))


def plan_table(report: ReportForm) -> bytes:
    """Return a row for each decision of a plan."""
    rows = (
        (
            one.when.isoformat(), one.plan, one.revision, one.phase, one.decision, one.rule,
            "; ".join(f"{name}={value}" for name, value in one.figures.items()),
        )
        for one in report.decisions
    )  # fmt: skip
    return _table(PLAN, rows)


def _done_rows(report: ReportForm) -> Iterator[Sequence[Cell]]:
    for session in report.sessions:
        known = [one for one in session.exercises if one.exercise is not None]
        if not known:
            yield (*_session(session), *_NO_EXERCISE)
        for one in known:
            yield (*_session(session), *_exercise(one))


def _session(one: SessionPart) -> Sequence[Cell]:
    said = one.said
    return (
        one.started.isoformat(), one.day.isoformat(), one.routine, one.revision, one.title,
        one.side, _yes(one.short), _yes(one.assigned), one.ending,
        one.active_seconds, said.pain_before, said.pain_after, said.effort, said.note,
    )  # fmt: skip


def _exercise(one: ExercisePart) -> Sequence[Cell]:
    planned, done = one.planned, one.observed
    return (
        one.exercise, one.title, one.side,
        planned.sets, planned.hold, planned.repetitions, planned.seconds,
        done.repetitions, done.seconds, one.said.skipped, one.said.difficulty,
    )  # fmt: skip


def _yes(true: bool) -> str:  # noqa: FBT001 - the value itself
    return "yes" if true else "no"


def _table(names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    """Return a text so that no spreadsheet computes it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
