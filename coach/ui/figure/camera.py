"""From metres to pixels: a camera far away, so that nothing is distorted."""

import math
from dataclasses import dataclass

from coach.figure.space import Vec
from coach.figure.view import View

Seen = tuple[float, float, float]
"""Pixels right, pixels down, metres away."""
Disc = tuple[float, float, float]
"""Middle and radius of a ball as it is seen, pixels."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the picture is taken from, how large, and where the world's origin comes to lie."""

    right: Vec
    up: Vec
    away: Vec
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    edge: float = 1.0
    """How many times thicker than usual outlines are drawn."""

    def see(self, point: Vec) -> Seen:
        """Return where a point is seen and how far away."""
        px, py, pz = point
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = self.right, self.up, self.away
        return (
            self.x + self.scale * (px * ax + py * ay + pz * az),
            self.y - self.scale * (px * bx + py * by + pz * bz),
            px * cx + py * cy + pz * cz,
        )

    def ball(self, point: Vec, radius: float) -> Disc:
        """Return the disc that a ball is seen as."""
        px, py, pz = point
        ax, ay, az = self.right
        bx, by, bz = self.up
        return (
            self.x + self.scale * (px * ax + py * ay + pz * az),
            self.y - self.scale * (px * bx + py * by + pz * bz),
            radius * self.scale,
        )

    def facing(self, direction: Vec) -> float:
        """Return how much a direction comes towards the viewer: 1 straight at, -1 straight away."""
        a = self.away
        return -(direction[0] * a[0] + direction[1] * a[1] + direction[2] * a[2])


def camera(view: View, scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> Camera:
    """Return the camera of a view; `scale` in pixels a metre, the origin seen at (x, y)."""
    a, e = math.radians(view.azimuth), math.radians(view.elevation)
    sa, ca, se, ce = math.sin(a), math.cos(a), math.sin(e), math.cos(e)
    return Camera((ca, 0.0, -sa), (-sa * se, ce, -ca * se), (-sa * ce, -se, -ca * ce), scale, x, y)
