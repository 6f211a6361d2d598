"""`coach plan`: what a recovery plan decides over a log, day by day."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from coach.errors import PlanUnknown
from coach.recovery import explaining, reading
from coach.recovery.decision import Decision
from coach.recovery.explaining import Criterion
from coach.recovery.phases import Deciding
from coach.recovery.replaying import replayed, rested
from coach.recovery.variables import Variables
from coach.routine.complaints import nearest
from coach.routine.library import Library
from coach.routine.plan.model import Plan
from coach.triage.needed import rest_at_most


def plan(
    name: Annotated[str, typer.Argument(help="The id of a plan.", metavar="PLAN")],
    log: Annotated[Path, typer.Option("--log", help="A YAML or JSON file, or a day a line.")],
    days: Annotated[bool, typer.Option("--days", help="Every day, and not only the last.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    data: Annotated[
        Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
    ] = None,
) -> None:
    """Say what a recovery plan decides over a log, by which rule and which figures.

    Where a day of the log says what it expects, and something else is decided, that is told and
    the status is 1.
    """
    from coach import built_in

    library = built_in.library()
    plans = library.plans()
    if name not in plans.plans:
        raise PlanUnknown(name, nearest(name, plans.plans))
    chosen = plans.plans[name]
    resting = resting_routines(library)
    told = rested(reading.read(log), resting)
    found = list(replayed(chosen, plans, told, resting))
    decisions = [decision for decision, _ in found]
    if days:
        _say_days(decisions, as_json=as_json)
    elif found:
        decision, course = found[-1]
        criteria: tuple[Criterion, ...] = ()
        if decision.phase is not None:
            deciding = Deciding(chosen, plans.rules, Variables(told), resting)
            known = deciding.known(course, decision.day)
            criteria = explaining.criteria(chosen.phase(decision.phase), known, plans.language)
        _say_last(decision, chosen, criteria, as_json=as_json)
    others = unexpected(decisions, {day: one.expected for day, one in told.days.items()})
    for line in others:
        sys.stderr.write(f"{line}\n")
    raise typer.Exit(int(bool(others)))


def resting_routines(library: Library) -> frozenset[str]:
    """Return the ids of the routines that are no more than rest and easy walking."""
    return frozenset(name for name, routine in library.routines.items() if rest_at_most(routine))


def unexpected(decisions: Iterable[Decision], expected: dict[Any, str]) -> list[str]:
    """Return a line for each day on which the log expects something else than was decided."""
    from coach.ui.wording import plan as wording

    return [
        wording.otherwise(one, wanted, short(one))
        for one in decisions
        if (wanted := expected.get(one.day, "")) and wanted != short(one)
    ]


def short(decision: Decision) -> str:
    """Return a decision as a log expects it: phase, decision and rule."""
    return f"{decision.phase or '-'} {decision.kind} {decision.rule}"


def document(decision: Decision) -> dict[str, Any]:
    """Return a decision as JSON prints it."""
    return {
        "day": str(decision.day),
        "plan": decision.plan,
        "before": decision.before,
        "phase": decision.phase,
        "decision": decision.kind.value,
        "rule": decision.rule,
        "figures": {name: _plain(value) for name, value in decision.figures.items()},
        "say": decision.say,
        "offered": list(decision.offered),
        "rows": list(decision.rows),
        "actions": list(decision.actions),
        "sessions": [{"day": str(day), "colour": colour.value} for day, colour in decision.colours],
    }


def _say_days(decisions: Iterable[Decision], *, as_json: bool) -> None:
    from coach.ui.wording import plan as wording

    for decision in decisions:
        if as_json:
            _write(json.dumps(document(decision), ensure_ascii=False))
        else:
            _write(wording.day(decision))


def _say_last(
    decision: Decision, plan: Plan, criteria: tuple[Criterion, ...], *, as_json: bool
) -> None:
    from coach.ui.wording import plan as wording

    if as_json:
        said = [
            {
                "words": one.words,
                "met": one.met,
                "figures": {
                    each.name: {"value": _plain(each.value), "behind": list(each.behind)}
                    for each in one.figures
                },
            }
            for one in criteria
        ]
        _write(json.dumps(document(decision) | {"criteria": said}, indent=1, ensure_ascii=False))
        return
    for line in wording.told(decision, plan, criteria):
        _write(line)


def _plain(value: Any) -> Any:  # noqa: ANN401 (any value of a variable)
    if isinstance(value, frozenset):
        return sorted(value)
    return round(value, 2) if isinstance(value, float) else value


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
