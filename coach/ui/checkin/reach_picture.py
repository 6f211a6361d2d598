"""How far the pain runs, on the figure seen from behind: in the back, or down a leg as a band."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coach.figure.skeleton import Body
from coach.figure.space import between
from coach.ui.body_map.picture import FROM_BEHIND, standing
from coach.ui.figure import ground
from coach.ui.figure.camera import Camera, camera
from coach.ui.figure.framing import frame
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.look.look import Look

_TOP, _BOTTOM = 1.14, 0.08
"""What is seen of the figure, from where to where over the floor; metres."""
_GLOW: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "none": ("lumbar",),
        "buttock": ("gluteal.{side}",),
        "thigh": ("gluteal.{side}",),
        "below_knee": ("gluteal.{side}",),
    }
)
"""What glows for each answer to how far it runs."""
_BANDS: Mapping[str, tuple[tuple[str, str, float], ...]] = MappingProxyType(
    {
        "thigh": (("pelvis", "hip", 0.75), ("hip", "knee", 0.35), ("hip", "knee", 0.8)),
        "below_knee": (
            ("pelvis", "hip", 0.75),
            ("hip", "knee", 0.5),
            ("knee", "ankle", 0.05),
            ("knee", "ankle", 0.9),
        ),
    }
)
"""The way of the band: how far from one joint to another."""
_STROKES = ((0.105, 44), (0.078, 64), (0.052, 96), (0.03, 120))
"""How wide the strokes of the band are, metres, and how strong, of 255; from outside inwards."""


def paint_reach(
    painter: QPainter, look: Look, reach: str, sides: Iterable[str], size: QSize
) -> None:
    """Paint the figure from waist to feet into a picture of `size`, with the pain on `sides`."""
    glow = sorted({each.format(side=side) for each in _GLOW[reach] for side in sides})
    figure = standing(tuple(glow))
    body = figure.bodies[0]
    framing = frame(figure, FROM_BEHIND, QRectF(0, 0, size.width(), size.height()))
    near = _close(body, size)
    palette = palette_for(look.theme, tinted=True, appearance=look.appearance)
    seen = replace(framing, camera=near, mat=ground.lay(framing.floor, near))
    Picture(seen, palette).paint(painter, Moment(arc=0.0))
    for side in sides if reach in _BANDS else ():
        _paint_band(painter, _band(body, near, reach, side), near.scale, QColor(*palette.glow))


def _close(body: Body, size: QSize) -> Camera:
    """Return the camera that shows the legs as high as the picture."""
    scale = size.height() / (_TOP - _BOTTOM)
    far = camera(FROM_BEHIND, scale)
    middle, _, _ = far.see(body.points["pelvis"])
    _, top, _ = far.see((0.0, _TOP, 0.0))
    return camera(FROM_BEHIND, scale, size.width() / 2 - middle, -top)


def _band(body: Body, lens: Camera, reach: str, side: str) -> QPainterPath:
    points = []
    for start, end, share in _BANDS[reach]:
        first = body.points[start if start == "pelvis" else f"{start}.{side}"]
        x, y, _ = lens.see(between(first, body.points[f"{end}.{side}"], share))
        points.append(QPointF(x, y))
    path = QPainterPath(points[0])
    for here, after in pairwise(points[1:]):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(points[-1])
    return path


def _paint_band(painter: QPainter, way: QPainterPath, scale: float, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for wide, strength in _STROKES:
        colour.setAlpha(strength)
        pen = QPen(colour, wide * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(way)
