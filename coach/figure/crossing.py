"""Which parts of a body pass through each other or through things."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from coach.figure.fault import SUNK, Fault, FaultKind
from coach.figure.joints import SIDES
from coach.figure.measures import radius
from coach.figure.props import Prop
from coach.figure.skeleton import Body
from coach.figure.space import Vec, along, between, dot, sub
from coach.figure.surfaces import Box, solids


@dataclass(frozen=True, slots=True)
class Bone:
    """A stretch of the body from one point to another, as thick as the body is at each end.

    It begins `skip` of the way along, where it has left the joint that it shares with another.
    """

    part: str
    first: str
    second: str
    r1: float
    r2: float
    skip: float = 0.0


def _limb_bones(side: str) -> tuple[Bone, ...]:
    return tuple(
        Bone(f"{part}.{side}", f"{a}.{side}", f"{b}.{side}", r1, r2, skip)
        for part, a, b, r1, r2, skip in (
            ("thigh", "hip", "knee", 0.080, 0.052, 0.45),
            ("shank", "knee", "ankle", 0.050, 0.033, 0.10),
            ("foot", "heel", "toe", 0.030, 0.022, 0.0),
            ("upper_arm", "shoulder", "elbow", 0.050, 0.036, 0.35),
            ("forearm", "elbow", "wrist", 0.036, 0.025, 0.10),
            ("hand", "wrist", "fingertips", 0.020, 0.010, 0.25),
        )
    )


_LIMBS: tuple[Bone, ...] = tuple(bone for side in SIDES for bone in _limb_bones(side))
_TRUNK: tuple[Bone, ...] = (
    Bone("trunk", "pelvis", "l2", 0.095, 0.088),
    Bone("trunk", "l2", "t12", 0.088, 0.092),
    Bone("trunk", "t12", "t6", 0.092, 0.098),
    Bone("trunk", "t6", "c7", 0.098, 0.058),
)
_HEAD: tuple[Bone, ...] = (Bone("head", "skull", "head", 0.055, 0.088),)

_FLESH = 0.03
"""How deep two parts may press into each other: skin and muscle give way, metres."""
_SOFT = {
    frozenset(("thigh", "trunk")): 0.085,
    frozenset(("thigh", "thigh")): 0.055,
    frozenset(("shank", "thigh")): 0.045,
    frozenset(("upper_arm", "trunk")): 0.05,
    frozenset(("upper_arm", "thigh")): 0.05,
    frozenset(("upper_arm", "head")): 0.05,
    frozenset(("hand", "thigh")): 0.045,
    frozenset(("forearm", "thigh")): 0.055,
    frozenset(("hand", "shank")): 0.045,
    frozenset(("forearm", "shank")): 0.045,
    frozenset(("hand", "trunk")): 0.045,
    frozenset(("hand",)): 0.035,
    frozenset(("hand", "head")): 0.045,
    frozenset(("forearm", "head")): 0.04,
}
"""Where the body is soft, or its parts lie on each other, they give way further."""


def _pairs() -> Iterator[tuple[Bone, Bone, float]]:
    for a, b in combinations((*_LIMBS, *_TRUNK, *_HEAD), 2):
        first, _, side = a.part.partition(".")
        second, _, other = b.part.partition(".")
        if not side or (side == other and _one_limb(first, second)):
            continue
        yield a, b, _SOFT.get(frozenset((first, second)), _FLESH)


def _one_limb(first: str, second: str) -> bool:
    legs = {"thigh", "shank", "foot"}
    return (first in legs) == (second in legs)


_PAIRS = tuple(_pairs())


def crossings(body: Body) -> Iterator[Fault]:
    """Yield which parts of the body pass through each other, and how deep."""
    ends = {bone: _ends(bone, body) for bone in (*_LIMBS, *_TRUNK, *_HEAD)}
    for a, b, allowed in _PAIRS:
        depth = _overlap(ends[a], ends[b]) - allowed
        if depth > 0:
            yield Fault(FaultKind.CROSSING, a.part, b.part, depth)


_Ends = tuple[Vec, Vec, float, float]


def _ends(bone: Bone, body: Body) -> _Ends:
    first, second = body.points[bone.first], body.points[bone.second]
    r1 = bone.r1 + (bone.r2 - bone.r1) * bone.skip
    return between(first, second, bone.skip), second, r1, bone.r2


def _overlap(a: _Ends, b: _Ends) -> float:
    """Return how deep two tapered bones are in each other, metres; negative where they are not."""
    p, q = a[0], b[0]
    u, v, w = sub(a[1], p), sub(b[1], q), sub(p, q)
    uu, vv, uv = dot(u, u) + 1e-12, dot(v, v) + 1e-12, dot(u, v)
    uw, vw = dot(u, w), dot(v, w)
    level = uu * vv - uv * uv
    s = _clamped((uv * vw - vv * uw) / level) if level > 1e-9 * uu * vv else 0.5
    t = _clamped((uv * s + vw) / vv)
    s = _clamped((uv * t - uw) / uu)
    off = sub(along(p, u, s), along(q, v, t))
    radii = a[2] + (a[3] - a[2]) * s + b[2] + (b[3] - b[2]) * t
    return float(radii - dot(off, off) ** 0.5)


def _clamped(t: float) -> float:
    return 0.0 if t < 0.0 else min(t, 1.0)


def sunk(body: Body, props: Sequence[Prop]) -> Iterator[Fault]:
    """Yield what is too deep below the floor or inside a thing."""
    for name, point in body.points.items():
        depth = radius(name) - point[1]
        if depth > SUNK:
            yield Fault(FaultKind.FLOOR, name, size=depth)
    boxes = [(prop.kind, box) for prop in props for box in solids(prop)]
    for kind, box in boxes:
        for part, ball, r in _balls(body):
            depth = r - _outside(ball, box)
            if depth > _YIELDING.get(kind, SUNK):
                yield Fault(FaultKind.INSIDE, part, kind, depth)


_YIELDING = {"pillow": 0.045, "towel": 0.035}
"""How deep one may lie in what is soft, metres."""
_SAMPLES = (0.0, 0.34, 0.67, 1.0)


def _balls(body: Body) -> Iterable[tuple[str, Vec, float]]:
    """Yield balls that fill the body, each with the part it belongs to and its radius."""
    for bone in (*_LIMBS, *_TRUNK, *_HEAD):
        first, second, r1, r2 = _ends(bone, body)
        for t in _SAMPLES:
            yield bone.part, between(first, second, t), r1 + (r2 - r1) * t
    for side in SIDES:
        yield "pelvis", body.points[f"hip.{side}"], radius("hip")


def _outside(point: Vec, box: Box) -> float:
    """Return how far a point is outside a box, metres; inside, minus the way out."""
    x0, y0, z0, x1, y1, z1 = box
    x, y, z = point
    out = (max(x0 - x, x - x1), max(y0 - y, y - y1), max(z0 - z, z - z1))
    deepest = max(out)
    if deepest <= 0:
        return deepest
    return float(sum(max(0.0, each) ** 2 for each in out) ** 0.5)
