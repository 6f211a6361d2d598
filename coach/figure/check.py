"""Whether a movement is humanly possible and does what its file says.

Pure, and far too slow for a frame: tests and `coach check` use it, playing does not. It looks at
bodies as they are; it never settles a pose before it judges it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from coach.figure.contact import is_contact, read_contact
from coach.figure.crossing import crossings, sunk
from coach.figure.fault import CONTACT, Fault, FaultKind, Way
from coach.figure.motion import Motion
from coach.figure.pose import Pose
from coach.figure.ranges import excesses
from coach.figure.rest import Scene
from coach.figure.skeleton import Body
from coach.figure.space import distance
from coach.figure.touching import gap

_LOOKS = (0.25, 0.5, 0.75)
"""Where between two poses one looks as well."""
_STRETCHES = 8
_LEAP = 0.05
"""A point that moves further than this within the shortest stretch jumps, metres."""
_SHORTEST = 1 / 300


def faults(motion: Motion) -> list[Fault]:
    """Return all that is wrong with a movement, each fault once, at the pose where it is worst."""
    worst: dict[tuple[object, ...], Fault] = {}
    for fault in (*_of_poses(motion), *_jumps(motion)):
        place = fault.at if fault.kind is FaultKind.CONTACT else ()
        key = (fault.kind, fault.part, fault.other, place)
        if key not in worst or _badness(fault) > _badness(worst[key]):
            worst[key] = fault
    return list(worst.values())


def faults_of(pose: Pose, body: Body, contacts: Iterable[str], scene: Scene) -> Iterator[Fault]:
    """Yield what is wrong with a body as it is: its angles, what it touches, what it crosses."""
    for each in excesses(pose):
        name = f"{each.joint} {each.motion}"
        yield Fault(FaultKind.RANGE, name, "", each.degrees, each.low, each.high)
    for text in contacts:
        yield from _of_contact(body, text, scene)
    yield from sunk(body, scene.props)
    yield from crossings(body)


def _of_contact(body: Body, text: str, scene: Scene) -> Iterator[Fault]:
    """Yield what is wrong with one contact; nothing about a sentence that tells none."""
    if not is_contact(text):
        return
    contact = read_contact(text)
    off = gap(body, contact, scene)
    if off is None:
        yield Fault(FaultKind.NO_THING, contact.part, contact.target)
    elif off > CONTACT:
        yield Fault(FaultKind.CONTACT, contact.part, contact.target, off)


def _of_poses(motion: Motion) -> Iterator[Fault]:
    keys = [motion.start, *motion.through, motion.end]
    spans = len(keys) - 1
    for index, key in enumerate(keys):
        at = _way(index, spans)
        settled = motion.settled(index / spans)
        own = {text: (*at, "contacts", i) for i, text in enumerate(key.contacts)}
        whole = {text: ("contacts", i) for i, text in enumerate(motion.contacts)}
        yield from _placed(settled.pose, settled.body, {**own, **whole}, motion.scene, at)
        if index < spans:
            for part in _LOOKS:
                between = motion.settled((index + part) / spans)
                yield from _placed(between.pose, between.body, whole, motion.scene, at)


def _placed(
    pose: Pose, body: Body, contacts: Mapping[str, Way], scene: Scene, at: Way
) -> Iterator[Fault]:
    """Yield the faults of a body, each with its place in the movement as it is written."""
    for text, way in contacts.items():
        for fault in _of_contact(body, text, scene):
            yield replace(fault, at=way)
    for fault in faults_of(pose, body, (), scene):
        yield replace(fault, at=at)


def _way(index: int, spans: int) -> Way:
    if index == 0:
        return ("start",)
    return ("end",) if index == spans else ("through", index - 1)


def _badness(fault: Fault) -> float:
    if fault.kind is FaultKind.RANGE:
        return max(fault.low - fault.size, fault.size - fault.high)
    return fault.size


def _jumps(motion: Motion) -> Iterator[Fault]:
    """Yield where a point of the body is in two places within next to no time."""
    spans = len(motion.through) + 1
    count = _STRETCHES * spans
    bodies = [motion.body(step / count) for step in range(count + 1)]
    for step in range(count):
        leap = _leap(motion, step / count, (step + 1) / count, bodies[step], bodies[step + 1])
        if leap is not None:
            name, far = leap
            yield Fault(FaultKind.JUMP, name, "", far, at=_way(step // _STRETCHES, spans))


def _leap(motion: Motion, a: float, b: float, here: Body, there: Body) -> tuple[str, float] | None:
    """Return the point that jumps between two amounts, and how far; looked for by halving."""
    while True:
        name, far = _farthest(here, there)
        if far < _LEAP:
            return None
        if b - a < _SHORTEST:
            return name, far
        middle = (a + b) / 2
        halfway = motion.body(middle)
        if _farthest(here, halfway)[1] > _farthest(halfway, there)[1]:
            b, there = middle, halfway
        else:
            a, here = middle, halfway


def _farthest(a: Body, b: Body) -> tuple[str, float]:
    return max(
        ((name, distance(point, b.points[name])) for name, point in a.points.items()),
        key=lambda found: found[1],
    )
