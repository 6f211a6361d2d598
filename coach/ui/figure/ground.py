"""What the figure rests on: the mat, and the soft shadow the body throws straight down."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath

from coach.figure import measures as m
from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.figure.space import Vec
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import FigurePalette
from coach.ui.figure.silhouette import Layers

_THICK = 0.028
_CORNER = 0.055
_ASIDE = 0.13
_BEYOND = 0.17
_HALF_WIDTH = 0.36

Rectangle = tuple[float, float, float, float]
"""x from, x to, z from, z to; metres on the floor."""

_BONES = tuple(
    (f"{a}.{side}", f"{b}.{side}")
    for side in SIDES
    for a, b in (
        ("hip", "knee"),
        ("knee", "ankle"),
        ("heel", "toe"),
        ("shoulder", "elbow"),
        ("elbow", "wrist"),
        ("wrist", "fingertips"),
    )
)


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
    for step in (1 / 3, 2 / 3, 1.0):  # the side wall: the slab swept down
        edge.addPath(_slab(where, camera, -_THICK * step, 0.0))
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


def paint_shadow(
    painter: QPainter, body: Body, camera: Camera, palette: FigurePalette, where: Rectangle
) -> None:
    """Paint the shadow: three flat silhouettes, each a little larger and fainter than the next."""
    flat = max(0.08, -camera.away[1])
    painter.save()
    if camera.away[1] < -0.05:
        painter.setClipPath(_slab(where, camera, 0.0, 0.0))
    painter.translate(camera.x, camera.y)
    painter.scale(1.0, flat)
    red, green, blue, strength = palette.shadow
    brush = QBrush(QColor(red, green, blue, strength))
    for grow in (0.034, 0.017, 0.0):
        painter.fillPath(_shadow(body, camera, grow), brush)
    painter.restore()


def _shadow(body: Body, camera: Camera, grow: float) -> QPainterPath:
    """Return the body's outline on the floor, in floor units seen straight from above."""
    layers = Layers(camera)
    part = layers.part("shadow")
    for a, b in _BONES:
        part.link(_dropped(body, camera, a, grow), _dropped(body, camera, b, grow))
    wide = 0.045 + grow
    spine = [_dropped(body, camera, name, wide) for name in ("pelvis", "l2", "t6", "c7")]
    part.chain(spine)
    part.link(spine[-1], _dropped(body, camera, "head", grow))
    return part.full


def _dropped(body: Body, camera: Camera, name: str, grow: float) -> tuple[float, float, float]:
    """Return the disc under a point of the body."""
    x, _, z = body.points[name]
    right, away = camera.right, camera.away
    level = (away[0] * away[0] + away[2] * away[2]) ** 0.5 or 1.0
    across = x * right[0] + z * right[2]
    deep = (x * away[0] + z * away[2]) / level
    return (across * camera.scale, -deep * camera.scale, (m.radius(name) + grow) * camera.scale)
