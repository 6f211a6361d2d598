"""What the screens may ask of the program; `coach.app` is the one that answers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from coach.agenda import Agenda
from coach.history.recorder import Recorder
from coach.history.records import Interrupted, PainOfDay, Reading, SessionRecord, SideDone
from coach.ownership.ownership import Ownership
from coach.progress.activities import Activities
from coach.restriction.facts import Facts
from coach.restriction.routine import Restricted
from coach.routine.library import Library, Waiting
from coach.routine.model import Routine
from coach.screening.checkins import CheckIns
from coach.screening.cramps import CrampLog
from coach.screening.mornings import Mornings
from coach.session.engine import Engine
from coach.session.step import Script
from coach.settings import Settings
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import SafetyState, ShortCheck
from coach.triage.standing import Standing

if TYPE_CHECKING:
    from coach.guide.model import Guide, Region
    from coach.recovery.following import Following
    from coach.sharing.accepting import Assignments
    from coach.sharing.report_file import Addressee
    from coach.sharing.report_form import ReportForm


@dataclass(frozen=True, slots=True)
class Run:
    """One session that is ready to start: nothing has happened in it yet."""

    routine: Routine
    script: Script
    engine: Engine
    recorder: Recorder
    pain_before: int | None


class Desk(Protocol):
    """Everything behind the screens, as verbs."""

    @property
    def library(self) -> Library:
        """The exercises and routines there are."""

    def guide(self) -> "Guide":
        """Return the sources, facts and cards that come with the program; reading takes time."""

    def regions(self) -> "Mapping[str, Region]":
        """Return whom to call, by the two letters of the country."""

    @property
    def settings(self) -> Settings:
        """What the person has chosen; replace it with `keep_settings`."""

    def keep_settings(self, settings: Settings) -> None:
        """Remember the person's choices."""

    @property
    def ownership(self) -> Ownership:
        """What a person may do with all that is kept of them."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""

    def safety(self) -> SafetyState:
        """Return whether a warning sign locks every routine."""

    def note_check(self, check: ShortCheck) -> SafetyState:
        """Remember the answers to the short safety check and return what they mean."""

    @property
    def checkins(self) -> CheckIns:
        """The check-ins: their questions, what was told, what it comes to."""

    @property
    def agenda(self) -> Agenda:
        """What is planned, and what to remind of."""

    @property
    def mornings(self) -> Mornings:
        """The pain of the morning after a session."""

    @property
    def activities(self) -> Activities:
        """What the person can do, in their own words, rated week by week."""

    @property
    def cramp_log(self) -> CrampLog:
        """The log of cramps, and when to ask again."""

    @property
    def plan(self) -> "Following":
        """The recovery plan that the person follows."""

    def standing(self) -> Standing:
        """Return what the past lets open, and why not more."""

    def note_gate(self, answers: GateAnswers) -> SafetyState:
        """Remember what was said of the cramp and return what it means for safety."""

    def note_agreement(self, exercise: str) -> None:
        """Remember that a clinician has agreed to `exercise`."""

    def note_clinician_cleared(self, note: str) -> SafetyState:
        """Remember that a clinician has examined the person and said that exercise is fine."""

    def earlier_reading(self) -> Reading | None:
        """Return the last pain reading that is 10 minutes to 24 hours old."""

    def note_pain(self, pain: int) -> None:
        """Remember a pain reading, 0 to 10, given outside a session."""

    def facts(self) -> Facts:
        """Return what is known of the person, as far as exercises care."""

    def note_about(self, conditions: Collection[str]) -> None:
        """Remember which conditions hold for the person; the others do not."""

    def note_up(self) -> None:
        """Remember that the person has been up for more than an hour today."""

    def accept(self, waiting: Waiting) -> None:
        """Let a file of the person's own take the place of a built-in one, as it is now."""

    def assignments(self) -> "Assignments":
        """Return the assignments of physiotherapists: offered, taken, in use."""

    def restricted(self, routine: Routine) -> Restricted:
        """Return `routine` as this person may do it now, with every change explained."""

    def decide(self, routine: Routine, check: ShortCheck, answers: GateAnswers) -> Permit | Refusal:
        """Return leave to do `routine` now, or why not."""

    def begin(
        self,
        routine: Routine,
        permit: Permit,
        *,
        short: bool = False,
        resume: Interrupted | None = None,
    ) -> Run:
        """Return a session of `routine`, from the start or from where `resume` was left."""

    def interrupted(self) -> Interrupted | None:
        """Return the session that a crash or a power cut left open, if any."""

    def routine_of(self, interrupted: Interrupted) -> Routine:
        """Return the routine of an interrupted session."""

    def script_of(self, interrupted: Interrupted) -> Script:
        """Return the timeline that an interrupted session was following."""

    def give_up(self, interrupted: Interrupted) -> None:
        """Close an interrupted session with what was done."""

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

    def sessions(
        self, since: date | None = None, *, with_items: bool = True
    ) -> Sequence[SessionRecord]:
        """Return the recorded sessions, oldest first, with or without their exercises."""

    def sides_done(self, first: date, last: date) -> Sequence[SideDone]:
        """Return what was done of each exercise and side from the day `first` to `last`."""

    def first_session_day(self) -> date | None:
        """Return the day of the earliest session; None before the first."""

    def pain_days(self) -> Sequence[PainOfDay]:
        """Return the pain of every day with a reading, oldest first."""

    def readings(self, since: date | None = None) -> Sequence[Reading]:
        """Return the pain readings, oldest first."""

    def report(self, since: date | None = None, until: date | None = None) -> "ReportForm":
        """Return what was planned, done and said; of the last 28 days where nobody says."""

    def addressees(self) -> "tuple[Addressee, ...]":
        """Return for whom a report may be closed: who signed an assignment in use."""
