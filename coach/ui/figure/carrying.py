"""The things that go with the body, as they are seen: a strap, a stick, a box or weight in hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPainter

from coach.figure.carried import Carried, carried
from coach.figure.props import Prop
from coach.figure.skeleton import Body
from coach.figure.space import Vec, place
from coach.figure.spots import ball_of_foot
from coach.ui.figure.camera import Camera
from coach.ui.figure.palette import FigurePalette
from coach.ui.figure.parts import Inks, paint_layers
from coach.ui.figure.silhouette import Layers
from coach.ui.figure.things import paint_faces

LAST = "end"
"""Painted after all parts of the body."""
_SLAT = 0.24


def paint_carried(
    painter: QPainter, prop: Prop, body: Body, lens: Camera, palette: FigurePalette, inks: Inks
) -> None:
    """Paint a thing that goes with the body, where the body has it now."""
    if prop.kind == "strap":
        paint_layers(painter, strap(body, lens, prop.around or "foot.right"), 0.0, inks)
        return
    where = carried(prop, body)
    if where is None:
        return
    if prop.kind == "stick":
        paint_layers(painter, _stick(prop, where, lens), 0.0, inks)
    elif prop.kind == "weight":
        paint_layers(painter, _weight(prop, where, lens), 0.0, inks)
    else:
        _paint_crate(painter, prop, where, lens, palette)


def outline(prop: Prop, body: Body) -> list[Vec]:
    """Return the corners of a thing that goes with the body; none of a strap."""
    where = carried(prop, body)
    return [] if where is None else _corners(where, prop.size)


def painted_before(prop: Prop, order: Sequence[str], body: Body, lens: Camera) -> str:
    """Return the part of the body before which a thing is painted.

    A strap and what both hands hold lie between the hands; a stick along the spine is behind the
    body or, seen from behind, in front of it.
    """
    forearms = [name for name in order if name.startswith("forearm")]
    if prop.kind == "strap":
        return forearms[0]
    if prop.held == "hands":
        return forearms[-1]
    if prop.held:
        return f"forearm.{prop.held.partition('.')[2]}"
    where = carried(prop, body)
    behind = where is None or lens.see(where.middle)[2] > lens.see(body.points["t6"])[2]
    if behind:
        return next((name for name in order if name in ("trunk", "head")), order[0])
    after = max(order.index("trunk"), order.index("head")) + 1
    return order[after] if after < len(order) else LAST


def slots(
    props: Sequence[Prop], order: Sequence[str], body: Body, lens: Camera
) -> Mapping[str, list[Prop]]:
    """Return which things are painted before which part of the body."""
    found: dict[str, list[Prop]] = {}
    for prop in props:
        found.setdefault(painted_before(prop, order, body, lens), []).append(prop)
    return found


def strap(body: Body, camera: Camera, around: str) -> Layers:
    """Return a strap from both hands round the sole of a foot."""
    side = around.partition(".")[2]
    frame = body.frames[f"foot.{side}"]
    sole = ball_of_foot(body, side)
    layers = Layers(camera)
    for hand, aside in (("right", 0.026), ("left", -0.026)):
        grip = camera.ball(body.points[f"hand.{hand}"], 0.011)
        edge = camera.ball(place(sole, frame, 0.0, 0.030, aside), 0.012)
        under = camera.ball(place(sole, frame, 0.0, -0.006, aside), 0.012)
        layers.chain("strap", (grip, edge, under), 0.3)
    ends = [camera.ball(place(sole, frame, 0.0, -0.006, z), 0.013) for z in (0.026, -0.026)]
    layers.chain("strap", ends, 0.3)
    return layers


def _stick(prop: Prop, where: Carried, camera: Camera) -> Layers:
    width, _, length = prop.size
    layers = Layers(camera)
    ends = [camera.ball(where.at(0.0, 0.0, z), width / 2) for z in (-length / 2, length / 2)]
    layers.chain("wood_deep", ends, 0.4)
    return layers


def _weight(prop: Prop, where: Carried, camera: Camera) -> Layers:
    """Return a kettlebell: a ball, and a handle over it."""
    width, height, _ = prop.size
    ball, handle = width * 0.5, 0.013
    layers = Layers(camera)
    low, high = -height / 2 + ball, height / 2 - handle
    horn = [where.at(0.0, low + ball * 0.6, z) for z in (-ball * 0.62, ball * 0.62)]
    bow = [where.at(0.0, high, z) for z in (-ball * 0.5, ball * 0.5)]
    loop = (horn[0], bow[0], bow[1], horn[1])
    layers.chain("strap", [camera.ball(point, handle) for point in loop], 0.3)
    layers.chain("strap", [camera.ball(where.at(0.0, low, 0.0), ball)])
    return layers


def _paint_crate(
    painter: QPainter, prop: Prop, where: Carried, camera: Camera, palette: FigurePalette
) -> None:
    width, height, depth = prop.size
    slat = height * _SLAT
    middle = (height - slat) / 2
    for up, size, colour, round_ in (
        (-middle, (width, slat, depth), palette.wood, 0.010),
        (0.0, (width - 0.024, height - 2 * slat, depth - 0.024), palette.wood_deep, 0.0),
        (middle, (width, slat, depth), palette.wood, 0.010),
    ):
        part = Carried(where.at(0.0, up, 0.0), where.frame)
        paint_faces(painter, _corners(part, size), where.frame, camera, colour, round_)


def _corners(where: Carried, size: tuple[float, float, float]) -> list[Vec]:
    w, h, d = (each / 2 for each in size)
    return [where.at(x, y, z) for x in (-w, w) for y in (-h, h) for z in (-d, d)]
