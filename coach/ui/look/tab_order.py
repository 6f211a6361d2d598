"""The way of the Tab key: the order in which the page is read, not the one it was made in."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def follow(*parts: QWidget) -> None:
    """Let Tab go through `parts` in this order, and inside each as its layouts read."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    # Of a group Tab stops at one only, which changes: all of them need their place.
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QScrollArea):
        yield widget
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        yield from _there(widget.widget())
    elif isinstance(widget, QStackedWidget):
        for number in range(widget.count()):
            yield from _there(widget.widget(number))
    elif layout is not None:
        yield from _of_layout(layout)
    else:
        inside = (child for child in widget.children() if isinstance(child, QWidget))
        yield from (
            child for child in inside if not child.isWindow()
        )  # such as the list of a field


def _there(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None:
        yield widget


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inside, widget = item.layout() if item else None, item.widget() if item else None
        if widget is not None:
            yield widget
        elif inside is not None:
            yield from _of_layout(inside)


def in_reading_order(*parts: QWidget) -> list[QWidget]:
    """Return where Tab stops now in `parts`, as their layouts read."""
    found = (stop for part in parts for stop in _stops(part))
    tab = Qt.FocusPolicy.TabFocus
    return [s for s in found if s.focusPolicy() & tab and s.isVisible() and s.isEnabled()]
