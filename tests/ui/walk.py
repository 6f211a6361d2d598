"""What the tests of every page ask of its controls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QWidget,
)

from coach.ui.body_map.target import Target
from coach.ui.look.label import Label

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QTableView)


def controls(page: QWidget) -> list[QWidget]:
    """Return everything on a page that can be seen and worked."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QTableView)
        and widget.isVisibleTo(page)
    ]


def unnamed(page: QWidget) -> list[QWidget]:
    """Return the controls that a screen reader could not name."""
    return [
        widget
        for widget in controls(page)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]


def tabbed(page: QWidget) -> list[QWidget]:
    """Return what Tab goes through on a page, in its order, once round."""
    found: list[QWidget] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page and widget not in found:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if page.isAncestorOf(widget) and takes and widget.isVisibleTo(page) and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def unreachable(page: QWidget) -> list[QWidget]:
    """Return the controls that neither Tab nor, inside a group, the arrows come to."""
    chain = tabbed(page)
    return [
        widget
        for widget in controls(page)
        if widget.isEnabled() and widget not in chain and not _in_a_reached_group(widget, chain)
    ]


def clipped(page: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    return [
        widget.text()
        for widget in page.findChildren(QLabel)
        if isinstance(widget, Label) and widget.isVisibleTo(page) and _is_clipped(widget)
    ]


def _in_a_reached_group(widget: QWidget, chain: list[QWidget]) -> bool:
    if isinstance(widget.parent(), QAbstractSpinBox):
        return widget.parent() in chain  # the words inside a field have its keyboard
    if isinstance(widget, Target):
        return any(isinstance(stop, Target) for stop in chain)  # arrows go over the whole body
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(member in chain for member in group.buttons())


def _is_clipped(label: Label) -> bool:
    if label.text() == "" or label.toolTip() == label.text():
        return False
    if label.hasHeightForWidth():
        return label.height() < label.heightForWidth(label.width())
    hint = label.minimumSizeHint()
    return label.width() < hint.width() or label.height() < hint.height()
