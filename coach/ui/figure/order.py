"""Which part of the body is painted before which: what is behind comes first.

Parts are compared where they cross in the picture, so the order stays right while limbs cross;
parts that share a joint are compared by their middles.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.ui.figure.camera import Camera, Seen

Bone = tuple[Seen, Seen, float]
"""Two ends as they are seen, and half the thickness in pixels."""

_BONES: Mapping[str, Sequence[tuple[str, str, float]]] = {
    "trunk": (("pelvis", "l2", 0.10), ("l2", "t6", 0.10), ("t6", "c7", 0.09)),
    "head": (("skull", "head", 0.10),),
} | {
    f"{part}.{side}": tuple((f"{a}.{side}", f"{b}.{side}", r) for a, b, r in bones)
    for side in SIDES
    for part, bones in {
        "thigh": (("hip", "knee", 0.08),),
        "shank": (("knee", "ankle", 0.05), ("heel", "toe", 0.03)),
        "upper_arm": (("shoulder", "elbow", 0.05),),
        "forearm": (("elbow", "wrist", 0.035), ("wrist", "fingertips", 0.03)),
    }.items()
}
PARTS: tuple[str, ...] = tuple(_BONES)


def _joined(a: str, b: str) -> bool:
    """Return whether two parts share a joint."""
    if a.partition(".")[2] == b.partition(".")[2] and a != b:
        pair = {a.partition(".")[0], b.partition(".")[0]}
        return pair in ({"thigh", "shank"}, {"upper_arm", "forearm"}, {"trunk", "head"})
    pair = {a.partition(".")[0], b.partition(".")[0]}
    return pair in ({"trunk", "thigh"}, {"trunk", "upper_arm"})


_JOINED = frozenset((a, b) for a in PARTS for b in PARTS if _joined(a, b))


_SAME_LIMB = {
    f"{a}.{side}": f"{b}.{side}"
    for side in SIDES
    for pair in (("thigh", "shank"), ("upper_arm", "forearm"))
    for a, b in (pair, pair[::-1])
}
_MOMENTS = 40
_COLLAR = 0.012
"""Of two joined parts equally far away the later in `PARTS` is painted over the other, metres."""


@dataclass(frozen=True, slots=True)
class _Extent:
    """A part's bones, its mean distance, and the box it fills in the picture."""

    bones: tuple[Bone, ...]
    away: float
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Extent") -> bool:
        return not (
            self.right < other.left
            or other.right < self.left
            or self.bottom < other.top
            or other.bottom < self.top
        )


def far_to_near(body: Body, camera: Camera) -> list[tuple[str, float]]:
    """Return the parts in the order they are painted, each with the mean distance of its limb."""
    extents = _extents(body, camera)
    before: dict[str, set[str]] = {name: set() for name in PARTS}
    for i, a in enumerate(PARTS):
        for b in PARTS[i + 1 :]:
            if extents[a].meets(extents[b]):
                nearer = _nearness(extents[a], extents[b], (a, b) in _JOINED)
                if nearer > 0:
                    before[a].add(b)
                elif nearer < 0:
                    before[b].add(a)
    return [(name, _limb_away(name, extents)) for name in _sorted(before, extents)]


def _limb_away(name: str, extents: Mapping[str, _Extent]) -> float:
    """Return the mean distance of a limb: its two parts are one in colour."""
    other = _SAME_LIMB.get(name, name)
    return (extents[name].away + extents[other].away) / 2


def _extents(body: Body, camera: Camera) -> dict[str, _Extent]:
    seen = {name: camera.see(point) for name, point in body.points.items()}
    scale = camera.scale
    return {
        name: _extent(tuple((seen[a], seen[b], r * scale) for a, b, r in bones))
        for name, bones in _BONES.items()
    }


def _extent(bones: tuple[Bone, ...]) -> _Extent:
    away = 0.0
    left = top = math.inf
    right = bottom = -math.inf
    for (ax, ay, az), (bx, by, bz), r in bones:
        away += az + bz
        left, right = min(left, ax - r, bx - r), max(right, ax + r, bx + r)
        top, bottom = min(top, ay - r, by - r), max(bottom, ay + r, by + r)
    return _Extent(bones, away / (2 * len(bones)), left, top, right, bottom)


def _sorted(before: dict[str, set[str]], extents: Mapping[str, _Extent]) -> list[str]:
    """Return all parts, each after those before it; a circle is broken at the farthest part."""
    order: list[str] = []
    left = sorted(PARTS, key=lambda name: -extents[name].away)
    while left:
        free = next((name for name in left if before[name].isdisjoint(left)), left[0])
        left.remove(free)
        order.append(free)
    return order


def _nearness(a: _Extent, b: _Extent, joined: bool) -> float:  # noqa: FBT001
    """Return how much nearer `a` is than `b` where they overlap, 0 if they do not; metres."""
    if joined:
        return _middle_away(b.bones) - _middle_away(a.bones) - _COLLAR
    nearer = deepest = 0.0
    for first in a.bones:
        for second in b.bones:
            s, t, gap = _closest(first, second)
            overlap = first[2] + second[2] - gap
            if overlap > deepest:
                deepest = overlap
                nearer = _away_at(second, t) - _away_at(first, s)
    return nearer


def _middle_away(bones: tuple[Bone, ...]) -> float:
    """Return how far away the middle of a part is."""
    a, b, _ = bones[len(bones) // 2 if len(bones) == 3 else 0]
    return (a[2] + b[2]) / 2


def _away_at(bone: Bone, t: float) -> float:
    return bone[0][2] * (1 - t) + bone[1][2] * t


def _closest(first: Bone, second: Bone) -> tuple[float, float, float]:
    """Return where two bones come closest in the picture (0…1 along each) and their distance."""
    (ax, ay, _), (bx, by, _), _ = first
    (cx, cy, _), (dx, dy, _), _ = second
    ux, uy, vx, vy, wx, wy = bx - ax, by - ay, dx - cx, dy - cy, ax - cx, ay - cy
    uu, vv, uv = ux * ux + uy * uy + 1e-9, vx * vx + vy * vy + 1e-9, ux * vx + uy * vy
    uw, vw = ux * wx + uy * wy, vx * wx + vy * wy
    across = uu * vv - uv * uv
    s = _clamped((uv * vw - vv * uw) / across) if across > 1e-6 * uu * vv else 0.5
    t = _clamped((uv * s + vw) / vv)
    s = _clamped((uv * t - uw) / uu)
    x, y = wx + ux * s - vx * t, wy + uy * s - vy * t
    return s, t, float((x * x + y * y) ** 0.5)


def _clamped(t: float) -> float:
    return 0.0 if t < 0.0 else min(t, 1.0)


class Orders:
    """The orders along a movement, each found once.

    An order is that of the nearest of a few moments: parts change places so slowly that it makes
    no difference, and a repeated movement finds all of them known.
    """

    def __init__(self, body_at: Callable[[float], Body], camera: Camera) -> None:
        self._body_at = body_at
        self._camera = camera
        self._known: dict[int, list[tuple[str, float]]] = {}

    def at(self, amount: float) -> list[tuple[str, float]]:
        """Return the parts from far to near at `amount`, 0…1, each with its limb's distance."""
        moment = round(min(1.0, max(0.0, amount)) * _MOMENTS)
        found = self._known.get(moment)
        if found is None:
            found = far_to_near(self._body_at(moment / _MOMENTS), self._camera)
            self._known[moment] = found
        return found
