"""Makes the backup of the day soon after the start, and of each day that the program stays open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from coach.errors import HistoryCorrupt
from coach.ownership.ownership import Ownership

SOON_MS = 3_000
"""How long after the start: what the person came for goes first."""
AGAIN_MS = 30 * 60_000
"""How long between two looks at whether a backup is due."""


class DailyBackup(QObject):
    """Looks now and then; while `busy` (a session runs) it waits."""

    damaged = Signal(object)
    """The history is damaged, as this HistoryCorrupt says; the backups are not."""

    def __init__(
        self, ownership: Ownership, busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ownership = ownership
        self._busy = busy
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look for the first time soon."""
        self._timer.start(SOON_MS)

    def look(self) -> None:
        """Make the backup of the day, unless there is one or a session runs; look again later."""
        self._timer.start(AGAIN_MS)
        if self._busy():
            return
        self._ownership.back_up_if_due()
        trouble = self._ownership.trouble
        if isinstance(trouble, HistoryCorrupt):
            self._timer.stop()
            self.damaged.emit(trouble)
