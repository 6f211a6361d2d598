"""Restrictions tried out from the command line: conditions by name, changes as plain data."""

from collections.abc import Collection
from typing import Any

from coach.errors import ConditionUnknown
from coach.restriction.facts import Facts, profile_of
from coach.restriction.profile import Profile
from coach.restriction.routine import Change
from coach.routine import complaints
from coach.routine.matrix import FIRST_HOUR
from coach.routine.vocabulary import CONDITIONS, PATTERNS

_KNOWN = (*CONDITIONS, *PATTERNS, FIRST_HOUR)


def known(words: Collection[str]) -> Profile:
    """Return a person of whom exactly the conditions, or a pattern, called `words` are true.

    Raises:
        ConditionUnknown: one of them is not known.
    """
    for word in words:
        if word not in _KNOWN:
            raise ConditionUnknown(word, complaints.nearest(word, _KNOWN))
    told = frozenset(words) & frozenset(CONDITIONS)
    pattern = next((word for word in words if word in PATTERNS), None)
    return profile_of(Facts(told=told, pattern=pattern, first_hour_awake=FIRST_HOUR in words))


def plain(change: Change) -> dict[str, Any]:
    """Return a change as it is printed: the step from 0, what became of it, and why."""
    return {
        "step": change.index,
        "exercise": change.exercise.id,
        "outcome": change.outcome.value,
        "instead": change.instead.id if change.instead else None,
        "half": change.half,
        "notes": list(change.notes),
        "reasons": [
            {"fact": each.condition, "action": each.demand.value, "rule": each.rule.value}
            for each in change.reasons
        ],
    }
