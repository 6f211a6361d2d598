"""The colours that a person can choose for the figure, and how they stay clear of a ground."""

from collections.abc import Mapping
from types import MappingProxyType

from coach.appearance import Clothing, HairColour, SkinTone

Rgb = tuple[int, int, int]


def rgb(hexadecimal: str) -> Rgb:
    """Return red, green and blue of `E9B796`."""
    r, g, b = bytes.fromhex(hexadecimal)
    return (r, g, b)


SKIN: Mapping[SkinTone, tuple[Rgb, Rgb]] = MappingProxyType(
    {
        SkinTone.VERY_LIGHT: (rgb("F2CFB5"), rgb("DFB597")),
        SkinTone.LIGHT: (rgb("E9B796"), rgb("D79E7B")),
        SkinTone.MEDIUM: (rgb("D9A074"), rgb("C4895E")),
        SkinTone.OLIVE: (rgb("C99A6B"), rgb("B38355")),
        SkinTone.TAN: (rgb("B98055"), rgb("A36B43")),
        SkinTone.BROWN: (rgb("9A6440"), rgb("835231")),
        SkinTone.DARK: (rgb("7B4C31"), rgb("663D26")),
        SkinTone.VERY_DARK: (rgb("5C3826"), rgb("4B2D1E")),
    }
)
"""Skin and its deeper tone, of neck and ears."""

HAIR: Mapping[HairColour, Rgb] = MappingProxyType(
    {
        HairColour.BLACK: rgb("25211F"),
        HairColour.BROWN: rgb("4A3428"),
        HairColour.CHESTNUT: rgb("754A2E"),
        HairColour.RED: rgb("A4502A"),
        HairColour.BLOND: rgb("CBA163"),
        HairColour.GREY: rgb("86888C"),
        HairColour.WHITE: rgb("D5D4D0"),
    }
)
SCARF: Mapping[HairColour, Rgb] = MappingProxyType(
    {
        HairColour.BLACK: rgb("2B2E38"),
        HairColour.BROWN: rgb("6E4F42"),
        HairColour.CHESTNUT: rgb("7D3F4C"),
        HairColour.RED: rgb("B4553F"),
        HairColour.BLOND: rgb("CDAA6E"),
        HairColour.GREY: rgb("7B8794"),
        HairColour.WHITE: rgb("D9D3C6"),
    }
)
CLOTHING: Mapping[Clothing, tuple[Rgb, Rgb]] = MappingProxyType(
    {
        Clothing.TEAL_NAVY: (rgb("2F8F83"), rgb("274060")),
        Clothing.PLUM_SLATE: (rgb("7C5A92"), rgb("3C4656")),
        Clothing.BLUE_CHARCOAL: (rgb("3D7CB5"), rgb("34383F")),
        Clothing.OCHRE_BROWN: (rgb("C98A2B"), rgb("4E3B31")),
        Clothing.ROSE_WINE: (rgb("C4687C"), rgb("5A2F44")),
        Clothing.SAND_FOREST: (rgb("A9A184"), rgb("2F4E42")),
    }
)
"""Shirt and shorts."""


def mixed(a: Rgb, b: Rgb, share: float) -> Rgb:
    """Return `a` with `share` (0…1) of `b` in it."""
    keep = 1.0 - share
    r, g, b_ = (round(x * keep + y * share) for x, y in zip(a, b, strict=True))
    return (r, g, b_)


def luminance(colour: Rgb) -> float:
    """Return the relative luminance, 0…1 (WCAG 2.2)."""
    r, g, b = (
        v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
        for v in (part / 255 for part in colour)
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: Rgb, b: Rgb) -> float:
    """Return the contrast ratio of two colours, 1…21 (WCAG 2.2)."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def apart(colour: Rgb, ground: Rgb, least: float) -> Rgb:
    """Return a colour moved away from its ground until their contrast is `least`."""
    to = rgb("FFFFFF") if luminance(ground) < 0.18 else rgb("000000")
    found, share = colour, 0.0
    while contrast(found, ground) < least and share < 1.0:
        share += 0.02
        found = mixed(colour, to, share)
    return found
