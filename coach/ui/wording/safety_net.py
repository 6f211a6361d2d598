"""Sentences of the card that is one key away on every screen, and of the letter's sheet."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def lead() -> str:
    """Return what the list is."""
    return translate(
        "safety_net",
        "Stop, and get help now for any of these. One is enough, and it may come at any time.",
    )


def true_for_me() -> str:
    """Return the words of the button for somebody to whom one of these is happening."""
    return translate("safety_net", "One of these is true for me")


def letter_title() -> str:
    """Return the title of the sheet with the letter."""
    return translate("safety_net", "Letter for the doctor")


def letter_lead() -> str:
    """Return what is in the letter."""
    return translate(
        "safety_net",
        "It lists your answers, your pain numbers, your cramps and questions to ask. It says"
        " nothing of who you are, and it stays on this computer unless you give it to somebody.",
    )
