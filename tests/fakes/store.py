"""A ledger that forgets nothing and can be told to fail, as a full disk does."""

from pathlib import Path

from coach.errors import HistoryUnavailable


class FakeLedger:
    """Keeps what it is given in lists; `full` makes every writing fail."""

    def __init__(self):
        self.full = False
        self.plans = []
        self.written = {}
        self.pains = []
        self.summaries = []
        self.positions = []

    def begin(self, plan, started, pain_before=None):
        self._fail_if_full()
        self.plans.append(plan)
        self._keep(plan.session, 0, started, pain_before, None)
        return plan.session

    def append(self, session, number, event, pain=None, summary=None):
        self._fail_if_full()
        self._keep(session, number, event, pain, summary)

    def keep_position(self, session, index, into, position, active):
        self._fail_if_full()
        self.positions.append((session, index, into, position, active))

    def events(self, session):
        return tuple(event for _, event in self.written.get(session, ()))

    def _keep(self, session, number, event, pain, summary):
        self.written.setdefault(session, []).append((number, event))
        self.pains += [pain] if pain else []
        self.summaries += [summary] if summary else []

    def _fail_if_full(self):
        if self.full:
            raise HistoryUnavailable(Path("coach.db"), "database or disk is full")
