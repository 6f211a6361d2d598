"""The things an exercise is done on or with: where they stand and how large they are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from coach.figure.joints import other_side

SIZES: Mapping[str, tuple[float, float, float]] = MappingProxyType(
    {
        "chair": (0.44, 0.46, 0.44),
        "stool": (0.42, 0.44, 0.40),
        "pillow": (0.34, 0.10, 0.50),
        "wall": (0.06, 1.50, 1.10),
        "strap": (0.0, 0.03, 0.0),
        "table": (0.60, 0.74, 0.90),
        "box": (0.30, 0.26, 0.38),
        "step": (0.30, 0.16, 0.60),
        "towel": (0.09, 0.09, 0.36),
        "stick": (0.028, 0.028, 1.20),
        "weight": (0.16, 0.24, 0.16),
    }
)
"""Kind → usual width (along X), height (Y; of a chair: the seat) and depth (Z), metres."""

PROP_KINDS: tuple[str, ...] = tuple(SIZES)
HELD_BY: tuple[str, ...] = ("hand.right", "hand.left", "hands")
"""What may carry a thing."""
ALONG: tuple[str, ...] = ("spine",)
"""What a stick may lie along: head, mid back and tailbone."""
AROUND: tuple[str, ...] = ("foot.right", "foot.left")
"""What a strap may run around."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing, in metres; X forward of the standing body, Z to its right.

    `x` and `z` are the middle of its footprint, `y` the height of its underside. The origin is on
    the floor under the pelvis at the start. A size left out is the usual one of the kind.
    A strap has no place: it runs from the hands around `around`, a foot. Nor has a thing that is
    `held` by a hand or both, or that lies `along` the spine: it goes where the body goes.
    """

    kind: str
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    width: float | None = None
    height: float | None = None
    depth: float | None = None
    around: str = ""
    held: str = ""
    along: str = ""

    @property
    def size(self) -> tuple[float, float, float]:
        """Return width, height and depth, with the usual sizes filled in."""
        usual = SIZES[self.kind]
        return (
            usual[0] if self.width is None else self.width,
            usual[1] if self.height is None else self.height,
            usual[2] if self.depth is None else self.depth,
        )

    @property
    def top(self) -> float:
        """Return the height of its upper side (of a chair: the seat)."""
        return self.y + self.size[1]

    @property
    def stands(self) -> bool:
        """Return whether it has a place of its own, and does not go with the body."""
        return not (self.held or self.along) and self.kind != "strap"

    def mirrored(self) -> "Prop":
        """Return the thing at its place in a mirror."""
        return replace(self, z=-self.z, around=other_side(self.around), held=other_side(self.held))
