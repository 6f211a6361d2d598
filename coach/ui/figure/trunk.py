"""The trunk and the head as they are seen: shirt, shorts, neck, face, hair."""

import math
from itertools import pairwise

from coach.figure.contact import breath_rise
from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, dot, place, unit
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.silhouette import Layers, Silhouette

Section = tuple[Disc, Disc]
"""A cross-section of the trunk: the disc of its right and of its left half."""


def trunk(body: Body, camera: Camera, breath: float) -> Layers:
    """Return pelvis, shirt and neck; `breath` 0…1 lifts belly and ribs."""
    points, frames = body.points, body.frames
    pelvis, chest = frames["pelvis"], frames["chest"]
    layers = Layers(camera)
    layers.part("skin_deep").link(
        camera.ball(place(points["c7"], chest, 0.004, -0.01, 0), 0.052),
        camera.ball(points["skull"], 0.047),
    )
    shorts = layers.part("shorts")
    seat = _section(camera, points["pelvis"], pelvis, 0.085, 0.098, forward=-0.008)
    hips = _section(camera, points["pelvis"], pelvis, 0.073, 0.103, up=0.035)
    _span(shorts, seat, hips)
    _span(shorts, hips, _section(camera, points["l5"], pelvis, 0.062, 0.099))
    shirt = layers.part("top")
    sections = [
        _section(camera, points["l5"], frames["lumbar"], 0.064, 0.1015, up=-0.015),
        _breathing(body, camera, "l2", "waist", 0.055, 0.090, breath),
        _breathing(body, camera, "t12", "ribs", 0.058, 0.096, breath),
        _breathing(body, camera, "t6", "ribs", 0.070, 0.108, breath),
        _section(camera, points["c7"], chest, 0.092, 0.084, forward=0.008, up=-0.085),
    ]
    for low, high in pairwise(sections):
        _span(shirt, low, high)
    _yoke(shirt, body, camera, sections[-1])
    return layers


def _yoke(shirt: Silhouette, body: Body, camera: Camera, chest: Section) -> None:
    collar = camera.ball(place(body.points["c7"], body.frames["chest"], 0.004, -0.018, 0), 0.060)
    for side, half in zip(SIDES, chest, strict=True):
        shirt.hull((half, camera.ball(body.points[f"shoulder.{side}"], 0.061), collar))
    shirt.between(chest[0], chest[1], collar)


def _breathing(
    body: Body, camera: Camera, at: str, frame: str, out: float, radius: float, breath: float
) -> Section:
    lift = breath * breath_rise(at)
    return _section(
        camera, body.points[at], body.frames[frame], out, radius + lift * 0.4, forward=lift * 0.6
    )


def _section(
    camera: Camera,
    at: Vec,
    frame: Frame,
    out: float,
    radius: float,
    *,
    forward: float = 0.0,
    up: float = 0.0,
) -> Section:
    return (
        camera.ball(place(at, frame, forward, up, out), radius),
        camera.ball(place(at, frame, forward, up, -out), radius),
    )


def _span(part: Silhouette, low: Section, high: Section) -> None:
    part.hull((low[0], low[1], high[1], high[0]))


_SKULL = (0.094, 0.096, 0.078)
"""Half the skull's length, height and width."""
_HAIR = 1.055
"""The hair's surface over the skull's."""
_HAIRLINE = math.radians(84)
_CROWN = unit((-0.60, 0.80, 0.0))
"""The middle of the hair: up and back, in the head's frame."""
_ROUND = tuple((math.cos(t * math.pi / 16), math.sin(t * math.pi / 16)) for t in range(32))


def head(body: Body, camera: Camera) -> Layers:
    """Return the head: face, hair, ears and nose; the hairline tells where it looks."""
    frame, middle = body.frames["head"], body.points["head"]
    towards = tuple(camera.facing(axis) for axis in frame)
    layers = Layers(camera)
    face = layers.part("skin", 0.9)
    face.outline(_limb(camera, middle, frame, towards, 1.0))
    _jaw(face, camera, middle, frame, body.points["skull"])
    hair = _hair(camera, middle, frame, towards)
    if hair:
        layers.part("hair", 0.8).outline(hair)
    for sign in (1.0, -1.0):
        if towards[2] * sign > 0.18:
            _ear(layers.part("skin_deep", 0.2), camera, middle, frame, sign)
    return layers


def _jaw(part: Silhouette, camera: Camera, middle: Vec, frame: Frame, skull: Vec) -> None:
    cheek = camera.ball(place(middle, frame, 0.024, -0.012, 0), 0.066)
    chin = camera.ball(place(middle, frame, 0.056, -0.088, 0), 0.027)
    angle = camera.ball(place(middle, frame, 0.000, -0.066, 0), 0.044)
    part.hull((cheek, chin, angle))
    part.link(angle, camera.ball(skull, 0.045))
    part.hull(
        (
            camera.ball(place(middle, frame, 0.084, 0.018, 0), 0.008),
            camera.ball(place(middle, frame, 0.108, -0.022, 0), 0.0105),
            camera.ball(place(middle, frame, 0.082, -0.034, 0), 0.009),
        )
    )


def _ear(part: Silhouette, camera: Camera, middle: Vec, frame: Frame, sign: float) -> None:
    side = sign * (_SKULL[2] + 0.002)
    part.link(
        camera.ball(place(middle, frame, -0.012, 0.008, side), 0.0165),
        camera.ball(place(middle, frame, -0.008, -0.018, side), 0.0125),
    )


def _limb(
    camera: Camera, middle: Vec, frame: Frame, towards: tuple[float, ...], size: float
) -> list[tuple[float, float]]:
    """Return the outline of the skull, an ellipsoid, as it is seen."""
    view = unit((towards[0] / _SKULL[0], towards[1] / _SKULL[1], towards[2] / _SKULL[2]))
    a, b = _square(view)
    return [_skin(camera, middle, frame, _mixed(a, c, b, s), size) for c, s in _ROUND]


def _hair(
    camera: Camera, middle: Vec, frame: Frame, towards: tuple[float, ...]
) -> list[tuple[float, float]]:
    """Return what is seen of the hair: a cap on the skull, cut where the skull turns away."""
    view = unit((towards[0] / _SKULL[0], towards[1] / _SKULL[1], towards[2] / _SKULL[2]))
    a, b = _square(_CROWN)
    ring_out, ring_up = math.sin(_HAIRLINE), math.cos(_HAIRLINE)
    outline = []
    seen = dot(_CROWN, view) > 0
    for c, s in _ROUND:
        at = _mixed(_mixed(a, c, b, s), ring_out, _CROWN, ring_up)
        depth = dot(at, view)
        if depth < 0:
            at = unit(_mixed(at, 1.0, view, -depth))
        else:
            seen = True
        outline.append(_skin(camera, middle, frame, at, _HAIR))
    return outline if seen else []


def _square(axis: Vec) -> tuple[Vec, Vec]:
    """Return two unit vectors at right angles to a unit vector and to each other."""
    hint = (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0)
    k = dot(hint, axis)
    a = unit((hint[0] - axis[0] * k, hint[1] - axis[1] * k, hint[2] - axis[2] * k))
    return a, (
        axis[1] * a[2] - axis[2] * a[1],
        axis[2] * a[0] - axis[0] * a[2],
        axis[0] * a[1] - axis[1] * a[0],
    )


def _mixed(a: Vec, k: float, b: Vec, n: float) -> Vec:
    return (a[0] * k + b[0] * n, a[1] * k + b[1] * n, a[2] * k + b[2] * n)


def _skin(camera: Camera, middle: Vec, frame: Frame, at: Vec, size: float) -> tuple[float, float]:
    """Return where a point of the unit sphere comes to lie on the skull."""
    f, u, r = _SKULL
    point = place(
        middle, frame, at[0] * f * size - 0.012, at[1] * u * size + 0.022, at[2] * r * size
    )
    return camera.see(point)[:2]
