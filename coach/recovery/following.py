"""The plan that a person follows: chosen, gone through day by day, kept."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from coach.history.store import Store
from coach.history.told import KeptDecision, PlanWord, Told, Value, WordKind
from coach.recovery import explaining
from coach.recovery.content import Contents
from coach.recovery.decision import Kind
from coach.recovery.dosed import dosed
from coach.recovery.dosing import Dosing
from coach.recovery.frequency import Frequency, frequency, is_of
from coach.recovery.going import Going
from coach.recovery.held import Held
from coach.recovery.remembering import Planning, Remembering
from coach.recovery.today import Fit, Today
from coach.routine.checkin.model import CheckIn
from coach.routine.library import Library
from coach.routine.model import Routine
from coach.routine.plan.model import Offer, Plan
from coach.session.clock import Clock

_TURNS = frozenset((WordKind.CHOSEN, WordKind.YES, WordKind.BACK))
"""With these another phase begins, for which another number of sessions is right."""
_CHOICES = {"pl_strain": "strain", "pl_sprain": "sprain"}


class Following:
    """Asks the plan once a day, and again while the day goes on, about all that is known.

    Every method may raise HistoryUnavailable or HistoryCorrupt. `planned` gives the times planned
    since a day, `avoided` the exercises that are not for the person.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        library: Callable[[], Library],
        rules: Callable[[], CheckIn],
        planned: Planning = lambda _since: (),
        avoided: Callable[[], Collection[str]] = frozenset,
    ) -> None:
        self._store = store
        self._clock = clock
        self._content = Contents(library)
        self._rules = rules
        self._past = Remembering(store, planned, avoided)
        self._going = Going(self._content, self._past, rules, clock)
        self._seen: tuple[tuple[object, ...], Today, dict[str, Dosing]] | None = None

    # what the person says

    def choose(self, plan: str) -> None:
        """Follow this plan from today on, in the place of any other."""
        if plan not in self._content().plans.plans:
            raise KeyError(plan)
        self._say(WordKind.CHOSEN, plan)

    def end(self) -> None:
        """Follow no plan any more."""
        self._say(WordKind.ENDED)

    def pause(self) -> None:
        """Let the plan rest until the person goes on."""
        self._say(WordKind.PAUSE)

    def go_on(self) -> None:
        """Take the plan up again."""
        self._say(WordKind.GO_ON)

    def agree(self, to: str) -> None:
        """Say yes to what is offered now; nothing else can be agreed to."""
        now = self.today()
        if now is None or to != now.offered:
            raise ValueError(to)
        self._say(WordKind.YES, word=to)

    def back(self) -> None:
        """Go one phase back."""
        now = self.today()
        if now is None or now.back is None:
            raise ValueError
        self._say(WordKind.BACK, word=now.back.id)

    def set_per_week(self, number: int) -> None:
        """Remember how many sessions a week the person wants to do."""
        self._say(WordKind.PER_WEEK, word=str(number))

    def tell(self, answers: Mapping[str, Value], session: str | None = None) -> None:
        """Remember answers of today, or of a session; the latest of a name counts."""
        now = self._clock.now()
        self._store.add_told(
            [Told(now, now.date(), name, value, session) for name, value in answers.items()]
        )

    # what there is

    def chosen(self) -> Plan | None:
        """Return the plan that is followed; None without one."""
        said = self._past.choice()
        return None if said is None else self.plan_of(said.plan)

    def per_week(self) -> int | None:
        """Return how many sessions a week the person wants in this phase; None: nobody said."""
        words = self._words()
        turns = [number for number, one in enumerate(words) if one.kind in _TURNS]
        since = words[turns[-1] :] if turns else words
        said = [one.word for one in since if one.kind is WordKind.PER_WEEK]
        return int(said[-1]) if said else None

    def frequency(self) -> Frequency | None:
        """Return how often the present phase is trained; None where nothing is by a number."""
        return frequency(self.today(), self.per_week())

    def waits(self, routine: str) -> bool:
        """Return whether a routine of the plan, or what Today offers (""), waits with it."""
        now = self.today()
        return now is not None and now.decision.kind is Kind.PAUSE and is_of(now, routine)

    def ended(self) -> datetime | None:
        """Return when the last plan was ended; None while one is followed, or where none was."""
        kinds = (WordKind.CHOSEN, WordKind.ENDED)
        found = [one for one in self._words() if one.kind in kinds]
        return found[-1].when if found and found[-1].kind is WordKind.ENDED else None

    def answered(self, session: str) -> bool:
        """Return whether anything was told of how a session went."""
        return any(one.session == session for one in self._store.told())

    def told_today(self) -> Mapping[str, Value]:
        """Return what was told of today apart from any session."""
        today = self._clock.now().date()
        rows = self._store.told()
        return {one.name: one.value for one in rows if one.day == today and one.session is None}

    def decisions(self) -> tuple[KeptDecision, ...]:
        """Return what the plans decided, the last word of each day, the oldest first."""
        return self._past.decisions()

    def path(self) -> tuple[Held, ...]:
        """Return which phase held from which day to which, of former plans too, oldest first."""
        return self._past.path()

    def plan_of(self, name: str) -> Plan | None:
        """Return a plan by its id; None where there is none of that id any more."""
        return self._content().plans.plans.get(name)

    def today(self) -> Today | None:
        """Return how the person stands today; None without a plan, or where nothing can be judged.

        What was decided since the last time is kept.
        """
        said = self._past.choice()
        plan = None if said is None else self.plan_of(said.plan)
        if plan is None or said is None or not self._rules().complete:
            return None
        now = self._clock.now()
        key = (self._store.written, now.date(), plan.id, plan.revision)
        if self._seen is None or self._seen[0] != key:
            found, doses, decided = self._going.through(plan, said, now)
            self._past.keep(decided)
            key = (self._store.written, *key[1:])
            self._seen = key, found, doses
        return self._seen[1]

    def routines(self) -> tuple[tuple[Offer, tuple[Routine, ...]], ...]:
        """Return what the present phase offers, the routines with the doses they have come to."""
        now = self.today()
        if now is None or now.phase is None or self._seen is None:
            return ()
        return tuple(
            (offer, self._content().offered(offer, self._seen[2])) for offer in now.phase.offers
        )

    def dosed(self, routine: Routine) -> Routine:
        """Return a routine with the doses that the plan has come to; others as they are."""
        now = self.today()
        dosing = None if now is None or self._seen is None else self._seen[2].get(routine.id)
        return (
            routine if dosing is None else dosed(routine, dosing, self._content().library.exercises)
        )

    def earlier(self, routine: Routine) -> tuple[Routine, ...]:
        """Return a routine with each of the doses that the plan had of late, the latest first."""
        known = () if self.today() is None else self._going.of_late(routine.id)
        exercises = self._content().library.exercises
        return tuple(dosed(routine, one, exercises) for one in reversed(known))

    def fitting(self) -> tuple[Fit, ...]:
        """Return every plan with whether it fits the person today."""
        if not self._rules().complete:
            return ()
        content, now = self._content(), self._clock.now()
        log = self._going.log(now.date(), "")
        found = []
        for plan in content.plans.plans.values():
            choice = _CHOICES.get(plan.id, log.person.user_choice)
            asked = replace(log, person=replace(log.person, user_choice=choice))
            deciding = content.deciding(plan, asked)
            known = deciding.known(deciding.beginning(now.date()), now.date())
            entry = plan.phases[0].entry
            asks = replace(plan.phases[0], exit=entry)
            why = explaining.criteria(asks, known, content.plans.language)
            found.append(Fit(plan, entry.holds(known.record), why))
        return tuple(found)

    def _words(self) -> Sequence[PlanWord]:
        return self._store.plan_words()

    def _say(self, kind: WordKind, plan: str = "", word: str = "") -> None:
        said = self._past.choice()
        named = plan or (said.plan if said is not None else "")
        self._store.add_plan_word(PlanWord(self._clock.now(), kind, named, word))
