"""The picture of one movement from one side: a camera that shows all of it, and what stands still.

Made once for a movement, a view and a size; a frame then only moves the body.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from coach.figure import measures as m
from coach.figure.motion import Motion
from coach.figure.props import Prop
from coach.figure.skeleton import Body
from coach.figure.space import Vec, place
from coach.figure.view import View
from coach.ui.figure import ground, things
from coach.ui.figure.camera import Camera, camera
from coach.ui.figure.carrying import outline
from coach.ui.figure.hint import Point, arc

_MARGIN = 0.035
"""Free room on each side, as a part of the picture."""
_LARGEST = 0.52
"""Never larger than this part of the shorter side for each metre."""
_AROUND = 0.20
"""How far light, shadow and strap reach beyond the body, metres."""
_ARROW = 0.05
"""How far the arrow head reaches beyond the arc, metres."""
_TALL = 0.2
"""Only what is higher than this hides anybody, metres."""

Extent = tuple[float, float, float, float]
"""left, top, right, bottom in the plane of the picture; metres."""


@dataclass(frozen=True, slots=True)
class Framing:
    """Everything about a picture that does not change between its frames."""

    motion: Motion
    camera: Camera
    mat: ground.Mat
    floor: ground.Rectangle
    behind: tuple[things.Piece, ...]
    before: tuple[things.Piece, ...]
    arc: tuple[Point, ...]
    moving: QRectF
    carried: tuple[Prop, ...] = ()


@dataclass(frozen=True, slots=True)
class Sampled:
    """A movement, already for its side, with its bodies from first to last."""

    motion: Motion
    bodies: tuple[Body, ...]


def sample(motion: Motion) -> Sampled:
    """Return a movement with what every picture of it needs to know."""
    return Sampled(motion, motion.bodies)


def frame(sampled: Sampled, view: View, rect: QRectF) -> Framing:
    """Return the picture of a movement that fills a rectangle."""
    motion, bodies = sampled.motion, sampled.bodies
    floor = ground.mat_under(bodies)
    pieces = [piece for prop in motion.props for piece in things.pieces(prop)]
    hands = [at for prop in motion.props for body in bodies for at in outline(prop, body)]
    still = [*ground.corners(floor), *_corners(pieces), *hands]
    reach = _reach(camera(view), bodies)
    lens = _fitted(view, rect, reach, still)
    way = () if motion.cyclic else arc(bodies, lens)
    if way and not rect.contains(_around(way, lens)):
        lens = _fitted(view, rect, reach, [*still, *_in_plane(_around(way, lens), lens)])
        way = arc(bodies, lens)
    nearer = [_covers(piece, bodies[-1], lens) for piece in pieces]
    return Framing(
        motion,
        lens,
        ground.lay(floor, lens),
        floor,
        _far_first((p for p, near in zip(pieces, nearer, strict=True) if not near), lens),
        _far_first((p for p, near in zip(pieces, nearer, strict=True) if near), lens),
        tuple(way),
        _moving(lens, reach, hands),
        tuple(prop for prop in motion.props if not prop.stands),
    )


def _moving(lens: Camera, reach: Extent, carried: Iterable[Vec]) -> QRectF:
    """Return the part of the picture in which anything changes: bodies, shadow, light, arc."""
    left, top, right, bottom = (
        middle + lens.scale * edge for middle, edge in zip((lens.x, lens.y) * 2, reach, strict=True)
    )
    left, top, right, bottom = _with((left, top, right, bottom), lens, carried)
    room = _AROUND * lens.scale
    return QRectF(left - room, top - room, right - left + 2 * room, bottom - top + 2 * room)


def _around(way: Iterable[Point], lens: Camera) -> QRectF:
    """Return the box of an arc with its arrow head."""
    xs, ys = zip(*way, strict=True)
    room = _ARROW * lens.scale
    box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return box.adjusted(-room, -room, room, room)


def _in_plane(box: QRectF, lens: Camera) -> list[Vec]:
    """Return points that are seen at two opposite corners of a box."""
    seen = ((box.left(), box.top()), (box.right(), box.bottom()))
    flat = [((x - lens.x) / lens.scale, (lens.y - y) / lens.scale) for x, y in seen]
    return [place((0.0, 0.0, 0.0), (lens.right, lens.up, lens.away), x, y, 0.0) for x, y in flat]


def _corners(pieces: Iterable[things.Piece]) -> list[Vec]:
    return [corner for piece in pieces for corner in piece.corners()]


def _far_first(pieces: Iterable[things.Piece], lens: Camera) -> tuple[things.Piece, ...]:
    return tuple(sorted(pieces, key=lambda piece: -lens.see(piece.middle)[2]))


def _covers(piece: things.Piece, body: Body, lens: Camera) -> bool:
    """Return whether a part of a thing stands upright between the viewer and the trunk."""
    seat = body.points["pelvis"][1] - 0.1
    tall = piece.box[4] - piece.box[1] > _TALL
    upright = tall and (piece.colour == "wall" or piece.box[1] > seat)
    trunk = min(lens.see(body.points[name])[2] for name in ("pelvis", "t6"))
    return upright and lens.away[1] > -0.7 and lens.see(piece.middle)[2] < trunk


def _fitted(view: View, rect: QRectF, reach: Extent, others: Iterable[Vec]) -> Camera:
    """Return the camera that shows what bodies reach and other points as large as it can be."""
    left, top, right, bottom = _with(reach, camera(view), others)
    wide, high = max(right - left, 1e-3), max(bottom - top, 1e-3)
    room = 1.0 - 2.0 * _MARGIN
    scale = min(
        rect.width() * room / wide,
        rect.height() * room / high,
        min(rect.width(), rect.height()) * _LARGEST / 0.62,
    )
    centre = rect.center()
    return camera(
        view,
        scale,
        centre.x() - scale * (left + right) / 2,
        centre.y() - scale * (top + bottom) / 2,
    )


def _reach(lens: Camera, bodies: Iterable[Body]) -> Extent:
    """Return what the bodies cover, with their skin."""
    discs = [
        lens.ball(point, m.radius(name)) for body in bodies for name, point in body.points.items()
    ]
    return (
        min(x - r for x, _, r in discs),
        min(y - r for _, y, r in discs),
        max(x + r for x, _, r in discs),
        max(y + r for _, y, r in discs),
    )


def _with(reach: Extent, lens: Camera, others: Iterable[Vec]) -> Extent:
    """Return what is covered together with other points."""
    left, top, right, bottom = reach
    seen = [lens.see(point) for point in others]
    xs, ys = [x for x, _, _ in seen], [y for _, y, _ in seen]
    return (
        min((left, *xs)),
        min((top, *ys)),
        max((right, *xs)),
        max((bottom, *ys)),
    )
