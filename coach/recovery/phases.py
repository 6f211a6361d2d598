"""One day's decision of a plan (sections 6.2 and 6.3): stay, move on, step back, pause, refer.

The strongest of all that rows, guards and exits ask for is the decision; between equals it is the
earlier row. Moving on is only offered: it happens when the person says yes while the exit is met.
What is not known never moves anybody on.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from coach.recovery import ruling
from coach.recovery.course import Course, Latch
from coach.recovery.decision import Decision, Kind
from coach.recovery.log import FINISH
from coach.recovery.monitoring import Asked, Fired, figures
from coach.recovery.reviewing import reviewed
from coach.recovery.ruling import Ruling, by_guard, by_row
from coach.recovery.standing import Watched, days_asked, guards, leads_back, sorted_by_row
from coach.recovery.variables import Known, Variables
from coach.routine.model import Cause
from coach.routine.plan.model import Phase, Plan, Rule, RuleAction
from coach.routine.plan.offers import ids_of
from coach.triage.gate import Colour

_STRONGEST = (Kind.PAUSE, Kind.STEP_BACK, Kind.REFER, Kind.MOVE_ON, Kind.FINISH, Kind.STAY)


@dataclass(frozen=True, slots=True)
class _Today:
    """All that speaks on one day."""

    day: date
    record: Mapping[str, Any]
    rows: tuple[Fired, ...]
    asked: Asked
    watched: tuple[Watched, ...]
    colours: tuple[tuple[date, Colour], ...]


@dataclass(frozen=True, slots=True)
class _Offer:
    """A phase, or the end, that the person may agree to."""

    to: str
    ruling: Ruling


class Deciding:
    """Decides for one plan, day by day; `resting` are the ids of routines that are only rest."""

    def __init__(
        self,
        plan: Plan,
        rules: Sequence[Rule],
        variables: Variables,
        resting: Collection[str] = (),
    ) -> None:
        self.plan = plan
        self.rules = rules
        self.variables = variables
        self._ids = [phase.id for phase in plan.phases]
        self._first_active = next(
            (number for number, phase in enumerate(plan.phases) if _active(phase, resting)), 0
        )

    def beginning(self, day: date) -> Course:
        """Return the course of a plan that may begin on `day`."""
        return Course(since=day)

    def decide(self, course: Course, at: datetime) -> tuple[Decision, Course]:
        """Return what is decided at the end of the day of `at`, and the course after it.

        Days follow one another without a gap, those of which nothing is known too.
        """
        course = self._begun(course, at.date())
        before = course.phase
        course, today = self._looked(course, at.date())
        course, pauses = self._pauses(course, today)
        target, backs = self._backs(course, today)
        barrier = self._barrier(course, today, [*pauses, *backs])
        offers, stopped = self._offers(course, today, barrier)
        agreed = self._agreed(offers, today.day)
        if target is not None:
            course = course.back_to(target, today.day)
        elif agreed is not None:
            course = self._gone(course, agreed, today.day)
        chosen = (
            agreed.ruling
            if agreed
            else self._chosen(today, course, offers, stopped, [*pauses, *backs])
        )
        decision = Decision(
            when=at,
            plan=self.plan.id,
            revision=self.plan.revision,
            before=before,
            phase=course.phase,
            kind=chosen.kind,
            rule=chosen.rule,
            say=chosen.say,
            figures=chosen.figures,
            rows=tuple(
                dict.fromkeys(
                    [*(row.name for row in today.rows), *(one.name for one in today.watched)]
                )
            ),
            actions=_actions(today),
            offered=tuple(dict.fromkeys(offer.to for offer in offers)),
            colours=today.colours,
        )
        return decision, course

    def known(self, course: Course, day: date) -> Known:
        """Return the variables as they stand on a day of a course."""
        return self.variables.on(day, course.place(self.plan, self.variables.log.person.exit_ok))

    def _begun(self, course: Course, day: date) -> Course:
        """Return the course in its first phase, once the entry of that is met."""
        if course.path:
            return course
        first = self.plan.phases[0]
        known = self.known(course, day)
        return course.at(first, day) if first.entry.holds(known.record) else course

    def _looked(self, course: Course, day: date) -> tuple[Course, _Today]:
        """Return all that speaks today, and the course with the sessions counted."""
        finished = self.variables.log.person.exit_ok
        place = course.place(self.plan, finished)
        known = self.variables.on(day, place)
        nerve = self.plan.cause is Cause.NERVE
        seen = reviewed(course, known, self.variables, self.rules, place.cap, nerve=nerve)
        counted = seen.course.place(self.plan, finished)
        record = {
            **known.record,
            "red7": counted.reds_within(day, 7),
            "red14": counted.reds_within(day, 14),
        }
        checked_in = self.variables.allowed(day).checked_in
        now = {**record, "sens_grow": self.variables.grown_since(day, checked_in)}
        asked, after = days_asked(seen.course, self.plan, self.rules, now, day, red=seen.red)
        watched: tuple[Watched, ...] = ()
        if after.phase is not None:
            fresh = after.fresh_reds(self.plan, finished)
            reds = {"red7": fresh.reds_within(day, 7), "red14": fresh.reds_within(day, 14)}
            watched = guards(self.plan.phase(after.phase), {**record, **reds})
        rows = sorted_by_row((*seen.fired, *asked.fired))
        return after, _Today(day, record, rows, asked, watched, seen.colours)

    def _pauses(self, course: Course, today: _Today) -> tuple[Course, list[Ruling]]:
        """Return what speaks for a pause; a pause that began earlier goes on."""
        latch, seen = course.latch, self.variables.allowed(today.day).seen
        if latch and today.record["clinician_ok"] and seen is not None and seen > latch.day:
            latch = None
        found = list(ruling.pauses(today.rows, on_earlier=bool(self.plan.follows)))
        new = ruling.latching(today.rows, today.watched)
        if new is not None:
            latch = Latch(new.rule, new.say, today.day)
            found.append(new)
        elif latch is not None:
            found.append(Ruling(Kind.PAUSE, latch.rule, latch.say))
        wish = self.variables.log.told(today.day).wish
        resting = {"pause": course.resting or today.day, "go_on": None}.get(
            wish or "", course.resting
        )
        if resting is not None:
            found.append(Ruling(Kind.PAUSE, "person"))
        return replace(course, latch=latch, resting=resting), found

    def _backs(self, course: Course, today: _Today) -> tuple[str | None, list[Ruling]]:
        """Return the earliest phase that something leads back to, and what does."""
        if course.phase is None:
            return None, []
        now = self._ids.index(course.phase)
        found = [(to, each) for to, each in self._ways_back(course, today) if to < now]
        if not found:
            return None, []
        return self._ids[min(to for to, _ in found)], [each for _, each in found]

    def _ways_back(self, course: Course, today: _Today) -> Iterator[tuple[int, Ruling]]:
        for row in today.rows:
            if RuleAction.BACK in row.actions and len(course.path) > 1:
                yield self._ids.index(course.path[-2]), by_row(Kind.STEP_BACK, row)
            if RuleAction.FIRST_PHASE_ONLY in row.actions and not self.plan.follows:
                yield self._first_active, by_row(Kind.STEP_BACK, row)
        for one in today.watched:
            if one.guard.to is not None:
                yield self._ids.index(one.guard.to), by_guard(Kind.STEP_BACK, one)

    def _barrier(self, course: Course, today: _Today, others: Sequence[Ruling]) -> Ruling | None:
        if others:
            return others[0]
        if self.plan.cause is Cause.OTHER:
            return None  # it waits for the clinician and for nothing else
        return ruling.barrier(today.rows, course.stopped_by, today.asked, self.rules, today.record)

    def _offers(
        self, course: Course, today: _Today, barrier: Ruling | None
    ) -> tuple[list[_Offer], Ruling | None]:
        """Return what the person may agree to, and what forbids it although the exit is met."""
        if course.phase is None:
            return [], None
        phase = self.plan.phase(course.phase)
        wanted = [*self._by_exit(phase, today), *self._by_recovery(phase, today)]
        if barrier is not None:
            return [], barrier if wanted else None
        limit = ruling.first_only(today.asked, today.record)
        if limit is not None and self.plan.cause is not Cause.OTHER:
            allowed = [offer for offer in wanted if offer.to in self._ids[: self._first_active + 1]]
            return allowed, limit if len(allowed) < len(wanted) else None
        return wanted, None

    def _by_exit(self, phase: Phase, today: _Today) -> Iterator[_Offer]:
        if phase.exit is None or not phase.exit.holds(today.record):
            return
        name = f"exit {phase.id}"
        shown = figures(phase.exit.variables, today.record)
        number = self._ids.index(phase.id) + 1
        if number == len(self._ids):
            yield _Offer(FINISH, Ruling(Kind.FINISH, name, "", shown))
            return
        following = self.plan.phases[number]
        met = {**today.record, "exit_ok": today.record["exit_ok"] | {phase.id}}
        if following.entry.holds(met) and not leads_back(following, {**met, "days": 0}):
            yield _Offer(following.id, Ruling(Kind.MOVE_ON, name, "", shown))

    def _by_recovery(self, phase: Phase, today: _Today) -> Iterator[_Offer]:
        """Yield the phase that keeps it so, or the end where there is none (row 18)."""
        last = self.plan.phases[-1]
        if phase is last and last.exit is None:
            return
        for row in today.rows:
            if RuleAction.MAINTENANCE in row.actions:
                to = last.id if last.exit is None else FINISH
                yield _Offer(to, by_row(Kind.FINISH, row))

    def _agreed(self, offers: Sequence[_Offer], day: date) -> _Offer | None:
        said = self.variables.log.told(day).yes
        return next((offer for offer in offers if offer.to in said), None)

    def _gone(self, course: Course, offer: _Offer, day: date) -> Course:
        if offer.to == FINISH:
            return replace(course, over=True)
        return course.at(self.plan.phase(offer.to), day)

    def _chosen(
        self,
        today: _Today,
        course: Course,
        offers: Sequence[_Offer],
        stopped: Ruling | None,
        others: Sequence[Ruling],
    ) -> Ruling:
        found = [
            *others,
            *ruling.referrals(today.rows, today.watched),
            *(offer.ruling for offer in offers),
        ]
        if found:
            return min(found, key=lambda each: _STRONGEST.index(each.kind))
        if stopped is not None:
            return replace(stopped, kind=Kind.STAY)
        if today.rows:
            return by_row(Kind.STAY, today.rows[0])
        if today.watched:
            return by_guard(Kind.STAY, today.watched[0])
        return self._nothing_new(course, today)

    def _nothing_new(self, course: Course, today: _Today) -> Ruling:
        if course.phase is None:
            first = self.plan.phases[0]
            shown = figures(first.entry.variables, today.record)
            return Ruling(Kind.STAY, f"entry {first.id}", "", shown)
        phase = self.plan.phase(course.phase)
        if phase.exit is None:
            return Ruling(Kind.STAY, f"phase {phase.id}")
        shown = figures(phase.exit.variables, today.record)
        return Ruling(Kind.STAY, f"exit {phase.id}", "", shown)


def _active(phase: Phase, resting: Collection[str]) -> bool:
    """Return whether a phase has more than rest among its routines."""
    return any(name not in resting for offer in phase.offers for name in ids_of(offer))


def _actions(today: _Today) -> tuple[str, ...]:
    """Return everything that is asked for, in order, each once."""
    by_rows = [str(action) for row in today.rows for action in row.actions]
    by_guards = [str(action) for one in today.watched for action in one.guard.then]
    return tuple(dict.fromkeys([*by_rows, *by_guards]))
