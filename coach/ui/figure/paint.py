"""One frame of the figure: mat, shadow, things, body from far to near, glow, arc."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from coach.figure.motion import Motion
from coach.ui.figure import things
from coach.ui.figure.backdrop import arc_of, mat_of, things_of
from coach.ui.figure.carrying import LAST, paint_carried, slots
from coach.ui.figure.drawn import Drawn, Limb, Moments
from coach.ui.figure.framing import Framing, frame, sample
from coach.ui.figure.glow import Glow, spots
from coach.ui.figure.order import Orders
from coach.ui.figure.palette import FigurePalette
from coach.ui.figure.parts import Inks, Parts, paint_layers
from coach.ui.figure.shadow import Shadow

_SPREAD = 0.35
"""The least depth of a picture, metres: a flat pose does not turn cool on one side."""
_DARK = 0.01
"""Less glow than this is none."""
_COOLED = {"trunk": 0.4, "head": 0.4}
"""How much of its distance is seen in a part's colour: a face does not turn grey."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the figure does now; every value 0…1."""

    amount: float = 0.0
    breath: float = 0.0
    glow: float = 1.0
    arc: float = 1.0


class Picture:
    """A movement from one side in one size and palette, ready to be painted frame by frame."""

    def __init__(self, framing: Framing, palette: FigurePalette) -> None:
        self._framing = framing
        self._palette = palette
        self._inks = Inks(palette)
        self._parts = Parts(replace(framing.camera, edge=palette.edge), palette.hair_style)
        self._orders = Orders(framing.motion.body, framing.camera)
        self._light = Glow(palette.glow)
        self._mat = mat_of(framing, palette)
        self._shadow = Shadow(framing.camera, palette, framing.floor)
        self._things = things_of(framing, palette)
        self._arc = arc_of(framing, palette)
        self._moments = Moments(self._made)

    @property
    def moving(self) -> QRectF:
        """Return the part of the picture that changes from frame to frame."""
        return self._framing.moving

    def paint(self, painter: QPainter, moment: Moment) -> None:
        """Paint one frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        framing, lens = self._framing, self._framing.camera
        drawn = self._moments.at(moment.amount, moment.breath)
        self._mat.paint(painter)
        if drawn.shadow is not None:
            self._shadow.paint(painter, drawn.shadow)
        self._things.paint(painter)
        self._paint_body(painter, drawn, moment.glow)
        for piece in framing.before:
            opacity = 0.35 if piece.colour == "wall" else 1.0
            things.paint_piece(painter, piece, lens, self._palette, opacity)
        if framing.arc and moment.arc > 0:
            painter.setOpacity(moment.arc)
            self._arc.paint(painter)
            painter.setOpacity(1.0)

    def _made(self, amount: float, breath: float) -> Drawn:
        """Return what is drawn at a moment that was not shown before."""
        framing, parts = self._framing, self._parts
        body = framing.motion.body(amount, breath)
        order = self._orders.at(amount)
        nearest, farthest = min(away for _, away in order), max(away for _, away in order)
        spread = max(farthest - nearest, _SPREAD)
        limbs: list[Limb] = []
        done: set[str] = set()
        for name, away in order:
            layers = parts.of(name, body, breath)
            far = (away - nearest) / spread * _COOLED.get(name, 1.0)
            limbs.append((name, far, layers, parts.seam(name, done, body)))
            done.add(name)
        shining = tuple(spots(framing.motion.glow, body, framing.camera))
        return Drawn(body, tuple(limbs), shining, self._shadow.cast(body))

    def _paint_body(self, painter: QPainter, drawn: Drawn, glow: float) -> None:
        lens, inks, body = self._framing.camera, self._inks, drawn.body
        glowing = drawn.spots if glow > _DARK else ()
        for spot in glowing:
            self._light.paint_halo(painter, spot, glow)
        carried = slots(self._framing.carried, [limb[0] for limb in drawn.limbs], body, lens)
        for name, far, layers, joined in drawn.limbs:
            for prop in carried.get(name, ()):
                paint_carried(painter, prop, body, lens, self._palette, inks)
            paint_layers(painter, layers, far, inks)
            if joined is not None:
                paint_layers(painter, joined, far, inks)
            for spot in glowing:
                if name in spot.parts:
                    outlines = (each.full for each in layers.parts)
                    self._light.paint_core(painter, spot, outlines, glow)
        for prop in carried.get(LAST, ()):
            paint_carried(painter, prop, body, lens, self._palette, inks)


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
    if halo:
        paint_halo(painter, rect, palette)
    picture = Picture(frame(sample(sided), sided.view, rect), palette)
    picture.paint(painter, Moment(amount, breath, glow))


def paint_halo(painter: QPainter, rect: QRectF, palette: FigurePalette) -> None:
    """Paint the pale disc behind a figure."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*palette.halo))
    radius = min(rect.width(), rect.height()) / 2
    painter.drawEllipse(rect.center(), radius, radius)
