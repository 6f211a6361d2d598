"""How far a contact that a file declares is from being true."""

from coach.figure.contact import Contact
from coach.figure.legs import calf_skin
from coach.figure.measures import radius
from coach.figure.neck import head_gap
from coach.figure.rest import Scene, skin_points
from coach.figure.skeleton import Body
from coach.figure.space import distance
from coach.figure.spots import spot_for_ankle, spot_for_hand

_LYING = {
    "forearm": ("elbow", "wrist"),
    "hand": ("wrist", "hand"),
}
"""Parts that lie along their whole length: each of these points touches."""
_OVER_EDGE = 0.04
"""How far beyond the edge of a thing a part may still be said to touch it, metres."""


def gap(body: Body, contact: Contact, scene: Scene, breath: float = 0.0) -> float | None:
    """Return how far a declared contact is from being true, metres; None if the thing is not there.

    0 is touching; a part that has sunk in counts like one that floats. What only goes with the
    hand, such as a weight, is always true.
    """
    if contact.limb == "hand":
        spot = spot_for_hand(body, contact, scene.props, breath)
        if spot is not None:
            return distance(spot.point, body.points[contact.part])
        if not contact.planted:
            return 0.0 if _goes_with(contact, scene) else None
    if contact.limb == "ankle" and not contact.planted:
        spot = spot_for_ankle(body, contact)
        return None if spot is None else distance(spot.point, body.points[contact.part])
    if contact.limb == "head":
        above = head_gap(body, contact, scene)
        return None if above is None else abs(above)
    return _gap_to_surface(body, contact, scene)


def _goes_with(contact: Contact, scene: Scene) -> bool:
    return any(prop.kind == contact.target and not prop.stands for prop in scene.props)


def _gap_to_surface(body: Body, contact: Contact, scene: Scene) -> float | None:
    points = _points(contact)
    surface = scene.surface(contact, body.points[points[0]])
    if surface is None:
        return None
    if contact.limb == "calf":
        off = [calf_skin(body, contact.side, surface)]
    elif contact.limb == "hand" and surface.narrow:
        off = [surface.height(body.points[contact.part]) - radius("hand")]
    else:
        off = [surface.height(body.points[name]) - radius(name) for name in points]
    if contact.part in ("pelvis", "back"):
        off = [min(off)]
    aside = min(surface.aside(body.points[name]) for name in points) - _OVER_EDGE
    return max(max(map(abs, off)), aside)


def _points(contact: Contact) -> tuple[str, ...]:
    if contact.limb in _LYING:
        return tuple(f"{part}.{contact.side}" for part in _LYING[contact.limb])
    if contact.limb == "calf":
        return (f"ankle.{contact.side}", f"knee.{contact.side}")
    return skin_points(contact)
