"""What decisions do to the doses of a routine: one item up, all of them down (section 6.2)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coach.recovery.decision import Decision, Kind
from coach.recovery.dose import (
    AFTER_AMBER,
    AFTER_GAP,
    AFTER_RED,
    Item,
    lessened,
    lowest,
    stepped_up,
    volume,
)
from coach.recovery.log import Session
from coach.routine.model import Exercise
from coach.routine.model import Kind as ExerciseKind
from coach.routine.plan.model import Progression, RuleAction

_NERVES = (ExerciseKind.NEURAL_SLIDER, ExerciseKind.NEURAL_TENSIONER)
_NO_STEP = frozenset(
    (
        RuleAction.HOLD,
        RuleAction.STAY,
        RuleAction.MARK_RED,
        RuleAction.REDUCE,
        RuleAction.RESTART_LOWER,
        RuleAction.EASE_ONLY,
        RuleAction.STOP_SESSION,
        RuleAction.BACK,
        RuleAction.SHORT_MODE,
    )
)
"""With any of these on the same day, nothing grows."""


class Way(StrEnum):
    """How an item changed."""

    UP = "up"
    DOWN = "down"
    EASIER = "easier"
    HARDER = "harder"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Change:
    """An item before and after, and why: the action that asked for it."""

    way: Way
    action: RuleAction
    before: Item | None
    after: Item | None


@dataclass(frozen=True, slots=True)
class Dosing:
    """The items of a routine as they are done now; those of `left_out` exercises wait."""

    items: tuple[Item, ...]
    left_out: frozenset[str] = frozenset()

    def done(self) -> tuple[Item, ...]:
        """Return what the next session holds."""
        return tuple(item for item in self.items if item.exercise not in self.left_out)


def followed(
    dosing: Dosing,
    decision: Decision,
    sessions: Sequence[Session],
    progress: Progression,
    exercises: Mapping[str, Exercise],
) -> tuple[Dosing, tuple[Change, ...]]:
    """Return the doses after a decision; `sessions` are those of its day and the day before.

    A red session lowers every item by 30 to 50 %, or to its easier exercise; three amber ones by
    20 %; a gap to 70 %. Otherwise two green ones (three in a nerve-type plan) let one item grow.
    """
    actions = frozenset(decision.actions)
    dosing, moved = _left_out(dosing, actions, sessions, exercises)
    for action, left in (
        (RuleAction.MARK_RED, AFTER_RED),
        (RuleAction.RESTART_LOWER, AFTER_GAP),
        (RuleAction.REDUCE, AFTER_AMBER),
    ):
        if action in actions:
            lower, changes = _lowered(dosing, action, left, exercises)
            return lower, (*moved, *changes)
    held = decision.kind in (Kind.PAUSE, Kind.STEP_BACK) or _NO_STEP & actions
    if RuleAction.STEP_UP in actions and not held:
        grown, change = _raised(dosing, progress, exercises, decision.day)
        return grown, (*moved, *change)
    return dosing, tuple(moved)


def _lowered(
    dosing: Dosing,
    action: RuleAction,
    left: tuple[float, float],
    exercises: Mapping[str, Exercise],
) -> tuple[Dosing, list[Change]]:
    items: list[Item] = []
    changes = []
    for item in dosing.items:
        lower = _lower(item, left, exercises, easier=action is RuleAction.MARK_RED)
        way = Way.DOWN
        if lower is None:
            way = Way.OUT
        elif lower.exercise != item.exercise:
            way = Way.EASIER
        if lower != item:
            changes.append(Change(way, action, item, lower))
        if lower is not None and not _among(lower, items):
            items.append(lower)
    return replace(dosing, items=tuple(items)), changes


def _lower(
    item: Item, left: tuple[float, float], exercises: Mapping[str, Exercise], *, easier: bool
) -> Item | None:
    """Return less of an item: so much less, or its least.

    After a red session its easier exercise where even the least is too much, or nothing.
    """
    exercise = exercises[item.exercise]
    least = lowest(item.dose, exercise.dose)
    dose = lessened(item.dose, exercise.dose, left)
    if dose is None and volume(least) <= left[1] * volume(item.dose):
        dose = least
    if dose is not None or not easier:
        return replace(item, dose=dose or least)
    for name in exercise.easier:
        if name in exercises:
            usual = exercises[name].dose
            return Item(name, lowest(usual.default, usual), item.side)
    return None


def _raised(
    dosing: Dosing, progress: Progression, exercises: Mapping[str, Exercise], day: date
) -> tuple[Dosing, list[Change]]:
    """Return the doses with one item a step further: the one that has waited longest."""
    waiting = sorted(
        dosing.done(), key=lambda item: (item.stepped or date.min, dosing.items.index(item))
    )
    for item in waiting:
        grown = stepped_up(item, exercises[item.exercise].dose, progress, day)
        if grown is not None:
            items = tuple(grown if each is item else each for each in dosing.items)
            change = Change(Way.UP, RuleAction.STEP_UP, item, grown)
            return replace(dosing, items=items), [change]
    for item in waiting:
        added = _harder(item, dosing.items, exercises, day)
        if added is not None:
            change = Change(Way.HARDER, RuleAction.STEP_UP, item, added)
            return replace(dosing, items=(*dosing.items, added)), [change]
    return dosing, []


def _harder(
    item: Item, items: Collection[Item], exercises: Mapping[str, Exercise], day: date
) -> Item | None:
    """Return the next exercise at its least, once everything has come to its end."""
    for name in exercises[item.exercise].harder:
        if name in exercises:
            usual = exercises[name].dose
            added = Item(name, lowest(usual.default, usual), item.side, stepped=day)
            if not _among(added, items):
                return added
    return None


def _left_out(
    dosing: Dosing,
    actions: Collection[str],
    sessions: Sequence[Session],
    exercises: Mapping[str, Exercise],
) -> tuple[Dosing, list[Change]]:
    """Leave out what sent signs further down the leg, until a session went without it.

    Where nobody said which exercise it was, all that move a nerve are left out.
    """
    out = set(dosing.left_out)
    further = [one for one in sessions if one.leg_spread == "further"]
    clean = [one for one in sessions if one.leg_spread in ("none", "less", "same")]
    if further and {RuleAction.LEAVE_OUT, RuleAction.LOCK_DIRECTION} & {*actions}:
        named = {name for one in further for name in one.spread_in}
        nerves = {i.exercise for i in dosing.items if exercises[i.exercise].kind in _NERVES}
        out |= named or nerves
    elif clean and not further:
        out.clear()
    changes = [
        Change(Way.OUT if item.exercise in out else Way.IN, RuleAction.LEAVE_OUT, item, item)
        for item in dosing.items
        if (item.exercise in out) is not (item.exercise in dosing.left_out)
    ]
    return replace(dosing, left_out=frozenset(out)), changes


def _among(item: Item, items: Collection[Item]) -> bool:
    return any(each.exercise == item.exercise and each.side is item.side for each in items)
