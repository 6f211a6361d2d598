"""Silhouettes of balls and what spans them, as filled paths in two sizes at once.

A frame has no strokes and nothing translucent in the body: each part is filled in a darker tone of
its own colour, then smaller, moved towards the light, in its colour. What is left is a fine edge
on the lit side and a crescent of shade on the other. Every outline is one simple loop of arcs and
tangents, because a raster engine fills many small loops far faster than one large path.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from coach.ui.figure.camera import Camera, Disc

_LIGHT = (-0.5, -0.866)
"""From where the light comes, on the screen."""
_OPENING = 0.5
"""How deep the opening of a hem is seen, a part of its radius: deeper leaves corners hanging."""
_FULL_TURN = 360.0
_CONCAVE = 250.0
"""An arc longer than this would go round the inside of a corner."""

_SHORT = math.cos(math.radians(7))
"""A corner that turns less is a point: at no size in use is its arc seen."""

_LEAST = 0.2
"""No radius is smaller, pixels."""
_DEGREES = 180.0 / math.pi
_atan2, _sqrt = math.atan2, math.sqrt

_EMPTY = QPainterPath()
"""Copied for every outline, which is faster than setting the rule for each."""
_EMPTY.setFillRule(Qt.FillRule.WindingFill)

Point = tuple[float, float]
Arc = tuple[float, float, float, float, float, float, float]
"""Middle, radius, the direction in which it begins (y upwards), where that is and how far it goes.

Pixels and degrees anticlockwise; an arc that goes nowhere is a point.
"""


class Part:
    """One part in one colour: its outline `full`; `lit` without edge and shade, if it has any."""

    __slots__ = ("colour", "full", "lit")

    def __init__(self, colour: str, full: QPainterPath, lit: QPainterPath | None = None) -> None:
        self.colour = colour
        self.full = full
        self.lit = lit


class Layers:
    """The parts of one limb, painted one over the other."""

    __slots__ = ("_edge", "_inset", "parts")

    def __init__(self, camera: Camera) -> None:
        self.parts: list[Part] = []
        self._edge = min(2.2, max(0.6, camera.scale * 0.0034)) * camera.edge
        self._inset = camera.scale * 0.0085 / camera.edge

    def ring(self, colour: str, loop: Sequence[Disc], shade: float = 1.0) -> None:
        """Add what a closed loop of discs spans, given anticlockwise as it is seen.

        There and back along the same discs makes a limb. `shade` scales the crescent of shade.
        """
        self.parts.append(Part(colour, *_both(_arcs(loop), self._edge, self._inset * shade)))

    def flat(self, colour: str, loop: Sequence[Disc]) -> None:
        """Add a loop of discs without edge and shade."""
        self.parts.append(Part(colour, _traced(_arcs(loop), 0.0, 0.0, 0.0)))

    def chain(self, colour: str, discs: Sequence[Disc], shade: float = 1.0) -> None:
        """Add a limb: discs, each joined to the next by its common tangents."""
        self.ring(colour, there_and_back(discs), shade)

    def seam(self, colour: str, discs: Sequence[Disc]) -> None:
        """Add the lit side of a limb only, which hides a seam in it."""
        inset = self._inset
        arcs = _arcs(there_and_back(discs))
        dx, dy = _LIGHT[0] * inset, _LIGHT[1] * inset
        self.parts.append(Part(colour, _traced(arcs, -inset, dx, dy)))

    def patch(self, colour: str, points: Sequence[Point]) -> None:
        """Add a closed line of points, flat."""
        path = QPainterPath()
        path.moveTo(*points[0])
        for x, y in points[1:]:
            path.lineTo(x, y)
        path.closeSubpath()
        self.parts.append(Part(colour, path))

    def crescent(self, colour: str, start: Point, upper: Point, end: Point, lower: Point) -> None:
        """Add a bow between two tips, bent towards two points, flat."""
        path = QPainterPath()
        path.moveTo(*start)
        path.quadTo(*upper, *end)
        path.quadTo(*lower, *start)
        self.parts.append(Part(colour, path))


def there_and_back(discs: Sequence[Disc]) -> list[Disc]:
    """Return the loop around a limb."""
    return [*discs, *discs[-2:0:-1]]


def chained(discs: Sequence[Disc]) -> QPainterPath:
    """Return the outline of a limb without any layers, such as a place to press on it."""
    path = _traced(_arcs(there_and_back(discs)), 0.0, 0.0, 0.0)
    path.closeSubpath()
    return path


def hem(low: Disc, end: Disc, flat: float) -> tuple[Disc, ...]:
    """Return discs that end a tube from `low` straight across at `end`, right side first.

    `flat` is how round the end is seen: 0 edge-on, 1 the full round from outside, negative as the
    near rim of the opening from which a limb comes at the viewer.
    """
    dx, dy = end[0] - low[0], end[1] - low[1]
    d = math.hypot(dx, dy)
    if d < 1e-3:
        return (end,)
    ux, uy = dx / d, dy / d
    x, y, r = end
    corner = r * 0.16
    out = r - corner
    bulge = r * flat * (0.9 if flat > 0 else _OPENING)
    return (
        (x - uy * out, y + ux * out, corner),
        (x - uy * out * 0.6 + ux * bulge * 0.75, y + ux * out * 0.6 + uy * bulge * 0.75, corner),
        (x + uy * out * 0.6 + ux * bulge * 0.75, y - ux * out * 0.6 + uy * bulge * 0.75, corner),
        (x + uy * out, y - ux * out, corner),
    )


_COMPASS = tuple(
    (math.cos(step * math.pi / 13), -math.sin(step * math.pi / 13)) for step in range(26)
)


def hull(discs: Sequence[Disc]) -> list[Disc]:
    """Return the discs on the outside of some discs, anticlockwise as they are seen."""
    loop: list[Disc] = []
    for cos, sin in _COMPASS:
        reach = [x * cos + y * sin + r for x, y, r in discs]
        outermost = discs[reach.index(max(reach))]
        if not loop or loop[-1] is not outermost:
            loop.append(outermost)
    if len(loop) > 1 and loop[0] is loop[-1]:
        loop.pop()
    return loop


def anticlockwise(loop: Sequence[Disc]) -> Sequence[Disc]:
    """Return a loop of discs in the sense in which outlines run."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(loop, [*loop[1:], loop[0]], strict=True))
    return loop if area < 0 else list(reversed(loop))


def _arcs(loop: Sequence[Disc]) -> list[Arc]:
    """Return the arc of each disc that a tight band around the loop touches.

    A corner that turns inwards has two points instead; so short an arc that it is not seen has
    one. A disc inside its neighbour has nothing.
    """
    normals = _normals(loop)
    if normals is None:
        loop = _outer(loop)
        normals = _normals(loop) or []
    if not normals:
        x, y, r = loop[0]
        return [(x, y, r, 1.0, 0.0, 0.0, _FULL_TURN)]
    arcs: list[Arc] = []
    ex, ey = normals[-1]
    for (x, y, r), (lx, ly) in zip(loop, normals, strict=True):
        turn = ex * ly - ey * lx
        straight = ex * lx + ey * ly
        if straight > _SHORT:
            arcs.append((x, y, r, (ex + lx) / 2, (ey + ly) / 2, 0.0, 0.0))
        else:
            sweep = _atan2(turn, straight) * _DEGREES % _FULL_TURN
            if sweep < _CONCAVE:
                arcs.append((x, y, r, ex, ey, _atan2(ey, ex) * _DEGREES, sweep))
            else:
                arcs.append((x, y, r, ex, ey, 0.0, 0.0))
                arcs.append((x, y, r, lx, ly, 0.0, 0.0))
        ex, ey = lx, ly
    return arcs


def _normals(loop: Sequence[Disc]) -> list[tuple[float, float]] | None:
    """Return the directions, y upwards, from each middle to its common tangent with the next disc.

    The tangent is the one on the right of the way. None if a disc lies inside its neighbour,
    nothing for a single disc.
    """
    if len(loop) == 1:
        return []
    normals = []
    ax, ay, ar = loop[0]
    for bx, by, br in (*loop[1:], loop[0]):
        dx, dy, dr = bx - ax, ay - by, ar - br
        square = dx * dx + dy * dy
        rest = square - dr * dr
        if rest <= 1e-6:
            return None
        side = _sqrt(rest)
        normals.append(((dx * dr + dy * side) / square, (dy * dr - dx * side) / square))
        ax, ay, ar = bx, by, br
    return normals


def _outer(loop: Sequence[Disc]) -> list[Disc]:
    """Return the loop without the discs that lie inside the one before or after them."""
    kept: list[Disc] = []
    for disc in loop:
        while kept and _inside(kept[-1], disc):
            kept.pop()
        if not kept or not _inside(disc, kept[-1]):
            kept.append(disc)
    while len(kept) > 1 and _inside(kept[-1], kept[0]):
        kept.pop()
    while len(kept) > 1 and _inside(kept[0], kept[-1]):
        kept.pop(0)
    return kept


def _inside(a: Disc, b: Disc) -> bool:
    dx, dy, dr = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    return dr >= 0 and dx * dx + dy * dy <= dr * dr + 1e-6


def _both(arcs: Sequence[Arc], edge: float, inset: float) -> tuple[QPainterPath, QPainterPath]:
    """Return the outline grown by `edge`, and the lit one in it, in one go: it costs most."""
    full, lit = QPainterPath(_EMPTY), QPainterPath(_EMPTY)
    full_arc, full_line, lit_arc, lit_line = full.arcTo, full.lineTo, lit.arcTo, lit.lineTo
    dx, dy = _LIGHT[0] * inset, _LIGHT[1] * inset
    x, y, r, nx, ny, _, _ = arcs[0]
    out, within = r + edge, max(r - inset, _LEAST)
    full.moveTo(x + out * nx, y - out * ny)
    lit.moveTo(x + dx + within * nx, y + dy - within * ny)
    for x, y, r, nx, ny, start, sweep in arcs:
        out = r + edge
        within = r - inset if r - inset > _LEAST else _LEAST
        if sweep:
            full_arc(x - out, y - out, out + out, out + out, start, sweep)
            lit_arc(
                x + dx - within, y + dy - within, within + within, within + within, start, sweep
            )
        else:
            full_line(x + out * nx, y - out * ny)
            lit_line(x + dx + within * nx, y + dy - within * ny)
    return full, lit


def _traced(arcs: Sequence[Arc], grow: float, dx: float, dy: float) -> QPainterPath:
    """Return the outline with every radius grown and the whole moved."""
    path = QPainterPath(_EMPTY)
    arc_to, line_to = path.arcTo, path.lineTo
    x, y, r, nx, ny, _, _ = arcs[0]
    r = r + grow if r + grow > _LEAST else _LEAST
    path.moveTo(x + dx + r * nx, y + dy - r * ny)
    for x, y, radius, nx, ny, start, sweep in arcs:
        r = radius + grow if radius + grow > _LEAST else _LEAST
        if sweep:
            arc_to(x + dx - r, y + dy - r, r + r, r + r, start, sweep)
        else:
            line_to(x + dx + r * nx, y + dy - r * ny)
    return path
