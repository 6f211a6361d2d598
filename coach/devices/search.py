"""Looks again for a device that was lost during a session, less and less often."""

from PySide6.QtCore import QObject, QTimer

from coach.devices.apart import Apart

AGAIN_MS = (2_000, 5_000, 15_000, 30_000, 60_000)
"""How long to wait before each look; the last one for ever. A look starts a process."""


class Search(QObject):
    """Searches for what `apart` had and lost; what was never there is not worth the time.

    A sound server that came back is not noticed by who was connected to the old one, so the
    device is opened anew, in a new process.
    """

    def __init__(self, apart: Apart) -> None:
        super().__init__()
        self._apart = apart
        self._wanted = self._had = False
        self._tries = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(apart.open)
        apart.changed.connect(self._look_later)
        apart.settled.connect(self._look_later)

    @property
    def waiting(self) -> int | None:
        """Return in how many milliseconds it looks again; None: not at all."""
        return self._wait.interval() if self._wait.isActive() else None

    def begin(self) -> None:
        """A session begins: from now on the device is worth a search."""
        self._wanted, self._had, self._tries = True, self._apart.works, 0

    def end(self) -> None:
        """The session is over; the next one looks by itself."""
        self._wanted = False
        self._wait.stop()

    def _look_later(self) -> None:
        if self._apart.works:
            self._had, self._tries = True, 0
            self._wait.stop()
        elif self._wanted and self._had and not self._apart.opening and not self._wait.isActive():
            self._wait.start(AGAIN_MS[min(self._tries, len(AGAIN_MS) - 1)])
            self._tries += 1
