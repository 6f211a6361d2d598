"""Keys that work on a page whichever of its controls has the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def hear(page: QWidget, keys: Sequence[str], obey: Callable[[], None]) -> None:
    """Do `obey` when one of `keys`, such as Ctrl+Return, is pressed anywhere on `page`."""
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(obey)
