"""The head as it is seen: face, nose, ears, hair; the hairline tells where it looks."""

import math

from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, cross, dot, place, unit
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.silhouette import Layers, hull, there_and_back

_SKULL = (0.100, 0.102, 0.083)
"""Half the skull's length, height and width, metres."""
_HAIR = 1.05
"""The hair's surface over the skull's."""
_HAIRLINE = math.radians(93)
_CROWN = unit((-0.58, 0.81, 0.0))
"""The middle of the hair: up and back, in the head's frame."""
_ARC = 9
_FACING = 0.6
"""From here on the nose is seen in front of the face, not as a part of its outline."""

Point = tuple[float, float]


def head(body: Body, camera: Camera) -> Layers:
    """Return the head."""
    frame, middle = body.frames["head"], body.points["head"]
    forward, up, right = (camera.facing(axis) for axis in frame)
    layers = Layers(camera)
    face = hull(_face(camera, middle, frame, body.points["skull"]))
    nose = there_and_back(_nose(camera, middle, frame))
    layers.ring("skin", face, 0.9)
    if forward > _FACING:
        layers.ring("skin", nose, 0.45)
    else:
        layers.flat("skin", nose)
    hair = _hair(unit((forward / _SKULL[0], up / _SKULL[1], right / _SKULL[2])))
    if hair:
        layers.outline("hair", _on_skull(camera, middle, frame, hair))
    for sign in (1.0, -1.0):
        if right * sign > 0.18:
            layers.flat("skin_deep", _ear(camera, middle, frame, sign))
    return layers


def _on_skull(camera: Camera, middle: Vec, frame: Frame, at: list[Vec]) -> list[Point]:
    """Return where points of the unit sphere come to lie on the hair."""
    x, y, _ = camera.see(place(middle, frame, -0.010, 0.022, 0.0))
    k = camera.scale * _HAIR
    (fx, ux, rx), (fy, uy, ry) = (
        tuple(k * half * dot(axis, along) for axis, half in zip(frame, _SKULL, strict=True))
        for along in (camera.right, camera.up)
    )
    return [(x + f * fx + u * ux + r * rx, y - f * fy - u * uy - r * ry) for f, u, r in at]


def _face(camera: Camera, middle: Vec, frame: Frame, neck: Vec) -> list[Disc]:
    at = (
        (0.014, 0.026, 0.012, 0.077),
        (0.014, 0.026, -0.012, 0.077),
        (0.032, -0.006, 0.0, 0.067),
        (0.058, -0.094, 0.0, 0.026),
        (0.004, -0.070, 0.018, 0.043),
        (0.004, -0.070, -0.018, 0.043),
    )
    balls = [camera.ball(place(middle, frame, f, u, r), size) for f, u, r, size in at]
    return [*balls, camera.ball(neck, 0.042)]


def _nose(camera: Camera, middle: Vec, frame: Frame) -> tuple[Disc, ...]:
    return (
        camera.ball(place(middle, frame, 0.092, 0.022, 0), 0.010),
        camera.ball(place(middle, frame, 0.113, -0.022, 0), 0.0115),
        camera.ball(place(middle, frame, 0.088, -0.036, 0), 0.010),
    )


def _ear(camera: Camera, middle: Vec, frame: Frame, sign: float) -> tuple[Disc, Disc]:
    side = sign * (_SKULL[2] - 0.002)
    return (
        camera.ball(place(middle, frame, -0.018, 0.020, side), 0.0175),
        camera.ball(place(middle, frame, -0.014, -0.008, side), 0.0130),
    )


def _hair(view: Vec) -> list[Vec]:
    """Return the outline of what is seen of the hair, a cap on the unit sphere seen along `view`.

    It is the hairline where that is seen and the rim of the sphere where the cap goes round it.
    """
    rise = dot(_CROWN, view)
    aside = unit(_less(view, _CROWN, rise), (0.0, 0.0, 1.0))
    across = cross(_CROWN, aside)
    out, up = math.sin(_HAIRLINE), math.cos(_HAIRLINE)
    hidden = -up * rise / max(1e-6, out * dot(aside, view))
    if hidden >= 1.0:
        return _rim(view, aside, math.pi) if rise > 0 else []
    half = math.pi if hidden <= -1.0 else math.acos(hidden)
    line = []
    for step in range(-_ARC, _ARC + 1):
        c, s = math.cos(half * step / _ARC) * out, math.sin(half * step / _ARC) * out
        line.append(_sum(aside, c, across, s, _CROWN, up))
    if half == math.pi:
        return line
    top = unit(_less(_CROWN, view, rise))
    turn = math.atan2(dot(line[-1], across), dot(line[-1], top))
    return line + [
        _sum(top, math.cos(turn * step / _ARC), across, math.sin(turn * step / _ARC), top, 0.0)
        for step in range(_ARC - 1, -_ARC, -1)
    ]


def _rim(view: Vec, aside: Vec, half: float) -> list[Vec]:
    """Return the whole rim of the sphere."""
    first = unit(_less(aside, view, dot(aside, view)))
    second = cross(view, first)
    turns = [half * step / _ARC for step in range(-_ARC, _ARC)]
    return [_sum(first, math.cos(t), second, math.sin(t), first, 0.0) for t in turns]


def _less(a: Vec, b: Vec, k: float) -> Vec:
    return (a[0] - b[0] * k, a[1] - b[1] * k, a[2] - b[2] * k)


def _sum(a: Vec, i: float, b: Vec, j: float, c: Vec, k: float) -> Vec:
    return (
        a[0] * i + b[0] * j + c[0] * k,
        a[1] * i + b[1] * j + c[1] * k,
        a[2] * i + b[2] * j + c[2] * k,
    )
