"""What passes beside the cue: a missing device for some seconds, a full disk while it lasts."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look
from coach.ui.player.announce import announce
from coach.ui.player.banner import Banner
from coach.ui.wording import controls

SHOWN_MS = 8000


class Notice(Banner):
    """Stands back while a pause is told."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "amber", parent)
        self._device = ""
        self._unsaved = False
        self._paused = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self._show)

    def tell_device(self, text: str) -> None:
        """Show for some seconds that a device is missing."""
        self._device = text
        self.timer.start()
        self._show()
        announce(self, text)

    def correct_device(self, text: str) -> None:
        """Say `text` instead of what is shown of devices, or nothing."""
        self._device = text
        self._show()

    def tell_unsaved(self, *, unsaved: bool) -> None:
        """Show that the history cannot be written just now, until it can again."""
        if unsaved and not self._unsaved:
            announce(self, controls.unsaved())
        self._unsaved = unsaved
        self._show()

    def stand_back(self, *, paused: bool) -> None:
        """Leave the place to what is said of a pause, or take it back."""
        self._paused = paused
        self._show()

    def _show(self) -> None:
        if self._paused:
            self.hide()
        elif self._unsaved:
            self.say("alert", controls.unsaved(), controls.unsaved_more())
        elif self._device and self.timer.isActive():
            self.say("mute", self._device)
        else:
            self.hide()
