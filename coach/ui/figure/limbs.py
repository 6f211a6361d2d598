"""Arms and legs as they are seen: skin, sleeves, shorts, socks, hands and feet."""

from coach.figure import measures as m
from coach.figure.skeleton import Body
from coach.figure.space import Vec, along, between, place
from coach.figure.spots import ball_of_foot
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.silhouette import Layers, anticlockwise, hem

_END_ON = 0.8
"""A limb that comes more at the viewer than this hides its hem."""


def thigh(body: Body, camera: Camera, side: str) -> Layers:
    """Return a thigh: the leg of the shorts and the skin below it."""
    hip, knee = body.points[f"hip.{side}"], body.points[f"knee.{side}"]
    frame = body.frames[f"thigh.{side}"]
    towards = -camera.facing(frame[1])
    middle = camera.ball(between(hip, knee, 0.78), 0.063)
    skin = (
        camera.ball(knee, m.RADII["knee"]),
        middle,
        camera.ball(between(hip, knee, 0.45), 0.077),
    )
    layers = Layers(camera)
    if towards <= _END_ON:
        layers.chain("skin", skin)
    low = camera.ball(place(between(hip, knee, 0.28), frame, 0.003, 0, 0), 0.092)
    end = hem(low, camera.ball(between(hip, knee, 0.54), 0.087), -towards)
    layers.ring("shorts", (camera.ball(hip, m.RADII["hip"]), low, *end, low))
    if towards > _END_ON:
        layers.chain("skin", skin)
    return layers


def knee_cap(body: Body, camera: Camera, side: str, *, of_shank: bool) -> tuple[Disc, ...]:
    """Return the skin at the knee, on the bone that is painted first and a little on the other."""
    hip, knee, ankle = (body.points[f"{name}.{side}"] for name in ("hip", "knee", "ankle"))
    on_thigh = camera.ball(between(knee, hip, 0.11), 0.0585)
    at_knee = camera.ball(knee, m.RADII["knee"])
    on_shank = camera.ball(between(knee, ankle, 0.10), 0.0545)
    return (on_shank, at_knee) if of_shank else (on_thigh, at_knee)


def elbow_cap(body: Body, camera: Camera, side: str, *, of_forearm: bool) -> tuple[Disc, ...]:
    """Return the skin at the elbow on the bone that is painted first."""
    shoulder, elbow, wrist = (
        body.points[f"{name}.{side}"] for name in ("shoulder", "elbow", "wrist")
    )
    far = wrist if of_forearm else shoulder
    return (
        camera.ball(between(elbow, far, 0.13), m.RADII["elbow"] + 0.0008),
        camera.ball(elbow, m.RADII["elbow"]),
    )


def shank(body: Body, camera: Camera, side: str) -> Layers:
    """Return a lower leg with its foot in a sock."""
    knee, ankle = body.points[f"knee.{side}"], body.points[f"ankle.{side}"]
    frame = body.frames[f"shank.{side}"]
    foot = body.frames[f"foot.{side}"]
    layers = Layers(camera)
    layers.chain(
        "skin",
        (
            camera.ball(knee, m.RADII["knee"]),
            camera.ball(place(between(knee, ankle, 0.28), frame, -0.013, 0, 0), 0.054),
            camera.ball(place(between(knee, ankle, 0.62), frame, -0.004, 0, 0), 0.042),
            camera.ball(ankle, m.RADII["ankle"]),
        ),
    )
    instep = camera.ball(ankle, 0.037)
    cuff = hem(instep, camera.ball(between(knee, ankle, 0.84), 0.040), 0.0)
    layers.flat("socks", (instep, *cuff))
    heel = camera.ball(body.points[f"heel.{side}"], m.RADII["heel"])
    toe = camera.ball(body.points[f"toe.{side}"], m.RADII["toe"])
    ball = camera.ball(along(ball_of_foot(body, side), foot[1], 0.033), 0.032)
    layers.ring("socks", anticlockwise((instep, heel, toe, ball)), 0.9)
    return layers


def upper_arm(body: Body, camera: Camera, side: str) -> Layers:
    """Return an upper arm with its sleeve."""
    shoulder, elbow = body.points[f"shoulder.{side}"], body.points[f"elbow.{side}"]
    towards = -camera.facing(body.frames[f"upper_arm.{side}"][1])
    tip = camera.ball(elbow, m.RADII["elbow"])
    skin = (tip, camera.ball(between(shoulder, elbow, 0.45), 0.0435))
    layers = Layers(camera)
    if towards <= _END_ON:
        layers.chain("skin", skin)
    low = camera.ball(between(shoulder, elbow, 0.28), 0.058)
    end = hem(low, camera.ball(between(shoulder, elbow, 0.56), 0.056), -towards)
    layers.ring("top", (camera.ball(shoulder, 0.062), low, *end, low))
    if towards > _END_ON:
        layers.chain("skin", skin)
    return layers


def forearm(body: Body, camera: Camera, side: str) -> Layers:
    """Return a forearm with its hand."""
    elbow, wrist = body.points[f"elbow.{side}"], body.points[f"wrist.{side}"]
    frame = body.frames[f"hand.{side}"]
    wide = abs(camera.facing(frame[2]))  # a palm is wide from the front and thin from the edge
    half = 0.021 + 0.012 * wide
    layers = Layers(camera)
    layers.chain("skin", _thumb(camera, frame, wrist), 0.4)
    layers.chain(
        "skin",
        (
            camera.ball(elbow, m.RADII["elbow"]),
            camera.ball(between(elbow, wrist, 0.26), 0.039),
            camera.ball(wrist, m.RADII["wrist"]),
            camera.ball(place(wrist, frame, 0.0, -0.052, 0), half),
            camera.ball(body.points[f"hand.{side}"], half - 0.003),
            camera.ball(body.points[f"fingertips.{side}"], 0.009 + 0.008 * wide),
        ),
        0.8,
    )
    return layers


def _thumb(camera: Camera, frame: tuple[Vec, Vec, Vec], wrist: Vec) -> tuple[Disc, ...]:
    return (
        camera.ball(place(wrist, frame, 0.012, -0.030, 0), 0.016),
        camera.ball(place(wrist, frame, 0.038, -0.066, 0), 0.013),
        camera.ball(place(wrist, frame, 0.045, -0.098, 0), 0.0098),
    )
