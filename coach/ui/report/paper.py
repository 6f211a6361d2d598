"""A report as a paper: what changed first, then the figures that it was seen from."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from coach.progress.series import PainDay
from coach.progress.standing import LEAST_IMPORTANT
from coach.sharing import report_sums as sums
from coach.sharing.report_form import ReportForm
from coach.ui.papers.calendar import MOST_WEEKS
from coach.ui.papers.document import (
    Blank,
    Block,
    Calendar,
    Document,
    Grid,
    Heading,
    Paragraph,
    Point,
    Points,
    Stretch,
    Trend,
)
from coach.ui.report import days, told
from coach.ui.report.short import short
from coach.ui.wording import frame, letter, moments
from coach.ui.wording import report_paper as words

ROWS, MOST_ROUTINES = 22, 2
"""Rows on the second page, and routines at most; two pages are read, three are not."""
FEWEST = 6
"""Exercises that are listed whatever else there is to tell."""
LINE, NAME = 60, 30
"""Letters of a title that leave room for the rest of its line or its column."""
_SHARES = (3.4, 1.7, 1.4, 0.95, 0.95, 2.0)


def document(report: ReportForm, labels: Mapping[str, str]) -> Document:
    """Return `report` as a paper of two pages at most; `labels` are the words of warning signs."""
    return Document(
        title=words.title(),
        blocks=tuple(_blocks(report, labels)),
        notice=f"{frame.limits()} {frame.draft()}",
        footing=letter.written(moments.date_of(report.made.date())),
    )


def _blocks(report: ReportForm, labels: Mapping[str, str]) -> Iterator[Block]:
    length = (report.until - report.since).days + 1
    yield Paragraph(words.sender(report.since, report.until, length, report.made.date()))
    yield Blank(letter.name_line())
    yield Heading(words.changed_title())
    yield Points(tuple(changed(report)))
    yield from _pain(report)
    yield from _sessions(report)
    yield from told.signs(report, labels)
    yield from _exercises(report)
    yield from told.cramps(report)
    yield from told.activities(report)
    yield from told.decisions(report)
    yield Heading(words.reading_title(), small=True)
    yield Paragraph(words.honest())


def in_words(report: ReportForm) -> Iterator[str]:
    """Yield what a report comes to, a line each, for a terminal."""
    yield words.range_of(report.since, report.until)
    yield from changed(report)
    yield words.planned(sums.adherence(report))
    phases = sums.phase_runs(report.decisions)
    if phases:
        yield words.phase(phases[-1])
    yield words.honest()


def changed(report: ReportForm) -> Iterator[str]:
    """Yield what a physiotherapist wants to know first, the alarming before the rest."""
    raised = [one for one in report.warnings if one.kind == "raised"]
    if raised:
        yield words.warnings(len(raised), raised[-1].when.date())
    stopped = sum(one.ending == "pain" for one in report.sessions)
    if stopped:
        yield words.stopped_for_pain(stopped)
    yield words.change(sums.change(report), sums.known_days(sums.trend(report)))
    yield words.cramps(*sums.cramps_by_half(report))
    yield _done(report)
    scores = sums.activity_scores(report.activities)
    if scores:
        yield words.activities(scores)
    if report.global_changes:
        latest = report.global_changes[-1]
        yield words.global_change(latest.weeks, latest.value)


def _done(report: ReportForm) -> str:
    if not report.sessions:
        return words.no_sessions()
    minutes = round(sum(one.active_seconds for one in report.sessions) / 60)
    return words.sessions(len(report.sessions), sums.adherence(report), minutes)


def _pain(report: ReportForm) -> Iterator[Block]:
    trend = sums.trend(report)
    known = sums.known_days(trend)
    yield Heading(words.pain_title())
    if not known:
        yield Paragraph(words.change(None, 0))
        return
    level = _level(trend)
    yield Trend(
        name=words.chart(known, len(trend)),
        points=tuple(Point(one.day, one.pain, one.mean) for one in trend),
        level=level,
        level_name="" if level is None else words.level(),
        cramps=tuple(one.started.date() for one in report.cramps),
        phases=tuple(
            Stretch(run.first, run.last, run.last_of.phase)
            for run in sums.phase_runs(report.decisions)
        ),
    )


def _level(trend: tuple[PainDay, ...]) -> float | None:
    """Return what is the least important change under the first mean, if there can be one."""
    first = next((one.mean for one in trend if one.mean is not None), None)
    return None if first is None or first < LEAST_IMPORTANT else first - LEAST_IMPORTANT


def _sessions(report: ReportForm) -> Iterator[Block]:
    yield Heading(words.sessions_title())
    name = words.planned(sums.adherence(report))
    shown = report.days[-(MOST_WEEKS - 1) * 7 :]
    if len(shown) < len(report.days):
        name = f"{name} {words.only_last(MOST_WEEKS - 1)}"
    if shown:
        yield Calendar(name, shown[0].day, tuple(map(days.state, shown)))
    else:
        yield Paragraph(name)
    lines = list(_routines(report))[:MOST_ROUTINES]
    if report.gaps:
        longest = max(report.gaps, key=lambda gap: gap.days)
        lines.append(words.longest_gap(longest.first, longest.last, longest.days))
    if lines:
        yield Points(tuple(lines))


def _routines(report: ReportForm) -> Iterator[str]:
    """Yield each routine with its revision, the one done most first."""

    def key(one: tuple[str, int, bool]) -> tuple[str, int, bool]:
        return one

    done = sorted((one.title, one.revision, one.assigned) for one in report.sessions)
    counted = [(len(list(same)), each) for each, same in groupby(done, key)]
    for count, (title, revision, assigned) in sorted(counted, reverse=True):
        yield words.routine(short(title, LINE), revision, count, assigned=assigned)


def _exercises(report: ReportForm) -> Iterator[Block]:
    found = sums.exercise_sums(report)
    yield Heading(words.exercises_title())
    if not found:
        yield Paragraph(words.nothing_done())
        return
    often = sorted(found, key=lambda one: (-one.hurt, -one.times))[: _room(report)]
    shown = [one for one in found if one in often]
    yield Grid(words.exercise_columns(), tuple(map(_row, shown)), _SHARES)
    if len(shown) < len(found):
        yield Paragraph(words.more_exercises(len(found) - len(shown)))


def _room(report: ReportForm) -> int:
    """Return how many exercises can be listed beside the other rows of the second page."""
    return max(FEWEST, ROWS - told.rows(report))


def _row(one: sums.ExerciseSum) -> tuple[str, ...]:
    return (
        words.exercise(short(one.title, NAME), one.side),
        words.asked(one),
        words.whole(one),
        words.share(one),
        words.left_out(one),
        words.said(one),
    )
