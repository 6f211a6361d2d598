"""How a person turns the figure: by dragging, by the arrow keys, and back again."""

from PySide6.QtCore import QPointF, Qt

from coach.figure.view import View

_PER_PIXEL = 0.45
_STEP = 15.0
_TILT = 10.0

_KEYS = {
    Qt.Key.Key_Left: (_STEP, 0.0),
    Qt.Key.Key_Right: (-_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, _TILT),
    Qt.Key.Key_Down: (0.0, -_TILT),
}


class Turning:
    """The view a person has turned to, starting from the exercise's own."""

    def __init__(self) -> None:
        self._home = View()
        self._grip: QPointF | None = None
        self.view = View()

    def begin(self, home: View) -> None:
        """Start from a view."""
        self._home = self.view = home
        self._grip = None

    def back(self) -> None:
        """Return to where it started."""
        self.view = self._home

    def key(self, key: int) -> bool:
        """Turn by a key; return whether the key turns."""
        if key == Qt.Key.Key_Home:
            self.back()
            return True
        step = _KEYS.get(Qt.Key(key))
        if step is None:
            return False
        self.view = self.view.turned(*step)
        return True

    def grip(self, at: QPointF) -> None:
        """Take hold of the figure."""
        self._grip = at

    def drag(self, at: QPointF) -> bool:
        """Turn with the pointer; return whether the figure is held."""
        if self._grip is None:
            return False
        moved = at - self._grip
        self._grip = at
        self.view = self.view.turned(-moved.x() * _PER_PIXEL, moved.y() * _PER_PIXEL)
        return True

    def let_go(self) -> None:
        """Let the figure go."""
        self._grip = None
