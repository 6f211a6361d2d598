"""What can be done where a damaged history keeps the program from starting."""

from pathlib import Path

from coach.errors import CoachError, HistoryCorrupt
from coach.history import restoring
from coach.history.backup import Backup, Backups
from coach.history.copying import Contents
from coach.history.store import FILE
from coach.session.clock import Clock


class Rescue:
    """The last good backup of a damaged history; `good` is None where there is none."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._history = folder / FILE
        self._clock = clock
        self.good: tuple[Backup, Contents] | None = Backups(self._history).last_good()

    def take_backup(self) -> None:
        """Take the last good backup with the next opening; the damaged file is set aside.

        Raises:
            CoachError: it cannot be done now; nothing was changed.
        """
        if self.good is not None:
            restoring.prepare(self._history, self.good[0].path, self._clock.now())

    def start_afresh(self) -> None:
        """Begin an empty history with the next opening; the damaged file is set aside.

        Raises:
            CoachError: it cannot be done now; nothing was changed.
        """
        restoring.prepare_empty(self._history, self._clock.now())


def rescue_from(error: CoachError, clock: Clock) -> Rescue | None:
    """Return what can be done about `error`; None where only the person can do something."""
    if not isinstance(error, HistoryCorrupt) or error.path.name != FILE:
        return None
    return Rescue(error.path.parent, clock)
