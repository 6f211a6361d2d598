"""The figure from behind and the lens over its low back, painted once for a size and a look."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from coach.figure.joints import SIDES
from coach.figure.motion import Motion
from coach.figure.pose import based
from coach.figure.regions import BodyRegion
from coach.figure.skeleton import Body
from coach.figure.space import Vec
from coach.figure.view import View
from coach.ui.body_map.layout import Places
from coach.ui.body_map.outlines import IN_LENS, LENS, lens_middle, outline
from coach.ui.figure import ground
from coach.ui.figure.camera import Camera, camera
from coach.ui.figure.framing import Framing, Sampled, frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.look.look import Look

FROM_BEHIND = View(270.0, 4.0)
_ARMS = {"abduction": 13.0, "rotation": 0.0}
_LEGS = {"abduction": 6.5, "rotation": 0.0}
_STILL = Moment(0.0, 0.0, 0.0, 0.0)
_VERTEBRAE = (0.005, 0.036, 0.067, 0.098, 0.129, 0.160, 0.191, 0.222, 0.250)
"""Spinous processes over the middle of the pelvis, metres."""


def standing(glow: tuple[str, ...] = ()) -> Sampled:
    """Return the figure that stands still, arms and legs a little apart; regions may glow."""
    apart = {f"shoulder.{side}": _ARMS for side in SIDES} | {f"hip.{side}": _LEGS for side in SIDES}
    pose = based("standing", apart)
    return sample(Motion("standing", pose, pose, cyclic=True, view=FROM_BEHIND, glow=glow))


@dataclass(frozen=True, slots=True)
class Seen:
    """The standing figure as it is seen on the body and in the lens."""

    framing: Framing
    near: Framing
    body: Body

    def outline(self, region: BodyRegion) -> QPainterPath:
        """Return where a place lies in the picture, in the lens if it is shown there."""
        framing = self.near if region.area in IN_LENS else self.framing
        return outline(region, self.body, framing.camera)

    @property
    def floor(self) -> float:
        """Return where the mat ends and words can begin, px."""
        return self.framing.mat.edge.boundingRect().bottom() + 6

    @property
    def ring(self) -> tuple[QPointF, float]:
        """Return the circle on the body that the lens enlarges."""
        x, y, r = self.framing.camera.ball(lens_middle(self.body), LENS)
        return QPointF(x, y), r


def seen(figure: Sampled, places: Places) -> Seen:
    """Return the figure fitted into the places for body and lens."""
    # Wider than it needs to be: the height of the body says how large it is.
    framing = frame(figure, FROM_BEHIND, places.body.adjusted(-400, 0, 400, 0))
    body = figure.bodies[0]
    near = _through(lens_middle(body), places)
    lens = replace(framing, camera=near, mat=ground.lay(framing.floor, near))
    return Seen(framing, lens, body)


def _through(middle: Vec, places: Places) -> Camera:
    scale = places.lens_radius / LENS
    at = camera(FROM_BEHIND, scale).see(middle)
    return camera(FROM_BEHIND, scale, places.lens.x() - at[0], places.lens.y() - at[1])


def painted(look: Look, view: Seen, places: Places, ratio: float) -> QPixmap:
    """Return body, lens and the lines between them; `ratio` device pixels make a pixel."""
    size = places.size
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    palette = palette_for(look.theme, appearance=look.appearance)
    Picture(view.framing, palette).paint(painter, _STILL)
    _paint_reach(painter, look, view, places)
    _paint_lens(painter, look, view, places, Picture(view.near, palette))
    painter.end()
    return picture


def _paint_reach(painter: QPainter, look: Look, view: Seen, places: Places) -> None:
    """Paint the circle on the body and the lines from it to the lens."""
    middle, radius = view.ring
    painter.setPen(QPen(look.theme.outline, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Above the body the lines would run through the words below the lens.
    reach = _tangents(middle, radius, places.lens, places.lens_radius) if places.beside else []
    for a, b in reach:
        painter.drawLine(a, b)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 34))
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.outline, 4.0))
    painter.drawEllipse(middle, radius, radius)
    painter.setPen(QPen(QColor("white"), 2.0))
    painter.drawEllipse(middle, radius, radius)


def _tangents(a: QPointF, ra: float, b: QPointF, rb: float) -> list[tuple[QPointF, QPointF]]:
    """Return the two outer lines that touch both circles."""
    along = b - a
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5
    if length <= abs(rb - ra):
        return []
    u = along / length
    cos = (ra - rb) / length
    sin = (1.0 - cos * cos) ** 0.5
    lines = []
    for sign in (1.0, -1.0):
        n = QPointF(u.x() * cos - sign * u.y() * sin, u.y() * cos + sign * u.x() * sin)
        lines.append((a + n * ra, b + n * rb))
    return lines


def _paint_lens(painter: QPainter, look: Look, view: Seen, places: Places, figure: Picture) -> None:
    theme, middle, radius = look.theme, places.lens, places.lens_radius
    painter.setPen(QPen(theme.outline, 1.0))
    painter.setBrush(theme.surface)
    painter.drawEllipse(middle, radius + 6, radius + 6)
    painter.save()
    round_hole = QPainterPath()
    round_hole.addEllipse(middle, radius, radius)
    painter.setClipPath(round_hole)
    painter.fillRect(QRectF(QPointF(0, 0), places.size.toSizeF()), theme.halo)
    figure.paint(painter, _STILL)
    _paint_spine(painter, view)
    painter.restore()
    # The clip's edge is not smooth; a thin ring over it is.
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.surface, 3.0))
    painter.drawEllipse(middle, radius + 1, radius + 1)


def _paint_spine(painter: QPainter, view: Seen) -> None:
    """Paint the row of bones that can be felt along the middle of the back."""
    lens, (px, py, pz) = view.near.camera, view.body.points["pelvis"]
    wide, high = 0.0125 * lens.scale, 0.0145 * lens.scale
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 58))
    for up in _VERTEBRAE:
        x, y, _ = lens.see((px, py + up, pz))
        box = QRectF(x - wide / 2, y - high / 2, wide, high)
        painter.drawRoundedRect(box, wide * 0.38, wide * 0.38)
