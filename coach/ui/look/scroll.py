"""A page whose content scrolls when the window is too low for it, by wheel and by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from coach.ui.look.look import Look

COMPACT = 1120
WIDE = 1600
LONGEST = 1440
_MARGINS = {"compact": 24, "regular": 40, "wide": 64}


def layout_class(window_width: int) -> str:
    """Return compact, regular or wide, for a window of this width in px."""
    if window_width < COMPACT:
        return "compact"
    return "wide" if window_width >= WIDE else "regular"


def page_margin(widget: QWidget) -> int:
    """Return the margin of a page in the window that `widget` is in."""
    return _MARGINS[layout_class(widget.window().width())]


def side_margin(widget: QWidget) -> int:
    """Return the margin of a bar as wide as the page, which puts it below the content."""
    return max(page_margin(widget), (widget.width() - LONGEST) // 2)


class ScrollPage(QScrollArea):
    """A scroll area with a page's margins; content goes into `body`, at most 1440 px wide."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(24)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.body = QVBoxLayout(inside)
        self.body.setSpacing(16)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # else it would be in a colour of the desktop
        self._sides: tuple[int, int] | None = None

    def set_sides(self, sides: tuple[int, int] | None) -> None:
        """Keep these margins instead of the page's own: for a sheet, and beside one."""
        self._sides = sides
        self._keep_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the window's size, and the content at a readable width."""
        self._keep_margins()
        super().resizeEvent(event)

    def _keep_margins(self) -> None:
        margin = page_margin(self)
        side = max(margin, (self.viewport().width() - LONGEST) // 2)
        left, right = self._sides or (side, side)
        inside = self.width() - self.viewport().width()
        self.body.setContentsMargins(left, 0, max(12, right - inside), 24)
