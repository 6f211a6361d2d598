"""What is found on a screen: the texts a person or a screen reader meets, and what is cut off."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from coach.ui.look.control import Control
from coach.ui.look.label import Label
from tests.ui.access.painted import Painting, Words
from tests.ui.walk import clipped

_HAIR = 1.5  # px that rounding may take


def visible(window: QWidget) -> Iterator[QWidget]:
    """Yield the window and all that can be seen in it."""
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            yield widget


def texts(window: QWidget, painting: Painting) -> Iterator[tuple[str, str]]:
    """Yield each text with where it was found: shown, painted, in a tip or for a screen reader."""
    for widget in visible(window):
        kind = type(widget).__name__
        for where, text in _texts(widget):
            if text.strip():
                yield f"{kind}, {where}", text
    for words in painting.words:
        if isinstance(words.widget, Label):
            continue  # its text was told above
        yield f"{type(words.widget).__name__}, painted", words.text


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "tip", widget.toolTip()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield "choice", widget.itemText(row)
    if isinstance(widget, QTableView):
        yield from _cells(widget)
    for action in widget.actions():
        yield "action", action.text()


def _cells(table: QTableView) -> Iterator[tuple[str, str]]:
    from PySide6.QtCore import Qt

    model = table.model()
    for column in range(model.columnCount()):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        yield "heading", str(head or "")
        for row in range(min(5, model.rowCount())):
            yield "cell", str(model.data(model.index(row, column)) or "")


def cut_off(window: QWidget, painting: Painting) -> list[str]:
    """Return the texts of which something is missing, whichever way they are drawn."""
    found = [f"label: {text}" for text in clipped(window)]
    found += [f"painted: {each.text}" for each in painting.words if _is_cut(each)]
    found += [f"outside: {_said(widget)}" for widget in visible(window) if _sticks_out(widget)]
    return found


def _said(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()}".strip()


def _is_cut(words: Words) -> bool:
    if isinstance(words.widget, Label):
        return False  # asked for its size, or elided with a tip: `clipped` knows
    if words.text.endswith("…") and words.widget.toolTip():
        return False
    if words.text.endswith("…") and not words.widget.accessibleName():
        return True
    return not words.room.adjusted(-_HAIR, -_HAIR, _HAIR, _HAIR).contains(words.box)


def _sticks_out(widget: QWidget) -> bool:
    """Return whether a part of a text or control lies where its parents show nothing."""
    if not isinstance(widget, Label | Control) or widget.width() == 0:
        return False
    if isinstance(widget, Label) and not widget.text().strip():
        return False
    box = QRectF(widget.rect())
    here = widget
    while (above := here.parentWidget()) is not None and not here.isWindow():
        box.translate(here.pos())
        room = QRectF(above.rect()).adjusted(-_HAIR, -_HAIR, _HAIR, _HAIR)
        scrolls = _scrolls(above)
        if scrolls and _sideways(above):
            return False
        if box.left() < room.left() or box.right() > room.right():
            return True
        if scrolls:
            return False  # what is above or below comes with a turn of the wheel
        if box.top() < room.top() or box.bottom() > room.bottom():
            return True
        here = above
    return False


def _scrolls(above: QWidget) -> bool:
    area = above.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is above


def _sideways(above: QWidget) -> bool:
    area = above.parentWidget()
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return isinstance(area, QAbstractScrollArea) and area.horizontalScrollBarPolicy() != off


def uncovered(window: QWidget, widget: QWidget, at: QPoint) -> bool:
    """Return whether `widget` is what is seen at a point of the window."""
    found = window.childAt(at)
    if found is None:
        return False
    return found is widget or found.isAncestorOf(widget) or widget.isAncestorOf(found)
