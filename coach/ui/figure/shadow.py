"""The soft shadow the body throws straight down.

It is filled small and drawn large: that costs a tenth of filling it large, and blurs it.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from coach.figure import measures as m
from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.ground import Rectangle
from coach.ui.figure.palette import FigurePalette
from coach.ui.figure.silhouette import Layers, there_and_back

_CELL = 0.026
"""How coarse the small picture is, metres a pixel."""
_EDGE = 2

_LIMBS = tuple(
    tuple(f"{name}.{side}" for name in names)
    for side in SIDES
    for names in (
        ("hip", "knee", "heel", "toe"),
        ("shoulder", "elbow", "wrist", "fingertips"),
    )
)


def paint_shadow(
    painter: QPainter, body: Body, camera: Camera, palette: FigurePalette, floor: Rectangle
) -> None:
    """Paint the body's shadow on the floor."""
    flat = -camera.away[1]
    if flat < 0.03:
        return
    chains = list(_chains(body, camera, floor))
    discs = [disc for chain in chains for disc in chain]
    left = min(x - r for x, _, r in discs) - _EDGE
    top = min(y - r for _, y, r in discs) - _EDGE
    wide = max(x + r for x, _, r in discs) + _EDGE - left
    high = max(y + r for _, y, r in discs) + _EDGE - top
    small = QImage(
        int(wide) + 1, max(2, int(high * flat) + 1), QImage.Format.Format_ARGB32_Premultiplied
    )
    small.fill(0)
    _fill(small, chains, left, top, flat, palette, camera)
    k = _CELL * camera.scale
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(palette.shadow[3] / 255)
    painter.drawImage(
        QRectF(
            camera.x + left * k, camera.y + top * k * flat, small.width() * k, small.height() * k
        ),
        small,
    )
    painter.setOpacity(1.0)


def _fill(
    small: QImage,
    chains: list[list[Disc]],
    left: float,
    top: float,
    flat: float,
    palette: FigurePalette,
    camera: Camera,
) -> None:
    """Fill the small picture, every limb at full strength: it fades as a whole."""
    brush = QPainter(small)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setPen(Qt.PenStyle.NoPen)
    brush.scale(1.0, flat)
    brush.translate(-left, -top)
    brush.setBrush(QColor(*palette.shadow[:3]))
    layers = Layers(camera)
    for chain in chains:
        layers.flat("shadow", there_and_back(chain))
    for part in layers.parts:
        brush.drawPath(part.full)
    brush.end()


def _chains(body: Body, camera: Camera, floor: Rectangle) -> Iterator[list[Disc]]:
    for names in _LIMBS:
        yield [_under(body, camera, name, 1.1, floor) for name in names]
    yield [_under(body, camera, name, 1.5, floor) for name in ("pelvis", "l2", "t6", "c7")]
    yield [_under(body, camera, name, 1.0, floor) for name in ("c7", "head")]


def _under(body: Body, camera: Camera, name: str, wide: float, floor: Rectangle) -> Disc:
    """Return the disc under a point, on the mat, seen from straight above; small pixels."""
    x, _, z = body.points[name]
    radius = m.radius(name) * wide
    x = min(floor[1] - radius, max(floor[0] + radius, x))
    z = min(floor[3] - radius, max(floor[2] + radius, z))
    right, away = camera.right, camera.away
    level = (away[0] * away[0] + away[2] * away[2]) ** 0.5 or 1.0
    across = (x * right[0] + z * right[2]) / _CELL
    deep = (x * away[0] + z * away[2]) / level / _CELL
    return (across, -deep, radius / _CELL)
