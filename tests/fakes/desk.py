"""A desk with everything real behind it but the disk and the clock, which a test moves."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from coach.agenda import Agenda
from coach.errors import HistoryUnavailable
from coach.guide import library as guides
from coach.guide.model import Guide, Region
from coach.history.recorder import Recorder
from coach.history.records import Interrupted, PainOfDay, Reading, SessionRecord, SideDone
from coach.history.store import Store
from coach.ownership.ownership import Ownership
from coach.paths import content
from coach.progress.activities import Activities
from coach.recovery.following import Following
from coach.restriction.facts import Facts, profile_of
from coach.restriction.routine import Restricted, restricted
from coach.restriction.said import Said, SaidKind, facts_of
from coach.routine.library import Library, Waiting
from coach.routine.model import Routine
from coach.screening.checkins import CheckIns
from coach.screening.cramps import CrampLog
from coach.screening.mornings import Mornings
from coach.screening.record import Record
from coach.session import script as scripts
from coach.session.engine import Engine
from coach.session.pacing import Pacing
from coach.session.step import Script
from coach.settings import Settings
from coach.sharing import report
from coach.sharing.accepting import Assignments
from coach.sharing.report_file import Addressee
from coach.sharing.report_form import ReportForm
from coach.sharing.shelf import with_assigned
from coach.triage import permit as permits
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import (
    SafetyFact,
    SafetyKind,
    SafetyState,
    ShortCheck,
    fact_of,
    state,
)
from coach.triage.standing import Standing
from coach.ui.desk import Run
from tests.fakes.clock import FakeClock
from tests.fakes.content import real_content
from tests.fakes.history import empty_history
from tests.fakes.screened import everything_open

CLEAR = ShortCheck(answered=True)


@dataclass
class FakeDesk:
    """`disk_full` makes whatever the person says impossible to keep, until it is set back.

    `checked_in`: a check-in is taken for granted that lets everything open but GREEN_PLUS; set it
    to False to have what was told decide. `library` is the real content unless a test brings its
    own; `calls` names what was asked to be remembered, in order.
    """

    clock: FakeClock = field(default_factory=FakeClock)
    library: Library = field(default_factory=real_content)
    settings: Settings = field(default_factory=Settings)
    pacing: Pacing = field(default_factory=Pacing)
    checked_in: bool = True
    disk_full: bool = False
    calls: list[tuple] = field(default_factory=list)
    folder: Path = Path("/no/data/folder")

    def __post_init__(self) -> None:
        self.left_open: Interrupted | None = None
        self.ownership = Ownership(self.folder, self.clock)
        self.rely_on(empty_history(self.clock))

    def rely_on(self, store: Store) -> None:
        """Have this history behind everything."""
        self.store = store
        self.record = Record(self.store, self.clock)
        self.checkins = CheckIns(self.record, self.store, self.clock, lambda: self.library)
        self.cramp_log = CrampLog(self.store, self.clock)
        self.mornings = Mornings(self.record, self.store, self.clock)
        self.activities = Activities(self.store, self.clock)
        self.agenda = Agenda(
            self.store,
            self.clock,
            lambda now: now.tzinfo or UTC,
            lambda: self.library,
            lambda: self.safety().locked,
            lambda routine: self.plan.waits(routine),
        )
        self._built_in = self.library
        self.signers: tuple[Addressee, ...] = ()
        self.plan = Following(
            self.store,
            self.clock,
            lambda: self.library,
            lambda: self.checkins.rules,
            self.agenda.planned_days,
        )
        self.left_open: Interrupted | None = None
        self.ownership = Ownership(self.folder, self.clock)

    def close(self) -> None:
        self.store.close()

    def keep_settings(self, settings: Settings) -> None:
        self._insist()
        self.settings = settings

    def now(self) -> datetime:
        return self.clock.now()

    def safety(self) -> SafetyState:
        return state(self.store.safety_rows())

    def note_check(self, check: ShortCheck) -> SafetyState:
        self._insist()
        self.calls.append(("check", check))
        fact = fact_of(check, self.now())
        if fact is not None:
            self.store.add_safety(fact)
        return self.safety()

    def note_clinician_cleared(self, note: str) -> SafetyState:
        self._insist()
        self.calls.append(("cleared", note))
        self.store.add_safety(SafetyFact(self.now(), SafetyKind.CLINICIAN_CLEARED, note=note))
        return self.safety()

    def earlier_reading(self) -> Reading | None:
        now = self.now()
        found = self.store.latest_reading(now - timedelta(minutes=10))
        return found if found and now - found.when <= timedelta(hours=24) else None

    def note_pain(self, pain: int) -> None:
        self._insist()
        self.calls.append(("pain", pain))
        self.store.add_reading(Reading(self.now(), self.now().date(), pain, "check"))

    def facts(self) -> Facts:
        return facts_of(self.store.facts(), self.now())

    def guide(self) -> Guide:
        return guides.load(content("routines"))[0]

    def regions(self) -> Mapping[str, Region]:
        return guides.regions(content("routines"))[0]

    def note_about(self, conditions: Collection[str]) -> None:
        self._insist()
        self.store.add_fact(Said(self.now(), SaidKind.ABOUT, tuple(sorted(conditions))))

    def note_up(self) -> None:
        self._insist()
        self.store.add_fact(Said(self.now(), SaidKind.UP))

    def assignments(self) -> Assignments:
        folder = self.folder / "assigned"
        built_in = self._built_in if self.library.assigned else self.library

        def changed() -> None:
            self._built_in = built_in
            self.library = with_assigned(built_in, folder, self.store.facts())

        return Assignments(self.store, self.clock, folder, built_in, self.guide, changed)

    def accept(self, waiting: Waiting) -> None:
        self._insist()
        self.calls.append(("accept", waiting.key))
        left = tuple(one for one in self.library.waiting if one != waiting)
        self.library = replace(self.library, waiting=left)

    def restricted(self, routine: Routine) -> Restricted:
        profile = profile_of(self.facts())
        return restricted(routine, profile, self.library.exercises, self.library.matrix)

    def decide(self, routine: Routine, check: ShortCheck, answers: GateAnswers) -> Permit | Refusal:
        self.calls.append(("decide", routine.id, check, answers))
        return permits.decide(routine, self._standing(answers), check, answers)

    def standing(self) -> Standing:
        return self._standing(None)

    def _standing(self, answers: GateAnswers | None) -> Standing:
        if not self.checked_in:
            return self.checkins.standing(answers)
        facts = self.store.safety_rows()
        return everything_open(state(facts), len(facts))

    def note_gate(self, answers: GateAnswers) -> SafetyState:
        self._insist()
        self.checkins.note_gate(answers)
        return self.safety()

    def note_agreement(self, exercise: str) -> None:
        self._insist()
        self.store.add_fact(Said(self.now(), SaidKind.AGREED, (exercise,)))

    def begin(
        self,
        routine: Routine,
        permit: Permit,
        *,
        short: bool = False,
        resume: Interrupted | None = None,
    ) -> Run:
        routine = self.restricted(routine).routine
        script = scripts.write(routine, self.pacing, short=short)
        recorder = Recorder(
            self.store,
            routine,
            script,
            self.clock,
            pacing=self.pacing,
            short=short,
            pain_before=permit.pain_now,
            resume=resume,
        )
        start_at = resume.index if resume else 0
        engine = Engine(script, self.clock, recorder, pacing=self.pacing, start_at=start_at)
        return Run(routine, script, engine, recorder, permit.pain_now)

    def interrupted(self) -> Interrupted | None:
        return self.left_open

    def routine_of(self, interrupted: Interrupted) -> Routine:
        return self.library.find(interrupted.routine, interrupted.side)

    def script_of(self, interrupted: Interrupted) -> Script:
        routine = self.routine_of(interrupted)
        return scripts.write(routine, interrupted.pacing, short=interrupted.short)

    def give_up(self, interrupted: Interrupted) -> None:
        self.calls.append(("give_up", interrupted.session))
        self.left_open = None

    def say(
        self,
        session: str,
        *,
        pain_after: int | None = None,
        effort: int | None = None,
        note: str | None = None,
        difficulties: Mapping[int, str] | None = None,
    ) -> None:
        self._insist()
        self.calls.append(("say", pain_after, effort, note, dict(difficulties or {})))
        self.store.say(
            session, pain_after=pain_after, effort=effort, note=note, difficulties=difficulties
        )

    def sessions(
        self, since: date | None = None, *, with_items: bool = True
    ) -> Sequence[SessionRecord]:
        return self.store.sessions(since, with_items=with_items)

    def sides_done(self, first: date, last: date) -> Sequence[SideDone]:
        return self.store.sides_done(first, last)

    def first_session_day(self) -> date | None:
        return self.store.first_session_day()

    def pain_days(self) -> Sequence[PainOfDay]:
        return self.store.pain_days()

    def readings(self, since: date | None = None) -> Sequence[Reading]:
        return self.store.readings(since)

    def report(self, since: date | None = None, until: date | None = None) -> ReportForm:
        return report.made(
            self.store,
            self.checkins.rules,
            self.library,
            self.assignments().named(),
            self.now(),
            since,
            until,
        )

    def addressees(self) -> tuple[Addressee, ...]:
        return self.signers

    # what only a test asks for

    def add_routine(self, routine: Routine) -> Routine:
        """Put a routine of the test's own beside the others."""
        routines = {**self.library.routines, routine.id: routine}
        exercises = {**self.library.exercises, **routine.exercises}
        self.library = replace(self.library, routines=routines, exercises=exercises)
        return routine

    def permit(self, routine: Routine, pain: int = 2) -> Permit:
        """Answer everything so that `routine` opens."""
        answers = GateAnswers(
            pain_now=pain,
            pain_earlier=pain,
            spasm_now=False,
            leg_worse=False,
            lie_ok=True,
            rock_ok=True,
        )
        given = permits.decide(routine, self.standing(), CLEAR, answers)
        assert isinstance(given, Permit), given
        return given

    def run(self, routine: Routine, pain: int = 2, *, short: bool = False) -> Run:
        """Return a session of `routine` that is ready to start."""
        return self.begin(routine, self.permit(routine, pain), short=short)

    def said_pain(self, pain: int, minutes_ago: float) -> None:
        """Have the person say a pain number some time ago."""
        when = self.now() - timedelta(minutes=minutes_ago)
        self.store.add_reading(Reading(when, when.date(), pain, "check"))

    def _insist(self) -> None:
        if self.disk_full:
            raise HistoryUnavailable(Path("coach.db"), "disk full")
