"""The rows about days and the guards of a phase: what they ask for today, and what only once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from coach.recovery.course import Course
from coach.recovery.monitoring import Asked, Figures, Fired, asked, figures, in_a_row, with_actions
from coach.routine.model import Cause
from coach.routine.plan.model import Guard, GuardAction, Phase, Plan, Rule, RuleAction

AGAIN_AFTER = timedelta(days=7)
"""What acts once at a stretch does not act again sooner, unless there is a new red session."""

_REDS = frozenset(("red7", "red14"))
_FOR_OTHERS = frozenset((RuleAction.OTHER_PLAN, RuleAction.MAINTENANCE))
"""What rows ask of somebody who does not wait for a clinician already."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A guard of a phase that holds."""

    guard: Guard
    name: str
    figures: Figures


def days_asked(
    course: Course, plan: Plan, rules: Sequence[Rule], record: Mapping[str, Any], day: date,
    *, red: bool,
) -> tuple[Asked, Course]:  # fmt: skip
    """Return what the rows about days ask for, each only as often as it may; `red`: a new one."""
    found = asked(_for(plan, rules), record)
    weeks, acted, held = dict(course.weeks), dict(course.acted), set[str]()
    fired = []
    for each in found.fired:
        count, last = weeks.get(each.name, (0, day - AGAIN_AFTER))
        if day - last >= AGAIN_AFTER:
            weeks[each.name] = (count + 1, day)
        more = in_a_row(each.rule, weeks[each.name][0], nerve=False)
        spent = []
        for action in once(each.actions):
            key = f"{each.name}/{action}"
            fresh = red and bool(_REDS & each.rule.when.variables)
            if _acts(key, course, day, fresh=fresh):
                acted[key] = day
            else:
                spent.append(action)
            held.add(key)
        left = tuple(action for action in each.actions if action not in spent)
        fired.append(with_actions(replace(each, actions=left), more))
    after = replace(course, weeks=weeks, acted=acted, held=frozenset(held))
    return replace(found, fired=tuple(fired)), after


def once(actions: Iterable[RuleAction]) -> tuple[RuleAction, ...]:
    """Return those of a row's actions that act once, when the row begins to hold.

    A pause that ends with the answers of a check-in is no such one: it lasts as long as they do.
    """
    asked_for = tuple(actions)
    single = {RuleAction.BACK, RuleAction.RESTART_LOWER}
    if RuleAction.OTHER_PLAN not in asked_for:
        single.add(RuleAction.PAUSE)
    return tuple(action for action in asked_for if action in single)


def guards(phase: Phase, record: Mapping[str, Any]) -> tuple[Watched, ...]:
    """Return the guards of a phase that hold."""
    return tuple(
        Watched(guard, f"guard {phase.id}.{number}", figures(guard.when.variables, record))
        for number, guard in enumerate(phase.guards, 1)
        if guard.when.holds(record)
    )


def leads_back(phase: Phase, record: Mapping[str, Any]) -> bool:
    """Return whether a guard would lead straight back out of a phase."""
    return any(GuardAction.BACK in each.guard.then for each in guards(phase, record))


def _for(plan: Plan, rules: Iterable[Rule]) -> list[Rule]:
    waits = plan.cause is Cause.OTHER
    return [rule for rule in rules if not (waits and _FOR_OTHERS & {*rule.then})]


def _acts(key: str, course: Course, day: date, *, fresh: bool) -> bool:
    if fresh:
        return True
    last = course.acted.get(key)
    return key not in course.held and (last is None or day - last >= AGAIN_AFTER)


def sorted_by_row(fired: Iterable[Fired]) -> tuple[Fired, ...]:
    """Return rows in their order; sessions of one row by their day."""
    return tuple(
        sorted(fired, key=lambda one: (one.rule.row, one.session.day if one.session else date.min))
    )
