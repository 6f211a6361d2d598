"""One frame of the figure: mat, shadow, things, body from far to near, glow, arc."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from coach.figure.motion import Motion
from coach.figure.skeleton import Body
from coach.ui.figure import hint, limbs, things
from coach.ui.figure.camera import Camera
from coach.ui.figure.framing import Framing, frame
from coach.ui.figure.glow import Glow, spots
from coach.ui.figure.head import head
from coach.ui.figure.order import far_to_near
from coach.ui.figure.palette import FigurePalette, Rgb
from coach.ui.figure.shadow import paint_shadow
from coach.ui.figure.silhouette import Layers
from coach.ui.figure.trunk import trunk

_COOL = 0.17
"""How much of the far colour the farthest limb takes on."""
_SHADE = 0.115
"""How much darker the crescent of shade is."""
_SPREAD = 0.35
"""The least depth of a picture, metres: a flat pose does not turn cool on one side."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the figure does now; every value 0…1, `ghost` for the faint start of the movement."""

    amount: float = 0.0
    breath: float = 0.0
    glow: float = 1.0
    arc: float = 1.0
    ghost: bool = False


def paint_figure(
    painter: QPainter,
    rect: QRectF,
    motion: Motion,
    side: str | None,
    amount: float,
    breath: float,
    glow: float,
    palette: FigurePalette,
    *,
    halo: bool = False,
) -> None:
    """Paint a movement at a moment into a rectangle, from its own view."""
    sided = motion.for_side(side)
    framing = frame(sided, sided.view, rect)
    if halo:
        paint_halo(painter, rect, palette)
    paint_moment(painter, framing, Moment(amount, breath, glow), palette)


def paint_halo(painter: QPainter, rect: QRectF, palette: FigurePalette) -> None:
    """Paint the pale disc behind a figure."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*palette.halo))
    radius = min(rect.width(), rect.height()) / 2
    painter.drawEllipse(rect.center(), radius, radius)


def paint_moment(
    painter: QPainter, framing: Framing, moment: Moment, palette: FigurePalette
) -> None:
    """Paint one frame of a picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    lens, motion = framing.camera, framing.motion
    body = motion.body(moment.amount, moment.breath)
    framing.mat.paint(painter, palette)
    paint_shadow(painter, body, lens, palette, framing.floor)
    for piece in framing.behind:
        things.paint_piece(painter, piece, lens, palette)
    if moment.ghost:
        _paint_ghost(painter, motion.body(0.0), framing, palette)
    _paint_body(painter, body, framing, moment, palette)
    for piece in framing.before:
        things.paint_piece(painter, piece, lens, palette, 0.35 if piece.colour == "wall" else 1.0)
    if framing.arc and moment.arc > 0:
        painter.setOpacity(moment.arc)
        hint.paint_arc(painter, framing.arc, lens.scale, palette)
        painter.setOpacity(1.0)


def _paint_ghost(painter: QPainter, body: Body, framing: Framing, palette: FigurePalette) -> None:
    """Paint the start of the movement as one faint shape."""
    painter.setOpacity(0.30)
    for name, _ in far_to_near(body, framing.camera):
        layers = _part(name, body, framing.camera, 0.0)
        for part in layers.parts:
            painter.fillPath(part.full, QColor(*palette.far))
    painter.setOpacity(1.0)


def _paint_body(
    painter: QPainter, body: Body, framing: Framing, moment: Moment, palette: FigurePalette
) -> None:
    lens = framing.camera
    order = far_to_near(body, lens)
    light = Glow(palette.glow)
    glowing = spots(framing.motion.glow, body, lens) if moment.glow > 0.01 else []
    for spot in glowing:
        light.paint_halo(painter, spot, moment.glow)
    nearest, farthest = min(away for _, away in order), max(away for _, away in order)
    spread = max(farthest - nearest, _SPREAD)
    done: set[str] = set()
    held = {"forearm.left", "forearm.right"} if framing.strap else set()
    for name, away in order:
        if name in held:
            _paint_layers(painter, things.strap(body, lens, framing.strap), 0.0, palette)
            held = set()
        layers = _part(name, body, lens, moment.breath)
        _hide_seam(layers, name, done, body, lens)
        done.add(name)
        _paint_layers(painter, layers, (away - nearest) / spread, palette)
        for spot in glowing:
            if name in spot.parts:
                light.paint_core(painter, spot, (p.full for p in layers.parts), moment.glow)


def _part(name: str, body: Body, lens: Camera, breath: float) -> Layers:
    kind, _, side = name.partition(".")
    match kind:
        case "trunk":
            return trunk(body, lens, breath)
        case "head":
            return head(body, lens)
        case "thigh":
            return limbs.thigh(body, lens, side)
        case "shank":
            return limbs.shank(body, lens, side)
        case "upper_arm":
            return limbs.upper_arm(body, lens, side)
        case _:
            return limbs.forearm(body, lens, side)


def _hide_seam(layers: Layers, name: str, done: set[str], body: Body, lens: Camera) -> None:
    """Add the skin of a knee or elbow that joins a part to the one painted before it."""
    kind, _, side = name.partition(".")
    other = {"thigh": "shank", "shank": "thigh", "upper_arm": "forearm", "forearm": "upper_arm"}
    before = f"{other.get(kind)}.{side}"
    if before not in done:
        return
    if kind in ("thigh", "shank"):
        cap = limbs.knee_cap(body, lens, side, of_shank=kind == "thigh")
    else:
        cap = limbs.elbow_cap(body, lens, side, of_forearm=kind == "upper_arm")
    layers.chain("skin", cap, edge=False, shade=0.0)
    layers.parts.insert(0, layers.parts.pop())


def _paint_layers(painter: QPainter, layers: Layers, far: float, palette: FigurePalette) -> None:
    """Paint a part of the body: separators, then every colour in shade and in light."""
    painter.setBrush(QColor(*palette.separator))
    for part in layers.parts:
        if part.grown is not None:
            painter.drawPath(part.grown)
    for part in layers.parts:
        colour = _mixed(getattr(palette, part.colour), palette.far, _COOL * far)
        shade = _mixed(colour, palette.shade, _SHADE) if part.lit is not None else colour
        painter.setBrush(QColor(*shade))
        painter.drawPath(part.full)
        if part.lit is not None:
            painter.setBrush(QColor(*colour))
            painter.drawPath(part.lit)


def _mixed(a: Rgb, b: Rgb, t: float) -> Rgb:
    s = 1.0 - t
    return (int(a[0] * s + b[0] * t), int(a[1] * s + b[1] * t), int(a[2] * s + b[2] * t))
