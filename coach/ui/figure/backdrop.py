"""What stands still around the figure, painted once and copied into every frame."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from coach.ui.figure import hint, things
from coach.ui.figure.framing import Framing
from coach.ui.figure.palette import FigurePalette


class Backdrop:
    """Something that does not move, such as a mat; made when it is first painted."""

    def __init__(self, extent: QRectF, draw: Callable[[QPainter], None]) -> None:
        self._extent = extent.adjusted(-2, -2, 2, 2).toAlignedRect()
        self._draw = draw
        self._picture: QPixmap | None = None

    def paint(self, painter: QPainter) -> None:
        """Paint it; the first time also for all later frames."""
        if self._extent.width() <= 4:
            return
        if self._picture is None:
            self._picture = self._made(painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(self._extent.topLeft()), self._picture)

    def _made(self, ratio: float) -> QPixmap:
        box = self._extent
        picture = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(-box.topLeft())
        self._draw(painter)
        painter.end()
        return picture


def mat_of(framing: Framing, palette: FigurePalette) -> Backdrop:
    """Return the mat of a picture."""
    return Backdrop(
        framing.mat.edge.boundingRect(), lambda painter: framing.mat.paint(painter, palette)
    )


def things_of(framing: Framing, palette: FigurePalette) -> Backdrop:
    """Return the things that are behind the body."""

    def draw(painter: QPainter) -> None:
        for piece in framing.behind:
            things.paint_piece(painter, piece, framing.camera, palette)

    extent = QRectF()
    for piece in framing.behind:
        for corner in piece.corners():
            x, y, _ = framing.camera.see(corner)
            extent = extent.united(QRectF(x - 1, y - 1, 2, 2))
    return Backdrop(extent, draw)


def arc_of(framing: Framing, palette: FigurePalette) -> Backdrop:
    """Return the arc that says where the movement goes; nothing where there is none."""
    scale = framing.camera.scale
    extent = QRectF()
    for x, y in framing.arc:
        extent = extent.united(
            QRectF(x - 0.06 * scale, y - 0.06 * scale, 0.12 * scale, 0.12 * scale)
        )
    return Backdrop(extent, lambda painter: hint.paint_arc(painter, framing.arc, scale, palette))
