"""The base positions: how the body lies, sits or stands before a pose changes anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Base:
    """A base position.

    `pitch` turns the body about its left-right axis (90: on the back), then `roll` about its own
    length (90: right side up); degrees. `anchor` names the joints whose middle stays in place.
    `legs_carry` where the weight is on the legs, so that they tell where the floor is.
    """

    pitch: float
    roll: float
    angles: Mapping[str, Mapping[str, float]]
    anchor: tuple[str, ...]
    legs_carry: bool = True


def _both(**joints: Mapping[str, float]) -> dict[str, Mapping[str, float]]:
    return {f"{joint}.{side}": a for joint, a in joints.items() for side in ("right", "left")}


_FEET = ("ankle.right", "ankle.left")
_KNEES = ("knee.right", "knee.left")
_SHOULDERS = ("shoulder.right", "shoulder.left")
_RELAXED = _both(
    shoulder={"flexion": 0, "abduction": 8, "rotation": -8},
    elbow={"flexion": 12},
    forearm={"pronation": 20},
)
_ON_BACK = {"neck": {"flexion": -12}} | _both(
    shoulder={"flexion": -7, "abduction": 20, "rotation": 0},
    elbow={"flexion": 4},
    forearm={"pronation": 80},
)
_HOOK = _both(
    hip={"flexion": 50, "abduction": 0, "rotation": 0},
    knee={"flexion": 98},
    ankle={"dorsiflexion": -42},
)
_SIDE = _both(
    hip={"flexion": 45, "abduction": 0, "rotation": 0},
    knee={"flexion": 80},
    shoulder={"flexion": 50, "abduction": 0, "rotation": 0},
    elbow={"flexion": 70},
)

BASES: Mapping[str, Base] = MappingProxyType(
    {
        "standing": Base(0, 0, _RELAXED, _FEET),
        "sitting": Base(
            0,
            0,
            _both(
                hip={"flexion": 90, "abduction": 6, "rotation": 0},
                knee={"flexion": 90},
                shoulder={"flexion": 22, "abduction": 6, "rotation": 0},
                elbow={"flexion": 42},
                forearm={"pronation": 70},
            ),
            ("pelvis",),
            legs_carry=False,
        ),
        "supine": Base(90, 0, _ON_BACK, _SHOULDERS, legs_carry=False),
        "hook-lying": Base(90, 0, _ON_BACK | _HOOK, _SHOULDERS, legs_carry=False),
        "prone": Base(
            -90,
            0,
            _both(
                ankle={"dorsiflexion": -58},
                shoulder={"flexion": 150, "abduction": 20, "rotation": 0},
                elbow={"flexion": 70},
                forearm={"pronation": 90},
            ),
            ("pelvis",),
        ),
        "hands-and-knees": Base(
            -90,
            0,
            {"pelvis": {"tilt": -10}, "neck": {"flexion": -6}}
            | _both(
                hip={"flexion": 80, "abduction": 0, "rotation": 0},
                knee={"flexion": 90},
                ankle={"dorsiflexion": -58},
                shoulder={"flexion": 74, "abduction": 0, "rotation": 0},
                elbow={"flexion": 12},
                forearm={"pronation": 90},
                wrist={"extension": 86},
            ),
            _KNEES,
        ),
        "side-lying-left": Base(90, 90, _SIDE, ("pelvis",), legs_carry=False),
        "side-lying-right": Base(90, -90, _SIDE, ("pelvis",), legs_carry=False),
        "kneeling": Base(
            0,
            0,
            _RELAXED | _both(knee={"flexion": 90}, ankle={"dorsiflexion": -58}),
            _KNEES,
        ),
        "half-kneeling": Base(
            0,
            0,
            _RELAXED
            | {
                "hip.left": {"flexion": 90},
                "knee.left": {"flexion": 90},
                "knee.right": {"flexion": 90},
                "ankle.right": {"dorsiflexion": -58},
            },
            ("knee.right",),
        ),
    }
)
BASE_NAMES: tuple[str, ...] = tuple(BASES)


def mirrored_base(name: str) -> str:
    """Return the base that is `name` in a mirror."""
    swap = {"side-lying-left": "side-lying-right", "side-lying-right": "side-lying-left"}
    return swap.get(name, name)
