"""The words over the point of a chart that is looked at, by pointer or by keys."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coach.ui.look.chip import Chip
from coach.ui.look.look import Look

Point = tuple[float, float, str]
"""Place across, height, words; in the units of the chart."""

ALONG: Mapping[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROOM = 12


class ReadOut:
    """A pill in `host`; `place` turns a place across and a height into a spot of `host`."""

    def __init__(
        self,
        look: Look,
        host: QWidget,
        place: Callable[[float, float], QPointF],
        steps: Mapping[int, int] = ALONG,
    ) -> None:
        self.points: list[Point] = []
        self.at: int | None = None
        self.chip = Chip(look, "", "line", parent=host)
        self.chip.hide()
        self._tell: Callable[[int], str] | None = None
        self._host = host
        self._place = place
        self._steps = steps

    @property
    def words(self) -> str:
        """Return what is read out now, or nothing."""
        return self.chip.text() if not self.chip.isHidden() else ""

    def set_points(self, points: Sequence[Point], tell: Callable[[int], str] | None = None) -> None:
        """Read these out from now on; where they are many, `tell` makes the words of one."""
        self.points = list(points)
        self._tell = tell
        self.stop()

    def told(self, number: int) -> str:
        """Return what is said of the point of this number."""
        return self._tell(number) if self._tell else self.points[number][2]

    def look_at(self, number: int) -> None:
        """Read the point of this number out, to the eye and to a screen reader."""
        if not self.points:
            return
        self.at = max(0, min(number, len(self.points) - 1))
        x, y, _words = self.points[self.at]
        words = self.told(self.at)
        self.chip.show_fact(words, "line")
        self.chip.adjustSize()
        self._host.setAccessibleDescription(words)
        spot = self._place(x, y)
        widest = self._host.width() - self.chip.width()
        left = max(0.0, min(spot.x() - self.chip.width() / 2, widest))
        above = spot.y() - self.chip.height() - _ROOM
        self.chip.move(round(left), round(above if above >= 0 else spot.y() + _ROOM))
        self.chip.show()
        self.chip.raise_()

    def look_near(self, spot: QPointF) -> None:
        """Read out the point nearest to a spot of the host."""
        if self.points:
            numbers = range(len(self.points))
            self.look_at(min(numbers, key=lambda number: self._far(number, spot)))

    def stop(self) -> None:
        """Take the words away."""
        self.at = None
        self.chip.hide()

    def take(self, event: QKeyEvent) -> bool:
        """Go from point to point, to the ends with Home and End; return whether that was it."""
        key = event.key()
        if key in self._steps:
            step, newest = self._steps[key], len(self.points) - 1
            begin = newest if step < 0 else 0
            self.look_at(begin if self.at is None else self.at + step)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.look_at(0 if key == Qt.Key.Key_Home else len(self.points) - 1)
        elif key == Qt.Key.Key_Escape and self.at is not None:
            self.stop()
        else:
            return False
        return True

    def _far(self, number: int, spot: QPointF) -> float:
        x, y, _words = self.points[number]
        away = self._place(x, y) - spot
        return away.x() ** 2 + away.y() ** 2
