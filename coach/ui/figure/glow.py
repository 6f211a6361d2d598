"""The warm glow on what an exercise stretches or works."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QRadialGradient

from coach.figure.skeleton import Body
from coach.figure.space import Vec, between, place
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import Rgb

Where = Callable[[Body, str, float], Vec]
"""Body, side and sign of the side to a point."""


def _trunk(point: str, frame: str, forward: float, up: float, out: float) -> Where:
    def where(body: Body, _side: str, sign: float) -> Vec:
        return place(body.points[point], body.frames[frame], forward, up, sign * out)

    return where


def _leg(upper: str, lower: str, frame: str, t: float, forward: float, out: float = 0.0) -> Where:
    def where(body: Body, side: str, sign: float) -> Vec:
        at = between(body.points[f"{upper}.{side}"], body.points[f"{lower}.{side}"], t)
        return place(at, body.frames[f"{frame}.{side}"], forward, 0.0, sign * out)

    return where


_SEAT = _trunk("pelvis", "pelvis", -0.045, 0.0, 0.085)
_BEHIND = _leg("hip", "knee", "thigh", 0.55, -0.03)
_CALF = _leg("knee", "ankle", "shank", 0.28, -0.02)

_SPOTS: Mapping[str, tuple[tuple[Where, float, tuple[str, ...]], ...]] = {
    "lumbar": ((_trunk("l2", "waist", -0.045, -0.03, 0.0), 0.135, ("trunk",)),),
    "abdomen": ((_trunk("l5", "pelvis", 0.05, 0.06, 0.0), 0.130, ("trunk",)),),
    "thorax": ((_trunk("t6", "ribs", -0.04, 0.0, 0.0), 0.140, ("trunk",)),),
    "neck": ((_trunk("c7", "chest", -0.02, 0.04, 0.0), 0.080, ("trunk", "head")),),
    "quadratus": ((_trunk("l2", "waist", -0.01, -0.01, 0.085), 0.115, ("trunk",)),),
    "flank": ((_trunk("t12", "ribs", 0.0, 0.05, 0.12), 0.130, ("trunk",)),),
    "shoulder": (
        (_leg("shoulder", "elbow", "upper_arm", 0.1, 0.0), 0.090, ("trunk", "upper_arm")),
    ),
    "gluteal": ((_SEAT, 0.125, ("trunk", "thigh")),),
    "hip_flexor": ((_leg("hip", "knee", "thigh", 0.06, 0.055), 0.110, ("trunk", "thigh")),),
    "quadriceps": ((_leg("hip", "knee", "thigh", 0.5, 0.03), 0.120, ("thigh",)),),
    "adductor": ((_leg("hip", "knee", "thigh", 0.35, 0.0, -0.04), 0.110, ("thigh",)),),
    "hamstring": (
        (_leg("hip", "knee", "thigh", 0.40, -0.035), 0.100, ("thigh",)),
        (_leg("hip", "knee", "thigh", 0.68, -0.030), 0.085, ("thigh",)),
    ),
    "calf": ((_CALF, 0.105, ("shank",)),),
    "sciatic": (
        (_SEAT, 0.095, ("trunk", "thigh")),
        (_BEHIND, 0.085, ("thigh",)),
        (_CALF, 0.075, ("shank",)),
    ),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """One glowing place as it is seen, and the parts of the body it is on."""

    x: float
    y: float
    radius: float
    parts: frozenset[str]


def spots(regions: tuple[str, ...], body: Body, camera: Camera) -> list[Spot]:
    """Return the glowing places of some regions; parts of the other side do not glow."""
    found = []
    for region in regions:
        name, _, side = region.partition(".")
        sign = {"right": 1.0, "left": -1.0}.get(side, 0.0)
        for where, radius, parts in _SPOTS[name]:
            x, y, r = camera.ball(where(body, side, sign), radius)
            on = frozenset(p if p in ("trunk", "head") else f"{p}.{side}" for p in parts)
            found.append(Spot(x, y, r, on))
    return found


class Glow:
    """The light itself: soft round pictures, each made once in the size it is drawn in."""

    def __init__(self, colour: Rgb) -> None:
        self._colour = colour
        self._made: dict[tuple[int, bool], QPixmap] = {}

    def paint_halo(self, painter: QPainter, spot: Spot, strength: float) -> None:
        """Paint the faint light around a spot, before the body."""
        painter.setOpacity(min(1.0, strength))
        self._draw(painter, spot, _HALO_SIZE, core=False)
        painter.setOpacity(1.0)

    def paint_core(
        self, painter: QPainter, spot: Spot, on: Iterable[QPainterPath], strength: float
    ) -> None:
        """Paint the warm core of a spot on some parts of the body, and nowhere else."""
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        radius = spot.radius * _CORE_SIZE
        box = QRectF(spot.x - radius, spot.y - radius, 2 * radius, 2 * radius)
        for path in on:
            if path.controlPointRect().intersects(box):
                shape.addPath(path)
        if shape.isEmpty():
            return
        painter.save()
        painter.setOpacity(min(1.0, strength))
        painter.setClipPath(shape)
        self._draw(painter, spot, _CORE_SIZE, core=True)
        painter.restore()

    def _draw(self, painter: QPainter, spot: Spot, size: float, *, core: bool) -> None:
        radius = max(2, round(spot.radius * size))
        picture = self._made.get((radius, core))
        if picture is None:
            picture = _round(self._colour, _CORE if core else _HALO, radius)
            self._made[(radius, core)] = picture
        painter.drawPixmap(round(spot.x) - radius, round(spot.y) - radius, picture)


_HALO_SIZE, _CORE_SIZE = 1.5, 1.05
"""How large the light is drawn, spots' radii."""
_HALO = ((0.0, 66), (0.5, 30), (1.0, 0))
_CORE = ((0.0, 238), (0.35, 178), (0.7, 66), (1.0, 0))


def _round(colour: Rgb, stops: Iterable[tuple[float, int]], radius: int) -> QPixmap:
    picture = QPixmap(2 * radius, 2 * radius)
    picture.fill(Qt.GlobalColor.transparent)
    gradient = QRadialGradient(radius, radius, radius)
    red, green, blue = colour
    for place_, alpha in stops:
        gradient.setColorAt(place_, QColor(red, green, blue, alpha))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), gradient)
    painter.end()
    return picture
