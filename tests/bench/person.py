"""A person with a check-in of today, whose sessions are really written on a disk."""

from coach.app import open_program
from coach.history.store import Store
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit
from coach.triage.safety import ShortCheck
from tests.fakes.screened import checked_in

NOTHING_NEW = ShortCheck(answered=True)
SETTLED = GateAnswers(
    pain_now=2, pain_earlier=3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True
)


class Person:
    """The program over `folder`; `clock` is what its sessions are played by."""

    def __init__(self, folder, clock):
        store = Store.open(folder, clock)
        checked_in(store, clock.now())
        store.close()
        self._listeners = ()
        self.program = open_program(folder, clock, lambda *_: self._listeners)

    @property
    def library(self):
        return self.program.library

    def begin(self, routine, *listeners):
        """Return a session of `routine`, heard by `listeners` where sounds are."""
        self._listeners = listeners
        permit = self.program.decide(routine, NOTHING_NEW, SETTLED)
        assert isinstance(permit, Permit), permit
        return self.program.begin(routine, permit)

    def close(self):
        self.program.close()
