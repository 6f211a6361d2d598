"""Whether every routine that a check-in may choose is there (clinical content, section 2.5)."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from coach.problem import Level
from coach.routine.checkin.model import CheckIn
from coach.routine.model import By
from coach.routine.plan.complaints import unknown_routine
from coach.routine.rules import Verdict

NOTHING = frozenset({"none", "comfort_only"})
"""What is chosen where no routine may be done."""

_SIDES = ("left", "centre", "right")


def unknown_routines(
    data: Mapping[str, object], found: CheckIn, routines: Collection[str]
) -> Iterator[Verdict]:
    """Yield every choice as written that names a routine that is not among `routines`."""
    rows = data.get("choices")
    for index, row in enumerate(rows if isinstance(rows, list) else ()):
        if not isinstance(row, Mapping):
            continue
        for key, by in (("routine", row.get("by")), ("first", By.SIDE)):
            for name in _named(row.get(key), by, _patterns(index, found)):
                if name not in routines:
                    way = ("choices", index, key)
                    yield way, unknown_routine(name, routines), Level.ERROR
                    break


def _patterns(index: int, found: CheckIn) -> list[str]:
    """Return the movement patterns that no choice before `index` takes whole."""
    before = [row.when for row in found.choices[:index] if row.when.variables == {"pattern"}]
    every = (row.pattern for row in found.patterns)
    return [one for one in every if not any(when.holds({"pattern": one}) for when in before)]


def _named(name: object, by: object, patterns: Sequence[str]) -> Sequence[str]:
    """Return the ids that a choice stands for."""
    if not isinstance(name, str) or name in NOTHING:
        return ()
    if by == By.SIDE:
        return [f"{name}_{side}" for side in _SIDES]
    if by == By.PATTERN:
        return [f"{name}_{pattern}" for pattern in patterns]
    return (name,)
