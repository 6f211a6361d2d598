"""Small drawing words that the painted widgets share."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return `first` with `share` (0 to 1) of `second` in it."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
        first.alphaF() * keep + second.alphaF() * share,
    )


def round_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    thickness: float = 1.0,
) -> None:
    """Fill a rounded box and draw its border just inside its edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = thickness / 2 if border is not None else 0.0
    painter.setPen(QPen(border, thickness) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inside = box.adjusted(inset, inset, -inset, -inset)
    rounding = max(0.0, min(radius - inset, inside.height() / 2, inside.width() / 2))
    painter.drawRoundedRect(inside, rounding, rounding)


def line_of_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:
    """Draw one line of text inside `box`; where there is none, nothing."""
    if not text:
        return
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), text)


def disc(painter: QPainter, centre: QPointF, radius: float, fill: QColor) -> None:
    """Fill a disc."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(centre, radius, radius)
