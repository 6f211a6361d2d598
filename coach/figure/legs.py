"""A leg brought to what it touches: a foot planted, a heel sliding, a calf on a stool."""

from coach.figure import measures as m
from coach.figure.contact import Contact
from coach.figure.fitting import fit_knee, fit_leg
from coach.figure.pose import Pose
from coach.figure.rest import Scene, skin_height
from coach.figure.skeleton import Body, with_leg
from coach.figure.space import Vec, across, along, between, distance, place, sub, unit
from coach.figure.spots import spot_for_ankle
from coach.figure.surfaces import Surface

_SLIDES = 4
_TIPPED = 1e-3
_CALF = 0.048
_CALF_AT, _CALF_BACK = 0.45, -0.008
"""Half the thickness of a calf, where its middle is along the lower leg, and how far back."""


def calf_skin(body: Body, side: str, surface: Surface) -> float:
    """Return how far the skin of a calf is out of a surface, metres."""
    knee, ankle = body.points[f"knee.{side}"], body.points[f"ankle.{side}"]
    at = between(knee, ankle, _CALF_AT)
    return surface.height(place(at, body.frames[f"shank.{side}"], _CALF_BACK, 0, 0)) - _CALF


def leg_there(pose: Pose, body: Body, contact: Contact, scene: Scene) -> tuple[Pose, Vec]:
    """Return the pose with a leg on the floor or a thing, and how far short it stays.

    `foot` and `toe` stay where they began if they rest all the way; the others slide.
    """
    side = contact.side
    surface = scene.surface(contact, body.points[_JOINTS[contact.limb].format(side)])
    if surface is None:
        return pose, (0.0, 0.0, 0.0)
    match contact.limb:
        case "knee":
            return _knee_down(pose, body, contact, scene, surface)
        case "calf":
            return _calf_down(pose, body, side, surface), (0.0, 0.0, 0.0)
        case "heel" | "ankle":
            return _sliding(pose, body, contact, surface), (0.0, 0.0, 0.0)
    return _foot_down(pose, body, contact, scene, surface)


_JOINTS = {
    "knee": "knee.{}",
    "calf": "ankle.{}",
    "heel": "heel.{}",
    "ankle": "ankle.{}",
    "foot": "ankle.{}",
    "sole": "ankle.{}",
    "toe": "toe.{}",
}


def _foot_down(
    pose: Pose, body: Body, contact: Contact, scene: Scene, surface: Surface
) -> tuple[Pose, Vec]:
    """Return the pose with a foot flat, or its toes, on a surface."""
    side, out = contact.side, surface.outward
    then = (scene.then(contact) if contact.limb != "sole" else None) or body
    foot = body.frames[f"foot.{side}"]
    if contact.limb == "toe":
        toe = then.points[f"toe.{side}"]
        at = along(toe, out, m.RADII["toe"] - surface.height(toe))
        ankle, forward = place(at, foot, -m.TOE_FORWARD, m.TOE_DOWN, 0), foot[0]
    else:
        ankle, foot = then.points[f"ankle.{side}"], then.frames[f"foot.{side}"]
        ankle = along(ankle, out, m.SOLE - surface.height(ankle))
        forward = unit(across(foot[0], out), (1.0, 0.0, 0.0))
        return _flat(pose, body, contact, surface, ankle, forward)
    fitted = fit_leg(pose, body, side, ankle, forward)
    return fitted, _short(body.points[f"hip.{side}"], ankle)


def _flat(
    pose: Pose, body: Body, contact: Contact, surface: Surface, ankle: Vec, forward: Vec
) -> tuple[Pose, Vec]:
    """Return the pose with the sole flat; a foot tipped to its side comes down a little."""
    side, out = contact.side, surface.outward
    fitted = fit_leg(pose, body, side, ankle, forward, out)
    off = skin_height(with_leg(body, fitted, side), contact, surface)
    if abs(off) > _TIPPED:
        ankle = along(ankle, out, -off)
        fitted = fit_leg(pose, body, side, ankle, forward, out)
    return fitted, _short(body.points[f"hip.{side}"], ankle)


def _short(hip: Vec, ankle: Vec) -> Vec:
    """Return how far an ankle is out of reach of the hip."""
    way = sub(ankle, hip)
    beyond = distance(hip, ankle) - _REACH
    return along((0.0, 0.0, 0.0), unit(way), beyond) if beyond > 0 else (0.0, 0.0, 0.0)


_REACH = (m.THIGH + m.SHANK) * 0.9995


def _knee_down(
    pose: Pose, body: Body, contact: Contact, scene: Scene, surface: Surface
) -> tuple[Pose, Vec]:
    """Return the pose with a knee on a surface, the lower leg as it was."""
    side = contact.side
    hip, knee = body.points[f"hip.{side}"], body.points[f"knee.{side}"]
    then = scene.then(contact)
    aim = then.points[f"knee.{side}"] if then is not None else knee
    if abs(skin_height(body, contact, surface)) < 1e-4 and distance(aim, knee) < 1e-3:
        return pose, (0.0, 0.0, 0.0)
    return fit_knee(pose, body, side, on_surface(hip, aim, surface, m.RADII["knee"], m.THIGH)), (
        0.0,
        0.0,
        0.0,
    )


def _calf_down(pose: Pose, body: Body, side: str, surface: Surface) -> Pose:
    """Return the pose with a calf on a surface: the knee higher or lower, the shank parallel."""
    hip, knee = body.points[f"hip.{side}"], body.points[f"knee.{side}"]
    above = surface.height(knee) - calf_skin(body, side, surface)
    return fit_knee(pose, body, side, on_surface(hip, knee, surface, above, m.THIGH))


def on_surface(root: Vec, aim: Vec, surface: Surface, radius: float, bone: float) -> Vec:
    """Return the end of a bone that lies `radius` out of a surface, in the direction of `aim`.

    As near as it gets, if the surface is out of reach of the bone.
    """
    out = surface.outward
    deep = surface.height(root) - radius
    level = across(sub(aim, root), out)
    far = max(0.0, bone * bone - deep * deep) ** 0.5
    return along(along(root, out, -deep), unit(level), far)


def _sliding(pose: Pose, body: Body, contact: Contact, surface: Surface) -> Pose:
    """Return the pose with a heel or ankle sliding on a surface, the ankle bent as it was."""
    side, out = contact.side, surface.outward
    fitted, now = pose, body
    for _ in range(_SLIDES):
        off = skin_height(now, contact, surface)
        if abs(off) < 2e-4:
            break
        ankle = along(now.points[f"ankle.{side}"], out, -off)
        fitted = fit_leg(fitted, now, side, ankle, None)
        now = with_leg(now, fitted, side)
    return fitted


def leg_crossed(pose: Pose, body: Body, contact: Contact) -> Pose:
    """Return the pose with an ankle lying on the other leg."""
    spot = spot_for_ankle(body, contact)
    return pose if spot is None else fit_leg(pose, body, contact.side, spot.point, None)
