"""A decision as it is kept: with its rule, its figures and its time."""

from datetime import datetime
from typing import Any

from coach.history.told import KeptDecision
from coach.recovery.decision import Decision


def kept(decision: Decision, now: datetime) -> KeptDecision:
    """Return what is written down at `now` of a decision."""
    whole: dict[str, Any] = {
        "revision": decision.revision,
        "kind": decision.kind.value,
        "rule": decision.rule,
        "before": decision.before,
        "phase": decision.phase,
        "say": decision.say,
        "figures": {name: _json(value) for name, value in decision.figures.items()},
        "rows": list(decision.rows),
        "actions": list(decision.actions),
        "offered": list(decision.offered),
        "sessions": [[str(day), colour.value] for day, colour in decision.colours],
    }
    return KeptDecision(
        now,
        decision.day,
        decision.plan,
        decision.kind.value,
        decision.rule,
        decision.before,
        decision.phase,
        whole,
    )


def _json(value: Any) -> Any:  # noqa: ANN401 (any value of a variable)
    return sorted(value) if isinstance(value, frozenset) else value
