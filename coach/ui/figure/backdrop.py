"""What stands still behind the figure, painted once and copied into every frame."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from coach.ui.figure import things
from coach.ui.figure.framing import Framing
from coach.ui.figure.palette import FigurePalette


class Backdrop:
    """The mat and the things behind the body."""

    def __init__(self, framing: Framing, palette: FigurePalette) -> None:
        self._framing = framing
        self._palette = palette
        self._picture: QPixmap | None = None
        self._corner = QPointF()

    def paint(self, painter: QPainter) -> None:
        """Paint it; the first time also for all later frames."""
        if self._picture is None:
            self._make(painter.device().devicePixelRatio())
        if self._picture is not None:
            painter.drawPixmap(self._corner, self._picture)

    def _make(self, ratio: float) -> None:
        box = self._extent().toAlignedRect()
        picture = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(-box.topLeft())
        self._framing.mat.paint(painter, self._palette)
        for piece in self._framing.behind:
            things.paint_piece(painter, piece, self._framing.camera, self._palette)
        painter.end()
        self._corner = QPointF(box.topLeft())
        self._picture = picture

    def _extent(self) -> QRectF:
        """Return the part of the picture that is painted on."""
        lens = self._framing.camera
        extent = self._framing.mat.edge.boundingRect()
        for piece in self._framing.behind:
            for corner in piece.corners():
                x, y, _ = lens.see(corner)
                extent = extent.united(QRectF(x - 1, y - 1, 2, 2))
        return extent.adjusted(-2, -2, 2, 2)
