"""An icon that is not a control: it stands before words that say the same."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.icons import icon
from coach.ui.look.look import Look


class Mark(QWidget):
    """The icon called `name`, in the colour called `colour`."""

    def __init__(
        self,
        look: Look,
        name: str = "",
        px: int = 24,
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._px = px
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._looked)

    def show_mark(self, name: str, colour: str) -> None:
        """Show another icon, or the same one in another colour."""
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon, which grows with the text."""
        return QSize(self._look.px(self._px), self._look.px(self._px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        del event
        if self._name:
            painter = QPainter(self)
            colour = self._look.theme.colour(self._colour)
            painter.drawPixmap(0, 0, icon(self._look, self._name, self._look.px(self._px), colour))
            painter.end()

    def _looked(self) -> None:
        self.updateGeometry()
        self.update()
