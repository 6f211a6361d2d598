"""The dotted arc that says where the movement goes."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from coach.figure import measures as m
from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.figure.space import distance
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import FigurePalette

Point = tuple[float, float]

_MOVERS = (
    ("ankle.right", 1.0, 0.0),
    ("ankle.left", 1.0, 0.0),
    ("knee.right", 1.0, 0.0),
    ("knee.left", 1.0, 0.0),
    ("toe.right", 0.9, 0.0),
    ("toe.left", 0.9, 0.0),
    ("pelvis", 1.4, 0.0),
    ("head", 1.1, 0.0),
    ("wrist.right", 1.0, 0.7),
    ("wrist.left", 1.0, 0.7),
)
"""What may carry the arc, how much its way counts, and metres of it that do not count.

Hands go along with many movements without being what matters.
"""

_LEAST = 0.07
"""Shortest way worth an arc, metres."""
_SHORTEST = 0.15
"""An arc that is seen shorter than this is a stub and not drawn, metres."""
_BESIDE = (0.105, 0.15, 0.20)
_PLACES = (
    *product((0.0,), _BESIDE, (1.0, -1.0)),
    *product((0.14, 0.24, 0.34), (0.0, *_BESIDE), (1.0, -1.0)),
)
"""How far on, and how far aside to which side, an arc may be drawn: the first clear place is taken.

Metres. Further on is for what fills its own way, as a pelvis does.
"""
_STEP = 0.036
"""From dot to dot, metres."""
_CLEAR_OF_HEAD = 0.035
"""Room around the head, metres."""
_COVERED = 0.4
"""No arc has more of its dots on the body than this part."""
_WINDOW = 10
"""How many places before and after one tell which way a point is going."""
_PROBES = 8
"""Of so many dots at least it is asked what they lie on."""
_TRIED = 4
"""How many of the points that move most may carry the arc."""

_BONES: tuple[tuple[str, str, float], ...] = (
    ("pelvis", "l2", 0.13),
    ("l2", "t6", 0.13),
    ("t6", "c7", 0.13),
    *(
        (f"{a}.{side}", f"{b}.{side}", radius)
        for side in SIDES
        for a, b, radius in (
            ("hip", "knee", 0.09),
            ("knee", "ankle", 0.055),
            ("heel", "toe", 0.04),
            ("shoulder", "elbow", 0.06),
            ("elbow", "fingertips", 0.04),
        )
    ),
)
"""What an arc stays clear of where it can: bones and half the thickness around them, metres."""


def movers(bodies: Sequence[Body]) -> list[str]:
    """Return the points that move much from the first body to the last, the most telling first."""
    ways = {name: weight * (_way(bodies, name) - less) for name, weight, less in _MOVERS}
    return sorted((name for name in ways if ways[name] >= _LEAST), key=lambda name: -ways[name])


def _way(bodies: Sequence[Body], name: str) -> float:
    """Return how far a point travels, metres."""
    return sum(distance(a.points[name], b.points[name]) for a, b in pairwise(bodies))


def arc(bodies: Sequence[Body], camera: Camera) -> list[Point]:
    """Return the arc as it is seen, evenly spaced, beside the body and never over the head.

    Empty for a small movement, and where there is no room for it.
    """
    room: Room | None = None
    for name in movers(bodies)[:_TRIED]:
        way = _smoothed([camera.see(body.points[name])[:2] for body in bodies])
        if _length(way) >= _SHORTEST * camera.scale:
            room = room or Room(bodies, camera)
            points = _clearest(way, room, camera.scale)
            if points:
                return points
    return []


class Room:
    """Where an arc may not be (on a head) and where it is better not (on a body)."""

    def __init__(self, bodies: Sequence[Body], camera: Camera) -> None:
        around = m.RADII["head"] + _CLEAR_OF_HEAD
        self._heads = [camera.ball(body.points["head"], around) for body in bodies]
        self._bodies = [
            [
                (camera.see(body.points[a])[:2], camera.see(body.points[b])[:2], r * camera.scale)
                for a, b, r in _BONES
            ]
            for body in (bodies[0], bodies[len(bodies) // 2], bodies[-1])
        ]

    def over_head(self, points: Sequence[Point]) -> bool:
        """Return whether any point is on a head or close to it."""
        return any(math.dist((x, y), p) < r for x, y, r in self._heads for p in points)

    def covered(self, points: Sequence[Point]) -> float:
        """Return which part of some points is on the body, at the moment when most of them are."""
        return max(
            sum(any(_off(p, a, b) < r for a, b, r in bones) for p in points) / len(points)
            for bones in self._bodies
        )


def _clearest(way: Sequence[Point], room: Room, scale: float) -> list[Point]:
    """Return the arc beside a way that is least on the body; none if all are much on it."""
    best: list[Point] = []
    least = _COVERED
    for ahead, apart, sign in _PLACES:
        beside = _beside(_ahead(way, ahead * scale), sign * apart * scale)
        points = _even(beside, _step(scale))
        probes = points[:: max(1, len(points) // _PROBES)]
        if len(points) < _FEWEST or room.over_head(probes):
            continue
        covered = room.covered(probes)
        if covered < least - 1e-9:
            best, least = points, covered
        if least == 0.0:
            break
    return best


def _ahead(way: Sequence[Point], by: float) -> list[Point]:
    """Return the way moved on in the direction in which it goes as a whole."""
    dx, dy = way[-1][0] - way[0][0], way[-1][1] - way[0][1]
    length = math.hypot(dx, dy) or 1.0
    return [(x + dx / length * by, y + dy / length * by) for x, y in way]


def _smoothed(way: list[Point]) -> list[Point]:
    """Return the way with its corners cut, twice."""
    for _ in range(2):
        cut = [way[0]]
        for (ax, ay), (bx, by) in pairwise(way):
            cut.append((ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25))
            cut.append((ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75))
        way = [*cut, way[-1]]
    return way


_FEWEST = 5
"""An arc has at least so many dots."""


def _length(way: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(way))


def _beside(way: Sequence[Point], by: float) -> list[Point]:
    """Return the way moved sideways, square to where it goes; without loops in tight bends."""
    last = len(way) - 1
    pushed: list[Point] = []
    for i, (x, y) in enumerate(way):
        (ax, ay), (bx, by_) = way[max(0, i - _WINDOW)], way[min(last, i + _WINDOW)]
        length = math.hypot(bx - ax, by_ - ay) or 1.0
        pushed.append((x - (by_ - ay) / length * by, y + (bx - ax) / length * by))
    return [pushed[0], *_forward(way, pushed)]


def _forward(way: Sequence[Point], pushed: Sequence[Point]) -> Iterator[Point]:
    """Return the pushed points that go on as the way does."""
    ahead = pushed[0]
    for (here, there), point in zip(pairwise(way), pushed[1:], strict=True):
        along = (there[0] - here[0]) * (point[0] - ahead[0])
        if along + (there[1] - here[1]) * (point[1] - ahead[1]) > 0:
            ahead = point
            yield point


def _off(point: Point, a: Point, b: Point) -> float:
    """Return how far a point is from the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = (point[0] - a[0]) * dx + (point[1] - a[1]) * dy
    t = min(1.0, max(0.0, along / (dx * dx + dy * dy or 1.0)))
    return math.dist(point, (a[0] + dx * t, a[1] + dy * t))


def _step(scale: float) -> float:
    return max(_STEP * scale, 3.6 * _radius(scale))


def _radius(scale: float) -> float:
    return max(0.7, scale * 0.0085)


def _even(way: Sequence[Point], step: float) -> list[Point]:
    """Return points along a way from its beginning to its end, about `step` apart."""
    whole = _length(way)
    count = round(whole / step)
    if count < 1:
        return []
    points = [way[0]]
    gone = 0.0
    for a, b in pairwise(way):
        length = math.dist(a, b)
        while length > 0 and len(points) * whole / count <= gone + length + 1e-6:
            t = (len(points) * whole / count - gone) / length
            points.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
        gone += length
    return points


def paint_arc(
    painter: QPainter, points: Sequence[Point], scale: float, palette: FigurePalette
) -> None:
    """Paint the dots and an open arrow head."""
    radius = _radius(scale)
    painter.setBrush(QColor(*palette.hint))
    for x, y in points[:-1]:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    (ax, ay), (bx, by) = points[-3], points[-1]
    length = math.hypot(bx - ax, by - ay) or 1.0
    ux, uy = (bx - ax) / length, (by - ay) / length
    size, thick = max(3.4, scale * 0.050), radius * 1.15
    tip = (bx + ux * size * 0.3, by + uy * size * 0.3)
    for turn in (1, -1):
        wing = (
            tip[0] - ux * size - uy * size * 0.62 * turn,
            tip[1] - uy * size + ux * size * 0.62 * turn,
        )
        _bar(painter, tip, wing, thick)


def _bar(painter: QPainter, a: Point, b: Point, radius: float) -> None:
    """Paint a thick line with round ends as fills."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length * radius, dx / length * radius
    outline = ((a[0] + nx, a[1] + ny), (b[0] + nx, b[1] + ny), (b[0] - nx, b[1] - ny))
    corners = [QPointF(*p) for p in (*outline, (a[0] - nx, a[1] - ny))]
    painter.drawPolygon(QPolygonF(corners))
    painter.drawEllipse(QPointF(*a), radius, radius)
    painter.drawEllipse(QPointF(*b), radius, radius)
