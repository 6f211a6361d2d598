"""Silhouettes of balls and what spans them, as filled paths in three sizes at once.

A frame has no strokes: the separator is the grown path under the full one, and the crescent of
shade is what a smaller path, moved towards the light, leaves of it. All outlines run
anticlockwise, so that a winding fill unites them without computing a union.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from coach.ui.figure.camera import Camera, Disc

_LIGHT = (-0.5, -0.866)
"""From where the light comes, on the screen."""


def _path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


class Silhouette:
    """The growing outline of one part in one colour.

    `full` is the part itself, `lit` the same without its crescent of shade.
    """

    __slots__ = ("_dx", "_dy", "_grow", "_grown", "_inset", "colour", "full", "lit")

    def __init__(self, colour: str, grown: QPainterPath, grow: float, inset: float) -> None:
        self.colour = colour
        self.full = _path()
        self.lit = _path()
        self._grown = grown
        self._grow = grow
        self._inset = inset
        self._dx = _LIGHT[0] * inset
        self._dy = _LIGHT[1] * inset

    def chain(self, discs: Sequence[Disc]) -> None:
        """Add discs, each joined to the next by its common tangents."""
        for i in range(len(discs) - 1):
            self.link(discs[i], discs[i + 1])

    def disc(self, disc: Disc) -> None:
        """Add a single disc."""
        x, y, r = disc
        inset = self._inset
        _circle(self.full, x, y, r)
        _circle(self._grown, x, y, r + self._grow)
        _circle(self.lit, x + self._dx, y + self._dy, max(0.1, r - inset))

    def link(self, a: Disc, b: Disc) -> None:
        """Add two discs and everything between their outer tangents."""
        x1, y1, r1 = a
        x2, y2, r2 = b
        dx, dy = x2 - x1, y1 - y2
        d = math.sqrt(dx * dx + dy * dy)
        if d <= abs(r1 - r2) + 1e-6:
            self.disc(a if r1 >= r2 else b)
            return
        towards = math.degrees(math.atan2(dy, dx))
        half = math.degrees(math.acos((r1 - r2) / d))
        _capsule(self.full, x1, y1, r1, x2, y2, r2, towards, half)
        g = self._grow
        _capsule(self._grown, x1, y1, r1 + g, x2, y2, r2 + g, towards, half)
        i, mx, my = self._inset, self._dx, self._dy
        if r1 > i and r2 > i:
            _capsule(self.lit, x1 + mx, y1 + my, r1 - i, x2 + mx, y2 + my, r2 - i, towards, half)

    def between(self, a: Disc, b: Disc, c: Disc) -> None:
        """Add the triangle between three middles."""
        turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if turn > 0:
            b, c = c, b
        for path in (self.full, self.lit, self._grown):
            path.moveTo(a[0], a[1])
            path.lineTo(b[0], b[1])
            path.lineTo(c[0], c[1])
            path.closeSubpath()

    def hull(self, discs: Sequence[Disc]) -> None:
        """Add three or four discs, given around, and everything between them."""
        for i in range(len(discs)):
            self.link(discs[i - 1], discs[i])
        for i in range(2, len(discs)):
            self.between(discs[0], discs[i - 1], discs[i])

    def cuff(self, disc: Disc, hem: Disc, flat: float) -> None:
        """Add a tube from a disc to a flat open end at `hem`.

        `flat` is how thin the round opening is seen, 0 edge-on … 1 full.
        """
        x1, y1, r1 = disc
        x2, y2, r2 = hem
        dx, dy = x2 - x1, y2 - y1
        d = math.hypot(dx, dy)
        if d < 1e-3:
            self.disc(hem)
            return
        ux, uy = dx / d, dy / d
        g, i, mx, my = self._grow, self._inset, self._dx, self._dy
        _tube(self.full, x1, y1, r1, x2, y2, r2, ux, uy, flat)
        _tube(self._grown, x1, y1, r1 + g, x2 + ux * g, y2 + uy * g, r2 + g, ux, uy, flat)
        _tube(self.lit, x1 + mx, y1 + my, r1 - i, x2 + mx, y2 + my, r2 - i, ux, uy, flat)

    def outline(self, points: Sequence[tuple[float, float]]) -> None:
        """Add a closed outline of points, given in any sense."""
        area = sum(
            points[i - 1][0] * points[i][1] - points[i][0] * points[i - 1][1]
            for i in range(len(points))
        )
        ordered = points if area < 0 else points[::-1]
        for path, mx, my in (
            (self.full, 0.0, 0.0),
            (self._grown, 0.0, 0.0),
            (self.lit, self._dx, self._dy),
        ):
            path.moveTo(ordered[0][0] + mx, ordered[0][1] + my)
            for x, y in ordered[1:]:
                path.lineTo(x + mx, y + my)
            path.closeSubpath()


class Layers:
    """The parts of one limb: what is painted together, over one separator."""

    __slots__ = ("_grow", "_inset", "grown", "parts")

    def __init__(self, camera: Camera) -> None:
        self.grown = _path()
        self.parts: list[Silhouette] = []
        self._grow = min(4.0, max(0.7, camera.scale * 0.0055))
        self._inset = camera.scale * 0.0095

    def part(self, colour: str, softness: float = 1.0) -> Silhouette:
        """Return a new part, painted over the ones before; small parts want less shade."""
        made = Silhouette(colour, self.grown, self._grow, self._inset * softness)
        self.parts.append(made)
        return made


def _circle(path: QPainterPath, x: float, y: float, r: float) -> None:
    path.moveTo(x + r, y)
    path.arcTo(x - r, y - r, 2 * r, 2 * r, 0.0, 360.0)
    path.closeSubpath()


def _capsule(
    path: QPainterPath,
    x1: float,
    y1: float,
    r1: float,
    x2: float,
    y2: float,
    r2: float,
    towards: float,
    half: float,
) -> None:
    """Add two arcs; `towards` and `half` are the angles of the axis and of the tangents."""
    path.arcMoveTo(x2 - r2, y2 - r2, 2 * r2, 2 * r2, towards - half)
    path.arcTo(x2 - r2, y2 - r2, 2 * r2, 2 * r2, towards - half, 2 * half)
    path.arcTo(x1 - r1, y1 - r1, 2 * r1, 2 * r1, towards + half, 360.0 - 2 * half)
    path.closeSubpath()


_ROUND = 0.5523
"""Length of a Bézier handle for a quarter of a circle."""


def _tube(
    path: QPainterPath,
    x1: float,
    y1: float,
    r1: float,
    x2: float,
    y2: float,
    r2: float,
    ux: float,
    uy: float,
    flat: float,
) -> None:
    """Add a straight tube whose far end is half an ellipse; (ux, uy) is its direction."""
    nx, ny = uy, -ux  # screen-left of the direction: keeps the outline anticlockwise
    bulge = r2 * max(0.06, flat)
    hx, hy = ux * bulge, uy * bulge
    ax, ay = x2 - nx * r2, y2 - ny * r2
    bx, by = x2 + nx * r2, y2 + ny * r2
    k = _ROUND
    path.moveTo(x1 - nx * r1, y1 - ny * r1)
    path.lineTo(ax, ay)
    tip_x, tip_y = x2 + hx, y2 + hy
    side_x, side_y = nx * r2 * k, ny * r2 * k
    path.cubicTo(ax + hx * k, ay + hy * k, tip_x - side_x, tip_y - side_y, tip_x, tip_y)
    path.cubicTo(tip_x + side_x, tip_y + side_y, bx + hx * k, by + hy * k, bx, by)
    path.lineTo(x1 + nx * r1, y1 + ny * r1)
    path.closeSubpath()
