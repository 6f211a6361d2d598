"""A movement: the pose it starts from, the pose it goes to, what it needs and what it works on."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from coach.figure.contact import readable
from coach.figure.joints import other_side
from coach.figure.pose import Pose, blend, mirror, mirrored_contact
from coach.figure.props import Prop
from coach.figure.settle import Scene, Settled, holding, resting, settle
from coach.figure.skeleton import Body
from coach.figure.view import VIEWS, View

__all__ = ["GLOW_REGIONS", "Motion", "Prop", "View"]

_STEPS = 16
"""How often a body is settled anew on the way, for whoever needs the whole movement."""
_MIDDLE = ("lumbar", "abdomen", "thorax", "neck")
_SIDED = (
    "quadratus", "gluteal", "hip_flexor", "quadriceps", "hamstring", "adductor", "calf", "sciatic",
    "flank", "shoulder",
)  # fmt: skip
GLOW_REGIONS: tuple[str, ...] = _MIDDLE + tuple(
    f"{region}.{side}" for region in _SIDED for side in ("left", "right")
)
"""The names a file may use for what is stretched or worked."""


@dataclass(frozen=True)
class Motion:
    """A movement from `start` (amount 0) to `end` (1), evenly through the poses between.

    `cyclic` goes there and back without a stop, as walking and breathing do. `contacts` hold all
    the way. `anchor` names the joints whose middle stays in place; empty: what rests on the floor
    all the way, or else as the base says.
    A file describes the movement with the right side working.
    """

    base: str
    start: Pose
    end: Pose
    through: tuple[Pose, ...] = ()
    cyclic: bool = False
    view: View = VIEWS["side"]
    props: tuple[Prop, ...] = ()
    glow: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    anchor: tuple[str, ...] = ()

    @cached_property
    def scene(self) -> Scene:
        """Return what stays the same all the way, with the body as it begins."""
        anchor = self.anchor or resting(self.base, self.contacts)
        began = settle(holding(self.start, self.contacts), Scene(self.props, anchor))
        return Scene(self.props, anchor, began.body, frozenset(readable(self.contacts)))

    @cached_property
    def fingerprint(self) -> str:
        """Return a short text that is the same for every movement that looks the same."""
        poses = (self.base, self.start, self.end, self.through, self.cyclic)
        around = (self.view, self.props, self.glow, self.contacts, self.anchor)
        return hashlib.sha256(repr((poses, around)).encode()).hexdigest()

    @cached_property
    def keys(self) -> tuple[Pose, ...]:
        """Return the settled poses the movement passes, first to last."""
        poses = (self.start, *self.through, self.end)
        return tuple(settle(holding(p, self.contacts), self.scene).pose for p in poses)

    def settled(self, amount: float, breath: float = 0.0) -> Settled:
        """Return pose and body at `amount`, 0 (start) … 1 (end), the contacts that hold true."""
        spans = len(self.keys) - 1
        place = min(1.0, max(0.0, amount)) * spans
        index = min(int(place), spans - 1)
        pose = blend(self.keys[index], self.keys[index + 1], place - index)
        return settle(pose, self.scene, breath)

    def pose(self, amount: float) -> Pose:
        """Return the pose at `amount`."""
        return self.settled(amount).pose

    def body(self, amount: float, breath: float = 0.0) -> Body:
        """Return where every part of the body is at `amount`; `breath` 0…1 lifts the belly."""
        return self.settled(amount, breath).body

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """Return bodies from first to last, as close as every picture of the movement needs."""
        return tuple(self.body(step / _STEPS) for step in range(_STEPS + 1))

    @cached_property
    def _mirror(self) -> "Motion":
        return replace(
            self,
            base=mirror(self.start).base,
            start=mirror(self.start),
            end=mirror(self.end),
            through=tuple(map(mirror, self.through)),
            view=self.view.mirrored(),
            props=tuple(prop.mirrored() for prop in self.props),
            glow=_swapped(self.glow),
            contacts=tuple(map(mirrored_contact, self.contacts)),
            anchor=_swapped(self.scene.anchor),
        )

    def mirrored(self) -> "Motion":
        """Return the same movement with the other side working."""
        return self._mirror

    def for_side(self, side: str | None) -> "Motion":
        """Return the movement for a working side; without one, as the file describes it."""
        return self._mirror if side == "left" else self


def _swapped(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(other_side, names))
