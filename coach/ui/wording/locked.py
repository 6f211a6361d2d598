"""What the page of routines says while a warning sign locks everything."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def tip() -> str:
    """Return why a card cannot be opened."""
    return translate("locked", "Locked until a clinician has examined you.")


def again_title() -> str:
    """Return the title of the short check that follows an examination."""
    return translate("locked", "One more check: is any of this there now?")


def again_button() -> str:
    """Return the words that answer the short check."""
    return translate("locked", "Save my answer")


def again_reason() -> str:
    """Return what is missing."""
    return translate("locked", "Choose what is there, or “None of these”.")
