"""The colours of the figure and what is around it, light, tinted and dark."""

from dataclasses import dataclass, replace
from typing import Protocol

Rgb = tuple[int, int, int]
Rgba = tuple[int, int, int, int]


def rgb(hexadecimal: str) -> Rgb:
    """Return red, green and blue of `E9B796`."""
    r, g, b = bytes.fromhex(hexadecimal)
    return (r, g, b)


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
    wall=rgb("22312F"),
    strap=rgb("A583C4"),
    hint=rgb("5EC4B4"),
    halo=rgb("182523"),
)


class Themed(Protocol):
    """Anything that knows whether the surroundings are dark, as the look's theme does."""

    @property
    def dark(self) -> bool:
        """Return whether the surroundings are dark."""
        ...


def palette_for(theme: Themed, *, tinted: bool = False) -> FigurePalette:
    """Return the palette for a theme; `tinted` where the ground itself is tinted."""
    if theme.dark:
        return DARK
    return TINT if tinted else LIGHT
