"""What waits in memory because it could not be written, kept until it is: nothing lets go of it."""

from typing import Protocol

from coach.history.recorder import Recorder


class Pending(Protocol):
    """Something that writes down what it can and keeps the rest."""

    @property
    def unsaved(self) -> int:
        """Return whether something waits in memory."""

    def save(self) -> None:
        """Try again to write what waits; never raises for a full or a lost disk."""


class Backlog:
    """The sessions of this run of the program that are not wholly written, and `others`."""

    def __init__(self, *others: Pending) -> None:
        self._others = others
        self._recorders: list[Recorder] = []

    def watch(self, recorder: Recorder) -> None:
        """Keep a session until everything of it is written."""
        self._recorders = [one for one in self._recorders if one.unsaved]
        self._recorders.append(recorder)

    @property
    def unsaved(self) -> bool:
        """Return whether something still waits in memory."""
        return any(one.unsaved for one in (*self._recorders, *self._others))

    def save(self) -> None:
        """Try again to write what waits, the oldest first."""
        for one in (*self._recorders, *self._others):
            if one.unsaved:
                one.save()

    def holds(self, session: str) -> bool:
        """Return whether something of this session is still not written, after trying again."""
        self.save()
        return any(one.session == session and one.unsaved for one in self._recorders)
