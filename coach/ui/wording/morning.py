"""What the question of the morning after a session says."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """Return the question."""
    return translate("morning", "How is your back this morning?")


def lead() -> str:
    """Return why it is asked."""
    return translate(
        "morning", "Yesterday you did a session. How strong is the pain now? Any number is fine."
    )


def dots() -> str:
    """Return the name of the row of numbers."""
    return translate("morning", "Pain this morning, 0 to 10")


def save() -> str:
    """Return the words of the button that keeps the number."""
    return translate("morning", "Save")


def later() -> str:
    """Return the words of the button that leaves the question open."""
    return translate("morning", "Not now")


def nothing_chosen() -> str:
    """Return what to do where no number was chosen."""
    return translate("morning", "Choose a number.")


def worse(now: int, before: int) -> str:
    """Return what a much higher number means."""
    text = translate(
        "morning",
        "That is {now}, and it was {before} before yesterday’s session. Rest for now, and check in"
        " before you exercise again.",
    )
    return text.format(now=now, before=before)


def check_in() -> str:
    """Return the words of the button that leads to the check-in."""
    return translate("morning", "Check in")


def close() -> str:
    """Return the words of the button that closes the sheet."""
    return translate("morning", "Close")
