"""The sign of the program beside the clock of the desktop, where there is such a place."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


@dataclass(frozen=True, slots=True)
class TrayWords:
    """The name of the program, and the entries of the menu."""

    program: str
    hurts: str
    show: str
    quit: str


class Tray(QObject):
    """Menu and notifications; where there is no tray, it is not there and says nothing.

    A tray that comes later (a desktop that is still starting) is found at the next `tell`.
    """

    hurts_wanted = Signal()
    """The person's back hurts now."""

    open_wanted = Signal()
    quit_wanted = Signal()

    pressed = Signal()
    """The person pressed the notification that was shown last."""

    def __init__(
        self,
        words: TrayWords,
        icon: QIcon,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        make: Callable[[QIcon], QSystemTrayIcon] = QSystemTrayIcon,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._icon = icon
        self._available = available
        self._make = make
        self._tray: QSystemTrayIcon | None = None
        self.menu: QMenu | None = None
        self.look()

    @property
    def there(self) -> bool:
        """Return whether the sign can be seen; a desktop may lose its tray."""
        return self._tray is not None and self._available()

    def look(self) -> None:
        """Look for a tray, and be seen in it."""
        if self._tray is not None or not self._available():
            return
        self.menu = self._menu()
        self._tray = self._make(self._icon)
        self._tray.setToolTip(self._words.program)
        self._tray.setContextMenu(self.menu)
        self._tray.activated.connect(self._activated)
        self._tray.messageClicked.connect(self.pressed)
        self._tray.show()

    def tell(self, title: str, text: str) -> bool:
        """Show a notification; return whether the desktop can show one."""
        self.look()
        if self._tray is None or not self._tray.supportsMessages():
            return False
        self._tray.showMessage(title, text, self._icon)
        return True

    def close(self) -> None:
        """Be seen no more."""
        if self._tray is not None:
            self._tray.hide()
            self._tray = None

    def _menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(self._words.hurts).triggered.connect(lambda: self.hurts_wanted.emit())
        menu.addAction(self._words.show).triggered.connect(lambda: self.open_wanted.emit())
        menu.addSeparator()
        menu.addAction(self._words.quit).triggered.connect(lambda: self.quit_wanted.emit())
        return menu

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        reason = QSystemTrayIcon.ActivationReason
        if how in (reason.Trigger, reason.DoubleClick):
            self.open_wanted.emit()
