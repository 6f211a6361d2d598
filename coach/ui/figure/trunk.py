"""The trunk as it is seen: shorts, shirt, neck; from any side, bent and turned."""

import math
from collections.abc import Sequence

from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, between, place
from coach.figure.spots import breath_rise
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.silhouette import Layers, hull

_DOWN = -0.7
"""A front that looks down further than this may lie on the floor."""
_ROOM = 0.10
"""So far above the floor the belly swells freely again, metres."""

Section = tuple[Disc, Disc]
"""A cross-section: the disc of its right and of its left half."""

_END_ON = 0.55
"""Seen shorter than this part of its length, the trunk has no waist any more."""


def trunk(body: Body, camera: Camera, breath: float) -> Layers:
    """Return pelvis, shirt and neck; `breath` 0…1 lifts belly and ribs."""
    points, frames = body.points, body.frames
    layers = Layers(camera)
    neck = (
        camera.ball(place(points["c7"], frames["chest"], 0.004, -0.01, 0), 0.052),
        camera.ball(between(points["c7"], points["skull"], 0.62), 0.047),
    )
    layers.chain("skin_deep", neck, 0.5)
    seen = _seen_length(camera.see(points["pelvis"]), camera.see(points["c7"]), camera.scale)
    around = _around if seen > _END_ON else _wrapped
    layers.ring("shorts", around(_shorts(body, camera)))
    layers.ring("top", around(_shirt(body, camera, breath)))
    return layers


def _seen_length(a: Vec, b: Vec, scale: float) -> float:
    """Return how long the trunk is seen, as a part of its length."""
    return math.hypot(a[0] - b[0], a[1] - b[1]) / scale / 0.58


def _shorts(body: Body, camera: Camera) -> list[Section]:
    at, pelvis = body.points["pelvis"], body.frames["pelvis"]
    return [
        _section(camera, at, pelvis, 0.082, 0.098, forward=-0.006, up=-0.006),
        _section(camera, at, pelvis, 0.073, 0.103, up=0.035),
        _section(camera, body.points["l5"], pelvis, 0.062, 0.099),
    ]


def _shirt(body: Body, camera: Camera, breath: float) -> list[Section]:
    points, frames = body.points, body.frames
    chest = frames["chest"]
    collar = camera.ball(place(points["c7"], chest, 0.004, -0.018, 0), 0.060)
    return [
        _section(camera, points["l5"], frames["lumbar"], 0.064, 0.1015, up=-0.018),
        _breathing(body, camera, "l2", "waist", 0.055, 0.090, breath),
        _breathing(body, camera, "t12", "ribs", 0.058, 0.096, breath),
        _breathing(body, camera, "t6", "ribs", 0.070, 0.107, breath),
        _section(camera, points["c7"], chest, 0.100, 0.084, forward=0.006, up=-0.085),
        (
            camera.ball(points["shoulder.right"], 0.061),
            camera.ball(points["shoulder.left"], 0.061),
        ),
        (collar, collar),
    ]


def _breathing(
    body: Body, camera: Camera, at: str, frame: str, out: float, radius: float, breath: float
) -> Section:
    lift = breath * breath_rise(at)
    forward = lift * 0.6 * _free(body.points[at], body.frames[frame], radius)
    return _section(
        camera, body.points[at], body.frames[frame], out, radius + lift * 0.4, forward=forward
    )


def _free(at: Vec, frame: Frame, radius: float) -> float:
    """Return 1 where the belly has room to swell, -1 where one lies on it and the back rises."""
    if frame[0][1] > _DOWN:
        return 1.0
    room = (at[1] - radius) / _ROOM
    return min(1.0, max(-1.0, 2.0 * room - 1.0))


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


def _around(sections: Sequence[Section]) -> list[Disc]:
    """Return the loop up one side of the sections and down the other."""
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in sections]
    last = len(sections) - 1
    rising: list[Disc] = []
    falling: list[Disc] = []
    for i, (a, b) in enumerate(sections):
        low, high = middles[max(0, i - 1)], middles[min(last, i + 1)]
        ux, uy = high[0] - low[0], high[1] - low[1]
        beside = (a[0] - b[0]) * -uy + (a[1] - b[1]) * ux  # on the right of the way up?
        right, left = (a, b) if beside >= 0 else (b, a)
        rising.append(right)
        falling.append(left)
    return rising + falling[::-1]


def _wrapped(sections: Sequence[Section]) -> list[Disc]:
    return hull([disc for section in sections for disc in section])
