"""An arm brought to what it touches: a hand on the body or a thing, a forearm or elbow down."""

from dataclasses import replace

from coach.figure import measures as m
from coach.figure.contact import Contact
from coach.figure.fitting import fit_arm, fit_elbow, fit_hand
from coach.figure.legs import on_surface
from coach.figure.pose import Pose
from coach.figure.rest import Scene
from coach.figure.skeleton import Body
from coach.figure.space import Vec, across, along, dot, scaled, unit
from coach.figure.spots import spot_for_hand
from coach.figure.surfaces import Surface

_WRIST = 0.028
"""How high the middle of the wrist is over what the palm lies on."""
_POINTED = 0.5
"""Fingers that point less along a surface than this point forward, or up a wall."""
_GRIP = 0.018
_GRIPPING, _LOOSE, _FLAT = 48.0, 22.0, 0.0
"""How far the fingers bend, degrees: round what they hold, on something rounded, on a wall."""
_GRIPPED = frozenset(
    ("strap", "stick", "weight", "chair", "knee", "shin", "ankle", "foot", "shoulder", "elbow")
)


def arm_there(pose: Pose, body: Body, contact: Contact, scene: Scene, breath: float) -> Pose:
    """Return the pose with an arm on what it touches, still where it was if that is planted."""
    if contact.limb == "hand":
        pose = _closed(pose, contact)
        spot = spot_for_hand(body, contact, scene.props, breath)
        if spot is not None:
            return fit_arm(pose, body, contact.side, spot.point, scaled(spot.outward, -1.0))
    if not contact.planted:
        return pose
    then = scene.then(contact) or body
    start = "hand" if contact.limb == "hand" else "elbow"
    surface = scene.surface(contact, then.points[f"{start}.{contact.side}"])
    if surface is None:
        return pose
    if contact.limb == "hand":
        return _hand_down(pose, body, then, contact.side, surface)
    return _elbow_down(pose, body, then, contact, surface)


def _closed(pose: Pose, contact: Contact) -> Pose:
    """Return the pose with the fingers round what they hold, or flat on what is flat."""
    target = contact.target.partition(".")[0]
    grips = target in _GRIPPED or contact.relation == "behind"
    bent = _FLAT if target == "wall" else _GRIPPING if grips else _LOOSE
    fingers = f"fingers.{contact.side}"
    if pose.joints[fingers]["flexion"] == bent:
        return pose
    return replace(pose, joints={**pose.joints, fingers: {"flexion": bent}})


def _hand_down(pose: Pose, body: Body, then: Body, side: str, surface: Surface) -> Pose:
    out = surface.outward
    if surface.narrow:
        rail = along(surface.nearest(then.points[f"hand.{side}"]), out, _GRIP)
        return fit_arm(pose, body, side, rail, scaled(out, -1.0))
    wrist = then.points[f"wrist.{side}"]
    wrist = along(wrist, out, _WRIST - surface.height(wrist))
    pointing = scaled(then.frames[f"hand.{side}"][1], -1.0)
    fingers = across(pointing, out)
    if dot(fingers, fingers) < _POINTED * _POINTED:
        fingers = across((1.0, 0.0, 0.0) if out[1] > _POINTED else (0.0, 1.0, 0.0), out)
    return fit_hand(pose, body, side, wrist, unit(fingers))


def _elbow_down(pose: Pose, body: Body, then: Body, contact: Contact, surface: Surface) -> Pose:
    """Return the pose with an elbow on a surface, and the forearm along it if that lies down."""
    side, out = contact.side, surface.outward
    shoulder = body.points[f"shoulder.{side}"]
    elbow = on_surface(
        shoulder, then.points[f"elbow.{side}"], surface, m.RADII["elbow"], m.UPPER_ARM
    )
    fore: Vec = scaled(then.frames[f"forearm.{side}"][1], -1.0)
    if contact.limb == "elbow":
        return fit_elbow(pose, body, side, elbow, along(elbow, fore, m.FOREARM), None)
    drop = m.RADII["elbow"] - m.RADII["wrist"]
    level = unit(across(fore, out), body.frames["chest"][0])
    far = (m.FOREARM * m.FOREARM - drop * drop) ** 0.5
    wrist = along(along(elbow, level, far), out, -drop)
    return fit_elbow(pose, body, side, elbow, wrist, scaled(out, -1.0))
