"""Keeps the Tab key inside what lies over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def reachable(inside: QWidget) -> list[QWidget]:
    """Return what Tab can reach inside a widget, in the order of the tab chain."""
    found = []
    widget = inside.nextInFocusChain()
    while widget is not None and widget is not inside:
        if inside.isAncestorOf(widget) and _takes_tab(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def step_focus(inside: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next control inside, round and round; False if there is none."""
    chain = reachable(inside)
    if not chain:
        return False
    now = QApplication.focusWidget()
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    if now in chain:
        place = (chain.index(now) + (1 if forward else -1)) % len(chain)
    else:
        place = 0 if forward else -1
    chain[place].setFocus(reason)
    _bring_into_sight(chain[place], inside)
    return True


def _bring_into_sight(widget: QWidget, inside: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and above is not inside:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
