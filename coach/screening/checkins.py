"""What a check-in comes to, when it is made and ever after."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from coach.history.records import Reading, SessionRecord
from coach.history.store import Store
from coach.restriction.facts import Facts
from coach.routine.checkin.model import CheckIn, Family, Level
from coach.routine.library import Library
from coach.screening import episode
from coach.screening.record import MOST_AGE, Record
from coach.session.clock import Clock
from coach.triage.answers import Answers, filled, read
from coach.triage.checkin import Outcome, outcome
from coach.triage.gate import WORST_PAIN, Colour, GateAnswers, colour
from coach.triage.green import Done, green_plus
from coach.triage.safety import SafetyFact, SafetyKind, clinician_ok, state
from coach.triage.standing import Standing, held, scope_of, screening
from coach.triage.visit import Draft, Visit, VisitKind, begins_episode

_REMEMBERED = ("dx", "meds", "cond")
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A whole check-in: as told, what it comes to now, and once the cramp has settled.

    `settled` is None where nothing more would open.
    """

    visit: Visit
    now: Outcome
    settled: Outcome | None


class CheckIns:
    """Asks the rules about what was told, with what the past has to say about it."""

    def __init__(
        self, record: Record, store: Store, clock: Clock, library: Callable[[], Library]
    ) -> None:
        self._record = record
        self._store = store
        self._clock = clock
        self._library = library

    @cached_property
    def rules(self) -> CheckIn:
        """The questions and rules; reading them takes a moment, so not before they are needed."""
        return self._library().checkin()

    @property
    def unsaved(self) -> int:
        """Return how much waits in memory because it could not be written."""
        return self._record.unsaved

    def told(self, kind: VisitKind | None = None) -> Visit | None:
        """Return the last check-in of that kind (None: any) as it was told."""
        found = self._record.visits(kind)
        return found[-1] if found else None

    def remembered(self) -> dict[str, object]:
        """Return the answers of the last check-in that need only be confirmed."""
        whole = self._record.visits(VisitKind.WHOLE)
        if not whole:
            return {}
        last = whole[-1]
        known = {name: last.said[name] for name in _REMEMBERED if last.said.get(name) is not None}
        age = last.said.get("age")
        if type(age) is int:
            known["age"] = age + max((self._clock.now() - last.when) // _YEAR, 0)
        return known

    def draft(self) -> Draft | None:
        """Return the check-in that was left half-way, if its answers may still be true."""
        return self._record.draft()

    def keep_draft(self, said: Mapping[str, object], page: str) -> None:
        """Remember the answers so far."""
        self._record.keep_draft(said, page)

    def drop_draft(self) -> None:
        """Forget the answers so far."""
        self._record.drop_draft()

    def alarm_so_far(self, said: Mapping[str, object]) -> tuple[str, ...]:
        """Return the emergency flags that the answers so far raise, whatever else will be said."""
        questions = self.rules.questions
        found = outcome(read(filled(said, questions), questions), self.rules)
        urgent = {flag.id for flag in self.rules.flags if flag.level is Level.EMERGENCY}
        return tuple(flag for flag in found.flags if flag in urgent)

    def check_in(self, said: Mapping[str, object]) -> CheckedIn:
        """Remember the answers of a whole check-in and return what they come to.

        Raises:
            NoCheckIn: the rules could not be read whole; nothing is let through.
        """
        now = self._clock.now()
        whole = self._record.visits(VisitKind.WHOLE)
        last = whole[-1] if whole else None
        new = begins_episode(said, last.when.date() if last else None, now.date())
        number = (last.episode if last else 0) + (1 if new else 0)
        visit = Visit(now, VisitKind.WHOLE, number, self._record.last_session(), dict(said))
        begun = (SafetyFact(now, SafetyKind.NEW_EPISODE),) if new and last else ()
        flags = outcome(self._answers(visit, None), self.rules)
        kind = SafetyKind.RAISED if flags.level.locks else SafetyKind.SCREENED
        facts = (*begun, SafetyFact(now, kind, flags.flags))
        self._record.keep(visit, facts, _reading(now, said.get("pain_now")))
        return self._come_to(visit)

    def last(self) -> CheckedIn | None:
        """Return the last whole check-in and what it comes to today."""
        whole = self._record.visits(VisitKind.WHOLE)
        return self._come_to(whole[-1]) if whole and self.rules.complete else None

    def note_gate(self, answers: GateAnswers) -> None:
        """Remember what was said of the cramp; where it makes a flag hold, that locks."""
        whole = self._record.visits(VisitKind.WHOLE)
        now = self._clock.now()
        number = whole[-1].episode if whole else 0
        said = episode.said_of(answers)
        visit = Visit(now, VisitKind.GATE, number, self._record.last_session(), said)
        self._record.keep(visit, self._raised_by(answers, now))

    def gate_checks(self, since: date | None = None) -> tuple[tuple[datetime, Colour], ...]:
        """Return when the cramp was asked about, and what the answers came to.

        Only those of the day `since` and later; None: all.
        """
        found = [
            one
            for one in self._record.visits(VisitKind.GATE)
            if since is None or one.when.date() >= since
        ]
        questions = self.rules.questions
        return tuple((one.when, colour(read(one.said, questions).gate())) for one in found)

    def bad_moments(self, since: date | None = None) -> tuple[datetime, ...]:
        """Return when the gate was RED or something got worse, on the day `since` and later."""
        worse = (one.when for one in self._record.facts() if one.kind is SafetyKind.WORSE)
        red = (when for when, found in self.gate_checks(since) if found is Colour.RED)
        return (*red, *(one for one in worse if since is None or one.date() >= since))

    def standing(
        self, answers: GateAnswers | None = None, agreed: Collection[str] = ()
    ) -> Standing:
        """Return what the past lets open, with what is said of the cramp now."""
        facts, now = self._record.facts(), self._clock.now()
        raised = () if answers is None else self._raised_by(answers, now)
        closed = Standing(state((*facts, *raised)), agreed=frozenset(agreed), count=len(facts))
        whole = self._record.visits(VisitKind.WHOLE)
        if not whole or not self.rules.complete:
            return closed
        last = whole[-1]
        done = self._done(whole)
        found, _ = self._outcome(last, answers, done)
        return replace(
            closed,
            screening=screening(facts, now, done_since=self._record.last_session() > last.sessions),
            scope=scope_of(found, clinician_ok=clinician_ok(facts, now)),
            gently=not done,
            first=None if done else found.first,
            held=held(found, self.rules),
            green_plus=self._green_plus(done, found.family),
        )

    def facts(self, known: Facts) -> Facts:
        """Return `known` with what the check-ins say of the person added to it."""
        last = self.last()
        found = None if last is None else last.now
        return episode.facts(known, self._record.visits(), found, self._clock.now())

    def _come_to(self, visit: Visit) -> CheckedIn:
        found, answers = self._outcome(visit, None)
        calm = outcome(episode.calmed(answers), self.rules)
        more = calm.routine != found.routine and not calm.level.locks
        return CheckedIn(visit, found, calm if more else None)

    def _outcome(
        self, visit: Visit, answers: GateAnswers | None, done: tuple[Done, ...] | None = None
    ) -> tuple[Outcome, Answers]:
        """Return what `visit` comes to today, with what is said of the cramp now.

        `done` are the sessions since, where they have been read already.
        """
        granted = clinician_ok(self._record.facts(), self._clock.now())
        told = replace(self._answers(visit, answers), clinician_ok=granted, green_plus=False)
        found = outcome(told, self.rules)
        if done is None:
            done = self._done(self._record.visits(VisitKind.WHOLE))
        if not self._green_plus(done, found.family):
            return found, told
        told = replace(told, green_plus=True)
        return outcome(told, self.rules), told

    def _answers(self, visit: Visit, gate: GateAnswers | None) -> Answers:
        """Return the answers of `visit` as they are true now: days pass, pain is told anew."""
        now = self._clock.now()
        said = dict(visit.said)
        if now - visit.when > MOST_AGE:
            for name in ("pain_now", "pain_prev"):
                said.pop(name, None)
            said["pain_worst24"] = self._record.worst_reading()
        if gate is not None:
            said |= episode.said_of(gate)
        answers = read(said, self.rules.questions)
        earlier = None if gate is not None else self._record.earlier_reading()
        if answers.pain_prev is None and earlier is not None:
            answers = replace(answers, pain_prev=earlier.pain)
        passed = max((now.date() - visit.when.date()).days, 0)
        days = None if answers.days is None else answers.days + passed
        return replace(answers, days=days)

    def _raised_by(self, answers: GateAnswers, now: datetime) -> tuple[SafetyFact, ...]:
        """Return the fact that what is said of the cramp now adds, if a flag holds that locks."""
        whole = self._record.visits(VisitKind.WHOLE)
        if not whole or not self.rules.complete:
            return ()
        found, _ = self._outcome(whole[-1], answers)
        known = self._record.safety().signs
        if not found.level.locks or set(found.flags) <= set(known):
            return ()
        return (SafetyFact(now, SafetyKind.RAISED, found.flags),)

    def _done(self, whole: Sequence[Visit]) -> tuple[Done, ...]:
        first = next(visit for visit in whole if visit.episode == whole[-1].episode)
        sessions: Sequence[SessionRecord] = self._store.sessions(after=first.sessions)
        if not sessions:
            return ()
        readings = self._store.readings(sessions[0].day)
        return episode.settled_sessions(sessions, readings, self._library().exercises)

    def _green_plus(self, done: tuple[Done, ...], family: Family) -> bool:
        if not done:
            return False
        return green_plus(done, episode.mornings(self._store.readings(done[-1].day)), family)


def _reading(now: datetime, pain: object) -> Reading | None:
    if type(pain) is not int or not 0 <= pain <= WORST_PAIN:
        return None
    return Reading(now, now.date(), pain, "check")
