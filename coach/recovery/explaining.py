"""Why somebody is still in a phase: every criterion of its exit, with its live figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coach.expression.compiling import condition
from coach.expression.saying import criteria as parts_of
from coach.expression.saying import say
from coach.expression.tree import Compare, Name, Node, Number, variables_of
from coach.expression.vocabulary import Kind
from coach.recovery.variables import Known
from coach.routine.plan.model import Language, Phase


@dataclass(frozen=True, slots=True)
class Figure:
    """A variable as it is now; `behind` is what it is made of, oldest first, None not known.

    `name` is the variable, `words` how it is called, `unit` one and several of it ("day|days").
    """

    name: str
    words: str
    value: Any
    unit: str = ""
    behind: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A number to come up to, or down to."""

    number: float
    upwards: bool


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that an exit asks for: in words, whether it is met (None: not known), and why.

    `goal` is the number that a single figure is held against, where it is that plain.
    """

    words: str
    met: bool | None
    figures: tuple[Figure, ...]
    goal: Goal | None = None

    @property
    def share(self) -> float | None:
        """Return how much of the goal is reached, 0 to 1; None where that cannot be told."""
        if self.met:
            return 1.0
        value = self.figures[0].value if len(self.figures) == 1 else None
        if self.goal is None or not isinstance(value, int | float):
            return None
        goal = self.goal.number
        if self.goal.upwards:
            return min(1.0, max(0.0, value / goal)) if goal > 0 else None
        return min(1.0, max(0.0, (goal + 1) / (value + 1)))


def criteria(phase: Phase, known: Known, language: Language) -> tuple[Criterion, ...]:
    """Return what the exit of a phase asks for, in its order; nothing where it has none."""
    if phase.exit is None:
        return ()
    return tuple(_criterion(part, known, language) for part in parts_of(phase.exit.tree))


def missing(found: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    """Return what is still not met, or not known."""
    return tuple(one for one in found if one.met is not True)


def _criterion(part: Node, known: Known, language: Language) -> Criterion:
    met: bool | None = condition(part, language.vocabulary)(known.record)
    names = sorted(variables_of(part))
    return Criterion(
        say(part, language.vocabulary, language.phrases),
        met,
        tuple(_figure(name, known, language) for name in names if _counted(name, language)),
        _goal(part),
    )


def _goal(part: Node) -> Goal | None:
    """Return the number of a condition as plain as `days >= 3`."""
    if not isinstance(part, Compare) or len(part.rest) != 1:
        return None
    ((sign, right),) = part.rest
    if not isinstance(part.first, Name) or not isinstance(right, Number):
        return None
    return Goal(float(right.value), sign in (">=", ">"))


def _counted(name: str, language: Language) -> bool:
    """Return whether there is more to show of a variable than the criterion says itself."""
    return language.vocabulary.variables[name].kind is Kind.NUMBER


def _figure(name: str, known: Known, language: Language) -> Figure:
    variable = language.vocabulary.variables[name]
    words: Mapping[str, str] = variable.words
    behind = known.behind.get(name, ())
    called = words.get("is", name.replace("_", " "))
    return Figure(name, called, known.record.get(name), variable.unit, behind)
