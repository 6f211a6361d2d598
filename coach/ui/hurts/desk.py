"""What the page about a cramp may ask of the program."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from coach.routine.library import Library
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.gate import Colour
from coach.triage.safety import SafetyState

if TYPE_CHECKING:
    from coach.guide.model import Guide


class CrampDesk(Protocol):
    """Cramps, the gate, and the wish to be asked again, as verbs."""

    @property
    def library(self) -> Library:
        """The exercises and routines there are."""

    def guide(self) -> "Guide":
        """Return the sources, facts and cards that come with the program."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""

    def safety(self) -> SafetyState:
        """Return whether a warning sign locks every routine."""

    def note_pain(self, pain: int) -> None:
        """Remember a pain reading, 0 to 10, given outside a session."""

    def cramps(self) -> Sequence[Cramp]:
        """Return what is known of every cramp."""

    def write_cramp(self, cramp: Cramp) -> None:
        """Remember what is known of a cramp now."""

    def ask_again(self) -> AskAgain:
        """Return when the person wants to be asked again."""

    def set_ask_again(self, minutes: int | None) -> None:
        """Ask again in so many minutes, or not at all."""

    def gate_checks(self) -> Sequence[tuple[datetime, Colour]]:
        """Return what was found at the gate, in the order of writing."""
