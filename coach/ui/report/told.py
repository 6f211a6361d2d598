"""What a person told, on paper: signs, cramps, activities; and what the plan made of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from coach.sharing.report_form import ActivityPart, CheckInPart, CrampPart, ReportForm, WarningPart
from coach.sharing.report_sums import decision_runs
from coach.ui.papers.document import Block, Grid, Heading, Paragraph, Points
from coach.ui.report.short import short
from coach.ui.wording import letter, moments
from coach.ui.wording import report_paper as words

MOST_SIGNS, MOST_CRAMPS, MOST_ACTIVITIES, MOST_DECISIONS = 4, 4, 5, 3
TRIGGER = 30
"""Letters of what came before a cramp that fit their column."""
MOST_LABELS = 3
"""Signs named at one time."""


def signs(report: ReportForm, labels: Mapping[str, str]) -> Iterator[Block]:
    """Yield the warning signs with what was done about them, and the check-ins, newest first."""
    yield Heading(words.signs_title())
    lines: list[tuple[datetime, str]] = [
        *((one.when, _warning(one, labels)) for one in report.warnings),
        *((one.when, _check_in(one, labels)) for one in report.check_ins),
    ]
    if not lines:
        yield Paragraph(words.no_signs())
        return
    lines.sort(key=lambda line: line[0], reverse=True)
    yield Points(tuple(line for _, line in lines[:MOST_SIGNS]))
    yield from _earlier(len(lines) - MOST_SIGNS)


def cramps(report: ReportForm) -> Iterator[Block]:
    """Yield the latest cramps."""
    if not report.cramps:
        return
    yield Heading(letter.cramps_title(len(report.cramps)))
    latest = sorted(report.cramps, key=lambda one: one.started, reverse=True)[:MOST_CRAMPS]
    yield Grid(letter.cramp_columns(), tuple(map(_cramp, latest)), (1.5, 1, 1, 1, 2))
    yield from _earlier(len(report.cramps) - MOST_CRAMPS)


def activities(report: ReportForm) -> Iterator[Block]:
    """Yield each activity with its first and its latest score, if any was rated."""
    if not report.activities:
        return
    yield Heading(words.activities_title())
    by_name: dict[str, list[ActivityPart]] = {}
    for one in sorted(report.activities, key=lambda one: one.when):
        by_name.setdefault(one.activity, []).append(one)
    latest = list(by_name.items())[-MOST_ACTIVITIES:]
    rows = tuple(
        (short(name), str(of[0].score), str(of[-1].score) if len(of) > 1 else words.once())
        for name, of in latest
    )
    yield Grid(words.activity_columns(), rows, (5, 1, 1))


def decisions(report: ReportForm) -> Iterator[Block]:
    """Yield what a plan decided lately, with its rules."""
    if not report.decisions:
        return
    yield Heading(words.decisions_title())
    runs = decision_runs(sorted(report.decisions, key=lambda one: one.when))
    yield Points(tuple(words.decision(run) for run in reversed(runs[-MOST_DECISIONS:])))
    yield from _earlier(len(runs) - MOST_DECISIONS)


def rows(report: ReportForm) -> int:
    """Return how many rows all this takes of the second page; signs beyond three need two each."""
    signs = min(len(report.warnings) + len(report.check_ins), MOST_SIGNS)
    return (
        2 * max(0, signs - 3)
        + min(len(report.cramps), MOST_CRAMPS)
        + min(len({one.activity for one in report.activities}), MOST_ACTIVITIES)
        + min(len(report.decisions), MOST_DECISIONS)
    )


def _earlier(count: int) -> Iterator[Block]:
    if count > 0:
        yield Paragraph(words.earlier(count))


def _warning(one: WarningPart, labels: Mapping[str, str]) -> str:
    day = one.when.date()
    return (
        words.raised(day, _labels(one.signs, labels))
        if one.kind == "raised"
        else words.cleared(day)
    )


def _check_in(one: CheckInPart, labels: Mapping[str, str]) -> str:
    return words.check_in(one.when.date(), one.level, one.scope, _labels(one.flags, labels))


def _labels(signs: Sequence[str], labels: Mapping[str, str]) -> str:
    known = [labels.get(sign, sign) for sign in signs]
    more = len(known) - MOST_LABELS
    named = ", ".join(known[:MOST_LABELS])
    return words.and_more(named, more) if more > 0 else named


def _cramp(one: CrampPart) -> tuple[str, ...]:
    lasted = None if one.ended is None else one.ended - one.started
    return (
        moments.stamp(one.started),
        words.lasted(lasted),
        words.side(one.side),
        letter.unknown() if one.strength is None else letter.of_ten(one.strength),
        short(one.trigger, TRIGGER) or letter.unknown(),
    )
