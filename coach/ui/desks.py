"""What single screens may ask of the program, made of the one desk behind all of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from coach.routine.library import Library
from coach.screening.checkins import CheckedIn
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.gate import Colour
from coach.triage.safety import SafetyState
from coach.triage.visit import Draft
from coach.ui.checkin.order import Said
from coach.ui.desk import Desk

if TYPE_CHECKING:
    from coach.guide.model import Guide


class Questions:
    """The desk of the check-in (`coach.ui.checkin.needs.CheckInDesk`)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._checkins = desk.checkins

    @property
    def library(self) -> Library:
        """The content with the questions in it."""
        return self._desk.library

    def now(self) -> datetime:
        """Return the date and time where the person is."""
        return self._desk.now()

    def draft(self) -> Draft | None:
        """Return the answers that were kept and not yet used."""
        return self._checkins.draft()

    def keep_draft(self, said: Said, page: str) -> None:
        """Keep the answers so far."""
        self._checkins.keep_draft(said, page)

    def drop_draft(self) -> None:
        """Forget the answers so far."""
        self._checkins.drop_draft()

    def check_in(self, said: Said) -> CheckedIn:
        """Remember a whole check-in and return what it comes to."""
        return self._checkins.check_in(said)

    def alarm_so_far(self, said: Said) -> tuple[str, ...]:
        """Return the emergency flags that the answers raise already."""
        return self._checkins.alarm_so_far(said)

    def remembered(self) -> Said:
        """Return the answers of the last check-in that need only be confirmed."""
        return self._checkins.remembered()


class Cramps:
    """The desk of the page about a cramp (`coach.ui.hurts.desk.CrampDesk`)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._log = desk.cramp_log

    @property
    def library(self) -> Library:
        """The exercises and routines there are."""
        return self._desk.library

    def guide(self) -> "Guide":
        """Return the sources, facts and cards that come with the program."""
        return self._desk.guide()

    def now(self) -> datetime:
        """Return the date and time where the person is."""
        return self._desk.now()

    def safety(self) -> SafetyState:
        """Return whether a warning sign locks every routine."""
        return self._desk.safety()

    def note_pain(self, pain: int) -> None:
        """Remember a pain reading, 0 to 10."""
        self._desk.note_pain(pain)

    def cramps(self) -> Sequence[Cramp]:
        """Return what is known of every cramp."""
        return self._log.cramps()

    def write_cramp(self, cramp: Cramp) -> None:
        """Remember what is known of a cramp now."""
        self._log.write(cramp)

    def ask_again(self) -> AskAgain:
        """Return when the person wants to be asked again."""
        return self._log.ask_again()

    def set_ask_again(self, minutes: int | None) -> None:
        """Ask again in so many minutes, or not at all."""
        self._log.set_ask_again(minutes)

    def gate_checks(self) -> Sequence[tuple[datetime, Colour]]:
        """Return what was found at the gate, in the order of writing."""
        return self._desk.checkins.gate_checks()
