"""What a plan must also be, beyond its form: phases that can be reached, exits that can be met."""

from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from coach.expression.checking import checked, kind_of
from coach.expression.expression import Expression
from coach.expression.mistakes import Mistake
from coach.expression.printing import written
from coach.expression.satisfying import can_hold, contradiction
from coach.expression.tree import Call, Node, Word, walked
from coach.expression.vocabulary import Kind, Vocabulary
from coach.routine import complaints as general
from coach.routine.complaints import Path
from coach.routine.document import Document
from coach.routine.model import Exercise, Routine
from coach.routine.plan import complaints
from coach.routine.plan.conditions import Conditions
from coach.routine.plan.model import Guard, GuardAction, Offer, Phase, Plan, Rule
from coach.routine.plan.offers import ids_of

HIGHEST_LIMIT = 5
"""Pain above this makes a session red (section 6.2), so no phase may allow it."""
FINISHED = "exit_ok"
"""The set of phases whose exit was met."""


class Around(Protocol):
    """What plans may name."""

    @property
    def routines(self) -> Mapping[str, Routine]:
        """Routines by id."""

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Exercises by id."""


def mistakes(tree: Node, vocabulary: Vocabulary) -> list[Mistake]:
    """Return what is wrong with a part of a condition, whatever its kind."""
    return checked(tree, vocabulary, kind_of(tree, vocabulary) or Kind.TRUTH)


def of_plan(
    plan: Plan,
    document: Document,
    vocabulary: Vocabulary,
    around: Around,
    plans: Mapping[str, Plan],
) -> None:
    """Add to the document what is wrong with a plan among other `plans`."""
    _Judge(plan, Conditions(document, vocabulary), around, plans).whole()


def of_monitoring(rules: tuple[Rule, ...], document: Document, vocabulary: Vocabulary) -> None:
    """Add to the document what is wrong with pain-monitoring rules."""
    conditions = Conditions(document, vocabulary)
    for index, rule in enumerate(rules):
        path: Path = ("rules", index)
        if index and rule.row <= rules[index - 1].row:
            before = f"{rules[index - 1].row:g}"
            conditions.say((*path, "row"), complaints.rows_out_of_order(f"{rule.row:g}", before))
        _possible(rule.when, "rule", (*path, "when"), conditions)
        for number, also in enumerate(rule.also):
            where = (*path, "also", number)
            if also.when is None and also.times is None:
                conditions.say(where, complaints.nothing_repeated())
            if also.when is not None:
                _possible(also.when, "condition", (*where, "when"), conditions)


def _possible(expression: Expression, noun: str, path: Path, conditions: Conditions) -> bool:
    parts = contradiction(expression.tree, conditions.vocabulary)
    if parts:
        conditions.say(path, complaints.never_true(noun, [written(part) for part in parts]))
    return not parts


class _Judge:
    """Judges one plan."""

    def __init__(
        self, plan: Plan, conditions: Conditions, around: Around, plans: Mapping[str, Plan]
    ) -> None:
        self.plan = plan
        self.conditions = conditions
        self.around = around
        self.plans = plans
        self.ids = [phase.id for phase in plan.phases]
        self.earlier = {
            phase.id
            for name in plan.follows
            if name in plans
            for phase in plans[name].phases
        }  # fmt: skip

    def whole(self) -> None:
        for index, name in enumerate(self.plan.follows):
            if name not in self.plans:
                complaint = complaints.unknown_plan(name, self.plans)
                self.conditions.say(("follows", index), complaint)
        for index, phase in enumerate(self.plan.phases):
            self.phase(phase, index)
        self.reach()

    def phase(self, phase: Phase, index: int) -> None:
        path: Path = ("phases", index)
        if phase.id in self.ids[:index]:
            self.conditions.say((*path, "id"), complaints.phase_twice(phase.id))
        if phase.pain_limit > HIGHEST_LIMIT:
            complaint = complaints.limit_too_high(phase.pain_limit, HIGHEST_LIMIT)
            self.conditions.say((*path, "pain_limit"), complaint)
        self.conditions_of(phase, path)
        for number, offer in enumerate(phase.offers):
            self.offer(offer, (*path, "routines", number))
        for where, name in _exercises(phase):
            if name not in self.around.exercises:
                complaint = general.unknown_exercise(name, self.around.exercises)
                self.conditions.say((*path, *where), complaint)
        for number, guard in enumerate(phase.guards):
            self.guard(guard, index, (*path, "guards", number))

    def conditions_of(self, phase: Phase, path: Path) -> None:
        for where, expression in _expressions(phase):
            self.named_phases(expression.tree, (*path, *where))
        if phase.exit is not None:
            _possible(phase.exit, "exit", (*path, "exit"), self.conditions)

    def named_phases(self, tree: Node, path: Path) -> None:
        for node in walked(tree):
            match node:
                case Call(name="exit_ok", parts=(Word(value=name),)) if (
                    name not in self.ids and name not in self.earlier
                ):
                    known = (*self.ids, *sorted(self.earlier - set(self.ids)))
                    self.conditions.say(path, complaints.unknown_phase(name, known))
                    self.conditions.document.doubtful.add(path)

    def offer(self, offer: Offer, path: Path) -> None:
        for name in ids_of(offer):
            routine = self.around.routines.get(name)
            if routine is None:
                complaint = complaints.unknown_routine(name, self.around.routines)
                self.conditions.say((*path, "routine"), complaint)
                return
            cap = routine.per_day
            if offer.per_day is not None and cap is not None and offer.per_day.high > cap.high:
                times = f"{offer.per_day.high:g}"
                complaint = complaints.over_daily_cap(name, times, f"{cap.high:g}")
                self.conditions.say((*path, "per_day"), complaint)
                return

    def guard(self, guard: Guard, index: int, path: Path) -> None:
        _possible(guard.when, "guard", (*path, "when"), self.conditions)
        back = GuardAction.BACK in guard.then
        if guard.to is None:
            if back:
                self.conditions.say((*path, "then"), complaints.back_to_nowhere())
        elif not back:
            self.conditions.say((*path, "to"), complaints.to_without_back())
        elif guard.to not in self.ids:
            self.conditions.say((*path, "to"), complaints.unknown_phase(guard.to, self.ids))
        elif guard.to not in self.ids[:index]:
            self.conditions.say((*path, "to"), complaints.not_earlier(guard.to))

    def reach(self) -> None:
        """Find the phases that no way leads into, however well somebody does."""
        finished, reached = set(self.earlier), set[str]()
        waiting = list(self.plan.phases)
        while opened := [phase for phase in waiting if self.opens(phase, finished)]:
            for phase in opened:
                waiting.remove(phase)
                reached.add(phase.id)
                if phase.exit is not None:
                    finished.add(phase.id)
        for phase in waiting:
            path = ("phases", self.plan.phases.index(phase), "entry")
            if _possible(phase.entry, "entry", path, self.conditions):
                self.conditions.say(path, complaints.unreachable(phase.id))

    def opens(self, phase: Phase, finished: Collection[str]) -> bool:
        known = {FINISHED: frozenset(finished)}
        return can_hold(phase.entry.tree, self.conditions.vocabulary, known)


def _expressions(phase: Phase) -> Iterator[tuple[Path, Expression]]:
    yield ("entry",), phase.entry
    if phase.exit is not None:
        yield ("exit",), phase.exit
    for number, guard in enumerate(phase.guards):
        yield ("guards", number, "when"), guard.when
    for number, each in enumerate(phase.only_if):
        yield ("only_if", number, "when"), each.when


def _exercises(phase: Phase) -> Iterator[tuple[Path, str]]:
    for number, name in enumerate(phase.added):
        yield ("add", number), name
    for number, each in enumerate(phase.only_if):
        yield ("only_if", number, "exercise"), each.exercise
