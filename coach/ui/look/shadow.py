"""The one shadow, blurred once and stretched from nine pieces, so that it costs little to draw."""

import math

from PySide6.QtCore import QMargins, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from coach.ui.look.look import Look

BLUR = 24
DROP = 8
MARGINS = QMargins(BLUR, BLUR - DROP, BLUR, BLUR + DROP)
"""Room that a lifted surface keeps around itself for its shadow, in px."""


def paint_shadow(painter: QPainter, look: Look, box: QRectF, radius: float) -> None:
    """Draw the shadow of a surface that covers `box` with rounded corners."""
    piece = BLUR + round(radius)
    source = _picture(look, round(radius))
    whole = box.adjusted(-BLUR, -BLUR, BLUR, BLUR).translated(0, DROP)
    length = source.width()
    across = _cuts(whole.left(), whole.right(), piece, length)
    down = _cuts(whole.top(), whole.bottom(), piece, length)
    for left, width, source_left, source_width in across:
        for top, height, source_top, source_height in down:
            painter.drawPixmap(
                QRectF(left, top, width, height),
                source,
                QRectF(source_left, source_top, source_width, source_height),
            )


def _cuts(
    start: float, end: float, piece: int, length: int
) -> tuple[tuple[float, float, float, float], ...]:
    """Return (position, length) on the page and in the picture for edge, middle and edge."""
    edge = min(float(piece), (end - start) / 2)
    return (
        (start, edge, 0, piece),
        (start + edge, end - start - 2 * edge, piece, length - 2 * piece),
        (end - edge, edge, length - piece, piece),
    )


def _picture(look: Look, radius: int) -> QPixmap:
    shade = look.theme.shade
    key = ("shadow", radius, shade.rgba())
    known = look.drawn.get(key)
    if known is None:
        known = QPixmap.fromImage(_blurred(radius, shade))
        look.drawn[key] = known
    return known


def _blurred(radius: int, shade: QColor) -> QImage:
    """Return the shadow of a small rounded square, as soft as a blur of 24 px."""
    side = 2 * (BLUR + radius) + 2
    half = side / 2 - BLUR
    quarter = [
        bytes(_strength(x + 0.5, y + 0.5, half, radius, shade.alpha()) for x in range(side // 2))
        for y in range(side // 2)
    ]
    rows = [line[::-1] + line for line in quarter]
    strength = QImage(b"".join(rows[::-1] + rows), side, side, side, QImage.Format.Format_Alpha8)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(shade.red(), shade.green(), shade.blue()))
    image.setAlphaChannel(strength)
    return image


def _strength(x: float, y: float, half: float, radius: int, strongest: int) -> int:
    """Return how dark the shadow is at a point from its middle, 0 to `strongest`."""
    away = _distance(x, y, half, radius)
    return round(strongest * 0.5 * math.erfc(away / (BLUR / 2) / math.sqrt(2)))


def _distance(x: float, y: float, half: float, radius: float) -> float:
    """Return how far a point is outside a rounded square; negative inside."""
    across, down = abs(x) - half + radius, abs(y) - half + radius
    outside = math.hypot(max(across, 0.0), max(down, 0.0))
    return outside + min(max(across, down), 0.0) - radius
