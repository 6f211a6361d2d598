"""What changed between two revisions of an assignment, in plain words."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Cause, Gate, Range, Side, SideRule
from coach.sharing.differences import Change, What
from coach.ui.wording import about, doses, routines

translate = QCoreApplication.translate

_SECONDS = {
    "hold", "move", "rest", "rest_between_sets", "change_sides", "ready", "seconds", "inhale",
    "exhale", "contract", "relax", "stretch",
}  # fmt: skip


def of(changes: Sequence[Change]) -> tuple[str, ...]:
    """Return a sentence for each change, each sentence once."""
    return tuple(dict.fromkeys(map(sentence, changes)))


def sentence(change: Change) -> str:
    """Return what changed."""
    if said := _whole().get(change.what):
        return f"{change.where}: {said.format(about=_about(change))}"
    if change.what in (What.PRECAUTION_NEW, What.PRECAUTION_GONE):
        return f"{change.where}: {_precaution(change)}"
    who = _about(change) if change.about else ""
    where = f"{change.where}, {who}" if who else change.where
    return f"{where}: {_field(change)}"


def _whole() -> Mapping[What, str]:
    return {
        What.ROUTINE_NEW: translate("changed", "this routine is new."),
        What.ROUTINE_GONE: translate("changed", "this routine is no longer part of it."),
        What.PLAN_NEW: translate("changed", "this plan is new."),
        What.PLAN_GONE: translate("changed", "this plan is no longer part of it."),
        What.PHASE_NEW: translate("changed", "new phase: {about}."),
        What.PHASE_GONE: translate("changed", "the phase {about} is no longer there."),
        What.PHASES_MOVED: translate("changed", "the phases come in another order."),
        What.STEP_NEW: translate("changed", "new: {about}."),
        What.STEP_GONE: translate("changed", "no longer: {about}."),
        What.STEP_MOVED: translate("changed", "{about} comes at another place."),
        What.EXERCISE_NEW: translate("changed", "this exercise comes with it."),
        What.EXERCISE_GONE: translate("changed", "this exercise no longer comes with it."),
    }


def _about(change: Change) -> str:
    kinds = {
        "checkin": translate("changed", "question about the pain"),
        "breathe": translate("changed", "breathing"),
        "rest": translate("changed", "rest"),
        "walk": translate("changed", "walk"),
        "tell": translate("changed", "information"),
    }
    return kinds.get(change.about, change.about)


def _precaution(change: Change) -> str:
    text = translate("changed", "one more thing to mind: {who}.")
    if change.what is What.PRECAUTION_GONE:
        text = translate("changed", "one thing less to mind: {who}.")
    return text.format(who=about.because(change.about))


def _field(change: Change) -> str:
    name = change.field.removeprefix("range_")
    label = _labels().get(name)
    before, after = _value(name, change.before), _value(name, change.after)
    if label is None:
        text = translate("changed", "other details have changed ({name}).")
        return text.format(name=name.replace("_", " "))
    if change.field.startswith("range_"):
        label = translate("changed", "allowed {label}").format(label=label)
    if before is None or after is None:
        return translate("changed", "{label} has changed.").format(label=label)
    text = translate("changed", "{label}: {after} (before: {before}).")
    return text.format(label=label, before=before, after=after)


def _labels() -> Mapping[str, str]:
    return {
        "title": translate("changed", "name"),
        "summary": translate("changed", "summary"),
        "gate": translate("changed", "when it opens"),
        "cause": translate("changed", "what it is for"),
        "side": translate("changed", "side"),
        "pain_limit": translate("changed", "not above this pain"),
        "per_day": translate("changed", "times a day"),
        "days_per_week": translate("changed", "days a week"),
        "occasion": translate("changed", "when to do it"),
        "progression": translate("changed", "how it grows"),
        "author": translate("changed", "author"),
        "sets": translate("changed", "sets"),
        "repetitions": translate("changed", "repetitions"),
        "hold": translate("changed", "hold"),
        "move": translate("changed", "time to move in and out"),
        "rest": translate("changed", "rest between repetitions"),
        "rest_between_sets": translate("changed", "rest between sets"),
        "change_sides": translate("changed", "time to change sides"),
        "ready": translate("changed", "time to get ready"),
        "say": translate("changed", "what is said"),
        "seconds": translate("changed", "length"),
        "inhale": translate("changed", "breathing in"),
        "exhale": translate("changed", "breathing out"),
        "cycles": translate("changed", "times"),
        "contract": translate("changed", "pressing"),
        "relax": translate("changed", "letting go"),
        "stretch": translate("changed", "stretching"),
        "affected": translate("changed", "dose on the painful side"),
        "swaps": translate("changed", "what some do instead"),
        "core": translate("changed", "part of the short version"),
        "steps": translate("changed", "how to do it"),
        "feel": translate("changed", "what to feel"),
        "motion": translate("changed", "the movement"),
        "exit": translate("changed", "when the phase ends"),
        "entry": translate("changed", "when the phase begins"),
        "offers": translate("changed", "the routines of the phase"),
        "progress": translate("changed", "how the dose grows"),
        "guards": translate("changed", "when to stop or go back"),
        "days": translate("changed", "how long it usually lasts"),
        "goal": translate("changed", "goal"),
        "why": translate("changed", "why"),
        "todo": translate("changed", "what to do"),
    }


def _value(name: str, value: object) -> str | None:
    """Return a value in words; None where it takes more than a few."""
    if value is None or value == "":
        return translate("changed", "as usual")
    if isinstance(value, bool):
        return translate("changed", "yes") if value else translate("changed", "no")
    for kind, words in _KINDS:
        if isinstance(value, kind):
            return words(name, value)
    return None


def _number(name: str, value: float) -> str:
    return doses.seconds(value) if name in _SECONDS else f"{value:g}"


def _range(name: str, value: Range) -> str:
    low, high = _number(name, value.low), _number(name, value.high)
    if low == high:
        return low
    return translate("changed", "{low} to {high}").format(low=low, high=high)


def _text(_: str, value: str) -> str | None:
    return translate("changed", "“{text}”").format(text=value) if len(value) <= 80 else None


def _rule(_: str, value: SideRule) -> str:
    words = {
        SideRule.NONE: translate("changed", "no side"),
        SideRule.LEFT: translate("changed", "left"),
        SideRule.RIGHT: translate("changed", "right"),
        SideRule.BOTH: translate("changed", "both sides"),
        SideRule.ALTERNATE: translate("changed", "left and right in turn"),
        SideRule.AFFECTED: translate("changed", "the painful side"),
        SideRule.UNAFFECTED: translate("changed", "the other side"),
        SideRule.AFFECTED_FIRST: translate("changed", "the painful side first"),
    }
    return words[value]


_KINDS: tuple[tuple[type, Callable[..., str | None]], ...] = (
    (Gate, lambda _, gate: routines.opens(gate).lower()),
    (Cause, lambda _, cause: routines.cause(cause).lower()),
    (SideRule, _rule),
    (Side, lambda _, side: routines.side(side).lower()),
    (str, _text),
    (int, _number),
    (float, _number),
    (Range, _range),
)
