"""What is drawn at a moment of a movement, kept for when the movement comes there again.

A repetition passes the same moments as the one before: body, outlines, order and shadow are then
at hand. Moments are so close together that nobody sees the steps.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from coach.figure.skeleton import Body
from coach.ui.figure.glow import Spot
from coach.ui.figure.shadow import Cast
from coach.ui.figure.silhouette import Layers

_AMOUNTS, _BREATHS = 240, 60
"""How many moments there are along a movement, and along a breath."""
_MOST = 128
"""How many are kept: two seconds of a movement, which come again on the way back; some 20 MB."""

Limb = tuple[str, float, Layers, Layers | None]
"""A part's name, how far away it looks (0…1), its outlines, and the skin that joins it on."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Everything of one moment that does not depend on light: parts are from far to near."""

    body: Body
    limbs: tuple[Limb, ...]
    spots: tuple[Spot, ...]
    shadow: Cast | None


class Moments:
    """The moments of one movement in one picture, each made when it is first shown."""

    def __init__(self, make: Callable[[float, float], Drawn]) -> None:
        self._make = make
        self._kept: OrderedDict[tuple[int, int], Drawn] = OrderedDict()

    def at(self, amount: float, breath: float) -> Drawn:
        """Return the moment nearest to `amount` and `breath`, each 0…1."""
        key = (round(amount * _AMOUNTS), round(breath * _BREATHS))
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._make(key[0] / _AMOUNTS, key[1] / _BREATHS)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found
