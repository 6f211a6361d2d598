"""The cramps as the screens see them: what the history has, and what it could not take yet."""

from datetime import timedelta
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from coach.errors import CoachError
from coach.triage.cramp import Cramp
from coach.ui.hurts.desk import CrampDesk


class CrampBook(QObject):
    """A cramp that cannot be written down is kept here, and is written as soon as that works."""

    changed = Signal()
    """What is known of a cramp has changed."""

    failed = Signal(object)
    """Something could not be read or written, for this reason; told once until it works again."""

    def __init__(self, desk: CrampDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, Cramp] = {}
        self._unwritten: dict[str, Cramp] = {}
        self._told = False

    @property
    def cramps(self) -> tuple[Cramp, ...]:
        """Return every cramp, the one that began last first."""
        found = {**self._known, **self._unwritten}.values()
        there = (cramp for cramp in found if not cramp.void)
        return tuple(sorted(there, key=lambda cramp: cramp.started, reverse=True))

    @property
    def present(self) -> Cramp | None:
        """Return the cramp in progress."""
        return next((cramp for cramp in self.cramps if cramp.ended is None), None)

    def find(self, name: str) -> Cramp | None:
        """Return the cramp with this id."""
        return next((cramp for cramp in self.cramps if cramp.id == name), None)

    def read(self) -> None:
        """Look at the history anew."""
        self.retry()
        try:
            self._known = {cramp.id: cramp for cramp in self._desk.cramps()}
        except CoachError as error:
            self.tell(error)
        self.changed.emit()

    def begin(self, side: str = "", strength: int | None = None) -> Cramp:
        """Return the cramp in progress, which begins now if there is none."""
        present = self.present
        if present is not None:
            return present
        cramp = Cramp(str(uuid4()), self._desk.now(), side=side, strength=strength)
        self.write(cramp)
        return cramp

    def write(self, cramp: Cramp) -> None:
        """Remember what is known of a cramp now."""
        self._unwritten[cramp.id] = cramp
        self.retry()
        self.changed.emit()

    def retry(self) -> None:
        """Write down what could not be written before."""
        try:
            for name, cramp in tuple(self._unwritten.items()):
                self._desk.write_cramp(cramp)
                self._known[name] = self._unwritten.pop(name)
        except CoachError as error:
            self.tell(error)
            return
        self._told = False

    def lasted(self, cramp: Cramp) -> timedelta:
        """Return how long a cramp has lasted until now."""
        return cramp.lasted(self._desk.now())

    def tell(self, error: CoachError) -> None:
        """Say `error`, if the person does not know yet that something does not work."""
        if not self._told:
            self._told = True
            self.failed.emit(error)
