"""The places on the back and the legs where a person can say that it hurts."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

Direction = Literal["left", "right", "up", "down"]


class BodyRegion(StrEnum):
    """A place as it is seen from behind: the person's left is on the left.

    The part before the dot is what the clinical content asks for (`region`: lumbar, buttock,
    flank, thoracic; `radiates`: thigh, and calf and foot for below the knee), the part after it
    the side.
    """

    THORACIC = "thoracic"
    FLANK_LEFT = "flank.left"
    LUMBAR_LEFT = "lumbar.left"
    LUMBAR_CENTRE = "lumbar.centre"
    LUMBAR_RIGHT = "lumbar.right"
    FLANK_RIGHT = "flank.right"
    BUTTOCK_LEFT = "buttock.left"
    BUTTOCK_RIGHT = "buttock.right"
    THIGH_LEFT = "thigh.left"
    THIGH_RIGHT = "thigh.right"
    CALF_LEFT = "calf.left"
    CALF_RIGHT = "calf.right"
    FOOT_LEFT = "foot.left"
    FOOT_RIGHT = "foot.right"

    @property
    def area(self) -> str:
        """Return the place without its side, such as `lumbar`."""
        return self.value.partition(".")[0]

    @property
    def side(self) -> str:
        """Return `left`, `centre` or `right`; empty where the place has no sides."""
        return self.value.partition(".")[2]


_R = BodyRegion
_ROWS: tuple[tuple[tuple[BodyRegion, float], ...], ...] = (
    ((_R.THORACIC, 0.0),),
    (
        (_R.FLANK_LEFT, -2.0),
        (_R.LUMBAR_LEFT, -1.0),
        (_R.LUMBAR_CENTRE, 0.0),
        (_R.LUMBAR_RIGHT, 1.0),
        (_R.FLANK_RIGHT, 2.0),
    ),
    ((_R.BUTTOCK_LEFT, -1.0), (_R.BUTTOCK_RIGHT, 1.0)),
    ((_R.THIGH_LEFT, -1.0), (_R.THIGH_RIGHT, 1.0)),
    ((_R.CALF_LEFT, -1.0), (_R.CALF_RIGHT, 1.0)),
    ((_R.FOOT_LEFT, -1.0), (_R.FOOT_RIGHT, 1.0)),
)
"""The regions from the top of the body to the bottom, each with how far right it lies."""

_PLACES: Mapping[BodyRegion, tuple[int, float]] = MappingProxyType(
    {region: (row, x) for row, each in enumerate(_ROWS) for region, x in each}
)


def neighbour(region: BodyRegion, direction: Direction) -> BodyRegion:
    """Return the next region that way on the body as seen from behind, or the same at the edge."""
    row, x = _PLACES[region]
    if direction in ("left", "right"):
        sign = 1.0 if direction == "right" else -1.0
        beyond = [(sign * (at - x), each) for each, at in _ROWS[row] if sign * (at - x) > 0]
        return min(beyond)[1] if beyond else region
    row += 1 if direction == "down" else -1
    if not 0 <= row < len(_ROWS):
        return region
    return min(_ROWS[row], key=lambda each: (abs(each[1] - x), each[1]))[0]
