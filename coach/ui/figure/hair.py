"""What is on the head besides its hairline: a knot of tied hair, or a scarf."""

from coach.appearance import HairStyle
from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, place
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.silhouette import Layers, hull

_KNOT = (-0.080, 0.112, 0.045)
"""Forward and up from the middle of the head, and the radius; metres. High, clear of the floor."""
_BACK = ((-0.010, 0.041, 0.091), (-0.045, 0.010, 0.072), (-0.030, -0.060, 0.060))
_NAPE = 0.064
_CHEEK = (
    (0.026, 0.060, 0.066, 0.020),
    (-0.030, 0.050, 0.060, 0.030),
    (-0.044, -0.050, 0.046, 0.040),
    (0.030, -0.030, 0.062, 0.020),
    (0.044, -0.100, 0.014, 0.024),
    (0.000, -0.110, 0.026, 0.034),
)
"""The scarf beside the face: forward, up, aside, radius; metres."""


def covers_ears(style: HairStyle) -> bool:
    """Return whether the ears are not seen."""
    return style is HairStyle.COVERED


def has_hairline(style: HairStyle) -> bool:
    """Return whether there is hair or cloth on the skull."""
    return style is not HairStyle.BALD


def add_hair(layers: Layers, style: HairStyle, body: Body, camera: Camera, *, nearer: bool) -> None:
    """Add what is nearer to the viewer than the face, or what is farther away."""
    frame, middle = body.frames["head"], body.points["head"]
    if style is HairStyle.TIED and nearer == (_towards(camera, frame, middle) > 0):
        forward, up, radius = _KNOT
        layers.ring("hair", [camera.ball(place(middle, frame, forward, up, 0.0), radius)], 0.6)
    elif style is HairStyle.COVERED:
        _add_scarf(layers, body, camera, nearer=nearer)


def _towards(camera: Camera, frame: Frame, middle: Vec) -> float:
    """Return how much nearer the knot is than the middle of the head, metres."""
    forward, up, _ = _KNOT
    return camera.see(middle)[2] - camera.see(place(middle, frame, forward, up, 0.0))[2]


def _add_scarf(layers: Layers, body: Body, camera: Camera, *, nearer: bool) -> None:
    frame, middle = body.frames["head"], body.points["head"]
    facing = camera.facing(frame[0])
    if nearer == (facing < 0.0):
        cloth = [*_balls(camera, middle, frame, _BACK), camera.ball(body.points["skull"], _NAPE)]
        layers.ring("hair", hull(cloth), 0.6)
    if nearer and facing > -0.5:
        for sign in (1.0, -1.0):
            if camera.facing(frame[2]) * sign > -0.45:
                layers.flat("hair", hull(_cheek(camera, middle, frame, sign)))


def _cheek(camera: Camera, middle: Vec, frame: Frame, sign: float) -> list[Disc]:
    return [camera.ball(place(middle, frame, f, u, r * sign), size) for f, u, r, size in _CHEEK]


def _balls(
    camera: Camera, middle: Vec, frame: Frame, at: tuple[tuple[float, float, float], ...]
) -> list[Disc]:
    return [camera.ball(place(middle, frame, f, u, 0.0), size) for f, u, size in at]
