"""Arms and legs as they are seen: skin, sleeves, shorts, socks, hands and feet."""

from coach.figure import measures as m
from coach.figure.contact import ball_of_foot
from coach.figure.skeleton import Body
from coach.figure.space import Vec, along, between, place
from coach.ui.figure.camera import Camera
from coach.ui.figure.silhouette import Layers, Silhouette


def thigh(body: Body, camera: Camera, side: str) -> Layers:
    """Return a thigh: the leg of the shorts and the skin below it."""
    hip, knee = body.points[f"hip.{side}"], body.points[f"knee.{side}"]
    frame = body.frames[f"thigh.{side}"]
    down = (-frame[1][0], -frame[1][1], -frame[1][2])
    towards = camera.facing(down)
    layers = Layers(camera)

    def skin() -> None:
        start = 0.5 if towards > 0 else 0.4
        layers.part("skin").chain(
            (
                camera.ball(place(between(hip, knee, start), frame, 0.004, 0, 0), 0.077),
                camera.ball(between(hip, knee, 0.78), 0.063),
                camera.ball(knee, m.RADII["knee"]),
            )
        )

    if towards <= 0:
        skin()
    shorts = layers.part("shorts")
    low = camera.ball(place(between(hip, knee, 0.28), frame, 0.003, 0, 0), 0.092)
    shorts.link(camera.ball(hip, m.RADII["hip"]), low)
    shorts.cuff(low, camera.ball(between(hip, knee, 0.54), 0.087), abs(towards))
    if towards > 0:
        skin()
    return layers


def shank(body: Body, camera: Camera, side: str) -> Layers:
    """Return a lower leg with its foot in a sock."""
    knee, ankle = body.points[f"knee.{side}"], body.points[f"ankle.{side}"]
    frame = body.frames[f"shank.{side}"]
    layers = Layers(camera)
    layers.part("skin").chain(
        (
            camera.ball(knee, m.RADII["knee"]),
            camera.ball(place(between(knee, ankle, 0.28), frame, -0.013, 0, 0), 0.054),
            camera.ball(place(between(knee, ankle, 0.62), frame, -0.004, 0, 0), 0.042),
            camera.ball(ankle, m.RADII["ankle"]),
        )
    )
    sock = layers.part("socks", 0.9)
    heel, toe = body.points[f"heel.{side}"], body.points[f"toe.{side}"]
    instep = camera.ball(ankle, 0.037)
    sock.cuff(instep, camera.ball(between(knee, ankle, 0.84), 0.040), abs(camera.facing(frame[1])))
    ball = camera.ball(
        along(ball_of_foot(body, side), body.frames[f"foot.{side}"][1], 0.031), 0.031
    )
    sock.hull((instep, camera.ball(heel, m.RADII["heel"]), ball))
    sock.link(ball, camera.ball(toe, m.RADII["toe"]))
    return layers


def upper_arm(body: Body, camera: Camera, side: str) -> Layers:
    """Return an upper arm with its sleeve."""
    shoulder, elbow = body.points[f"shoulder.{side}"], body.points[f"elbow.{side}"]
    frame = body.frames[f"upper_arm.{side}"]
    towards = -camera.facing(frame[1])
    layers = Layers(camera)

    def skin() -> None:
        layers.part("skin").link(
            camera.ball(between(shoulder, elbow, 0.5), 0.045),
            camera.ball(elbow, m.RADII["elbow"]),
        )

    if towards <= 0:
        skin()
    sleeve = layers.part("top")
    low = camera.ball(between(shoulder, elbow, 0.28), 0.058)
    sleeve.link(camera.ball(shoulder, 0.062), low)
    sleeve.cuff(low, camera.ball(between(shoulder, elbow, 0.56), 0.056), abs(towards))
    if towards > 0:
        skin()
    return layers


def forearm(body: Body, camera: Camera, side: str) -> Layers:
    """Return a forearm with its hand."""
    elbow, wrist = body.points[f"elbow.{side}"], body.points[f"wrist.{side}"]
    layers = Layers(camera)
    arm = layers.part("skin", 0.8)
    arm.chain(
        (
            camera.ball(elbow, m.RADII["elbow"]),
            camera.ball(between(elbow, wrist, 0.26), 0.039),
            camera.ball(wrist, m.RADII["wrist"]),
        )
    )
    _hand(body, camera, side, wrist, arm)
    return layers


def _hand(body: Body, camera: Camera, side: str, wrist: Vec, part: Silhouette) -> None:
    frame = body.frames[f"hand.{side}"]
    across = abs(camera.facing(frame[2]))  # a palm is wide from the front and thin from the edge
    half = 0.020 + 0.013 * across
    palm = camera.ball(place(wrist, frame, 0.0, -0.052, 0), half)
    knuckles = camera.ball(body.points[f"hand.{side}"], half - 0.003)
    part.chain(
        (
            camera.ball(wrist, m.RADII["wrist"] - 0.001),
            palm,
            knuckles,
            camera.ball(body.points[f"fingertips.{side}"], 0.008 + 0.009 * across),
        )
    )
    part.chain(
        (
            camera.ball(place(wrist, frame, 0.012, -0.030, 0), 0.016),
            camera.ball(place(wrist, frame, 0.040, -0.068, 0), 0.0125),
            camera.ball(place(wrist, frame, 0.046, -0.098, 0), 0.0095),
        )
    )
