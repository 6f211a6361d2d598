"""What the reminders and the tray say."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coach.schedule.past import Kind
from coach.schedule.reminders import Reminder
from coach.ui.wording import lengths

translate = QCoreApplication.translate


def title(kind: Kind) -> str:
    """Return the title of a reminder."""
    if kind is Kind.SESSION:
        return translate("reminder", "It is your time")
    if kind is Kind.MORNING:
        return translate("reminder", "How is your back this morning?")
    return translate("reminder", "How is your back now?")


def text(reminder: Reminder, now: datetime, routine: str) -> str:
    """Return why the person is reminded; `routine` is a title, empty for what Today offers."""
    when = lengths.moment(reminder.planned, now)
    if reminder.kind is Kind.CRAMP:
        sentence = translate(
            "reminder", "You wanted to check again {when}. It takes about a minute."
        )
    elif reminder.kind is Kind.AFTER_CRAMP:
        sentence = translate(
            "reminder",
            "You wanted to be asked {when}, some hours after the cramp. It takes about a minute.",
        )
    elif reminder.kind is Kind.MORNING:
        sentence = translate(
            "reminder", "One question after yesterday’s session. It takes a few seconds."
        )
    elif routine:
        sentence = translate("reminder", "You planned “{routine}” for {when}.")
    else:
        sentence = translate("reminder", "You planned to exercise {when}.")
    return sentence.format(when=when, routine=routine)


def act(kind: Kind) -> str:
    """Return the words of the button that does what the reminder is about."""
    if kind is Kind.SESSION:
        return translate("reminder", "Start")
    if kind is Kind.MORNING:
        return translate("reminder", "Answer")
    return translate("reminder", "Check now")


def later(minutes: int) -> str:
    """Return the words of the button that puts the reminder off."""
    return translate("reminder", "In {minutes} min").format(minutes=minutes)


def not_now() -> str:
    """Return the words of the button that closes the reminder."""
    return translate("reminder", "Not now")


def open_window() -> str:
    """Return the words of the entry of the tray's menu that shows the window."""
    return translate("reminder", "Open Stretch Coach")


def leave() -> str:
    """Return the words of the entry of the tray's menu that ends the program."""
    return translate("reminder", "Quit")
