"""Puts the pieces together: the only module that knows every concrete class."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from coach import paths
from coach import settings as settings_file
from coach.errors import CoachError, SettingsInvalid
from coach.guide import library as guides
from coach.guide.model import Guide
from coach.history.recorder import Recorder
from coach.history.records import Interrupted, Reading, SessionRecord
from coach.history.store import Store
from coach.restriction.facts import Facts, profile_of
from coach.restriction.limits import as_test_dose, gentle
from coach.restriction.routine import Restricted, restricted
from coach.restriction.said import (
    Said,
    SaidKind,
    about_of,
    accepted_files,
    agreed_exercises,
    facts_of,
)
from coach.routine.checkin.model import Scope
from coach.routine.library import Library, Waiting
from coach.routine.model import Routine
from coach.routine.own import with_own
from coach.screening.checkins import CheckIns
from coach.screening.cramps import CrampLog
from coach.screening.record import Record
from coach.screening.worse import Worse, went_up
from coach.session import script as scripts
from coach.session.clock import Clock
from coach.session.engine import Engine, Listener
from coach.session.script import Pacing
from coach.session.step import Script
from coach.settings import Settings
from coach.triage import permit as permits
from coach.triage.gate import GateAnswers
from coach.triage.needed import rest_at_most, resting
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import SafetyFact, SafetyKind, SafetyState, ShortCheck, fact_of
from coach.triage.standing import Screening, Standing
from coach.ui.desk import Run

Outputs = Callable[[Routine, Script, int], Sequence[Listener]]
"""Given what is to be played and the number its countdowns begin with, return who else listens."""


def silent(_routine: Routine, _script: Script, _countdown: int) -> Sequence[Listener]:
    """Return nobody: a session that is only shown."""
    return ()


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a person's things are, below one data folder."""

    folder: Path

    @property
    def settings(self) -> Path:
        """Return the settings file."""
        return self.folder / "settings.json"

    @property
    def routines(self) -> Path:
        """Return the folder of the person's own exercises and routines."""
        return self.folder / "routines"


class Program:
    """Everything behind the screens, for one data folder (the `Desk` of `coach.ui.desk`).

    `trouble` is what went wrong at the start without keeping the program from starting.
    """

    def __init__(
        self, kept: Kept, library: Library, store: Store, clock: Clock, outputs: Outputs = silent
    ) -> None:
        self._kept = kept
        self._built_in = library
        self._library = with_own(library, kept.routines, accepted_files(store.facts()))
        self._store = store
        self._clock = clock
        self._record = Record(store, clock)
        self.checkins = CheckIns(self._record, store, clock, lambda: self._library)
        self.cramp_log = CrampLog(store, clock)
        self._outputs = outputs
        self.trouble: CoachError | None = None
        try:
            self._settings = settings_file.read(kept.settings)
        except SettingsInvalid as error:
            # Nobody is kept from resting by a file of preferences; the next choice sets it aside.
            self.trouble = error
            self._settings = Settings()

    @property
    def library(self) -> Library:
        """The exercises and routines there are."""
        return self._library

    def guide(self) -> Guide:
        """Return the sources, facts and cards that come with the program; reading takes time."""
        return built_in_guide()

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
        return self.checkins.standing(agreed=self._agreed())

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
        rows = self._store.facts()
        about = about_of(rows)
        done = self._store.exercises_done(about.when) if about else ()
        return self.checkins.facts(facts_of(rows, self.now(), done))

    def note_about(self, conditions: Collection[str]) -> None:
        """Remember which conditions hold for the person; the others do not."""
        self._store.add_fact(Said(self.now(), SaidKind.ABOUT, tuple(sorted(conditions))))

    def note_up(self) -> None:
        """Remember that the person has been up for more than an hour today."""
        self._store.add_fact(Said(self.now(), SaidKind.UP))

    def note_agreement(self, exercise: str) -> None:
        """Remember that a clinician has agreed to `exercise`."""
        self._store.add_fact(Said(self.now(), SaidKind.AGREED, (exercise,)))

    def accept(self, waiting: Waiting) -> None:
        """Let a file of the person's own take the place of a built-in one, as it is now."""
        self._store.add_fact(Said(self.now(), SaidKind.FILE_ACCEPTED, waiting.key))
        accepted = accepted_files(self._store.facts())
        self._library = with_own(self._built_in, self._kept.routines, accepted)

    def restricted(self, routine: Routine) -> Restricted:
        """Return `routine` as this person may do it now, with every change explained."""
        profile = profile_of(self.facts())
        found = restricted(routine, profile, self._library.exercises, self._library.matrix)
        return found if rest_at_most(routine) else _limited(found, self.standing())

    def decide(self, routine: Routine, check: ShortCheck, answers: GateAnswers) -> Permit | Refusal:
        """Return leave to do `routine` now, or why not."""
        standing = self.checkins.standing(answers, self._agreed())
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
        routine, resume = self._allowed(routine, permit, resume)
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
        watching = () if rehearsal else (Worse(self._record, self._clock, permit.pain_now),)
        engine = Engine(
            script,
            self._clock,
            recorder,
            *watching,
            *self._outputs(routine, script, pacing.countdown),
            pacing=pacing,
            start_at=resume.index if resume else 0,
        )
        return Run(routine, script, engine, recorder, permit.pain_now)

    def _allowed(
        self, routine: Routine, permit: Permit, resume: Interrupted | None
    ) -> tuple[Routine, Interrupted | None]:
        """Return what the permit leaves of `routine`, and the session that can go on with it.

        One that was rest alone may go on as such when the cramp has let go meanwhile.
        """
        routine = self.restricted(routine).routine
        wanted = resting(routine) if permit.resting else routine
        if resume is None:
            return wanted, None
        for one in (wanted, resting(routine)):
            if self._same(resume, one):
                return one, resume
        self.give_up(resume)
        return wanted, None

    def _insist(self, routine: Routine, permit: Permit) -> None:
        fits = (permit.routine, permit.revision) == (routine.id, routine.revision)
        known = len(self._record.facts()) == permit.count
        if not fits or not known or self.safety().locked:
            raise PermissionError(routine.id)

    def _agreed(self) -> frozenset[str]:
        return agreed_exercises(self._store.facts())

    @property
    def pacing(self) -> Pacing:
        """How much time the person wants where a routine does not say."""
        return Pacing(ready=self._settings.get_ready, countdown=self._settings.countdown)

    def interrupted(self, routine: Routine | None = None) -> Interrupted | None:
        """Return the session that a crash or a power cut left open and that can be gone on with.

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
        allowed = self.restricted(known).routine
        whole_or_rest = allowed, resting(allowed)
        return left if any(self._same(left, one) for one in whole_or_rest) else None

    def routine_of(self, left: Interrupted) -> Routine:
        """Return the routine of an interrupted session.

        Raises:
            CoachError: it is not there any more, or cannot be read.
        """
        return self._library.find(left.origin or left.routine, left.side)

    def script_of(self, left: Interrupted) -> Script:
        """Return the timeline that an interrupted session was following.

        Raises:
            CoachError: its routine is not there any more, or cannot be read.
        """
        routine = self.restricted(self.routine_of(left)).routine
        followed = routine if self._same(left, routine) else resting(routine)
        return self._script_of(left, followed)

    def _same(self, left: Interrupted, routine: Routine) -> bool:
        return scripts.fingerprint(self._script_of(left, routine)) == left.fingerprint

    def _script_of(self, left: Interrupted, routine: Routine) -> Script:
        return scripts.write(routine, left.pacing, short=left.short)

    def give_up(self, interrupted: Interrupted) -> None:
        """Close an interrupted session with what was done."""
        self._store.give_up(interrupted.session, self.now())

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
        self._store.say(
            session, pain_after=pain_after, effort=effort, note=note, difficulties=difficulties
        )
        before = next((one.pain_before for one in self.sessions() if one.id == session), None)
        if went_up(before, pain_after):
            self._record.keep(None, (SafetyFact(self.now(), SafetyKind.WORSE),))

    def sessions(self, since: date | None = None) -> Sequence[SessionRecord]:
        """Return the recorded sessions, oldest first."""
        return self._store.sessions(since)

    def readings(self, since: date | None = None) -> Sequence[Reading]:
        """Return the pain readings, oldest first."""
        return self._store.readings(since)

    def close(self) -> None:
        """Let go of the history."""
        self._store.close()


def _limited(found: Restricted, standing: Standing) -> Restricted:
    """Return what the check-in leaves of a routine that is more than rest."""
    if standing.screening is Screening.NEVER:
        return found  # nothing of it opens before the first one
    if standing.scope.rank >= Scope.GENTLE.rank:
        found = gentle(found)
    return as_test_dose(found) if standing.gently else found


def built_in_library(language: str = "en") -> Library:
    """Return the exercises and routines that come with the program."""
    return Library.load(paths.content("routines"), language)


def built_in_guide(language: str = "en") -> Guide:
    """Return the sources, facts, cards and words that come with the program."""
    guide, _ = guides.load(paths.content("routines"), language)
    return guide


def open_program(folder: Path, clock: Clock, outputs: Outputs = silent) -> Program:
    """Return the program over the data in `folder`, which is made if it is not there.

    Raises:
        HistoryUnavailable, HistoryCorrupt, HistoryTooNew: the history cannot be used.
    """
    return Program(Kept(folder), built_in_library(), Store.open(folder, clock), clock, outputs)
