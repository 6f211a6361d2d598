"""Silhouettes of balls and what spans them, as filled paths in three sizes at once.

A frame has no strokes: the separator is a slightly grown outline under the full one, and the
crescent of shade is what a smaller outline, moved towards the light, leaves of it. Every outline
is one simple loop of arcs and tangents, because a raster engine fills many small loops far faster
than one path with everything in it.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from coach.ui.figure.camera import Camera, Disc

_LIGHT = (-0.5, -0.866)
"""From where the light comes, on the screen."""
_FULL_TURN = 360.0
_CONCAVE = 250.0
"""An arc longer than this would go round the inside of a corner."""

Arc = tuple[float, float, float, float, float]
"""Middle, radius, where it begins and how far it goes; pixels and degrees anticlockwise."""


class Part:
    """One part in one colour: its outline, larger and smaller, as paths.

    `grown` is for the separator (None: it has none), `full` the part, `lit` the part without its
    crescent of shade (None: it is flat).
    """

    __slots__ = ("colour", "full", "grown", "lit")

    def __init__(
        self,
        colour: str,
        full: QPainterPath,
        grown: QPainterPath | None = None,
        lit: QPainterPath | None = None,
    ) -> None:
        self.colour = colour
        self.full = full
        self.grown = grown
        self.lit = lit


class Layers:
    """The parts of one limb, painted together over their separators."""

    __slots__ = ("_grow", "_inset", "parts")

    def __init__(self, camera: Camera) -> None:
        self.parts: list[Part] = []
        self._grow = min(4.0, max(0.7, camera.scale * 0.0055))
        self._inset = camera.scale * 0.0095

    def ring(
        self, colour: str, loop: Sequence[Disc], *, shade: float = 1.0, edge: bool = True
    ) -> None:
        """Add what a closed loop of discs spans, given anticlockwise as it is seen.

        There and back along the same discs makes a limb. `shade` scales the crescent; 0 is flat.
        """
        arcs = _arcs(loop)
        grown = _traced(arcs, self._grow, 0.0, 0.0) if edge else None
        lit = None
        inset = self._inset * shade
        if inset > 0:
            lit = _traced(arcs, -inset, _LIGHT[0] * inset, _LIGHT[1] * inset)
        self.parts.append(Part(colour, _traced(arcs, 0.0, 0.0, 0.0), grown, lit))

    def chain(
        self, colour: str, discs: Sequence[Disc], *, shade: float = 1.0, edge: bool = True
    ) -> None:
        """Add a limb: discs, each joined to the next by its common tangents."""
        self.ring(colour, [*discs, *discs[-2:0:-1]], shade=shade, edge=edge)

    def hull(
        self, colour: str, discs: Sequence[Disc], *, shade: float = 1.0, edge: bool = True
    ) -> None:
        """Add everything between some discs."""
        self.ring(colour, hull(discs), shade=shade, edge=edge)

    def outline(self, colour: str, points: Sequence[tuple[float, float]]) -> None:
        """Add a closed outline of points, flat."""
        path = _path()
        path.moveTo(*points[0])
        for x, y in points[1:]:
            path.lineTo(x, y)
        path.closeSubpath()
        self.parts.append(Part(colour, path))


def hem(low: Disc, end: Disc, flat: float) -> tuple[Disc, ...]:
    """Return discs that end a tube from `low` straight across at `end`, right side first.

    `flat` is how round the open end is seen, 0 edge-on … 1 full.
    """
    dx, dy = end[0] - low[0], end[1] - low[1]
    d = math.hypot(dx, dy)
    if d < 1e-3:
        return (end,)
    ux, uy = dx / d, dy / d
    x, y, r = end
    corner = r * 0.16
    out = r - corner
    bulge = r * 0.9 * max(0.04, flat)
    return (
        (x - uy * out, y + ux * out, corner),
        (x - uy * out * 0.6 + ux * bulge * 0.75, y + ux * out * 0.6 + uy * bulge * 0.75, corner),
        (x + uy * out * 0.6 + ux * bulge * 0.75, y - ux * out * 0.6 + uy * bulge * 0.75, corner),
        (x + uy * out, y - ux * out, corner),
    )


_COMPASS = tuple(
    (math.cos(step * math.pi / 20), -math.sin(step * math.pi / 20)) for step in range(40)
)


def hull(discs: Sequence[Disc]) -> list[Disc]:
    """Return the discs on the outside of some discs, anticlockwise as they are seen."""
    loop: list[Disc] = []
    for cos, sin in _COMPASS:
        outermost, most = discs[0], -math.inf
        for disc in discs:
            reach = disc[0] * cos + disc[1] * sin + disc[2]
            if reach > most:
                outermost, most = disc, reach
        if not loop or loop[-1] is not outermost:
            loop.append(outermost)
    if len(loop) > 1 and loop[0] is loop[-1]:
        loop.pop()
    return loop


def anticlockwise(loop: Sequence[Disc]) -> Sequence[Disc]:
    """Return a loop of discs in the sense in which outlines run."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(loop, [*loop[1:], loop[0]], strict=True))
    return loop if area < 0 else list(reversed(loop))


def _path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _arcs(loop: Sequence[Disc]) -> list[Arc]:
    """Return the arc of each disc that a tight band around the loop touches.

    A corner that turns inwards has an arc of no length; a disc inside its neighbour has none.
    """
    discs = _outer(loop)
    if len(discs) == 1:
        x, y, r = discs[0]
        return [(x, y, r, 0.0, _FULL_TURN)]
    normals = [_normal(a, b) for a, b in zip(discs, [*discs[1:], discs[0]], strict=True)]
    arcs = []
    for i, (x, y, r) in enumerate(discs):
        enter, leave = normals[i - 1], normals[i]
        sweep = (leave - enter) % _FULL_TURN
        if sweep < _CONCAVE:
            arcs.append((x, y, r, enter, sweep))
        else:
            arcs.append((x, y, r, enter, 0.0))
            arcs.append((x, y, r, leave, 0.0))
    return arcs


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


def _normal(a: Disc, b: Disc) -> float:
    """Return the direction from both middles to their common tangent on the right of a → b."""
    dx, dy = b[0] - a[0], a[1] - b[1]
    towards = math.atan2(dy, dx)
    cosine = (a[2] - b[2]) / math.sqrt(dx * dx + dy * dy)
    return math.degrees(towards - math.acos(max(-1.0, min(1.0, cosine))))


def _traced(arcs: Sequence[Arc], grow: float, dx: float, dy: float) -> QPainterPath:
    """Return the outline with every radius grown and the whole moved."""
    path = _path()
    x, y, r, start, sweep = arcs[0]
    r = max(0.2, r + grow)
    path.arcMoveTo(x + dx - r, y + dy - r, 2 * r, 2 * r, start)
    for x, y, radius, start, sweep in arcs:
        r = max(0.2, radius + grow)
        path.arcTo(x + dx - r, y + dy - r, 2 * r, 2 * r, start, sweep)
    path.closeSubpath()
    return path
