"""The dotted arc that says where the movement goes."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

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
_APART = 0.105
"""Shortest way worth an arc, and how far from the joint it is drawn; metres."""


def mover(bodies: Sequence[Body]) -> str | None:
    """Return the point that moves most from the first body to the last, if any moves much."""
    ways = {name: weight * (_way(bodies, name) - less) for name, weight, less in _MOVERS}
    most = max(ways, key=lambda name: ways[name])
    return most if ways[most] >= _LEAST else None


def _way(bodies: Sequence[Body], name: str) -> float:
    """Return how far a point travels, metres."""
    return sum(distance(a.points[name], b.points[name]) for a, b in pairwise(bodies))


def arc(bodies: Sequence[Body], camera: Camera) -> list[Point]:
    """Return the arc as it is seen, outside the body, evenly spaced; empty for a small movement."""
    name = mover(bodies)
    if name is None:
        return []
    way = [camera.see(body.points[name])[:2] for body in bodies]
    middle = [camera.see(body.middle(("pelvis", "t6")))[:2] for body in bodies]
    return _even(_pushed(way, middle, _APART * camera.scale), camera.scale * 0.036)


def _pushed(way: list[Point], middle: list[Point], by: float) -> list[Point]:
    """Return the way moved sideways, away from the middle of the body."""
    dx, dy = way[-1][0] - way[0][0], way[-1][1] - way[0][1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    half = len(way) // 2
    away = (way[half][0] - middle[half][0]) * nx + (way[half][1] - middle[half][1]) * ny
    sign = math.copysign(by, away)
    return [(x + nx * sign, y + ny * sign) for x, y in way]


def _even(way: list[Point], step: float) -> list[Point]:
    """Return points along a way, `step` apart."""
    points = [way[0]]
    left = step
    for (ax, ay), (bx, by) in pairwise(way):
        length = math.hypot(bx - ax, by - ay)
        at = left
        while at <= length and length > 0:
            points.append((ax + (bx - ax) * at / length, ay + (by - ay) * at / length))
            at += step
        left = at - length
    return points if len(points) >= 4 else []


def paint_arc(
    painter: QPainter, points: Sequence[Point], scale: float, palette: FigurePalette
) -> None:
    """Paint the dots and an open arrow head."""
    radius = max(1.3, scale * 0.0085)
    painter.setBrush(QColor(*palette.hint))
    for x, y in points[:-1]:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    (ax, ay), (bx, by) = points[-3], points[-1]
    length = math.hypot(bx - ax, by - ay) or 1.0
    ux, uy = (bx - ax) / length, (by - ay) / length
    size, thick = scale * 0.050, radius * 1.15
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
