"""Small still figures for cards and lists."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from coach.figure.motion import Motion
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.look.look import Look

_MOST = 120


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
    """Keeps the thumbnails shown of late, in the theme in force."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: OrderedDict[tuple[object, ...], tuple[Motion, QPixmap]] = OrderedDict()
        look.changed.connect(self._kept.clear)

    def get(
        self,
        motion: Motion,
        side: str | None,
        size: QSize,
        amount: float = 1.0,
        ratio: float = 1.0,
    ) -> QPixmap:
        """Return a thumbnail, drawn only if it is not there yet."""
        key = (id(motion), side, size.width(), size.height(), amount, ratio)
        found = self._kept.get(key)
        if found is None:
            found = (motion, thumbnail(motion, side, size, self._look, amount, ratio))
            self._kept[key] = found  # the motion is kept too, so that its id stays its own
        self._kept.move_to_end(key)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return found[1]
