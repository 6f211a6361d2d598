"""What is known of the person, and what of a routine is left for them."""

from collections.abc import Callable, Collection

from coach.history.store import Store
from coach.restriction.facts import Facts, profile_of
from coach.restriction.limits import as_test_dose, gentle
from coach.restriction.profile import Profile
from coach.restriction.routine import Restricted, restricted
from coach.restriction.ruling import ruling
from coach.restriction.said import Said, SaidKind, about_of, agreed_exercises, facts_of
from coach.routine.checkin.model import Scope
from coach.routine.library import Library
from coach.routine.matrix import Demand
from coach.routine.model import Routine
from coach.screening.checkins import CheckIns
from coach.session.clock import Clock
from coach.triage.needed import rest_at_most
from coach.triage.standing import Screening, Standing


class Person:
    """What was told under "About you" and in the check-ins, as far as exercises care.

    `dosed` gives a routine with the doses that a plan has come to.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        checkins: CheckIns,
        library: Callable[[], Library],
        dosed: Callable[[Routine], Routine],
    ) -> None:
        self._store = store
        self._clock = clock
        self._checkins = checkins
        self._library = library
        self._dosed = dosed
        self._worked_out: tuple[tuple[object, ...], Profile, Standing] | None = None

    def facts(self) -> Facts:
        """Return what is known of the person."""
        rows = self._store.facts()
        about = about_of(rows)
        done = self._store.exercises_done(about.when) if about else ()
        return self._checkins.facts(facts_of(rows, self._clock.now(), done))

    def agreed(self) -> frozenset[str]:
        """Return the exercises that a clinician has agreed to."""
        return agreed_exercises(self._store.facts())

    def standing(self) -> Standing:
        """Return what the past lets open."""
        return self._checkins.standing(agreed=self.agreed())

    def restricted(self, routine: Routine) -> Restricted:
        """Return `routine` as this person may do it now, with every change explained."""
        return self.limited(self._dosed(routine))

    def limited(self, routine: Routine) -> Restricted:
        """Return the same of a routine whose doses are meant as they are."""
        library = self._library()
        profile, standing = self._now()
        found = restricted(routine, profile, library.exercises, library.matrix)
        return found if rest_at_most(routine) else _limited(found, standing)

    def avoided(self) -> frozenset[str]:
        """Return the exercises that are not for this person, or only changed."""
        library = self._library()
        profile, _ = self._now()
        return frozenset(
            name
            for name, exercise in library.exercises.items()
            if ruling(exercise, profile, library.matrix).demand.rank >= Demand.MODIFY.rank
        )

    def note_about(self, conditions: Collection[str]) -> None:
        """Remember which conditions hold for the person; the others do not."""
        self._note(SaidKind.ABOUT, *sorted(conditions))

    def note_up(self) -> None:
        """Remember that the person has been up for more than an hour today."""
        self._note(SaidKind.UP)

    def note_agreement(self, exercise: str) -> None:
        """Remember that a clinician has agreed to `exercise`."""
        self._note(SaidKind.AGREED, exercise)

    def _now(self) -> tuple[Profile, Standing]:
        """Return what holds now, worked out anew only when something was told or a minute passed.

        A page of routines asks for each of them at once.
        """
        minute = self._clock.now().replace(second=0, microsecond=0)
        key = (self._store.written, self._checkins.unsaved, minute)
        if self._worked_out is None or self._worked_out[0] != key:
            self._worked_out = key, profile_of(self.facts()), self.standing()
        return self._worked_out[1:]

    def _note(self, kind: SaidKind, *words: str) -> None:
        self._store.add_fact(Said(self._clock.now(), kind, words))


def _limited(found: Restricted, standing: Standing) -> Restricted:
    """Return what the check-in leaves of a routine that is more than rest."""
    if standing.screening is Screening.NEVER:
        return found  # nothing of it opens before the first one
    if standing.scope.rank >= Scope.GENTLE.rank:
        found = gentle(found)
    return as_test_dose(found) if standing.gently else found
