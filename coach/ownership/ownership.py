"""All that a person may do with what is kept of them, over one data folder."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from coach.errors import CoachError
from coach.history import copying, restoring
from coach.history.backup import Backup, Backups, Free, free_bytes
from coach.history.copying import Contents
from coach.history.store import FILE
from coach.ownership import exporting
from coach.ownership.exporting import Explain, Exported
from coach.ownership.wish import Wish
from coach.profiles import People, Person
from coach.session.clock import Clock


class Ownership:
    """Backups, taking along, taking back, and the people on this computer.

    What cannot be done while the history is open is wished for: whoever set `when_wished` closes
    the program, does it, and opens again. `trouble` is why the last backup could not be made.
    """

    def __init__(
        self, folder: Path, clock: Clock, base: Path | None = None, free: Free = free_bytes
    ) -> None:
        self.folder = folder
        self._history = folder / FILE
        self._clock = clock
        self._free = free
        self._backups = Backups(self._history, free)
        self.people = People(base or folder)
        self.trouble: CoachError | None = None
        self.when_wished: Callable[[Wish], None] | None = None

    @property
    def person(self) -> Person:
        """Return whose data these are."""
        return self.people.at(self.folder)

    def now(self) -> datetime:
        """Return the date and time where the person is."""
        return self._clock.now()

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups there are, the newest first."""
        return self._backups.all()

    def last_good(self) -> Backup | None:
        """Return the newest backup that is whole, looking at every page of it."""
        found = self._backups.last_good()
        return found[0] if found else None

    def back_up(self) -> Backup:
        """Make a backup now.

        Raises:
            DiskNearlyFull, HistoryUnavailable, HistoryCorrupt: there is none, and why.
        """
        try:
            made = self._backups.make(self._clock.now())
        except CoachError as error:
            self.trouble = error
            raise
        self.trouble = None
        return made

    def back_up_if_due(self) -> Backup | None:
        """Make the backup of the day if there is none yet; why not, `trouble` tells."""
        if not self._backups.due(self._clock.now()):
            return None
        try:
            return self.back_up()
        except CoachError:
            return None

    def look_into(self, backup: Path) -> Contents:
        """Return what a backup holds.

        Raises:
            BackupUnusable: it is damaged, or no history.
        """
        return copying.contents(backup)

    def restore(self, backup: Path) -> None:
        """Take `backup` in the place of the history, which is set aside.

        Raises:
            BackupUnusable, HistoryTooNew, DiskNearlyFull, HistoryUnavailable: nothing was changed.
        """
        restoring.prepare(self._history, backup, self._clock.now(), self._free)
        self._wish(Wish(self.folder))

    def export(self, target: Path, explain: Explain) -> Exported:
        """Write everything into `target`, a new or empty folder.

        Raises:
            FileUnwritable, HistoryUnavailable, HistoryCorrupt: nothing was written, and why.
        """
        return exporting.export(self.folder, self._history, target, self._clock.now(), explain)

    def delete_everything(self) -> None:
        """Have everything deleted as soon as the history is closed."""
        self._wish(Wish(self.folder, delete=True))

    def change_to(self, person: Person) -> None:
        """Go on as another person."""
        if person.folder != self.folder:
            self._wish(Wish(person.folder))

    def _wish(self, wish: Wish) -> None:
        if self.when_wished is not None:
            self.when_wished(wish)
