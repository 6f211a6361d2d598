"""What a contact says (`hand.left on knee.right`) and where on the body or floor that is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from coach.figure import measures as m
from coach.figure.joints import SIDES
from coach.figure.skeleton import Body
from coach.figure.space import Frame, Vec, along, between, distance, place, scaled, sub, unit

FLOOR = "floor"
PLANTED = (FLOOR, "wall", "chair", "stool", "table", "pillow")
"""What keeps a hand or foot in its place."""

_SIDED = ("hand", "elbow", "foot", "sole", "heel", "toe", "ankle", "calf", "knee", "shoulder")
_MIDDLE = ("pelvis", "head", "back")

_SKIN = 0.018
"""From the middle of a palm to what it lies on."""
_CROSSED = 0.066 + 0.034
"""From the middle of a thigh to the middle of an ankle that lies on it."""
_FROM_SHOULDERS = 0.40
"""How far from the shoulders the hands hold a strap."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A part of the body, how it touches, and what: `relation` is `on` or `behind`."""

    part: str
    relation: str
    target: str

    @property
    def limb(self) -> str:
        """Return the part without its side, such as `hand`."""
        return self.part.partition(".")[0]

    @property
    def side(self) -> str:
        """Return the side of the part, or an empty string."""
        return self.part.partition(".")[2]

    @property
    def sign(self) -> float:
        """Return 1 on the right, -1 on the left, 0 in the middle."""
        return {"right": 1.0, "left": -1.0}.get(self.side, 0.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to touch and the direction straight out of the surface there."""

    point: Vec
    outward: Vec


def readable(texts: Iterable[str]) -> list[Contact]:
    """Return the contacts that some sentences tell; what tells none is for the check to say."""
    return [read_contact(text) for text in texts if is_contact(text)]


def is_contact(text: str) -> bool:
    """Return whether a sentence tells a contact between things the figure knows."""
    try:
        contact = read_contact(text)
    except ValueError:
        return False
    limb, _, side = contact.part.partition(".")
    sided = side in SIDES if limb in _SIDED else limb in _MIDDLE and not side
    return sided and contact.target in TARGETS


def read_contact(text: str) -> Contact:
    """Return the contact a sentence tells; a part alone is on the floor. ValueError if unclear."""
    words = text.split()
    if len(words) == 1:
        return Contact(words[0], "on", FLOOR)
    if len(words) != 3 or words[1] not in ("on", "behind"):
        raise ValueError(text)
    return Contact(words[0], words[1], words[2])


def _on_knee(body: Body, side: str, sign: float) -> Spot:
    frame = body.frames[f"shank.{side}"]
    return _spot(body.points[f"knee.{side}"], frame, 0.054, -0.055, sign * 0.02)


def _on_thigh(body: Body, side: str, sign: float) -> Spot:
    at = between(body.points[f"hip.{side}"], body.points[f"knee.{side}"], 0.64)
    return _spot(at, body.frames[f"thigh.{side}"], 0.070, 0.0, sign * 0.012)


def _on_shin(body: Body, side: str, sign: float) -> Spot:
    at = between(body.points[f"knee.{side}"], body.points[f"ankle.{side}"], 0.55)
    return _spot(at, body.frames[f"shank.{side}"], 0.042, 0.0, sign * 0.01)


def _on_ankle(body: Body, side: str, sign: float) -> Spot:
    at = between(body.points[f"knee.{side}"], body.points[f"ankle.{side}"], 0.90)
    return _spot(at, body.frames[f"shank.{side}"], 0.036, 0.0, sign * 0.01)


def _behind_thigh(body: Body, side: str, sign: float) -> Spot:
    at = between(body.points[f"hip.{side}"], body.points[f"knee.{side}"], 0.62)
    return _spot(at, body.frames[f"thigh.{side}"], -0.058, 0.0, sign * 0.046)


def _behind_knee(body: Body, side: str, sign: float) -> Spot:
    at = between(body.points[f"hip.{side}"], body.points[f"knee.{side}"], 0.86)
    return _spot(at, body.frames[f"thigh.{side}"], -0.056, 0.0, sign * 0.03)


def _spot(at: Vec, frame: Frame, forward: float, up: float, right: float) -> Spot:
    """Return the spot on a surface at these distances from `at`, a palm's thickness out."""
    outward = unit(place((0.0, 0.0, 0.0), frame, forward, 0.0, right))
    return Spot(along(place(at, frame, forward, up, right), outward, _SKIN), outward)


_LIMB_SPOTS: Mapping[tuple[str, str], Callable[[Body, str, float], Spot]] = {
    ("on", "knee"): _on_knee,
    ("on", "thigh"): _on_thigh,
    ("on", "shin"): _on_shin,
    ("on", "ankle"): _on_ankle,
    ("behind", "thigh"): _behind_thigh,
    ("behind", "knee"): _behind_knee,
}
_TRUNK_SPOTS: Mapping[str, tuple[str, str, float, float, float]] = {
    "belly": ("l2", "waist", 0.088, -0.02, 0.055),
    "ribs": ("t12", "ribs", 0.092, 0.06, 0.07),
    "waist": ("l5", "pelvis", 0.072, -0.01, 0.105),
}
"""Target → the point and frame it is measured from, and forward, up, outward in metres."""

TARGETS: tuple[str, ...] = (
    *PLANTED,
    "strap",
    *_TRUNK_SPOTS,
    *(f"{limb}.{side}" for limb in ("knee", "thigh", "shin", "ankle") for side in SIDES),
)
"""What a contact may name after `on`."""


def spot_for_hand(body: Body, contact: Contact, around: str, breath: float) -> Spot | None:
    """Return where a hand goes that holds or rests on the body or a strap; None for other things.

    `around` is the foot that the strap goes round; `breath` 0…1 lifts the belly and the ribs.
    """
    target, _, side = contact.target.partition(".")
    if target == "strap":
        return _strap_spot(body, contact.sign, around)
    if target in _TRUNK_SPOTS:
        name, frame, forward, up, right = _TRUNK_SPOTS[target]
        lifted = forward + breath * breath_rise(name)
        return _spot(body.points[name], body.frames[frame], lifted, up, contact.sign * right)
    finder = _LIMB_SPOTS.get((contact.relation, target))
    return finder(body, side, contact.sign) if finder and side else None


def spot_for_ankle(body: Body, contact: Contact) -> Spot | None:
    """Return where an ankle goes that is crossed over the other leg; None for other things."""
    target, _, side = contact.target.partition(".")
    if contact.relation != "on" or target not in ("knee", "thigh") or not side:
        return None
    thigh = body.frames[f"thigh.{side}"]
    part = 0.70 if target == "thigh" else 0.86
    at = between(body.points[f"hip.{side}"], body.points[f"knee.{side}"], part)
    return Spot(along(at, thigh[0], _CROSSED), thigh[0])


def breath_rise(point: str) -> float:
    """Return how far a full breath in lifts the front of the trunk at a point, metres."""
    return {"l2": 0.020, "t12": 0.016, "t6": 0.006, "l5": 0.006}.get(point, 0.0)


def ball_of_foot(body: Body, side: str) -> Vec:
    """Return the middle of the forefoot's sole, where a strap lies."""
    return place(body.points[f"ankle.{side}"], body.frames[f"foot.{side}"], 0.085, -m.SOLE, 0)


def _strap_spot(body: Body, sign: float, around: str) -> Spot:
    chest = body.frames["chest"]
    shoulders = body.middle(("shoulder.left", "shoulder.right"))
    foot = ball_of_foot(body, around.partition(".")[2])
    pull = unit(sub(foot, shoulders))
    reach = min(_FROM_SHOULDERS, 0.8 * distance(foot, shoulders))
    at = along(along(shoulders, pull, reach), chest[2], sign * 0.045)
    return Spot(at, scaled(chest[2], sign))
