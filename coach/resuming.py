"""Sessions that a crash or a power cut left open, and how they go on."""

from collections.abc import Callable, Iterable, Iterator

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
    """Knows whether an interrupted session can still go on, and with what.

    `earlier` gives a routine with the doses that a plan had of late: a session goes on with those
    it was begun with, by which its timeline is known again. Where the plan has come down since, it
    does not: what was easier by now is what is careful.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        person: Person,
        library: Callable[[], Library],
        earlier: Callable[[Routine], Iterable[Routine]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._person = person
        self._library = library
        self._earlier = earlier

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
        return left if self._followed(left, known) is not None else None

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
        return _script_of(left, self.followed(left))

    def followed(self, left: Interrupted) -> Routine:
        """Return what an interrupted session was doing: its routine with the doses it began with.

        Raises:
            CoachError: its routine is not there any more, or cannot be read.
        """
        routine = self.routine_of(left)
        return self._followed(left, routine) or resting(self._person.restricted(routine).routine)

    def allowed(
        self, routine: Routine, permit: Permit, resume: Interrupted | None
    ) -> tuple[Routine, Interrupted | None]:
        """Return what the person's restrictions and `permit` leave, and what can go on with it.

        One that was rest alone may go on as such when the cramp has let go meanwhile.
        """
        if resume is not None:
            found = self._followed(resume, routine, only_rest=permit.resting)
            if found is not None:
                return found, resume
            self.give_up(resume)
        allowed = self._person.restricted(routine).routine
        return (resting(allowed) if permit.resting else allowed), None

    def give_up(self, interrupted: Interrupted) -> None:
        """Close an interrupted session with what was done."""
        self._store.give_up(interrupted.session, self._clock.now())

    def _followed(
        self, left: Interrupted, routine: Routine, *, only_rest: bool = False
    ) -> Routine | None:
        """Return what of a routine the session was following; None where that is not left."""
        for one in self._ways(routine):
            for each in (resting(one),) if only_rest else (one, resting(one)):
                if _same(left, each):
                    return each
        return None

    def _ways(self, routine: Routine) -> Iterator[Routine]:
        """Yield the routine as it is done now, then with doses of earlier that are no more."""
        now = self._person.restricted(routine).routine
        yield now
        for one in self._earlier(routine):
            from coach.recovery.dosed import no_more  # only who follows a plan waits for it

            then = self._person.limited(one).routine
            if no_more(then, now):
                yield then


def _same(left: Interrupted, routine: Routine) -> bool:
    return scripts.fingerprint(_script_of(left, routine)) == left.fingerprint


def _script_of(left: Interrupted, routine: Routine) -> Script:
    return scripts.write(routine, left.pacing, short=left.short)
