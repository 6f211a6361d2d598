"""Sessions that a crash or a power cut left open, and how they go on."""

from collections.abc import Callable

from coach.errors import CoachError
from coach.history.records import Interrupted
from coach.history.store import Store
from coach.person import Person
from coach.routine.library import Library
from coach.routine.model import Routine
from coach.session import script as scripts
from coach.session.clock import Clock
from coach.session.step import Script
from coach.triage.needed import resting
from coach.triage.permit import Permit


class Resuming:
    """Knows whether an interrupted session can still go on, and with what."""

    def __init__(
        self, store: Store, clock: Clock, person: Person, library: Callable[[], Library]
    ) -> None:
        self._store = store
        self._clock = clock
        self._person = person
        self._library = library

    def interrupted(self, routine: Routine | None = None) -> Interrupted | None:
        """Return the session that was left open and that can be gone on with.

        With `routine`, only one of this very routine. One whose routine is gone or has changed
        since is never offered; it is closed as it is when the next session has come to its end.
        """
        left = self._store.interrupted()
        if left is None or (routine is not None and routine.id != left.routine):
            return None
        try:
            known = routine or self.routine_of(left)
        except CoachError:
            return None
        allowed = self._person.restricted(known).routine
        whole_or_rest = allowed, resting(allowed)
        return left if any(_same(left, one) for one in whole_or_rest) else None

    def routine_of(self, left: Interrupted) -> Routine:
        """Return the routine of an interrupted session.

        Raises:
            CoachError: it is not there any more, or cannot be read.
        """
        return self._library().find(left.origin or left.routine, left.side)

    def script_of(self, left: Interrupted) -> Script:
        """Return the timeline that an interrupted session was following.

        Raises:
            CoachError: its routine is not there any more, or cannot be read.
        """
        routine = self._person.restricted(self.routine_of(left)).routine
        followed = routine if _same(left, routine) else resting(routine)
        return _script_of(left, followed)

    def allowed(
        self, routine: Routine, permit: Permit, resume: Interrupted | None
    ) -> tuple[Routine, Interrupted | None]:
        """Return what `permit` leaves of a restricted routine, and what can go on with it.

        One that was rest alone may go on as such when the cramp has let go meanwhile.
        """
        wanted = resting(routine) if permit.resting else routine
        if resume is None:
            return wanted, None
        for one in (wanted, resting(routine)):
            if _same(resume, one):
                return one, resume
        self.give_up(resume)
        return wanted, None

    def give_up(self, interrupted: Interrupted) -> None:
        """Close an interrupted session with what was done."""
        self._store.give_up(interrupted.session, self._clock.now())


def _same(left: Interrupted, routine: Routine) -> bool:
    return scripts.fingerprint(_script_of(left, routine)) == left.fingerprint


def _script_of(left: Interrupted, routine: Routine) -> Script:
    return scripts.write(routine, left.pacing, short=left.short)
