"""The content that a plan is followed with, read once for each library."""

from collections.abc import Callable
from functools import cached_property

from coach.recovery.dosed import dosed
from coach.recovery.dosing import Dosing
from coach.recovery.log import Log
from coach.recovery.phases import Deciding
from coach.recovery.replaying import rested
from coach.recovery.variables import Variables
from coach.routine.library import Library
from coach.routine.model import Routine
from coach.routine.plan.model import Offer, Plan, Plans
from coach.routine.plan.offers import ids_of
from coach.triage.needed import rest_at_most


class Content:
    """Plans and routines of one library."""

    def __init__(self, library: Library) -> None:
        self.library = library

    @cached_property
    def plans(self) -> Plans:
        """The plans and their rules; reading them takes a moment."""
        return self.library.plans()

    @cached_property
    def resting(self) -> frozenset[str]:
        """The ids of routines that are no more than rest and easy walking."""
        found = self.library.routines.items()
        return frozenset(name for name, routine in found if rest_at_most(routine))

    def deciding(self, plan: Plan, log: Log) -> Deciding:
        """Return what decides for a plan over a log."""
        variables = Variables(rested(log, self.resting))
        return Deciding(plan, self.plans.rules, variables, self.resting)

    def offered(self, offer: Offer, doses: dict[str, Dosing]) -> tuple[Routine, ...]:
        """Return the routines that an offer may mean, with the doses they have come to."""
        found = (self.library.routines.get(name) for name in ids_of(offer))
        return tuple(
            dosed(one, doses[one.id], self.library.exercises) if one.id in doses else one
            for one in found
            if one is not None
        )


class Contents:
    """Gives the content of the present library, read anew only when there is another."""

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library
        self._known: Content | None = None

    def __call__(self) -> Content:
        """Return it."""
        library = self._library()
        if self._known is None or self._known.library is not library:
            self._known = Content(library)
        return self._known
