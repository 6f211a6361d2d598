"""The middle of the player: the stage on the left, the dial on the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.player.dial import Dial
from coach.ui.player.stage import Stage

SMALLEST, LARGEST = 240, 572  # px; a dial whose number is 88 and 200 px high
_OF_WIDTH = 344 / 1192  # the designed dial in the designed page
_OF_HEIGHT = 344 / 480
_GAP = 16


class Middle(QWidget):
    """Gives stage and dial their share of whatever room there is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margin = 40
        self.stage = Stage(look, _GAP, self)
        self.dial = Dial(look, self)

    def set_size_class(self, *, margin: int, compact: bool) -> None:
        """Keep the page's `margin`; a `compact` page has no hint below the dial."""
        self._margin = margin
        self.dial.set_compact(compact=compact)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put everything in its place."""
        wanted = min(self.width() * _OF_WIDTH, self.height() * _OF_HEIGHT)
        diameter = round(min(max(wanted, SMALLEST), LARGEST))
        self.dial.set_diameter(diameter)
        left = self.width() - self._margin - diameter
        self.dial.setGeometry(left, 0, diameter, self.height())
        self.stage.setGeometry(self._margin - _GAP, 0, left - self._margin, self.height())
