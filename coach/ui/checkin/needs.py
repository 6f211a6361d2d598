"""What the check-in needs of the program behind it."""

from datetime import datetime
from typing import Protocol

from coach.routine.library import Library
from coach.ui.checkin.order import Said


class Draft(Protocol):
    """Answers of a check-in that was left half-way."""

    @property
    def when(self) -> datetime:
        """Return when the last of them was given."""

    @property
    def said(self) -> Said:
        """Return them as they were kept."""

    @property
    def page(self) -> str:
        """Return the page that was shown."""


class CheckInDesk(Protocol):
    """What the check-in needs of the program."""

    @property
    def library(self) -> Library:
        """The content with the questions in it."""

    def now(self) -> datetime:
        """Return the date and time where the person is."""

    def draft(self) -> Draft | None:
        """Return the answers that were kept and not yet used."""

    def keep_draft(self, said: Said, page: str) -> None:
        """Keep answers, and the page that is shown, for a program that ends before the check-in."""

    def drop_draft(self) -> None:
        """Forget the answers that were kept."""

    def check_in(self, said: Said) -> object:
        """Remember a whole check-in and return the record of it."""

    def alarm_so_far(self, said: Said) -> tuple[str, ...]:
        """Return the emergency and same-day flags that the answers raise already."""

    def remembered(self) -> Said:
        """Return the answers of earlier check-ins that stay true for long, such as `cond`."""
