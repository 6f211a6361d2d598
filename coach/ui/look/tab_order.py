"""The way of the Tab key: the order in which the page is read, not the one it was made in."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def follow(*parts: QWidget) -> None:
    """Let Tab go through `parts` in this order, and inside each as its layouts read."""
    # Of a group Tab stops at one only, which changes: all of them need their place.
    found = [stop for part in parts for stop in _reached(part, Qt.FocusPolicy.StrongFocus)]
    for before, after in pairwise(found):
        QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab may stop at inside a widget, itself included, as its layouts read."""
    return _reached(widget, Qt.FocusPolicy.TabFocus)


def _reached(widget: QWidget, by: Qt.FocusPolicy) -> Iterator[QWidget]:
    if widget.focusPolicy() & by and not isinstance(widget, QScrollArea):
        yield widget
    for child in _children(widget):
        yield from _reached(child, by)


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
        yield from (child for child in widget.children() if isinstance(child, QWidget))


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
