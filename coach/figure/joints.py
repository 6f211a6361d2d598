"""The joints of the figure and the motions each has, as a clinician names them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

SideName = Literal["left", "right"]
SIDES: tuple[SideName, SideName] = ("right", "left")

_SPINE = ("flexion", "side", "rotation")
_BALL = ("flexion", "abduction", "rotation")
_LIMB: Mapping[str, tuple[str, ...]] = {
    "hip": _BALL,
    "knee": ("flexion",),
    "ankle": ("dorsiflexion",),
    "shoulder": _BALL,
    "elbow": ("flexion",),
    "forearm": ("pronation",),
    "wrist": ("extension",),
    "fingers": ("flexion",),
}

JOINTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pelvis": ("tilt", "list", "turn"),
        "lumbar": _SPINE,
        "thorax": _SPINE,
        "neck": _SPINE,
    }
    | {f"{joint}.{side}": motions for joint, motions in _LIMB.items() for side in SIDES}
)
"""Joint → its motions. Flexion, abduction, external rotation, rightward are positive.

A forearm at 0 has the thumb forward; pronation turns the palm back (arms down) or down.
"""

MIRROR_NEGATES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pelvis": ("list", "turn"),
        "lumbar": ("side", "rotation"),
        "thorax": ("side", "rotation"),
        "neck": ("side", "rotation"),
    }
)
"""The motions along the middle of the body that change sign in a mirror."""


def other_side(name: str) -> str:
    """Return `knee.left` for `knee.right` and the other way round; other names unchanged."""
    if name.endswith(".right"):
        return name[:-5] + "left"
    if name.endswith(".left"):
        return name[:-4] + "right"
    return name
