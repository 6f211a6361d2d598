"""The surfaces that a body can rest on or lean against: the floor, and the sides of things."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.figure.props import Prop
from coach.figure.space import Vec, dot, sub

FLOOR = "floor"
SOLID = ("wall", "chair", "stool", "table", "pillow", "box", "step", "towel")
"""The kinds of things that carry something or stop it."""

RAIL = 0.035
"""How thick the back of a chair is, metres."""
RAIL_FROM, RAIL_TO = 0.10, 0.42
"""Where the back of a chair begins and ends above its seat, metres."""
SEAT = 0.055
"""How thick a seat is, metres."""

_NARROW = 0.06

Box = tuple[float, float, float, float, float, float]
"""x, y and z from, x, y and z to; metres."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A flat surface: a corner-to-corner box of no thickness, and the direction out of it."""

    box: Box
    outward: Vec

    @property
    def narrow(self) -> bool:
        """Return whether a hand grips it, as the back of a chair, rather than lying on it flat."""
        x0, _, z0, x1, _, z1 = self.box
        return self.outward[1] > 0.0 and min(x1 - x0, z1 - z0) < _NARROW

    def nearest(self, point: Vec) -> Vec:
        """Return the point of the surface nearest to another."""
        x0, y0, z0, x1, y1, z1 = self.box
        x, y, z = point
        return (min(max(x, x0), x1), min(max(y, y0), y1), min(max(z, z0), z1))

    def height(self, point: Vec) -> float:
        """Return how far out of the surface's plane a point is, metres."""
        return dot(sub(point, (self.box[0], self.box[1], self.box[2])), self.outward)

    def aside(self, point: Vec) -> float:
        """Return how far beyond the edges of the surface a point is, metres."""
        off = sub(point, self.nearest(point))
        out = dot(off, self.outward)
        return math.sqrt(max(0.0, dot(off, off) - out * out))


_ENDLESS = 1e3
GROUND = Surface((-_ENDLESS, 0.0, -_ENDLESS, _ENDLESS, 0.0, _ENDLESS), (0.0, 1.0, 0.0))


def whole(prop: Prop) -> Box:
    """Return the box that a thing fills (a chair: without its back)."""
    w, h, d = prop.size
    x, y, z = prop.x, prop.y, prop.z
    return (x - w / 2, y, z - d / 2, x + w / 2, y + h, z + d / 2)


def back_of(chair: Prop) -> Box:
    """Return the box of a chair's back, which stands behind the seat."""
    x0, _, z0, _, y1, z1 = whole(chair)
    return (x0 - RAIL, y1 + RAIL_FROM, z0, x0, y1 + RAIL_TO, z1)


def solids(prop: Prop) -> Iterator[Box]:
    """Yield the boxes of a thing that nothing can pass through."""
    if not prop.stands or prop.kind not in SOLID:
        return
    x0, y0, z0, x1, y1, z1 = whole(prop)
    if prop.kind in ("chair", "table"):
        yield (x0, y1 - SEAT, z0, x1, y1, z1)
    else:
        yield (x0, y0, z0, x1, y1, z1)
    if prop.kind == "chair":
        yield back_of(prop)


def found(props: Iterable[Prop], kind: str, near: Vec) -> Surface | None:
    """Return the surface of that kind nearest to a point; None where there is no such thing.

    Of things the upper side counts, of a wall the side, of a chair also the back: its upper edge
    and the side towards the seat.
    """
    if kind == FLOOR:
        return GROUND
    best, least = None, float("inf")
    for prop in props:
        if prop.kind == kind and prop.stands:
            for surface in _faces(prop):
                off = sub(near, surface.nearest(near))
                far = dot(off, off)
                if far < least:
                    best, least = surface, far
    return best


def _faces(prop: Prop) -> Iterator[Surface]:
    x0, _, z0, x1, y1, z1 = whole(prop)
    if prop.kind == "wall":
        yield _side(prop)
        return
    yield Surface((x0, y1, z0, x1, y1, z1), (0.0, 1.0, 0.0))
    if prop.kind == "chair":
        bx0, by0, bz0, bx1, by1, bz1 = back_of(prop)
        yield Surface((bx0, by1, bz0, bx1, by1, bz1), (0.0, 1.0, 0.0))
        yield Surface((bx1, by0, bz0, bx1, by1, bz1), (1.0, 0.0, 0.0))


def _side(wall: Prop) -> Surface:
    """Return the broad side of a wall that faces the body, which begins over the origin.

    It does not matter on which side of the wall a hand would be: a pose may reach through it.
    """
    x0, y0, z0, x1, y1, z1 = whole(wall)
    if x1 - x0 <= z1 - z0:
        x, way = (x1, 1.0) if wall.x < 0 else (x0, -1.0)
        return Surface((x, y0, z0, x, y1, z1), (way, 0.0, 0.0))
    z, way = (z1, 1.0) if wall.z < 0 else (z0, -1.0)
    return Surface((x0, y0, z, x1, y1, z), (0.0, 0.0, way))
