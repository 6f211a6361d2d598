"""What the choices of the figure's looks are called."""

from PySide6.QtCore import QCoreApplication

from coach.appearance import Clothing, HairColour, HairStyle, SkinTone

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the choices."""
    return translate("appearance", "The figure")


def hint() -> str:
    """Return what the choices are for."""
    return translate("appearance", "Make it look a little like you. It changes nothing else.")


def skin() -> str:
    """Return the name of the choice of skin."""
    return translate("appearance", "Skin")


def hair() -> str:
    """Return the name of the choice of hair."""
    return translate("appearance", "Hair")


def hair_colour() -> str:
    """Return the name of the choice of the hair's colour."""
    return translate("appearance", "Hair or scarf colour")


def clothing() -> str:
    """Return the name of the choice of clothing."""
    return translate("appearance", "Clothes")


def skins() -> dict[SkinTone, str]:
    """Return the name of each skin."""
    return {
        SkinTone.VERY_LIGHT: translate("appearance", "Very light"),
        SkinTone.LIGHT: translate("appearance", "Light"),
        SkinTone.MEDIUM: translate("appearance", "Medium"),
        SkinTone.OLIVE: translate("appearance", "Olive"),
        SkinTone.TAN: translate("appearance", "Tan"),
        SkinTone.BROWN: translate("appearance", "Brown"),
        SkinTone.DARK: translate("appearance", "Dark brown"),
        SkinTone.VERY_DARK: translate("appearance", "Very dark"),
    }


def hairs() -> tuple[tuple[HairStyle, str], ...]:
    """Return each style of hair and its name."""
    return (
        (HairStyle.SHORT, translate("appearance", "Short")),
        (HairStyle.TIED, translate("appearance", "Tied up")),
        (HairStyle.BALD, translate("appearance", "None")),
        (HairStyle.COVERED, translate("appearance", "Scarf")),
    )


def hair_colours() -> dict[HairColour, str]:
    """Return the name of each colour of hair or scarf."""
    return {
        HairColour.BLACK: translate("appearance", "Black"),
        HairColour.BROWN: translate("appearance", "Brown"),
        HairColour.CHESTNUT: translate("appearance", "Chestnut"),
        HairColour.RED: translate("appearance", "Red"),
        HairColour.BLOND: translate("appearance", "Blond"),
        HairColour.GREY: translate("appearance", "Grey"),
        HairColour.WHITE: translate("appearance", "White"),
    }


def clothes() -> dict[Clothing, str]:
    """Return the name of each pair of shirt and shorts."""
    return {
        Clothing.TEAL_NAVY: translate("appearance", "Teal and navy"),
        Clothing.PLUM_SLATE: translate("appearance", "Plum and slate"),
        Clothing.BLUE_CHARCOAL: translate("appearance", "Blue and charcoal"),
        Clothing.OCHRE_BROWN: translate("appearance", "Ochre and brown"),
        Clothing.ROSE_WINE: translate("appearance", "Rose and wine"),
        Clothing.SAND_FOREST: translate("appearance", "Sand and forest"),
    }
