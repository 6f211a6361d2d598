"""The names of answers after a session, and which belong to the session."""

from collections.abc import Mapping

from coach.history.told import Value

SPREAD, SPREAD_FOR, SPREAD_TIMES = "leg_spread", "spread_min", "spread_count"
FURTHER = "further"
OF_SESSION = frozenset(
    (
        SPREAD, SPREAD_FOR, SPREAD_TIMES, "leg_pain", "leg_settle_min", "hinge_ok", "birddog_ok",
        "lift_level", "exposure",
    )
)  # fmt: skip
"""What belongs to the session; the rest is told of the day."""


def parted(answers: Mapping[str, Value]) -> tuple[dict[str, Value], dict[str, Value]]:
    """Return what was answered of the session, and of the day."""
    session = {name: value for name, value in answers.items() if name in OF_SESSION}
    return session, {name: value for name, value in answers.items() if name not in session}
