"""What a person wants to see of the routines."""

from dataclasses import dataclass

from coach.routine.model import Gate, Kind
from coach.ui.routines.offer import Offer, equipment, exercises_of

SHORT = 12
"""Minutes below which a routine is short."""

KINDS = {
    "rest": frozenset({Kind.REST, Kind.BREATHING}),
    "stretch": frozenset({Kind.STRETCH}),
    "glide": frozenset({Kind.NEURAL_SLIDER, Kind.NEURAL_TENSIONER}),
    "strength": frozenset({Kind.STRENGTH, Kind.CONTROL}),
}
"""What people tell exercises apart by → the kinds that files tell apart."""

_AT_HAND = frozenset(
    {
        "mat",
        "mat, cushions",
        "mat, cushion for the knees",
        "firm bed or mat, towel",
        "pillow",
        "two pillows",
        "pillow for the head, pillow between the knees",
        "pillow under the belly",
        "pillow under the calves",
        "pillow, rolled towel",
        "rolled pillow, pillow",
        "comfortable shoes",
        "wall",
        "wall or post",
        "wall or door frame if unsteady",
    }
)
"""What every home has."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Every part that is set narrows what is shown; `kind` is a key of KINDS or empty."""

    open_now: bool = False
    kind: str = ""
    at_hand: bool = False
    short: bool = False

    def fits(self, offer: Offer, minutes: int) -> bool:
        """Return whether `offer`, which takes `minutes`, is wanted."""
        routine = offer.first
        kinds = {exercise.kind for exercise in exercises_of(routine)}
        return (
            (not self.open_now or routine.gate is Gate.ANY)
            and (not self.kind or not kinds.isdisjoint(KINDS[self.kind]))
            and (not self.at_hand or set(equipment(routine)) <= _AT_HAND)
            and (not self.short or minutes < SHORT)
        )
