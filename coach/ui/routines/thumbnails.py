"""Small still figures for cards, each drawn once."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.ui.figure.thumbnail import thumbnail
from coach.ui.look.look import Look

_MOST = 120


class Thumbnails:
    """Keeps the pictures of the movements shown of late, in the theme in force."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: dict[tuple[object, ...], QPixmap] = {}
        look.changed.connect(self._kept.clear)

    def of(
        self, motion: Motion | None, side: Side | None, size: QSize, ratio: float
    ) -> QPixmap | None:
        """Return the figure in `size` at this sharpness of the screen; None without a movement."""
        if motion is None or size.isEmpty():
            return None
        key = (id(motion), side, size.width(), size.height(), ratio)
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = thumbnail(motion, side, size, self._look, 1.0, ratio)
        return self._kept[key]
