"""What the chips above the cards of routines say."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def filters() -> str:
    """Return the name of the chips together."""
    return translate("filters", "Filters")


def open_now() -> str:
    """Return the chip for what opens at any time."""
    return translate("filters", "Open now")


def open_now_means() -> str:
    """Return what that chip leaves."""
    return translate("filters", "What you may do while the cramp is still there")


def kind() -> str:
    """Return the chip for kinds of exercise."""
    return translate("filters", "Kind")


def kind_choose() -> str:
    """Return what that chip does, for a screen reader."""
    return translate("filters", "Kind: choose")


def kind_named(name: str) -> str:
    """Return the kind that is chosen, for a screen reader."""
    return translate("filters", "Kind: {name}. Press to clear.").format(name=name)


def kinds() -> Mapping[str, str]:
    """Return the kinds by their keys."""
    return {
        "rest": translate("filters", "Rest and breathing"),
        "stretch": translate("filters", "Stretching"),
        "glide": translate("filters", "Nerve glides"),
        "strength": translate("filters", "Strength and control"),
    }


def at_hand() -> str:
    """Return the chip for what needs nothing but a mat or a pillow."""
    return translate("filters", "Needs nothing")


def at_hand_means() -> str:
    """Return what that chip leaves."""
    return translate("filters", "No more than a mat, a wall or a pillow")


def short(minutes: int) -> str:
    """Return the chip for what is short."""
    return translate("filters", "Under {minutes} min").format(minutes=minutes)


def clear() -> str:
    """Return the words of the button that takes every filter off."""
    return translate("filters", "Clear all")


def nothing() -> str:
    """Return that no routine is left."""
    return translate("filters", "Nothing fits these filters.")
