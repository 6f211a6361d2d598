"""How large the figure is: lengths of its segments and thickness of its parts, metres.

An adult of about 1.75 m; the proportions follow the usual segment lengths of standing height
(Winter, Biomechanics and Motor Control of Human Movement).
"""

PELVIS = 0.09
LUMBAR = 0.19
THORAX = 0.30
NECK = 0.085
HEAD = 0.075
HIP_OUT = 0.085
SHOULDER_OUT = 0.182
SHOULDER_DOWN = 0.055
THIGH = 0.43
SHANK = 0.42
UPPER_ARM = 0.30
FOREARM = 0.26
PALM = 0.085
FINGERS = 0.085
HEEL_BACK = 0.05
HEEL_DOWN = 0.045
TOE_FORWARD = 0.142
TOE_DOWN = 0.057
SOLE = 0.081
"""From the ankle straight down to the floor under a flat foot."""

RADII = {
    "hip": 0.096,
    "knee": 0.055,
    "ankle": 0.034,
    "heel": 0.036,
    "toe": 0.024,
    "shoulder": 0.060,
    "elbow": 0.038,
    "wrist": 0.026,
    "hand": 0.022,
    "fingertips": 0.011,
    "pelvis": 0.100,
    "l5": 0.098,
    "l2": 0.090,
    "t12": 0.095,
    "t6": 0.108,
    "c7": 0.058,
    "skull": 0.050,
    "head": 0.090,
}
"""Joint (without its side) → half the thickness of the body there."""


def radius(point: str) -> float:
    """Return half the thickness of the body at a named point."""
    return RADII[point.partition(".")[0]]
