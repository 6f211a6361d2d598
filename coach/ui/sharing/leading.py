"""What leads a person through a file: it opens one sheet over the window at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.sharing.asking import Asking, SystemDialogs

if TYPE_CHECKING:
    from coach.ui.desk import Desk
    from coach.ui.look.overlay import Overlay
    from coach.ui.window import Window


class Leading(QObject):
    """`sheet` is the one that is open, or None."""

    def __init__(
        self, look: Look, desk: "Desk", window: "Window", asking: Asking | None = None
    ) -> None:
        super().__init__(window)
        self._look = look
        self._desk = desk
        self._window = window
        self._asking = asking or SystemDialogs()
        self.sheet: Overlay | None = None

    def _open(self, sheet: "Overlay") -> None:
        if self.sheet is not None:
            self.sheet.close_it()
        self.sheet = sheet
        sheet.closed.connect(lambda: self._forget(sheet))
        sheet.open()

    def _forget(self, sheet: "Overlay") -> None:
        if self.sheet is sheet:
            self.sheet = None

    def _over(self) -> QWidget:
        return self._window.centralWidget() or self._window
