"""Where body, lens and words lie in the room there is."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize

SMALLEST_LENS = 190.0
"""The radius, px, at which every place in the lens is at least 48 px wide."""
_LARGEST_LENS = 250.0
_RIM = 8.0
_SIDE_BY_SIDE = 680.0
"""Narrower than this, px, the lens is above the body."""
_BODY_HIGH = 440.0
"""The least height of the body, px, at which the places on it can be hit."""
_TOP = 16.0
_LINE = 20.0
"""The height of a line of small words as it was designed, px."""
_NAMES = 4.2
"""Room for the names at the left of the body, in lines of their height."""
_CAPTION = 12.8
"""How long a line of the caption is, in lines of its height."""
_BODY_WIDE = 0.43
"""How wide the body is for its height, arms and all."""


@dataclass(frozen=True, slots=True)
class Places:
    """Rectangles and points of the parts of the picture, px."""

    size: QSize
    body: QRectF
    lens: QPointF
    lens_radius: float
    caption: QRectF
    legend: QRectF
    beside: bool
    """Whether the lens is beside the body, not above it."""


def laid_out(size: QSize, line: float) -> Places:
    """Return the places in a picture of `size`; `line` is the height of a line of small words."""
    if _has_room(size.width(), line):
        return _beside(size, line)
    return _below(size, line)


def least_size(width: float, line: float) -> QSize:
    """Return the size that a picture of this width must have at least."""
    lens = 2 * (SMALLEST_LENS + _RIM)
    if _has_room(width, line):
        return QSize(
            round(_SIDE_BY_SIDE),
            round(max(_TOP + lens + _caption_high(lens, line) + 3 * line, _BODY_HIGH + line)),
        )
    return QSize(
        round(lens), round(_TOP + lens + _caption_high(width, line) + _BODY_HIGH + 5 * line)
    )


def _has_room(width: float, line: float) -> bool:
    """Return whether body and lens have room beside each other."""
    return width >= _SIDE_BY_SIDE + _NAMES * (line - _LINE)


def _caption_high(width: float, line: float) -> float:
    """Return how high the two sentences of the caption are where they wrap."""
    return 2 * line * math.ceil(_CAPTION * line / max(width, 1.0)) + 2


def _beside(size: QSize, line: float) -> Places:
    wide, high = float(size.width()), float(size.height())
    room = (
        min(wide * 0.5, high - _caption_high(2 * SMALLEST_LENS, line) - 3 * line - _TOP) / 2 - _RIM
    )
    radius = min(_LARGEST_LENS, max(SMALLEST_LENS, min(room, wide * 0.255)))
    right = min(wide, 960.0 + (wide - 960.0) / 2)
    lens = QPointF(right - radius - _RIM - 12, max(high * 0.43, radius + _RIM + _TOP))
    left = max(0.0, wide - right) + _NAMES * line
    room = lens.x() - radius - _RIM - left
    high_body = min(high - _TOP - line - 12, room / _BODY_WIDE)
    body = QRectF(left, (high - line - high_body) / 2, room, high_body)
    below = lens.y() + radius + _RIM + 16
    caption = QRectF(lens.x() - radius, below, 2 * radius, _caption_high(2 * radius, line))
    legend = QRectF(lens.x() - radius, high - line - 8, 2 * radius, line + 4)
    return Places(size, body, lens, radius, caption, legend, beside=True)


def _below(size: QSize, line: float) -> Places:
    wide, high = float(size.width()), float(size.height())
    radius = min(SMALLEST_LENS, wide / 2 - _RIM)
    lens = QPointF(wide / 2, _TOP + radius + _RIM)
    below = lens.y() + radius + _RIM + 8
    caption = QRectF(0, below, wide, _caption_high(wide, line))
    top = caption.bottom() + 12
    legend = QRectF(0, high - line - 8, wide - 16, line + 4)
    body = QRectF(_NAMES * line / 2, top, wide - _NAMES * line / 2, legend.top() - line - 12 - top)
    return Places(size, body, lens, radius, caption, legend, beside=False)
