"""The things that stand around the figure, as they are seen: chair, stool, wall, pillow, box."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPolygonF

from coach.figure.props import Prop
from coach.figure.space import WORLD, Frame, Vec, place
from coach.figure.surfaces import RAIL, SEAT, Box, back_of, whole
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import FigurePalette, Rgb
from coach.ui.figure.silhouette import Layers, hull

_LEG = 0.035
_SLAT = 0.012
_TREAD = 0.03


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a thing, painted at one go."""

    box: Box
    colour: str
    round_: float = 0.0
    """How far its edges are rounded off, metres."""

    def corners(self) -> list[Vec]:
        """Return its eight corners."""
        x0, y0, z0, x1, y1, z1 = self.box
        return [(x, y, z) for x in (x0, x1) for y in (y0, y1) for z in (z0, z1)]

    @property
    def middle(self) -> Vec:
        """Return its middle."""
        x0, y0, z0, x1, y1, z1 = self.box
        return ((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2)


def _block(prop: Prop) -> Iterator[Piece]:
    yield Piece(whole(prop), "wood", 0.018)


def _chair(prop: Prop) -> Iterator[Piece]:
    x0, _, z0, x1, y1, z1 = whole(prop)
    yield from _legs(prop, y1 - prop.y - SEAT)
    yield Piece((x0, y1 - SEAT, z0, x1, y1, z1), "wood", 0.016)
    yield Piece(back_of(prop), "wood", 0.016)
    for z in (z0, z1 - _LEG):
        yield Piece((x0 - RAIL, y1 - SEAT, z, x0, y1 + 0.12, z + _LEG), "wood_deep")


def _legs(prop: Prop, height: float) -> Iterator[Piece]:
    x0, y0, z0, x1, _, z1 = whole(prop)
    for x in (x0, x1 - _LEG):
        for z in (z0, z1 - _LEG):
            yield Piece((x, y0, z, x + _LEG, y0 + height, z + _LEG), "wood_deep")


def _table(prop: Prop) -> Iterator[Piece]:
    x0, _, z0, x1, y1, z1 = whole(prop)
    yield from _legs(prop, y1 - prop.y - 0.04)
    yield Piece((x0, y1 - 0.04, z0, x1, y1, z1), "wood", 0.014)


def _pillow(prop: Prop) -> Iterator[Piece]:
    yield Piece(whole(prop), "cushion", min(prop.size) / 2)


def _crate(prop: Prop) -> Iterator[Piece]:
    """Yield a crate: its body, and slats round it at top and bottom."""
    x0, y0, z0, x1, y1, z1 = whole(prop)
    slat = (y1 - y0) * 0.24
    yield Piece((x0, y0, z0, x1, y0 + slat, z1), "wood", 0.010)
    inner = (x0 + _SLAT, y0 + slat, z0 + _SLAT, x1 - _SLAT, y1 - slat, z1 - _SLAT)
    yield Piece(inner, "wood_deep")
    yield Piece((x0, y1 - slat, z0, x1, y1, z1), "wood", 0.010)


def _step(prop: Prop) -> Iterator[Piece]:
    """Yield a low step: a foot, and the tread that stands out over it."""
    x0, y0, z0, x1, y1, z1 = whole(prop)
    yield Piece((x0 + 0.03, y0, z0 + 0.04, x1 - 0.03, y1 - _TREAD, z1 - 0.04), "wood_deep", 0.012)
    yield Piece((x0, y1 - _TREAD, z0, x1, y1, z1), "wood", 0.012)


def _wall(prop: Prop) -> Iterator[Piece]:
    yield Piece(whole(prop), "wall", 0.01)


def _weight(prop: Prop) -> Iterator[Piece]:
    x0, y0, z0, x1, y1, z1 = whole(prop)
    yield Piece((x0, y0, z0, x1, y0 + (y1 - y0) * 0.7, z1), "cushion", (x1 - x0) * 0.4)


def _stick(prop: Prop) -> Iterator[Piece]:
    yield Piece(whole(prop), "wood_deep", 0.008)


_PIECES: Mapping[str, Callable[[Prop], Iterator[Piece]]] = {
    "chair": _chair,
    "stool": _block,
    "table": _table,
    "pillow": _pillow,
    "wall": _wall,
    "box": _crate,
    "step": _step,
    "towel": _pillow,
    "weight": _weight,
    "stick": _stick,
}


def pieces(prop: Prop) -> list[Piece]:
    """Return the parts of a thing that stands; what goes with the body is painted with it."""
    return list(_PIECES[prop.kind](prop)) if prop.stands else []


_FACES: tuple[tuple[Vec, tuple[int, int, int, int], float], ...] = (
    ((0.0, 1.0, 0.0), (2, 3, 7, 6), 1.07),
    ((0.0, 0.0, 1.0), (1, 3, 7, 5), 1.0),
    ((0.0, 0.0, -1.0), (0, 2, 6, 4), 1.0),
    ((1.0, 0.0, 0.0), (4, 5, 7, 6), 0.92),
    ((-1.0, 0.0, 0.0), (0, 1, 3, 2), 0.92),
    ((0.0, -1.0, 0.0), (0, 1, 5, 4), 0.80),
)
"""Where a face looks, which corners it has, how light it is."""


def paint_piece(
    painter: QPainter, piece: Piece, camera: Camera, palette: FigurePalette, opacity: float = 1.0
) -> None:
    """Paint one part of a thing."""
    colour: Rgb = getattr(palette, piece.colour)
    painter.setOpacity(opacity)
    if piece.colour == "cushion":
        _paint_cushion(painter, piece, camera, colour)
    else:
        _paint_block(painter, piece, camera, colour)
    painter.setOpacity(1.0)


def _paint_block(painter: QPainter, piece: Piece, camera: Camera, colour: Rgb) -> None:
    paint_faces(painter, piece.corners(), WORLD, camera, colour, piece.round_)


def paint_faces(
    painter: QPainter,
    corners: list[Vec],
    frame: Frame,
    camera: Camera,
    colour: Rgb,
    round_: float,
) -> None:
    """Paint a block with its eight corners and its own directions, its edges rounded; metres."""
    seen = [camera.see(corner) for corner in corners]
    for normal, face, light in _FACES:
        if camera.facing(place((0.0, 0.0, 0.0), frame, *normal)) > 1e-4:
            path = _rounded([(seen[i][0], seen[i][1]) for i in face], round_ * camera.scale)
            painter.fillPath(path, _lit(colour, light))


def _rounded(points: list[tuple[float, float]], round_: float) -> QPainterPath:
    """Return a polygon whose corners are cut round."""
    path = QPainterPath()
    if round_ <= 0:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        return path
    for i, (x, y) in enumerate(points):
        enter = _towards((x, y), points[i - 1], round_)
        leave = _towards((x, y), points[(i + 1) % len(points)], round_)
        if i:
            path.lineTo(*enter)
        else:
            path.moveTo(*enter)
        path.quadTo(x, y, *leave)
    path.closeSubpath()
    return path


def _towards(
    a: tuple[float, float], b: tuple[float, float], distance: float
) -> tuple[float, float]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    t = min(distance / length, 0.45)
    return (a[0] + dx * t, a[1] + dy * t)


def _lit(colour: Rgb, light: float) -> QBrush:
    r, g, b = (min(255, int(c * light)) for c in colour)
    return QBrush(QColor(r, g, b))


def _paint_cushion(painter: QPainter, piece: Piece, camera: Camera, colour: Rgb) -> None:
    x0, y0, z0, x1, y1, z1 = piece.box
    r, y = piece.round_, (y0 + y1) / 2
    layers = Layers(camera)
    inner = [(x0 + r, z0 + r), (x1 - r, z0 + r), (x1 - r, z1 - r), (x0 + r, z1 - r)]
    loop = hull([camera.ball((x, y, z), r * 0.96) for x, z in inner])
    layers.ring("cushion", loop, 1.4)
    for part in layers.parts:
        painter.fillPath(part.full, _lit(colour, 0.88))
        painter.fillPath(part.lit or part.full, _lit(colour, 1.0))
