"""Rows that hold one widget at its greatest width, so that wrapped words get their height."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import Button


def at_left(widget: QWidget) -> QHBoxLayout:
    """Return a row with the widget as wide as it may be, and the rest empty.

    A button is as wide as its words.
    """
    own = isinstance(widget, Button)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget, 0 if own else 1)
    row.addStretch(1 if own else 0)
    return row


def in_middle(widget: QWidget) -> QHBoxLayout:
    """Return a row with the widget as wide as it may be, in the middle."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(0)
    row.addWidget(widget, 1)
    row.addStretch(0)
    return row
