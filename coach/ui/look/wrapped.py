"""A row of controls that goes on in the next line where it has no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.look import Look

GAP = 8
_CHANGES = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Wrapped(QWidget):
    """Controls after one another, in as many lines as they need; hidden ones take no room."""

    def __init__(self, look: Look, controls: Sequence[QWidget], gap: int = GAP) -> None:
        super().__init__()
        self._controls = tuple(controls)
        self._gap = gap
        for control in controls:
            control.setParent(self)
            control.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._again)

    def hasHeightForWidth(self) -> bool:
        """Return that the controls wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        lines = self._lines(width)
        return sum(_height(line) + self._gap for line in lines) - self._gap if lines else 0

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        shown = self._shown()
        width = sum(control.sizeHint().width() + self._gap for control in shown) - self._gap
        return QSize(max(0, width), _height(shown))

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest control."""
        shown = self._shown()
        return QSize(max((c.sizeHint().width() for c in shown), default=0), _height(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the controls anew when one of them says something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._again()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the controls anew when one of them comes or goes."""
        if event.type() in _CHANGES:
            self._again()
        return super().eventFilter(watched, event)

    def _again(self) -> None:
        self._place()
        self.updateGeometry()

    def _shown(self) -> Sequence[QWidget]:
        return [control for control in self._controls if not control.isHidden()]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        left = 0
        for control in self._shown():
            wide = control.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(control)
            left += wide + self._gap
        return lines

    def _place(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            left, high = 0, _height(line)
            for control in line:
                size = control.sizeHint()
                down = (high - size.height()) // 2
                control.setGeometry(left, top + down, size.width(), size.height())
                left += size.width() + self._gap
            top += high + self._gap


def _height(line: Sequence[QWidget]) -> int:
    return max((control.sizeHint().height() for control in line), default=0)
