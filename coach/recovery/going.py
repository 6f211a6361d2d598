"""Goes through the days of a plan, from its first to today, over all that is known by now."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.history.told import KeptDecision, PlanWord
from coach.recovery import explaining
from coach.recovery.content import Contents
from coach.recovery.decision import Decision
from coach.recovery.dosed import usual
from coach.recovery.dosing import Change, Dosing, followed
from coach.recovery.gone import Gone, finished, plain, recovering, stepped_back, with_doses
from coach.recovery.keeping import kept
from coach.recovery.log import Log
from coach.recovery.phases import Deciding
from coach.recovery.remembering import Remembering
from coach.recovery.replaying import EVENING
from coach.recovery.today import Today
from coach.routine.checkin.model import CheckIn
from coach.routine.plan.model import Plan
from coach.routine.plan.offers import ids_of
from coach.session.clock import Clock
from coach.triage.needed import rest_at_most

_DAY = timedelta(days=1)


class Going:
    """Remembers how far it came: the days before today are asked once, today with each word."""

    def __init__(
        self,
        content: Contents,
        past: Remembering,
        rules: Callable[[], CheckIn],
        clock: Clock,
    ) -> None:
        self._content = content
        self._past = past
        self._rules = rules
        self._clock = clock
        self._gone: Gone | None = None

    def through(
        self, plan: Plan, said: PlanWord, now: datetime
    ) -> tuple[Today, dict[str, Dosing], list[KeptDecision]]:
        """Return how the person stands at `now`, the doses, and what was decided on the way.

        `said` is the word by which the plan was chosen.
        """
        began, today = said.when.date(), now.date()
        deciding = self._content().deciding(plan, self.log(began, plan.id))
        backs = self._past.backs()
        gone = self._up_to_yesterday(plan, said, deciding, today, backs)
        decided = list(gone[1])
        course = stepped_back(gone[0].course, today, backs)
        decision, after = (
            (finished(plan, course, now), course)
            if course.over
            else deciding.decide(course, plain(now))
        )
        doses, changes = self._followed(gone[0].doses, plan, decision, deciding)
        known = deciding.known(after, today)
        phase = None if after.phase is None else plan.phase(after.phase)
        language = self._content().plans.language
        first = plan.phases[0]
        asks = phase or replace(first, exit=first.entry)
        criteria = explaining.criteria(asks, known, language)
        if not course.over:
            decided.append(kept(decision, now))
        resting = recovering(decision, gone[0].decision)
        found = Today(plan, today, began, decision, after, known, phase, criteria, changes, resting)
        return found, doses, decided

    def _up_to_yesterday(
        self,
        plan: Plan,
        said: PlanWord,
        deciding: Deciding,
        today: date,
        backs: Mapping[date, Sequence[str]],
    ) -> tuple[Gone, list[KeptDecision]]:
        """Return how far the days before today led; only those not yet decided are asked."""
        began = said.when.date()
        key = (plan.id, plan.revision, said)
        gone = self._gone
        if gone is None or gone.key != key or gone.last >= today:
            gone = Gone(key, began - _DAY, deciding.beginning(began))
        decided = []
        while gone.last + _DAY < today and not gone.course.over:
            at = datetime.combine(gone.last + _DAY, EVENING)
            course = stepped_back(gone.course, at.date(), backs)
            decision, course = deciding.decide(course, at)
            doses, _ = self._followed(gone.doses, plan, decision, deciding)
            decided.append(kept(decision, self._clock.now()))
            gone = Gone(key, at.date(), course, doses, with_doses(gone.before, doses), decision)
        self._gone = gone
        return gone, decided

    def _followed(
        self, before: dict[str, Dosing], plan: Plan, decision: Decision, deciding: Deciding
    ) -> tuple[dict[str, Dosing], tuple[Change, ...]]:
        """Return the doses of the phase's routines; a new phase begins with those of the files."""
        if decision.phase is None:
            return {}, ()
        library, phase = self._content().library, plan.phase(decision.phase)
        doses: dict[str, Dosing] = {}
        changes: list[Change] = []
        days = deciding.variables.days
        sessions = days.everything(decision.day, 2)
        for name in dict.fromkeys(name for offer in phase.offers for name in ids_of(offer)):
            routine = library.routines.get(name)
            if routine is None or rest_at_most(routine):
                continue
            old = before.get(name) if decision.before == decision.phase else None
            if old is None:
                doses[name] = usual(routine, library.exercises)
                continue
            doses[name], more = followed(old, decision, sessions, phase.progress, library.exercises)
            changes.extend(more)
        return doses, tuple(changes)

    def of_late(self, routine: str) -> tuple[Dosing, ...]:
        """Return the doses that the plan had of late for the routine of this id, oldest first."""
        return () if self._gone is None else self._gone.before.get(routine, ())

    def log(self, began: date, plan: str) -> Log:
        """Return the log of somebody who began the plan of this id then."""
        exercises = self._content().library.exercises
        return self._past.log(began, plan, self._rules(), exercises)
