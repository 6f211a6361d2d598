"""How far a human joint goes: the bounds that a file's angles are checked against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from coach.figure.joints import SIDES
from coach.figure.pose import Pose

Bounds = tuple[float, float]

_LIMB: Mapping[str, Mapping[str, Bounds]] = {
    "hip": {"flexion": (-30, 140), "abduction": (-30, 60), "rotation": (-45, 60)},
    "knee": {"flexion": (-5, 160)},
    "ankle": {"dorsiflexion": (-60, 35)},
    "shoulder": {"flexion": (-60, 180), "abduction": (-45, 180), "rotation": (-90, 100)},
    "elbow": {"flexion": (-5, 155)},
    "forearm": {"pronation": (-90, 90)},
    "wrist": {"extension": (-80, 90)},
    "fingers": {"flexion": (0, 90)},
}

RANGES: Mapping[str, Mapping[str, Bounds]] = MappingProxyType(
    {
        "lumbar": {"flexion": (-35, 60), "side": (-30, 30), "rotation": (-15, 15)},
        "thorax": {"flexion": (-25, 45), "side": (-30, 30), "rotation": (-40, 40)},
        "neck": {"flexion": (-60, 60), "side": (-45, 45), "rotation": (-80, 80)},
    }
    | {f"{joint}.{side}": bounds for joint, bounds in _LIMB.items() for side in SIDES}
)
"""Joint → motion → lowest and highest degrees. The pelvis turns the whole body: any angle."""


_NEARLY = 1e-6
LOWER_LEG_TURNS = 30.0
"""How far the bent knee lets the lower leg turn outward, degrees.

The figure's knee is a hinge, so a crossed leg shows this as rotation of the hip. At 90° of flexion
the tibia turns 30…40° outward (Kapandji, The Physiology of the Joints).
"""


@dataclass(frozen=True, slots=True)
class Excess:
    """An angle that no human joint reaches."""

    joint: str
    motion: str
    degrees: float
    low: float
    high: float


def excesses(pose: Pose) -> Iterator[Excess]:
    """Yield every angle of a pose that is outside the human range."""
    for joint, bounds in RANGES.items():
        for motion, (low, high) in bounds.items():
            degrees = pose.joints[joint][motion]
            if joint.startswith("hip") and motion == "rotation":
                bent = pose.joints[joint.replace("hip", "knee")]["flexion"] / 90.0
                high += LOWER_LEG_TURNS * min(1.0, max(0.0, bent))
            if not low - _NEARLY <= degrees <= high + _NEARLY:
                yield Excess(joint, motion, degrees, low, high)
