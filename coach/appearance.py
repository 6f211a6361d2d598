"""How the figure looks: what a person can choose, so that it may look like them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class SkinTone(StrEnum):
    """The figure's skin, from light to dark."""

    VERY_LIGHT = "very_light"
    LIGHT = "light"
    MEDIUM = "medium"
    OLIVE = "olive"
    TAN = "tan"
    BROWN = "brown"
    DARK = "dark"
    VERY_DARK = "very_dark"


class HairStyle(StrEnum):
    """What is on the figure's head."""

    SHORT = "short"
    TIED = "tied"
    BALD = "bald"
    COVERED = "covered"


class HairColour(StrEnum):
    """The colour of the hair, or of the scarf that covers it."""

    BLACK = "black"
    BROWN = "brown"
    CHESTNUT = "chestnut"
    RED = "red"
    BLOND = "blond"
    GREY = "grey"
    WHITE = "white"


class Clothing(StrEnum):
    """The colours of shirt and shorts."""

    TEAL_NAVY = "teal_navy"
    PLUM_SLATE = "plum_slate"
    BLUE_CHARCOAL = "blue_charcoal"
    OCHRE_BROWN = "ochre_brown"
    ROSE_WINE = "rose_wine"
    SAND_FOREST = "sand_forest"


@dataclass(frozen=True, slots=True)
class Appearance:
    """The figure as the person chose it."""

    skin: SkinTone = SkinTone.LIGHT
    hair: HairStyle = HairStyle.SHORT
    hair_colour: HairColour = HairColour.BROWN
    clothing: Clothing = Clothing.TEAL_NAVY


_KINDS: Mapping[str, type[StrEnum]] = {
    "skin": SkinTone,
    "hair": HairStyle,
    "hair_colour": HairColour,
    "clothing": Clothing,
}


def appearance_of(raw: object) -> Appearance:
    """Return the appearance that a settings file describes; what it does not know is as usual."""
    given: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    chosen = {
        field.name: _KINDS[field.name](given[field.name])
        for field in fields(Appearance)
        if _known(_KINDS[field.name], given.get(field.name))
    }
    return Appearance(**chosen)  # type: ignore[arg-type]


def _known(kind: type[StrEnum], value: object) -> bool:
    return isinstance(value, str) and value in {member.value for member in kind}
