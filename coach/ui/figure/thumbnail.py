"""Small still figures for cards and lists."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from coach.figure.motion import Motion
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.look.look import Look

_MOST = 24 * 1024 * 1024
"""Bytes: some hundred cards, or half as many on a sharp screen."""


def thumbnail(
    motion: Motion,
    side: str | None,
    size: QSize,
    look: Look,
    amount: float = 1.0,
    ratio: float = 1.0,
) -> QPixmap:
    """Return a movement at `amount` as a transparent picture of `size`, for a tinted ground.

    `ratio` is how many device pixels make a pixel.
    """
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    sided = motion.for_side(side)
    framing = frame(sample(sided), sided.view, QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(picture)
    drawn = Picture(framing, palette_for(look.theme, tinted=True, appearance=look.appearance))
    drawn.paint(painter, Moment(amount, arc=0.0))
    painter.end()
    return picture


class ThumbnailCache:
    """Keeps the thumbnails shown of late, in the look in force, up to `most` bytes of pixels.

    Two movements that are the same share a picture, whatever exercise or file they come from.
    """

    def __init__(self, look: Look, most: int = _MOST) -> None:
        self._look = look
        self._most = most
        self._bytes = 0
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        look.changed.connect(self._forget)

    @property
    def bytes(self) -> int:
        """Return how much memory the pictures take."""
        return self._bytes

    def get(
        self,
        motion: Motion,
        side: str | None,
        size: QSize,
        amount: float = 1.0,
        ratio: float = 1.0,
    ) -> QPixmap:
        """Return a thumbnail, drawn only if it is not there yet."""
        key = (motion.fingerprint, side, size.width(), size.height(), amount, ratio)
        found = self._kept.get(key)
        if found is None:
            found = thumbnail(motion, side, size, self._look, amount, ratio)
            self._kept[key] = found
            self._bytes += _weight(found)
        self._kept.move_to_end(key)
        while self._bytes > self._most and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        return found

    def _forget(self) -> None:
        self._kept.clear()
        self._bytes = 0


def _weight(picture: QPixmap) -> int:
    """Return the bytes of a picture's pixels."""
    return picture.width() * picture.height() * picture.depth() // 8
