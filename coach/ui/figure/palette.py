"""The colours of the figure and what is around it, for every ground and every appearance."""

from dataclasses import dataclass, replace
from typing import Protocol

from coach.appearance import Appearance, HairStyle
from coach.ui.figure.wardrobe import CLOTHING, HAIR, SCARF, SKIN, apart, mixed, rgb
from coach.ui.figure.wardrobe import Rgb as Rgb

Rgba = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class FigurePalette:
    """Every colour a figure is painted with; `deep` is how much of `shade` its shaded side has."""

    skin: Rgb
    skin_deep: Rgb
    top: Rgb
    shorts: Rgb
    socks: Rgb
    hair: Rgb
    shade: Rgb
    deep: float
    far: Rgb
    glow: Rgb
    mat: Rgb
    mat_edge: Rgb
    mat_line: Rgb
    shadow: Rgba
    wood: Rgb
    wood_deep: Rgb
    cushion: Rgb
    wall: Rgb
    strap: Rgb
    hint: Rgb
    halo: Rgb
    hair_style: HairStyle = HairStyle.SHORT
    edge: float = 1.0
    """How many times thicker than usual the outlines are."""


LIGHT = FigurePalette(
    skin=rgb("E9B796"),
    skin_deep=rgb("D79E7B"),
    top=rgb("2F8F83"),
    shorts=rgb("274060"),
    socks=rgb("F3EFE6"),
    hair=rgb("4A3428"),
    shade=rgb("16203F"),
    deep=0.19,
    far=rgb("223A46"),
    glow=rgb("FF6242"),
    mat=rgb("CFE1DA"),
    mat_edge=rgb("B2CEC4"),
    mat_line=rgb("C1D8D0"),
    shadow=(18, 52, 52, 46),
    wood=rgb("E6D8C1"),
    wood_deep=rgb("D2BFA1"),
    cushion=rgb("F2E3DA"),
    wall=rgb("ECE6DA"),
    strap=rgb("6F4C8C"),
    hint=rgb("1F7A6E"),
    halo=rgb("E4EEEA"),
)
TINT = replace(
    LIGHT,
    mat=rgb("C6DCD4"),
    mat_edge=rgb("A9C8BE"),
    mat_line=rgb("B8D2C9"),
    shadow=(18, 60, 56, 54),
)
DARK = replace(
    LIGHT,
    mat=rgb("25423F"),
    mat_edge=rgb("1A312F"),
    mat_line=rgb("2D4E4A"),
    shadow=(0, 0, 0, 96),
    skin=rgb("E0AE8E"),
    skin_deep=rgb("CC9471"),
    socks=rgb("E2DED5"),
    hair=rgb("57402F"),
    top=rgb("33998C"),
    shorts=rgb("2F4D74"),
    wood=rgb("6B5B47"),
    wood_deep=rgb("56493A"),
    cushion=rgb("7C6A62"),
    wall=rgb("364743"),
    strap=rgb("A583C4"),
    hint=rgb("5EC4B4"),
    halo=rgb("182523"),
)


HIGH_LIGHT = replace(
    LIGHT,
    shade=rgb("000000"),
    deep=1.0,
    edge=2.2,
    mat=rgb("DDE6E2"),
    mat_edge=rgb("5E6F69"),
    mat_line=rgb("93A39D"),
    shadow=(0, 0, 0, 70),
    wood_deep=rgb("7A6546"),
    strap=rgb("4F2A70"),
    hint=rgb("00473E"),
    halo=rgb("EDF5F2"),
)
HIGH_DARK = replace(
    DARK,
    shade=rgb("FFFFFF"),
    deep=1.0,
    edge=2.2,
    mat=rgb("20302E"),
    mat_edge=rgb("8FA8A3"),
    mat_line=rgb("5D7571"),
    shadow=(0, 0, 0, 140),
    hint=rgb("8CF0DF"),
    halo=rgb("0E1C1A"),
)

_SKIN_FROM_GROUND = 1.2
_HAIR_FROM_GROUND = 1.45
_CLOTH_FROM_GROUND = 1.6
_AT_NIGHT = 0.05
"""How much of the ground skin takes on in the dark, so that it does not glare."""


class Themed(Protocol):
    """Anything that knows how its surroundings are, as the look's theme does."""

    @property
    def dark(self) -> bool:
        """Return whether the surroundings are dark."""
        ...

    @property
    def high(self) -> bool:
        """Return whether high contrast is asked for."""
        ...


def palette_for(
    theme: Themed, *, tinted: bool = False, appearance: Appearance | None = None
) -> FigurePalette:
    """Return the palette for a theme; `tinted` where the ground itself is tinted.

    Chosen colours are moved away from the ground where they would be lost on it.
    """
    if theme.high:
        ground = HIGH_DARK if theme.dark else HIGH_LIGHT
    elif theme.dark:
        ground = DARK
    else:
        ground = TINT if tinted else LIGHT
    if appearance is None or appearance == Appearance():
        return ground
    return _dressed(ground, appearance, dark=theme.dark)


def _dressed(ground: FigurePalette, chosen: Appearance, *, dark: bool) -> FigurePalette:
    usual, halo = Appearance(), ground.halo
    made = replace(ground, hair_style=chosen.hair)
    if chosen.skin is not usual.skin:
        skin, deep = SKIN[chosen.skin]
        calm = _AT_NIGHT if dark else 0.0
        made = replace(
            made,
            skin=apart(mixed(skin, halo, calm), halo, _SKIN_FROM_GROUND),
            skin_deep=apart(mixed(deep, halo, calm), halo, _SKIN_FROM_GROUND),
        )
    covered = chosen.hair is HairStyle.COVERED
    if covered or chosen.hair_colour is not usual.hair_colour:
        colour = (SCARF if covered else HAIR)[chosen.hair_colour]
        made = replace(made, hair=apart(colour, halo, _HAIR_FROM_GROUND))
    if chosen.clothing is not usual.clothing:
        top, shorts = CLOTHING[chosen.clothing]
        made = replace(
            made,
            top=apart(top, halo, _CLOTH_FROM_GROUND),
            shorts=apart(shorts, halo, _CLOTH_FROM_GROUND),
        )
    return made
