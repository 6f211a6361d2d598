"""Which side comes when: the side rules of an exercise, resolved for one person."""

from dataclasses import dataclass

from coach.errors import SideNeeded
from coach.routine.model import Side, SideRule

_FIXED = {
    SideRule.NONE: (None,),
    SideRule.LEFT: (Side.LEFT,),
    SideRule.RIGHT: (Side.RIGHT,),
}


@dataclass(frozen=True, slots=True)
class Turns:
    """The sides in order; `alternate`: they take turns after every repetition."""

    order: tuple[Side | None, ...]
    alternate: bool = False


def turns(rule: SideRule | None, *, per_side: bool, affected: Side | None, routine: str) -> Turns:
    """Return the sides that `rule` means; without a rule, both if the exercise is done per side.

    Both sides start with the easier one (clinical content, section 5), left when nobody knows.

    Raises:
        SideNeeded: the rule names the affected side and the `routine` does not know it.
    """
    rule = rule or (SideRule.BOTH if per_side else SideRule.NONE)
    if rule in _FIXED:
        return Turns(_FIXED[rule])
    if rule in (SideRule.BOTH, SideRule.ALTERNATE):
        first = affected.opposite if affected else Side.LEFT
        return Turns((first, first.opposite), alternate=rule is SideRule.ALTERNATE)
    if affected is None:
        raise SideNeeded(routine)
    if rule is SideRule.AFFECTED:
        return Turns((affected,))
    if rule is SideRule.UNAFFECTED:
        return Turns((affected.opposite,))
    return Turns((affected, affected.opposite))
