"""Vectors and frames as plain tuples: metres and degrees, X forward, Y up, Z right."""

import math

Vec = tuple[float, float, float]
Frame = tuple[Vec, Vec, Vec]
"""Three unit vectors: forward, up, right."""

WORLD: Frame = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vec, b: Vec) -> Vec:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scaled(a: Vec, k: float) -> Vec:
    """Return a times k."""
    return (a[0] * k, a[1] * k, a[2] * k)


def along(a: Vec, b: Vec, k: float) -> Vec:
    """Return a + b·k."""
    return (a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k)


def between(a: Vec, b: Vec, t: float) -> Vec:
    """Return the point `t` of the way from a to b."""
    s = 1.0 - t
    return (a[0] * s + b[0] * t, a[1] * s + b[1] * t, a[2] * s + b[2] * t)


def dot(a: Vec, b: Vec) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the vector product."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vec) -> float:
    """Return the length in metres."""
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vec, b: Vec) -> float:
    """Return how far apart two points are, metres."""
    return length(sub(a, b))


def unit(a: Vec, otherwise: Vec = (0.0, 0.0, 0.0)) -> Vec:
    """Return the direction of `a`; `otherwise` if it has none."""
    n = length(a)
    return scaled(a, 1.0 / n) if n > 1e-9 else otherwise


def across(a: Vec, axis: Vec) -> Vec:
    """Return the part of `a` at right angles to the unit vector `axis`."""
    return along(a, axis, -dot(a, axis))


def place(origin: Vec, frame: Frame, forward: float, up: float, right: float) -> Vec:
    """Return the point at these distances from `origin` along the frame's vectors."""
    f, u, r = frame
    return (
        origin[0] + f[0] * forward + u[0] * up + r[0] * right,
        origin[1] + f[1] * forward + u[1] * up + r[1] * right,
        origin[2] + f[2] * forward + u[2] * up + r[2] * right,
    )


def pitched(frame: Frame, degrees: float) -> Frame:
    """Return the frame turned about its right axis, forward towards up."""
    if degrees == 0.0:
        return frame
    f, u, r = frame
    forward, up = _turned(f, u, degrees)
    return (forward, up, r)


def listed(frame: Frame, degrees: float) -> Frame:
    """Return the frame turned about its forward axis, up towards right."""
    if degrees == 0.0:
        return frame
    f, u, r = frame
    up, right = _turned(u, r, degrees)
    return (f, up, right)


def spun(frame: Frame, degrees: float) -> Frame:
    """Return the frame turned about its up axis, right towards forward."""
    if degrees == 0.0:
        return frame
    f, u, r = frame
    right, forward = _turned(r, f, degrees)
    return (forward, u, right)


def _turned(a: Vec, b: Vec, degrees: float) -> tuple[Vec, Vec]:
    """Return a and b turned in their plane, a towards b."""
    radians = math.radians(degrees)
    c, s = math.cos(radians), math.sin(radians)
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )
