"""Where a body comes to lie, sit, stand or lean: what carries it, and how far it moves for that."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.figure import measures as m
from coach.figure.bases import BASES
from coach.figure.contact import Contact, readable
from coach.figure.pose import Pose
from coach.figure.props import Prop
from coach.figure.skeleton import Body
from coach.figure.space import Vec, add
from coach.figure.surfaces import FLOOR, Surface, found

LEG_PARTS = ("foot", "sole", "heel", "toe")
_TRUNK_PARTS = ("pelvis", "hip", "belly", "back", "shoulder")
_UPRIGHT = 0.5
"""An outward direction higher than this carries; a lower one leans."""

_SKIN_OF = {
    "pelvis": ("hip.left", "hip.right"),
    "belly": ("l2",),
    "back": ("t12", "t6"),
}
_FITTED = {
    "hand": ("wrist", "hand", "fingertips"),
    "forearm": ("elbow", "wrist", "hand", "fingertips"),
    "elbow": ("elbow", "wrist", "hand", "fingertips"),
    "calf": ("knee", "ankle", "heel", "toe"),
    "knee": ("knee", "ankle", "heel", "toe"),
}
_JOINT_OF = {"foot": "ankle", "knee": "knee", "forearm": "elbow", "elbow": "elbow"}


@dataclass(frozen=True, slots=True)
class Scene:
    """What stays the same during a movement: its things, what does not slide, where it began.

    `planted` are the contacts that hold all the way, each at its own place.
    """

    props: tuple[Prop, ...] = ()
    anchor: tuple[str, ...] = ()
    began: Body | None = None
    planted: frozenset[Contact] = frozenset()

    def then(self, contact: Contact) -> Body | None:
        """Return the body as it began, if a contact must stay where it was; else None."""
        return self.began if contact in self.planted else None

    def surface(self, contact: Contact, near: Vec) -> Surface | None:
        """Return the surface that a part near a point touches."""
        return found(self.props, contact.target, near)


def skin_points(contact: Contact) -> tuple[str, ...]:
    """Return the points of the body whose skin touches in a contact of the trunk, knee or arm."""
    limb = contact.limb
    if limb in _SKIN_OF:
        return _SKIN_OF[limb]
    if limb in ("foot", "sole"):
        return (f"heel.{contact.side}", f"toe.{contact.side}")
    return (contact.part,)


def skin_height(body: Body, contact: Contact, surface: Surface) -> float:
    """Return how far the skin that touches is out of a surface, metres; negative inside."""
    return min(surface.height(body.points[n]) - m.radius(n) for n in skin_points(contact))


def placed(raw: Body, pose: Pose, contacts: Sequence[Contact], scene: Scene) -> Vec:
    """Return how a body with its pelvis at the origin moves to its place."""
    x, z = 0.0, 0.0
    if scene.began is not None:
        then, now = scene.began.middle(scene.anchor), raw.middle(scene.anchor)
        x, z = then[0] - now[0], then[2] - now[2]
    there = raw.moved((x, 0.0, z))
    up = _rise(there, pose, contacts, scene)
    return add((x, up, z), _lean(there.moved((0.0, up, 0.0)), contacts, scene))


def legs_carry(base: str, contacts: Iterable[Contact]) -> bool:
    """Return whether the weight is on the legs: so the base says, or one who sat has got up."""
    if BASES[base].legs_carry:
        return True
    sits = any(contact.part == "pelvis" and contact.planted for contact in contacts)
    return BASES[base].pitch == 0 and not sits


def carries(contact: Contact, *, legs: bool) -> bool:
    """Return whether a contact tells how high the body is, rather than following it."""
    if not contact.planted:
        return False
    return contact.limb in _TRUNK_PARTS or (legs and contact.limb in (*LEG_PARTS, "knee"))


def _rise(raw: Body, pose: Pose, contacts: Sequence[Contact], scene: Scene) -> float:
    """Return how far up the body goes to rest on what carries it, or on the floor."""
    seats = [c for c in contacts if c.part == "pelvis" and c.planted]
    seated = max(_demands(raw, seats, scene), default=0.0)
    there = raw.moved((0.0, seated, 0.0))
    trunk = [c for c in contacts if c.limb in _TRUNK_PARTS and c.planted]
    demands = list(_demands(there, trunk, scene))
    if demands:
        return seated + (min(demands) + max(demands)) / 2
    legs = legs_carry(pose.base, contacts)
    carrying = [c for c in contacts if carries(c, legs=legs)]
    fitted = set(_fitted(contacts, legs=legs))
    floor = -raw.lowest(name for name in raw.points if name not in fitted)
    return max([floor, *_demands(raw, carrying, scene)])


def _demands(raw: Body, contacts: Iterable[Contact], scene: Scene) -> Iterator[float]:
    """Yield how far up each contact with something below wants the body to go."""
    for contact in contacts:
        surface = scene.surface(contact, raw.points[skin_points(contact)[0]])
        if surface is not None and surface.outward[1] > _UPRIGHT:
            yield -skin_height(raw, contact, surface)


def _fitted(contacts: Iterable[Contact], *, legs: bool) -> Iterator[str]:
    """Yield the points that will be brought to their place, and so do not carry."""
    for contact in contacts:
        if not contact.planted and contact.limb != "head":
            continue
        if contact.limb == "head":
            yield from ("head", "skull")
        elif contact.limb in _FITTED and not (legs and contact.limb == "knee"):
            yield from (f"{part}.{contact.side}" for part in _FITTED[contact.limb])
        elif contact.limb in LEG_PARTS and not legs:
            yield from (f"{part}.{contact.side}" for part in ("heel", "toe", "ankle"))


def _lean(body: Body, contacts: Iterable[Contact], scene: Scene) -> Vec:
    """Return how the body moves so that its trunk leans against a wall or the back of a chair."""
    ways: dict[Vec, list[float]] = {}
    for contact in contacts:
        if contact.limb in _TRUNK_PARTS and contact.planted:
            surface = scene.surface(contact, body.points[skin_points(contact)[0]])
            if surface is not None and surface.outward[1] <= _UPRIGHT:
                gap = skin_height(body, contact, surface)
                ways.setdefault(surface.outward, []).append(-gap)
    shift = (0.0, 0.0, 0.0)
    for outward, demands in ways.items():
        way = (min(demands) + max(demands)) / 2
        shift = add(shift, (outward[0] * way, outward[1] * way, outward[2] * way))
    return shift


def resting(base: str, contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the joints that keep a body in its place: those of the base that rest throughout.

    Forearms that stay down keep one who lies prone or on the side, feet one who gets up from a
    seat. Who stands with no foot flat all the way turns about the toes that stay down.
    """
    anchor = BASES[base].anchor
    known = readable(contacts)
    still = {
        f"{_JOINT_OF[contact.limb]}.{contact.side}": contact
        for contact in known
        if contact.limb in _JOINT_OF and contact.target == FLOOR
    }
    kept = tuple(name for name in anchor if name in still)
    if kept:
        return kept
    elbows = tuple(name for name in still if name.startswith("elbow"))
    if elbows and BASES[base].pitch != 0:
        return elbows
    feet = tuple(name for name in still if name.startswith("ankle"))
    if feet and not BASES[base].legs_carry and legs_carry(base, known):
        return feet
    toes = tuple(contact.part for contact in known if contact.limb == "toe")
    return toes if toes and base == "standing" else anchor
