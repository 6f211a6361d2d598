"""How high a part that scrolls is: as its content, or what the words around it leave."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout

from coach.ui.look.scroll import ScrollPage

LOWEST = 96
"""The least height of a part that scrolls, in px: two lines, and they scroll."""


def fit(page: ScrollPage, within: QLayout, width: int, room: int) -> None:
    """Fix the height of `page`, which is one part of `within`, for this width and room in px."""
    # A bar that comes while it is low would stay: the words need more height beside it.
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setFixedHeight(LOWEST)
    within.invalidate()
    around = _high(within, width) - LOWEST
    page.body.invalidate()
    content = _high(page.body, width - _beside(within))
    page.setFixedHeight(max(LOWEST, min(content, room - around)))
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def _high(layout: QLayout, width: int) -> int:
    wraps = layout.hasHeightForWidth()
    return layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()


def _beside(within: QLayout) -> int:
    """Return what the layout and its widget keep free at both sides, in px."""
    free = [within.contentsMargins()]
    widget = within.parentWidget()
    if widget is not None:
        free.append(widget.contentsMargins())
    return sum(margins.left() + margins.right() for margins in free)
