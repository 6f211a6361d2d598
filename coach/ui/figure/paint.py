"""One frame of the figure: mat, shadow, things, body from far to near, glow, arc."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from coach.figure.motion import Motion
from coach.figure.skeleton import Body
from coach.ui.figure import glow as warm
from coach.ui.figure import ground, hint, limbs, things, trunk
from coach.ui.figure.camera import Camera
from coach.ui.figure.framing import Framing, frame
from coach.ui.figure.order import far_to_near
from coach.ui.figure.palette import FigurePalette, Rgb
from coach.ui.figure.silhouette import Layers

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
    ground.paint_shadow(painter, body, lens, palette, framing.floor)
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
    glowing = warm.spots(framing.motion.glow, body, lens) if moment.glow > 0.01 else []
    for spot in glowing:
        warm.paint_halo(painter, spot, palette.glow, moment.glow)
    nearest, farthest = min(away for _, away in order), max(away for _, away in order)
    spread = max(farthest - nearest, _SPREAD)
    held = {"forearm.left", "forearm.right"} if framing.strap else set()
    for name, away in order:
        if name in held:
            _paint_layers(painter, things.strap(body, lens, framing.strap), 0.0, palette)
            held = set()
        layers = _part(name, body, lens, moment.breath)
        _paint_layers(painter, layers, (away - nearest) / spread, palette)
        for spot in glowing:
            if name in spot.parts:
                warm.paint_core(painter, spot, layers.grown, palette.glow, moment.glow)


def _part(name: str, body: Body, lens: Camera, breath: float) -> Layers:
    kind, _, side = name.partition(".")
    match kind:
        case "trunk":
            return trunk.trunk(body, lens, breath)
        case "head":
            return trunk.head(body, lens)
        case "thigh":
            return limbs.thigh(body, lens, side)
        case "shank":
            return limbs.shank(body, lens, side)
        case "upper_arm":
            return limbs.upper_arm(body, lens, side)
        case _:
            return limbs.forearm(body, lens, side)


def _paint_layers(painter: QPainter, layers: Layers, far: float, palette: FigurePalette) -> None:
    """Paint a part of the body: separator, then every colour in shade and in light."""
    painter.setBrush(QColor(*palette.separator))
    painter.drawPath(layers.grown)
    for part in layers.parts:
        colour = _mixed(getattr(palette, part.colour), palette.far, _COOL * far)
        painter.setBrush(QColor(*_mixed(colour, palette.shade, _SHADE)))
        painter.drawPath(part.full)
        painter.setBrush(QColor(*colour))
        painter.drawPath(part.lit)


def _mixed(a: Rgb, b: Rgb, t: float) -> Rgb:
    s = 1.0 - t
    return (int(a[0] * s + b[0] * t), int(a[1] * s + b[1] * t), int(a[2] * s + b[2] * t))
