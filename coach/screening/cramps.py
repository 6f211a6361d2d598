"""The log of cramps, and when the person wants to be asked again."""

from collections.abc import Sequence
from datetime import timedelta

from coach.history.store import Store
from coach.session.clock import Clock
from coach.triage.cramp import AskAgain, Cramp


class CrampLog:
    """Every method may raise HistoryUnavailable or HistoryCorrupt."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def cramps(self) -> Sequence[Cramp]:
        """Return what is known of every cramp, in the order they were first written down."""
        return self._store.cramps()

    def write(self, cramp: Cramp) -> None:
        """Remember what is known of a cramp now."""
        self._store.write_cramp(cramp)

    def ask_again(self) -> AskAgain:
        """Return when the person wants to be asked again."""
        return self._store.ask_again()

    def set_ask_again(self, minutes: int | None) -> None:
        """Ask again in so many minutes from now, or not at all."""
        due = None if minutes is None else self._clock.now() + timedelta(minutes=minutes)
        self._store.write_ask_again(AskAgain(due))
