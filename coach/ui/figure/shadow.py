"""The soft shadow the body throws straight down.

It is drawn small and then large: that costs a tenth of drawing it large, and blurs it.
"""

import math
from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.figure.space import Vec
from coach.ui.figure.camera import Camera
from coach.ui.figure.ground import Rectangle
from coach.ui.figure.palette import FigurePalette

_CELL = 0.026
"""How coarse the small picture is, metres a pixel."""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_LEAST_FLAT = 0.03
"""Seen flatter than this the floor shows no shadow."""

_BONES: Mapping[float, tuple[tuple[str, str], ...]] = {
    0.105: (("hip", "knee"),),
    0.050: (("knee", "heel"), ("shoulder", "elbow")),
    0.034: (("heel", "toe"), ("elbow", "fingertips")),
}
_LINES: Mapping[float, tuple[tuple[str, str], ...]] = {
    0.150: (("pelvis", "l2"), ("l2", "t6")),
    0.120: (("t6", "c7"), ("shoulder.left", "shoulder.right")),
    0.090: (("c7", "head"),),
} | {
    radius: tuple((f"{a}.{side}", f"{b}.{side}") for a, b in bones for side in SIDES)
    for radius, bones in _BONES.items()
}
"""Half the thickness of the shadow, metres → the bones that throw it."""
_CASTING: tuple[str, ...] = tuple(
    {name: None for bones in _LINES.values() for bone in bones for name in bone}
)
_INSIDE = 0.10
"""How far the middle of a shadow stays from the edge of the mat, metres."""
_ROOM = max(_LINES) / _CELL + 2.0
"""Free room around the middles, small pixels."""

Point = tuple[float, float]
Cast = tuple[QImage, QRectF]
"""A small picture of a shadow, and where it is drawn large."""


class Shadow:
    """The shadow on one floor, seen by one camera."""

    def __init__(self, camera: Camera, palette: FigurePalette, floor: Rectangle) -> None:
        self._camera = camera
        self._floor = floor
        self._opacity = palette.shadow[3] / 255
        colour = QColor(*palette.shadow[:3])
        self._pens = [(_pen(colour, radius), bones) for radius, bones in _LINES.items()]
        right, away = camera.right, camera.away
        level = math.hypot(away[0], away[2]) or 1.0
        self._across = (right[0] / _CELL, right[2] / _CELL)
        self._deep = (-away[0] / level / _CELL, -away[2] / level / _CELL)
        self._flat = -away[1]

    def cast(self, body: Body) -> Cast | None:
        """Return the shadow a body throws; from below the floor there is none."""
        if self._flat < _LEAST_FLAT:
            return None
        under = {name: self._under(body.points[name]) for name in _CASTING}
        xs, ys = [x for x, _ in under.values()], [y for _, y in under.values()]
        left, top = min(xs) - _ROOM, min(ys) - _ROOM
        wide, high = max(xs) + _ROOM - left, max(ys) + _ROOM - top
        small = QImage(int(wide) + 1, max(2, int(high * self._flat) + 1), _FORMAT)
        small.fill(0)
        self._fill(small, under, left, top)
        k = _CELL * self._camera.scale
        x, y = self._camera.x + left * k, self._camera.y + top * k * self._flat
        return small, QRectF(x, y, small.width() * k, small.height() * k)

    def paint(self, painter: QPainter, cast: Cast) -> None:
        """Paint a shadow."""
        small, rect = cast
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(self._opacity)
        painter.drawImage(rect, small)
        painter.setOpacity(1.0)

    def _fill(self, small: QImage, under: Mapping[str, Point], left: float, top: float) -> None:
        """Draw the small picture, every limb at full strength: it fades as a whole."""
        brush = QPainter(small)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.scale(1.0, self._flat)
        brush.translate(-left, -top)
        for pen, bones in self._pens:
            brush.setPen(pen)
            brush.drawLines([QLineF(*under[a], *under[b]) for a, b in bones])
        brush.end()

    def _under(self, point: Vec) -> Point:
        """Return where on the mat a point is, seen from straight above; small pixels."""
        x, _, z = point
        x0, x1, z0, z1 = self._floor
        x = min(x1 - _INSIDE, max(x0 + _INSIDE, x))
        z = min(z1 - _INSIDE, max(z0 + _INSIDE, z))
        across, deep = self._across, self._deep
        return (x * across[0] + z * across[1], x * deep[0] + z * deep[1])


def _pen(colour: QColor, radius: float) -> QPen:
    pen = QPen(colour, 2 * radius / _CELL)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
