"""The repetitions of one exercise in the order they are done, over sides and sets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from coach.routine.model import Side
from coach.session.sides import Turns


class Count(NamedTuple):
    """How many sets of how many repetitions."""

    sets: int
    repetitions: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One repetition: where it stands, and whether it opens or closes its series.

    A series is a set on one side; when sides take turns, it is the set over both.
    """

    side: Side | None
    set: int
    repetition: int
    count: Count
    opens: bool = False
    closes: bool = False

    @property
    def numbers(self) -> tuple[Side | None, int, int, int, int]:
        """Return the side, set, sets, repetition and repetitions, as a step has them."""
        return self.side, self.set, self.count.sets, self.repetition, self.count.repetitions


def slots(turns: Turns, counts: Mapping[Side | None, Count]) -> list[Slot]:
    """Return every repetition in order."""
    series = _in_turn(turns, counts) if turns.alternate else _side_by_side(turns, counts)
    return [
        Slot(side, number, repetition, counts[side], place == 0, place == len(one) - 1)
        for one in series
        for place, (side, number, repetition) in enumerate(one)
    ]


_Series = list[list[tuple[Side | None, int, int]]]


def _side_by_side(turns: Turns, counts: Mapping[Side | None, Count]) -> _Series:
    return [
        [(side, number, repetition) for repetition in _from_1(counts[side].repetitions)]
        for side in turns.order
        for number in _from_1(counts[side].sets)
    ]


def _in_turn(turns: Turns, counts: Mapping[Side | None, Count]) -> _Series:
    sets = max(counts[side].sets for side in turns.order)
    repetitions = max(counts[side].repetitions for side in turns.order)
    return [
        [
            (side, number, repetition)
            for repetition in _from_1(repetitions)
            for side in turns.order
            if number <= counts[side].sets and repetition <= counts[side].repetitions
        ]
        for number in _from_1(sets)
    ]


def _from_1(last: int) -> range:
    return range(1, last + 1)
