"""The warm glow on what an exercise stretches or works."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPixmap, QRadialGradient

from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, between, place
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import Rgb

_HIDDEN, _BESIDE = -0.75, -0.25
"""A place that faces the viewer less than the first is behind the body; from the second on it is
seen whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the flesh: `t` of the way from one point to another, then along a frame; metres.

    Names without a side get the region's; `out` is outward on that side.
    """

    start: str
    end: str
    t: float
    frame: str
    forward: float
    up: float
    out: float

    def at(self, body: Body, side: str, sign: float) -> Vec:
        """Return where it is."""
        points, name = body.points, f".{side}" if self._sided else ""
        middle = between(points[self.start + name], points[self.end + name], self.t)
        return place(middle, self._frame(body, side), self.forward, self.up, sign * self.out)

    def outward(self, body: Body, side: str, sign: float) -> Vec:
        """Return the direction straight out of the body there; none deep inside."""
        f, _, r = self._frame(body, side)
        across = sign * self.out
        depth = math.hypot(self.forward, across)
        if depth < _DEEP:
            return (0.0, 0.0, 0.0)
        return place((0.0, 0.0, 0.0), (f, f, r), self.forward / depth, 0.0, across / depth)

    def _frame(self, body: Body, side: str) -> Frame:
        return body.frames[f"{self.frame}.{side}" if self._sided else self.frame]

    @property
    def _sided(self) -> bool:
        return self.frame in _LIMBS


_LIMBS = ("thigh", "shank", "upper_arm")
_DEEP = 0.02
"""A place less far from the middle of its part shows from all sides, metres."""


def _trunk(point: str, frame: str, forward: float, up: float, out: float) -> Place:
    return Place(point, point, 0.0, frame, forward, up, out)


def _leg(upper: str, lower: str, frame: str, t: float, forward: float, out: float = 0.0) -> Place:
    return Place(upper, lower, t, frame, forward, 0.0, out)


_SEAT = _trunk("pelvis", "pelvis", -0.045, 0.0, 0.085)
_BEHIND = _leg("hip", "knee", "thigh", 0.55, -0.03)
_CALF = _leg("knee", "ankle", "shank", 0.28, -0.02)

_SPOTS: Mapping[str, tuple[tuple[Place, float, tuple[str, ...]], ...]] = {
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
    """One glowing place as it is seen, and the parts of the body it is on.

    `towards` is 1 where the place is on the viewer's side of the body, 0 where it is behind it.
    """

    x: float
    y: float
    radius: float
    parts: frozenset[str]
    towards: float


def spots(regions: tuple[str, ...], body: Body, camera: Camera) -> list[Spot]:
    """Return the glowing places of some regions; parts of the other side do not glow."""
    found = []
    for region in regions:
        name, _, side = region.partition(".")
        sign = {"right": 1.0, "left": -1.0}.get(side, 0.0)
        for where, radius, parts in _SPOTS[name]:
            x, y, r = camera.ball(where.at(body, side, sign), radius)
            on = frozenset(p if p in ("trunk", "head") else f"{p}.{side}" for p in parts)
            facing = camera.facing(where.outward(body, side, sign))
            towards = min(1.0, max(0.0, (facing - _HIDDEN) / (_BESIDE - _HIDDEN)))
            found.append(Spot(x, y, r, on, towards))
    return found


class Glow:
    """The light itself: soft round pictures, each made once in the size it is drawn in."""

    def __init__(self, colour: Rgb) -> None:
        self._colour = colour
        self._made: dict[tuple[int, bool], QPixmap] = {}

    def paint_halo(self, painter: QPainter, spot: Spot, strength: float) -> None:
        """Paint the faint light around a spot, before the body."""
        radius = max(2, round(spot.radius * _HALO_SIZE))
        painter.setOpacity(min(1.0, strength))
        at = QPoint(round(spot.x) - radius, round(spot.y) - radius)
        painter.drawPixmap(at, self._picture(radius, core=False))
        painter.setOpacity(1.0)

    def paint_core(
        self, painter: QPainter, spot: Spot, on: Iterable[QPainterPath], strength: float
    ) -> None:
        """Paint the warm core of a spot on some outlines of the body, and nowhere else."""
        strength *= spot.towards
        radius = max(2, round(spot.radius * _CORE_SIZE))
        box = QRect(round(spot.x) - radius, round(spot.y) - radius, 2 * radius, 2 * radius)
        shape = _joined(on, QRectF(box)) if strength > _UNSEEN else None
        if shape is None:
            return
        painter.save()
        painter.setOpacity(min(1.0, strength))
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setBrushOrigin(box.topLeft())
        painter.setBrush(QBrush(self._picture(radius, core=True)))
        painter.drawPath(shape)
        painter.restore()

    def _picture(self, radius: int, *, core: bool) -> QPixmap:
        picture = self._made.get((radius, core))
        if picture is None:
            picture = _round(self._colour, _CORE if core else _HALO, radius)
            self._made[(radius, core)] = picture
        return picture


def _joined(paths: Iterable[QPainterPath], box: QRectF) -> QPainterPath | None:
    """Return in one what reaches into a box of some outlines, if anything does."""
    shape: QPainterPath | None = None
    for path in paths:
        if path.controlPointRect().intersects(box):
            if shape is None:
                shape = QPainterPath(path)
            else:
                shape.addPath(path)
    return shape


_HALO_SIZE, _CORE_SIZE = 1.5, 1.05
"""How large the light is drawn, spots' radii."""
_UNSEEN = 0.01
"""Weaker light than this is not painted."""
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
