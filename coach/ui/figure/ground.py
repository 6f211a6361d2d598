"""The mat that the figure rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from coach.figure.skeleton import Body
from coach.figure.space import Vec
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import FigurePalette

_THICK = 0.028
_SLICES = 10
_CORNER = 0.055
_ASIDE = 0.13
_BEYOND = 0.17
_HALF_WIDTH = 0.36

Rectangle = tuple[float, float, float, float]
"""x from, x to, z from, z to; metres on the floor."""


@dataclass(frozen=True, slots=True)
class Mat:
    """A mat on the floor: three nested slabs, far side to near side."""

    edge: QPainterPath
    top: QPainterPath
    line: QPainterPath
    inside: QPainterPath

    def paint(self, painter: QPainter, palette: FigurePalette) -> None:
        """Paint the mat."""
        for path, colour in (
            (self.edge, palette.mat_edge),
            (self.top, palette.mat),
            (self.line, palette.mat_line),
            (self.inside, palette.mat),
        ):
            painter.fillPath(path, QColor(*colour))


def mat_under(bodies: Sequence[Body]) -> Rectangle:
    """Return the mat that is large enough for all these bodies."""
    xs = [point[0] for body in bodies for point in body.points.values()]
    zs = [point[2] for body in bodies for point in body.points.values()]
    return (
        min(xs) - _BEYOND,
        max(xs) + _BEYOND,
        min(min(zs) - _ASIDE, -_HALF_WIDTH),
        max(max(zs) + _ASIDE, _HALF_WIDTH),
    )


def lay(where: Rectangle, camera: Camera) -> Mat:
    """Return the mat as it is seen."""
    top = _slab(where, camera, 0.0, 0.0)
    edge = QPainterPath(top)
    edge.setFillRule(Qt.FillRule.WindingFill)
    for step in range(1, _SLICES + 1):  # the side wall: the slab swept down
        edge.addPath(_slab(where, camera, -_THICK * step / _SLICES, 0.0))
    return Mat(edge, top, _slab(where, camera, 0.0, 0.040), _slab(where, camera, 0.0, 0.048))


def corners(where: Rectangle) -> list[Vec]:
    """Return the mat's corners, on top and below."""
    x0, x1, z0, z1 = where
    return [(x, y, z) for x in (x0, x1) for y in (0.0, -_THICK) for z in (z0, z1)]


def _slab(where: Rectangle, camera: Camera, y: float, inset: float) -> QPainterPath:
    """Return a rectangle with round corners, `inset` metres smaller, at height `y`."""
    x0, x1 = where[0] + inset, where[1] - inset
    z0, z1 = where[2] + inset, where[3] - inset
    c = _CORNER

    def at(x: float, z: float) -> QPointF:
        px, py, _ = camera.see((x, y, z))
        return QPointF(px, py)

    path = QPainterPath(at(x0 + c, z0))
    for corner, to in (
        ((x1, z0), ((x1 - c, z0), (x1, z0 + c))),
        ((x1, z1), ((x1, z1 - c), (x1 - c, z1))),
        ((x0, z1), ((x0 + c, z1), (x0, z1 - c))),
        ((x0, z0), ((x0, z0 + c), (x0 + c, z0))),
    ):
        path.lineTo(at(*to[0]))
        path.quadTo(at(*corner), at(*to[1]))
    path.closeSubpath()
    return path
