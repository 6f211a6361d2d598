"""The sessions of a day, and those of the day before once their morning has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.recovery.course import Course, Waiting
from coach.recovery.log import moment
from coach.recovery.monitoring import Fired, Judged, Run, in_a_row, judged, mark, with_actions
from coach.recovery.variables import Known, Variables
from coach.routine.plan.model import Rule, RuleAction
from coach.triage.gate import Colour

_WORST_LAST = (Colour.GREEN, Colour.AMBER, Colour.RED)
_FORBIDS = frozenset((RuleAction.MARK_RED, RuleAction.STAY))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What sessions ask for today that they did not ask for yesterday."""

    course: Course
    fired: tuple[Fired, ...] = ()
    colours: tuple[tuple[date, Colour], ...] = ()
    red: bool = False


def reviewed(
    course: Course,
    known: Known,
    variables: Variables,
    rules: Sequence[Rule],
    cap: int | None,
    *,
    nerve: bool,
) -> Reviewed:
    """Return what the sessions up to `known.day` ask for, and the course with them counted."""
    today = [
        judged(one, rules, variables.of_session(one, known, cap, settled=False))
        for one in variables.days.everything(known.day, 1)
    ]
    slept = sorted(
        (
            (judged(one.session, rules, _record(one, variables, known)), one)
            for one in course.waiting
        ),
        key=lambda pair: (moment(pair[0].session), _rank(pair[0].colour)),
    )
    fired: list[Fired] = [each for one in today for each in one.fired]
    run = course.run
    for one, before in slept:
        fresh, run = _settled(one, before, run, nerve=nerve)
        fired.extend(fresh)
    now_red = [one.session.day for one in today if one.colour is Colour.RED]
    late = [one.session.day for one, before in slept if _red(one) and not before.red]
    waiting = tuple(
        Waiting(one.session, cap, frozenset(each.name for each in one.fired), _red(one))
        for one in today
    )
    after = replace(
        course,
        reds=_recent((*course.reds, *late, *now_red), known.day),
        run=run,
        waiting=waiting,
        stopped_by=_stopped_by(course, today, [one for one, _ in slept]),
    )
    colours = [(one.session.day, one.colour) for one, _ in slept if one.colour is not None]
    colours += [(day, Colour.RED) for day in now_red]
    shown = tuple(sorted(set(colours)))
    return Reviewed(after, tuple(fired), shown, red=bool(now_red or late))


def _record(one: Waiting, variables: Variables, known: Known) -> dict[str, object]:
    return variables.of_session(one.session, known, one.cap, settled=True)


def _settled(one: Judged, before: Waiting, run: Run, *, nerve: bool) -> tuple[list[Fired], Run]:
    """Return the rows that the morning added, with what a run of one colour asks for.

    Rest is no part of a run unless it went badly.
    """
    if one.session.resting and not _red(one):
        return [each for each in one.fired if each.name not in before.fired], run
    run = run.then(one.colour, one.session.day)
    found: list[Fired] = []
    counted = False
    for each in one.fired:
        more: tuple[RuleAction, ...] = ()
        if mark(each.rule) is one.colour and not counted:
            more = in_a_row(each.rule, run.length, nerve=nerve)
            counted = bool(more)
        if each.name not in before.fired or more:
            found.append(with_actions(each, more))
    return found, replace(run, length=0) if counted else run


def _stopped_by(
    course: Course, today: Sequence[Judged], slept: Sequence[Judged]
) -> tuple[str, ...]:
    """Return the rows by which the last sessions forbid to move on."""
    if not today and not slept:
        return course.stopped_by
    judged_last = [*today, *slept] if today else slept
    names = {
        each.name: None for one in judged_last for each in one.fired if _FORBIDS & {*each.actions}
    }
    return tuple(names)


def _red(one: Judged) -> bool:
    return one.colour is Colour.RED


def _rank(colour: Colour | None) -> int:
    return len(_WORST_LAST) if colour is None else _WORST_LAST.index(colour)


def _recent(reds: Iterable[date], day: date) -> tuple[date, ...]:
    """Return the days of red sessions that still count for any rule."""
    return tuple(sorted(red for red in reds if day - red < timedelta(days=28)))
