"""What a report tells of the plan and of what the person can do, from what was kept of both."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from coach.history.told import KeptDecision
from coach.restriction.said import Said, SaidKind
from coach.routine.plan.model import Plan
from coach.sharing import report_form as form
from coach.sharing.forms import LINE, legible

_EVENING = time(23, 59)
"""When a day is judged that was over before anybody looked."""
_NAME = re.compile(r"[^A-Za-z0-9_]+")
_LONGEST = 64


def decisions(
    kept: Iterable[KeptDecision], plans: Mapping[str, Plan], first: date, last: date
) -> Iterator[form.DecisionPart]:
    """Yield the last word of each plan on each day from `first` to `last`, in order.

    A phase is told by its number and name where the plan is still there, else by its id.
    """
    latest = {(one.day, one.plan): one for one in kept if first <= one.day <= last}
    for key in sorted(latest):
        yield _decision(latest[key], plans.get(latest[key].plan))


def activities(rows: Sequence[Said], first: date, last: date) -> Iterator[form.ActivityPart]:
    """Yield what was rated, 0 to 10; of a day that was rated twice the later ratings count."""
    for row in _last_of_day(rows, SaidKind.ACTIVITIES_RATED, first, last):
        for name, score in zip(row.words[::2], row.words[1::2], strict=False):
            yield form.ActivityPart(when=row.when, activity=legible(name, LINE), score=int(score))


def global_changes(rows: Sequence[Said], first: date, last: date) -> Iterator[form.ChangePart]:
    """Yield how the person found themselves compared with the start."""
    for row in _last_of_day(rows, SaidKind.GLOBAL_CHANGE, first, last):
        yield form.ChangePart(when=row.when, weeks=int(row.words[0]), value=int(row.words[1]))


def _last_of_day(rows: Sequence[Said], kind: SaidKind, first: date, last: date) -> Iterable[Said]:
    found = {row.when.date(): row for row in rows if row.kind is kind}
    return [row for day, row in sorted(found.items()) if first <= day <= last]


def _decision(one: KeptDecision, plan: Plan | None) -> form.DecisionPart:
    whole = one.whole
    figures = whole.get("figures", {})
    return form.DecisionPart(
        when=_when(one),
        plan=one.plan,
        revision=whole.get("revision", 1),
        phase="" if one.phase is None else legible(_phase(plan, one.phase), LINE),
        decision=one.kind,
        rule=legible(one.rule, LINE),
        figures={_name(name): _figure(value) for name, value in figures.items()},
    )


def _when(one: KeptDecision) -> datetime:
    """Return when it was decided, on the day that it is of."""
    if one.when.date() == one.day:
        return one.when
    return datetime.combine(one.day, _EVENING, one.when.tzinfo)


def _phase(plan: Plan | None, name: str) -> str:
    for number, phase in enumerate(plan.phases if plan is not None else (), 1):
        if phase.id == name:
            return f"{number} {phase.title}"
    return name


def _name(name: str) -> str:
    return _NAME.sub("_", name).strip("_")[:_LONGEST]


def _figure(value: Any) -> float | int | bool | str | None:  # noqa: ANN401 (any value of a variable)
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return legible(", ".join(map(str, value)), LINE)
    return legible(str(value), LINE)
