"""What can be wrong with a movement: the bounds, and what is said about one that leaves them."""

from dataclasses import dataclass
from enum import StrEnum

Way = tuple[str | int, ...]
"""Where in the movement as it is written, such as `start`, `contacts`, 2."""

CONTACT = 0.01
"""How far a declared contact may be from being true, metres."""
SUNK = 0.02
"""How deep a part may be below the floor or inside a thing, metres."""


class FaultKind(StrEnum):
    """What no body can do, or what a file says and the figure does not do."""

    RANGE = "range"
    CONTACT = "contact"
    NO_THING = "no thing"
    FLOOR = "floor"
    INSIDE = "inside"
    CROSSING = "crossing"
    JUMP = "jump"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a pose: `part` of the body, `other` it collides with or touches.

    `size` is in degrees for `RANGE` (the angle itself), else in metres; `low` and `high` are the
    bounds of the angle. `at` leads to the place in the movement as it is written.
    """

    kind: FaultKind
    part: str
    other: str = ""
    size: float = 0.0
    low: float = 0.0
    high: float = 0.0
    at: Way = ()
