"""The head as it is seen: face, nose, ears, hair; from every side it tells where it looks."""

import math

from coach.appearance import HairStyle
from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, cross, dot, place, unit
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.hair import add_hair, covers_ears, has_hairline
from coach.ui.figure.silhouette import Layers, Point, hull, there_and_back

_SKULL = (0.100, 0.103, 0.088)
"""Half the skull's length, height and width, metres."""
_HAIR = 1.055
"""The hair's surface over the skull's."""
_FACING = 0.62
"""From here on the nose is seen in front of the face, not as a part of its outline."""
_SEEN = 0.28
"""What is on the face is seen if the skin there faces the viewer at least this much."""
_EAR_SEEN = 0.14
_FINE = 110.0
"""In smaller pictures a face has no eyes and no mouth, pixels a metre."""
_CROWN = unit((-0.64, 0.77, 0.0))
"""The middle of the hair: up and back, in the head's frame."""
_HAIRLINE_DEGREES = (
    86, 86, 87, 89, 92, 97, 103, 101, 93, 86, 82, 80, 80, 81, 82,
)  # fmt: skip
"""How far from the crown the hair reaches, from the forehead over temple and ear to the nape."""
_RIM = 5
"""Points where the hair goes round the edge of the picture."""

_At = tuple[float, float, float]
Feature = tuple[str, Vec, tuple[_At, _At, _At, _At]]
"""Colour, where the skin faces, and a bow: tip, above, tip, below; metres, for the right side."""

_EYE: Feature = (
    "hair",
    unit((0.80, 0.20, 0.42)),
    ((0.088, 0.010, 0.017), (0.088, 0.0, 0.034), (0.075, 0.007, 0.047), (0.086, -0.014, 0.034)),
)
_BROW: Feature = (
    "hair",
    unit((0.78, 0.40, 0.40)),
    ((0.089, 0.036, 0.013), (0.087, 0.052, 0.033), (0.071, 0.029, 0.05), (0.083, 0.038, 0.033)),
)
_MOUTH: Feature = (
    "skin_deep",
    unit((0.95, -0.30, 0.0)),
    ((0.078, -0.058, -0.021), (0.09, -0.063, 0), (0.078, -0.058, 0.021), (0.088, -0.077, 0)),
)
_FEATURES = (_EYE, _BROW, _MOUTH)
"""Closed eyes, brows and mouth."""


def head(body: Body, camera: Camera, style: HairStyle = HairStyle.SHORT) -> Layers:
    """Return the head."""
    frame, middle = body.frames["head"], body.points["head"]
    forward, up, right = (camera.facing(axis) for axis in frame)
    layers = Layers(camera)
    add_hair(layers, style, body, camera, nearer=False)
    layers.ring("skin", hull(_face(camera, middle, frame, body.points["skull"])), 0.9)
    nose = _nose(camera, middle, frame)
    if forward <= _FACING:
        layers.flat("skin", there_and_back(nose))
    if camera.scale >= _FINE:
        _features(layers, camera, middle, frame, (forward, up, right))
    if forward > _FACING:
        layers.ring("skin", nose[1:2], 0.5)
    hair = _hair(unit((forward / _SKULL[0], up / _SKULL[1], right / _SKULL[2])))
    if hair and has_hairline(style):
        layers.patch("hair", _on_skull(camera, middle, frame, hair))
    for sign in (1.0, -1.0):
        if right * sign > _EAR_SEEN and not covers_ears(style):
            layers.flat("skin_deep", _ear(camera, middle, frame, sign))
    add_hair(layers, style, body, camera, nearer=True)
    return layers


def _features(layers: Layers, camera: Camera, middle: Vec, frame: Frame, towards: Vec) -> None:
    """Add closed eyes, brows and mouth, as far as they are seen."""
    for colour, (f, u, r), bow in _FEATURES:
        for sign in (1.0,) if r == 0.0 else (1.0, -1.0):
            if dot(towards, (f, u, r * sign)) > _SEEN:
                start, upper, end, lower = (
                    camera.see(place(middle, frame, a, b, c * sign))[:2] for a, b, c in bow
                )
                layers.crescent(colour, start, upper, end, lower)


def _face(camera: Camera, middle: Vec, frame: Frame, neck: Vec) -> list[Disc]:
    at = (
        (0.008, 0.034, 0.010, 0.080),
        (0.008, 0.034, -0.010, 0.080),
        (-0.022, 0.008, 0.0, 0.077),
        (0.032, -0.006, 0.0, 0.067),
        (0.058, -0.092, 0.0, 0.028),
        (0.004, -0.066, 0.020, 0.044),
        (0.004, -0.066, -0.020, 0.044),
    )
    balls = [camera.ball(place(middle, frame, f, u, r), size) for f, u, r, size in at]
    return [*balls, camera.ball(neck, 0.042)]


def _nose(camera: Camera, middle: Vec, frame: Frame) -> tuple[Disc, ...]:
    return (
        camera.ball(place(middle, frame, 0.092, 0.022, 0), 0.010),
        camera.ball(place(middle, frame, 0.113, -0.022, 0), 0.0125),
        camera.ball(place(middle, frame, 0.088, -0.036, 0), 0.010),
    )


def _ear(camera: Camera, middle: Vec, frame: Frame, sign: float) -> tuple[Disc, Disc]:
    side = sign * (_SKULL[2] - 0.002)
    return (
        camera.ball(place(middle, frame, -0.016, 0.016, side), 0.0170),
        camera.ball(place(middle, frame, -0.012, -0.012, side), 0.0125),
    )


def _on_skull(camera: Camera, middle: Vec, frame: Frame, at: list[Vec]) -> list[Point]:
    """Return where points of the unit sphere come to lie on the hair."""
    x, y, _ = camera.see(place(middle, frame, -0.010, 0.022, 0.0))
    k = camera.scale * _HAIR
    (fx, ux, rx), (fy, uy, ry) = (
        tuple(k * half * dot(axis, along) for axis, half in zip(frame, _SKULL, strict=True))
        for along in (camera.right, camera.up)
    )
    return [(x + f * fx + u * ux + r * rx, y - f * fy - u * uy - r * ry) for f, u, r in at]


def _hairline() -> tuple[Vec, ...]:
    """Return the hairline on the unit sphere, once around from the nape."""
    front = unit(_less((1.0, 0.0, 0.0), _CROWN, _CROWN[0]))
    across = cross(_CROWN, front)
    last = len(_HAIRLINE_DEGREES) - 1
    line = []
    for step in range(-last, last):
        turn, reach = math.pi * step / last, math.radians(_HAIRLINE_DEGREES[abs(step)])
        out = math.sin(reach)
        aside = out * math.sin(turn)
        line.append(_sum(_CROWN, math.cos(reach), front, out * math.cos(turn), across, aside))
    return tuple(line)


def _hair(view: Vec) -> list[Vec]:
    """Return the outline of what is seen of the hair on the unit sphere, seen along `view`.

    It is the hairline where that is seen, and between the rim of the sphere, on the crown's side.
    """
    vf, vu, vr = view
    seen = [f * vf + u * vu + r * vr > 0 for f, u, r in _LINE]
    if all(seen):
        return list(_LINE)
    if not any(seen):
        return _whole_rim(view)
    first = next(i for i, each in enumerate(seen) if each and not seen[i - 1])
    top = unit(_less(_CROWN, view, dot(_CROWN, view)), (0.0, 0.0, 1.0))
    beside = cross(view, top)
    outline: list[Vec] = []
    hidden = False
    for step in range(first, first + len(_LINE) + 1):
        index = step % len(_LINE)
        if not seen[index]:
            hidden = True
            continue
        if hidden:
            outline += _along_rim(top, beside, outline[-1], _LINE[index])
            hidden = False
        outline.append(_LINE[index])
    return outline


def _along_rim(top: Vec, beside: Vec, start: Vec, end: Vec) -> list[Vec]:
    """Return points on the rim from beside one point to beside another, past its top if between."""
    a, b = (math.atan2(dot(point, beside), dot(point, top)) for point in (start, end))
    steps = max(2, round(_RIM * abs(b - a)))
    turns = [a + (b - a) * step / steps for step in range(steps + 1)]
    return [_sum(top, math.cos(t), beside, math.sin(t), top, 0.0) for t in turns]


def _whole_rim(view: Vec) -> list[Vec]:
    """Return the whole rim of the sphere where the hair fills it, nothing where it is behind."""
    if dot(_CROWN, view) < 0:
        return []
    first = unit(cross(view, (0.0, 0.0, 1.0)), (1.0, 0.0, 0.0))
    second = cross(view, first)
    turns = [2 * math.pi * step / (6 * _RIM) for step in range(6 * _RIM)]
    return [_sum(first, math.cos(t), second, math.sin(t), first, 0.0) for t in turns]


def _less(a: Vec, b: Vec, k: float) -> Vec:
    return (a[0] - b[0] * k, a[1] - b[1] * k, a[2] - b[2] * k)


def _sum(a: Vec, i: float, b: Vec, j: float, c: Vec, k: float) -> Vec:
    return (
        a[0] * i + b[0] * j + c[0] * k,
        a[1] * i + b[1] * j + c[1] * k,
        a[2] * i + b[2] * j + c[2] * k,
    )


_LINE = _hairline()
