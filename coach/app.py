"""Puts the pieces together: the only module that knows every concrete class."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coach import built_in
from coach import settings as settings_file
from coach.agenda import Agenda, Zone, by_clock
from coach.errors import CoachError, NotYetSaved, SettingsInvalid
from coach.history.backlog import Backlog
from coach.history.recorder import Recorder
from coach.history.records import Interrupted, PainOfDay, Reading, SessionRecord, SideDone
from coach.history.store import Store
from coach.ownership.ownership import Ownership
from coach.paths import Kept
from coach.person import Person
from coach.progress.activities import Activities
from coach.restriction.facts import Facts
from coach.restriction.routine import Restricted
from coach.restriction.said import (
    Said,
    SaidKind,
    accepted_files,
)
from coach.resuming import Resuming
from coach.routine.library import Library, Waiting
from coach.routine.model import Routine
from coach.routine.own import with_own
from coach.screening.checkins import CheckIns
from coach.screening.cramps import CrampLog
from coach.screening.mornings import Mornings
from coach.screening.record import Record
from coach.screening.worse import Worse, went_up
from coach.session import script as scripts
from coach.session.clock import Clock
from coach.session.engine import Engine
from coach.session.script import Pacing
from coach.session.step import Script
from coach.session.telling import Prompt
from coach.settings import Settings
from coach.sharing.shelf import with_assigned
from coach.triage import permit as permits
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import SafetyFact, SafetyKind, SafetyState, ShortCheck, fact_of
from coach.triage.standing import Standing
from coach.ui.desk import Run

RECENT = timedelta(days=7)
"""How long after a session its pain may still be told."""
if TYPE_CHECKING:
    from coach.guide.model import Guide, Region
    from coach.recovery.following import Following
    from coach.sharing.accepting import Assignments
    from coach.sharing.report_file import Addressee
    from coach.sharing.report_form import ReportForm

Outputs = Callable[[Routine, Script, int], Sequence[Prompt]]
"""Given what is to be played and the number its countdowns begin with, return who else listens."""


def silent(_routine: Routine, _script: Script, _countdown: int) -> Sequence[Prompt]:
    """Return nobody: a session that is only shown."""
    return ()


class Program:
    """Everything behind the screens, for one data folder (the `Desk` of `coach.ui.desk`).

    `trouble` is what went wrong at the start without keeping the program from starting.
    """

    def __init__(
        self,
        kept: Kept,
        library: Library,
        store: Store,
        clock: Clock,
        outputs: Outputs = silent,
        zone: Zone = by_clock,
    ) -> None:
        self._kept = kept
        self._built_in = library
        self._store = store
        self._library = self._all_content()
        self._clock = clock
        self.ownership = Ownership(kept.folder, clock, kept.base)
        self._record = Record(store, clock)
        self._backlog = Backlog(self._record)
        self.checkins = CheckIns(self._record, store, clock, lambda: self._library)
        self.cramp_log = CrampLog(store, clock)
        self.mornings = Mornings(self._record, store, clock)
        self.activities = Activities(store, clock)
        self.agenda = Agenda(
            store,
            clock,
            zone,
            lambda: self._library,
            lambda: self.safety().locked,
            self._plan_waits,
        )
        self._person = Person(store, clock, self.checkins, lambda: self._library, self._dosed)
        self._resuming = Resuming(
            store, clock, self._person, lambda: self._library, self._dosed_earlier
        )
        self._outputs = outputs
        self.trouble: CoachError | None = None
        try:
            self._settings = settings_file.read(kept.settings)
        except SettingsInvalid as error:
            # Nobody is kept from resting by a file of preferences; the next choice sets it aside.
            self.trouble = error
            self._settings = Settings()

    @property
    def folder(self) -> Path:
        """Where the person's things are."""
        return self._kept.folder

    @cached_property
    def plan(self) -> "Following":
        """The recovery plan that the person follows."""
        from coach.recovery.following import Following  # nobody waits for it without a plan

        return Following(
            self._store,
            self._clock,
            lambda: self._library,
            lambda: self.checkins.rules,
            self.agenda.planned_days,
            self._person.avoided,
        )

    def _dosed(self, routine: Routine) -> Routine:
        """Return a routine with the doses that the plan has come to, if there is one."""
        return self.plan.dosed(routine) if self._store.plan_words() else routine

    def _plan_waits(self, routine: str) -> bool:
        """Return whether a routine waits because its plan is paused."""
        return bool(self._store.plan_words()) and self.plan.waits(routine)

    def _dosed_earlier(self, routine: Routine) -> tuple[Routine, ...]:
        """Return a routine with the doses that the plan had of late."""
        return self.plan.earlier(routine) if self._store.plan_words() else ()

    @property
    def library(self) -> Library:
        """The exercises and routines there are."""
        return self._library

    def guide(self) -> "Guide":
        """Return the sources, facts and cards that come with the program; reading takes time."""
        return built_in.guide()

    def regions(self) -> "Mapping[str, Region]":
        """Return whom to call, by the two letters of the country."""
        return built_in.regions()

    @property
    def settings(self) -> Settings:
        """What the person has chosen."""
        return self._settings

    def keep_settings(self, settings: Settings) -> None:
        """Remember the person's choices."""
        self._settings = settings
        settings_file.write(self._kept.settings, settings)

    def now(self) -> datetime:
        """Return the date and time where the person is."""
        return self._clock.now()

    def safety(self) -> SafetyState:
        """Return whether a warning sign locks every routine."""
        return self._record.safety()

    def standing(self) -> Standing:
        """Return what the past lets open, and why not more."""
        return self._person.standing()

    def note_check(self, check: ShortCheck) -> SafetyState:
        """Remember the answers to the short safety check and return what they mean."""
        fact = fact_of(check, self.now())
        if fact is not None:
            self._record.keep(None, (fact,))
        return self.safety()

    def note_gate(self, answers: GateAnswers) -> SafetyState:
        """Remember what was said of the cramp and return what it means for safety."""
        self.checkins.note_gate(answers)
        return self.safety()

    def note_clinician_cleared(self, note: str) -> SafetyState:
        """Remember that a clinician has examined the person and said that exercise is fine."""
        fact = SafetyFact(self.now(), SafetyKind.CLINICIAN_CLEARED, note=note)
        self._record.keep(None, (fact,))
        return self.safety()

    def earlier_reading(self) -> Reading | None:
        """Return the last pain reading that is 10 minutes to 24 hours old."""
        return self._record.earlier_reading()

    def note_pain(self, pain: int) -> None:
        """Remember a pain reading, 0 to 10, given outside a session."""
        now = self.now()
        self._store.add_reading(Reading(now, now.date(), pain, "check"))

    def facts(self) -> Facts:
        """Return what is known of the person, as far as exercises care."""
        return self._person.facts()

    def note_about(self, conditions: Collection[str]) -> None:
        """Remember which conditions hold for the person; the others do not."""
        self._person.note_about(conditions)

    def note_up(self) -> None:
        """Remember that the person has been up for more than an hour today."""
        self._person.note_up()

    def note_agreement(self, exercise: str) -> None:
        """Remember that a clinician has agreed to `exercise`."""
        self._person.note_agreement(exercise)

    def accept(self, waiting: Waiting) -> None:
        """Let a file of the person's own take the place of a built-in one, as it is now."""
        self._store.add_fact(Said(self.now(), SaidKind.FILE_ACCEPTED, waiting.key))
        self._library = self._all_content()

    def assignments(self) -> "Assignments":
        """Return the assignments of physiotherapists: offered, taken, in use."""
        from coach.sharing.accepting import Assignments  # the means to check them take time to load

        def changed() -> None:
            self._library = self._all_content()

        return Assignments(
            self._store, self._clock, self._kept.assigned, self._built_in, self.guide, changed
        )

    def report(self, since: date | None = None, until: date | None = None) -> "ReportForm":
        """Return what was planned, done and said; of the last 28 days where nobody says."""
        from coach.sharing import report

        now, assigned = self.now(), self.assignments().named()
        first, _ = report.beginning(now, since, until)
        if self._store.plan_words():
            self.plan.today()  # what has not been decided yet is
        beside = report.Beside(self._store.schedules(), self.agenda.planned_days(first))
        return report.made(
            self._store, self.checkins.rules, self._library, assigned, now, since, until, beside
        )

    def addressees(self) -> "tuple[Addressee, ...]":
        """Return for whom a report may be closed: who signed an assignment in use."""
        from coach.sharing.report_file import Addressee

        found = {
            each.key: Addressee(each.key, each.form.signed_by.seal, each.form.signed_by.name)
            for each in self.assignments().in_use()
        }
        return tuple(found.values())

    def _all_content(self) -> Library:
        rows = self._store.facts()
        library = with_assigned(self._built_in, self._kept.assigned, rows)
        return with_own(library, self._kept.routines, accepted_files(rows))

    def restricted(self, routine: Routine) -> Restricted:
        """Return `routine` as this person may do it now, with every change explained."""
        return self._person.restricted(routine)

    def decide(self, routine: Routine, check: ShortCheck, answers: GateAnswers) -> Permit | Refusal:
        """Return leave to do `routine` now, or why not."""
        standing = self.checkins.standing(answers, self._person.agreed())
        return permits.decide(routine, standing, check, answers)

    def begin(
        self,
        routine: Routine,
        permit: Permit,
        *,
        short: bool = False,
        resume: Interrupted | None = None,
        rehearsal: bool = False,
    ) -> Run:
        """Return a session of `routine`, from the start or from where `resume` was left.

        Raises:
            PermissionError: the permit is for another routine, or something about safety was
                told since.
            SideNeeded: the routine speaks of the affected side and nobody said which.
            HistoryUnavailable: the session could not be written down.
        """
        self._insist(routine, permit)
        if self.restricted(routine).empty:
            raise PermissionError(routine.id)  # the screens offer no way here
        routine, resume = self._resuming.allowed(routine, permit, resume)
        pacing = resume.pacing if resume else self.pacing
        script = scripts.write(routine, pacing, short=short)
        recorder = Recorder(
            self._store,
            routine,
            script,
            self._clock,
            pacing=pacing,
            short=short,
            pain_before=permit.pain_now,
            resume=resume,
            rehearsal=rehearsal,
        )
        self._backlog.watch(recorder)
        watching = () if rehearsal else (Worse(self._record, self._clock, permit.pain_now),)
        engine = Engine(
            script,
            self._clock,
            recorder,
            *watching,
            prompt=self._outputs(routine, script, pacing.countdown),
            pacing=pacing,
            start_at=resume.index if resume else 0,
        )
        return Run(routine, script, engine, recorder, permit.pain_now)

    def _insist(self, routine: Routine, permit: Permit) -> None:
        fits = (permit.routine, permit.revision) == (routine.id, routine.revision)
        known = len(self._record.facts()) == permit.count
        if not fits or not known or self.safety().locked:
            raise PermissionError(routine.id)

    @property
    def pacing(self) -> Pacing:
        """How much time the person wants where a routine does not say."""
        return Pacing(ready=self._settings.get_ready, countdown=self._settings.countdown)

    def interrupted(self, routine: Routine | None = None) -> Interrupted | None:
        """Return the session that a crash or a power cut left open, if it can go on.

        With `routine`, only one of this very routine.
        """
        return self._resuming.interrupted(routine)

    def routine_of(self, left: Interrupted) -> Routine:
        """Return the routine of an interrupted session.

        Raises:
            CoachError: it is not there any more, or cannot be read.
        """
        return self._resuming.routine_of(left)

    def script_of(self, left: Interrupted) -> Script:
        """Return the timeline that an interrupted session was following.

        Raises:
            CoachError: its routine is not there any more, or cannot be read.
        """
        return self._resuming.script_of(left)

    def give_up(self, interrupted: Interrupted) -> None:
        """Close an interrupted session with what was done."""
        self._resuming.give_up(interrupted)

    def say(
        self,
        session: str,
        *,
        pain_after: int | None = None,
        effort: int | None = None,
        note: str | None = None,
        difficulties: Mapping[int, str] | None = None,
    ) -> None:
        """Remember what the person said of a finished session."""
        if self._backlog.holds(session):
            raise NotYetSaved(self._store.path, "it waits in memory")
        self._store.say(
            session, pain_after=pain_after, effort=effort, note=note, difficulties=difficulties
        )
        recent = self._store.sessions((self.now() - RECENT).date())
        before = next((one.pain_before for one in recent if one.id == session), None)
        if went_up(before, pain_after):
            self._record.keep(None, (SafetyFact(self.now(), SafetyKind.WORSE),))

    def sessions(
        self, since: date | None = None, *, with_items: bool = True
    ) -> Sequence[SessionRecord]:
        """Return the recorded sessions, oldest first, with or without their exercises."""
        return self._store.sessions(since, with_items=with_items)

    def sides_done(self, first: date, last: date) -> Sequence[SideDone]:
        """Return what was done of each exercise and side from the day `first` to `last`."""
        return self._store.sides_done(first, last)

    def first_session_day(self) -> date | None:
        """Return the day of the earliest session; None before the first."""
        return self._store.first_session_day()

    def pain_days(self) -> Sequence[PainOfDay]:
        """Return the pain of every day with a reading, oldest first."""
        return self._store.pain_days()

    def readings(self, since: date | None = None) -> Sequence[Reading]:
        """Return the pain readings, oldest first."""
        return self._store.readings(since)

    def save(self) -> NotYetSaved | None:
        """Try again to write what waits in memory; return what to tell where it cannot be."""
        self._backlog.save()
        return NotYetSaved(self._store.path, "") if self._backlog.unsaved else None

    def close(self) -> None:
        """Let go of the history, with what still waits written if that is possible now."""
        try:
            self._backlog.save()
        finally:
            self._store.close()


def open_program(
    folder: Path,
    clock: Clock,
    outputs: Outputs = silent,
    base: Path | None = None,
    zone: Zone = by_clock,
) -> Program:
    """Return the program over the data in `folder`, which is made if it is not there.

    `base` is the data folder of all people, where `folder` is one person's below it.

    Raises:
        HistoryUnavailable, HistoryCorrupt, HistoryTooNew: the history cannot be used.
    """
    kept = Kept(folder, base)
    return Program(kept, built_in.library(), Store.open(folder, clock), clock, outputs, zone)
