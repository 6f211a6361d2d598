"""What to do, in a sentence or two, as large as it fits its two lines."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.label import Label
from coach.ui.look.look import Look

SIZES = (24, 20, 17)


class Cue(QWidget):
    """Keeps its height, whatever it says: what stands above it does not move."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels = [Label(look, "", px, 500, wrap=True, parent=self) for px in SIZES]
        look.changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Return what is said."""
        return self._labels[0].text()

    def set_text(self, text: str) -> None:
        """Say `text`."""
        for label in self._labels:
            label.set_text(text)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the size anew."""
        super().resizeEvent(event)
        self._place()

    def _fit(self) -> None:
        """Keep room for two large lines, or three small ones."""
        self.setFixedHeight(max(2 * self._look.line(SIZES[0]), 3 * self._look.line(SIZES[-1])))
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        fitting = (one for one in self._labels if one.heightForWidth(width) <= height)
        chosen = next(fitting, self._labels[-1])
        for label in self._labels:
            label.setVisible(label is chosen)
        chosen.setGeometry(0, 0, width, height)
