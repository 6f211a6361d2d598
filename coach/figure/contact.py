"""What a contact says: which part of the body touches what (`hand.left on knee.right`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from coach.figure.joints import SIDES
from coach.figure.surfaces import FLOOR, SOLID

PLANTED: tuple[str, ...] = (FLOOR, *SOLID)
"""What keeps a part of the body in its place."""
RELATIONS = ("on", "behind")


def _sided(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}.{side}" for name in names for side in SIDES)


_HELD = ("strap", "stick", "weight")
_OF_TRUNK = ("belly", "ribs", "waist", "hip", "sacrum", "lowback")
_OF_LIMBS = _sided("knee", "thigh", "shin", "ankle", "foot", "head", "shoulder", "elbow")
TARGETS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hand": (*PLANTED, *_HELD, *_OF_TRUNK, *_OF_LIMBS),
        "ankle": (*PLANTED, *_sided("knee", "thigh", "ankle")),
        "head": (*PLANTED, "hands", "forearms"),
    }
    | dict.fromkeys(
        ("forearm", "elbow", "foot", "sole", "heel", "toe", "calf", "knee", "hip", "shoulder"),
        PLANTED,
    )
    | dict.fromkeys(("pelvis", "belly", "back"), PLANTED)
)
"""Part (without its side) → what it may be said to touch."""
MIDDLE: tuple[str, ...] = ("pelvis", "head", "back", "belly")
"""The parts that have no side."""
PARTS: tuple[str, ...] = tuple(
    part for limb in TARGETS_OF for part in ((limb,) if limb in MIDDLE else _sided(limb))
)
_BEHIND = ("knee", "thigh", "head")
"""What a hand can lie behind."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A part of the body, how it touches, and what: `relation` is `on` or `behind`."""

    part: str
    relation: str
    target: str

    @property
    def limb(self) -> str:
        """Return the part without its side, such as `hand`."""
        return self.part.partition(".")[0]

    @property
    def side(self) -> str:
        """Return the side of the part, or an empty string."""
        return self.part.partition(".")[2]

    @property
    def sign(self) -> float:
        """Return 1 on the right, -1 on the left, 0 in the middle."""
        return {"right": 1.0, "left": -1.0}.get(self.side, 0.0)

    @property
    def planted(self) -> bool:
        """Return whether the part touches the floor or a thing, not the body."""
        return self.target in PLANTED


@lru_cache(maxsize=256)
def readable(texts: tuple[str, ...]) -> tuple[Contact, ...]:
    """Return the contacts that some sentences tell; what tells none is for the check to say.

    Read once, as every frame of a movement asks for the same.
    """
    return tuple(read_contact(text) for text in texts if is_contact(text))


def is_contact(text: str) -> bool:
    """Return whether a sentence tells a contact between things the figure knows."""
    try:
        return read_contact(text) in _KNOWN
    except ValueError:
        return False


def read_contact(text: str) -> Contact:
    """Return the contact a sentence tells; a part alone is on the floor. ValueError if unclear."""
    words = text.split()
    if len(words) == 1:
        return Contact(words[0], "on", FLOOR)
    if len(words) != 3 or words[1] not in RELATIONS:
        raise ValueError(text)
    return Contact(words[0], words[1], words[2])


def _known() -> Iterator[Contact]:
    for part in PARTS:
        limb = part.partition(".")[0]
        for target in TARGETS_OF[limb]:
            yield Contact(part, "on", target)
            if limb == "hand" and target.partition(".")[0] in _BEHIND:
                yield Contact(part, "behind", target)


_KNOWN = frozenset(_known())
SENTENCES: tuple[str, ...] = tuple(f"{c.part} {c.relation} {c.target}" for c in _known())
"""Every sentence that tells a contact."""
