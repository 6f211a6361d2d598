"""What a plan needs of the history: the log, and the decisions kept in it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from coach.errors import HistoryUnavailable
from coach.history.store import Store
from coach.history.told import KeptDecision, PlanWord, WordKind
from coach.progress import psfs
from coach.recovery.filling import Past, episode_began, filled
from coach.recovery.held import Held, held
from coach.recovery.log import Log
from coach.routine.checkin.model import CheckIn
from coach.routine.model import Exercise
from coach.schedule.days import Planned

_BEFORE = timedelta(days=35)
"""How far before the plan the log reaches: the weeks that a window may look back on."""

Planning = Callable[[date], Iterable[Planned]]
"""Given a day, return every time that was planned since."""


class Remembering:
    """Every method may raise HistoryUnavailable or HistoryCorrupt."""

    def __init__(
        self, store: Store, planned: Planning, avoided: Callable[[], Collection[str]]
    ) -> None:
        self._store = store
        self._planned = planned
        self._avoided = avoided
        self._path: tuple[int, tuple[Held, ...]] | None = None

    def choice(self) -> PlanWord | None:
        """Return the word by which the present plan was chosen; None without one."""
        kinds = (WordKind.CHOSEN, WordKind.ENDED)
        found = [one for one in self._store.plan_words() if one.kind in kinds]
        return found[-1] if found and found[-1].kind is WordKind.CHOSEN else None

    def log(self, began: date, plan: str, rules: CheckIn, exercises: Mapping[str, Exercise]) -> Log:
        """Return the log of somebody who began the plan of this id then."""
        store = self._store
        visits = store.visits()
        episode = episode_began(visits)
        since = min(began, episode or began) - _BEFORE
        past = Past(
            began=began,
            sessions=store.sessions(since),
            readings=store.readings(since),
            visits=visits,
            safety=store.safety_rows(),
            cramps=store.cramps(),
            words=store.plan_words(),
            told=store.told(),
            scores=psfs.scores(store.facts()),
            planned=Counter(one.occurrence.day for one in self._planned(since)),
            avoided=self._avoided(),
            finished=self._finished(plan, episode),
        )
        return filled(past, rules, exercises)

    def decisions(self) -> tuple[KeptDecision, ...]:
        """Return what the plans decided, the last word of each day, the oldest first."""
        latest = {(one.day, one.plan): one for one in self._store.decisions()}
        return tuple(latest[key] for key in sorted(latest))

    def path(self) -> tuple[Held, ...]:
        """Return which phase held from which day to which; read anew once more was written."""
        if self._path is None or self._path[0] != self._store.written:
            self._path = self._store.written, held(self._store.plan_days())
        return self._path[1]

    def backs(self) -> Mapping[date, Sequence[str]]:
        """Return the phases that the person went back to, by day."""
        found: dict[date, list[str]] = {}
        for said in self._store.plan_words():
            if said.kind is WordKind.BACK:
                found.setdefault(said.when.date(), []).append(said.word)
        return found

    def keep(self, decided: Iterable[KeptDecision]) -> None:
        """Keep what is not as it was kept before; on a full disk the next time does it."""
        known = {(one.day, one.plan): one.whole for one in self._store.decisions()}
        fresh = [one for one in decided if known.get((one.day, one.plan)) != one.whole]
        if not fresh:
            return
        try:
            self._store.keep_decisions(fresh)
        except HistoryUnavailable:
            return

    def _finished(self, plan: str, episode: date | None) -> frozenset[str]:
        """Return the phases of other plans of this episode that were gone through to their exit."""
        return frozenset(
            one.before
            for one in self.decisions()
            if one.before is not None
            and one.plan != plan
            and one.rule == f"exit {one.before}"
            and one.phase != one.before
            and (episode is None or one.day >= episode)
        )
