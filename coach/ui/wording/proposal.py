"""Sentences of the times that a plan proposes."""

from PySide6.QtCore import QCoreApplication

from coach.schedule.model import Schedule
from coach.ui.wording import schedule

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the sheet."""
    return translate("proposal", "Times for your plan")


def lead(number: int) -> str:
    """Return what is proposed, and that it waits for a yes."""
    if number == 1:
        text = translate("proposal", "This is one session a week.")
    else:
        text = translate("proposal", "These come to {count} sessions a week.").format(count=number)
    return f"{text} {_waits()}"


def _waits() -> str:
    return translate("proposal", "Nothing changes before you say yes.")


def now() -> str:
    """Return the name of the times of now."""
    return translate("proposal", "Now")


def proposed() -> str:
    """Return the name of what is proposed."""
    return translate("proposal", "Proposed")


def times(found: Schedule | None) -> str:
    """Return days and times, or that there are none."""
    if found is None or not found.times or not found.weekdays:
        return translate("proposal", "No times yet")
    return schedule.when(found) if found.on else translate("proposal", "Reminders are off")


def count(number: int) -> str:
    """Return how many sessions a week that is; nothing where there is none."""
    if number == 0:
        return ""
    if number == 1:
        return translate("proposal", "1 session a week")
    return translate("proposal", "{count} sessions a week").format(count=number)


def replaces() -> str:
    """Return what becomes of times that were meant for one routine."""
    return translate(
        "proposal", "Your times of now are for one routine. The new ones are for what Today offers."
    )


def own() -> str:
    """Return the button that leads to all choices."""
    return translate("proposal", "Choose my own")


def not_now() -> str:
    """Return the button that changes nothing."""
    return translate("proposal", "Not now")


def take() -> str:
    """Return the button that says yes."""
    return translate("proposal", "Use these times")
