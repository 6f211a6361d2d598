"""What the reminder of a cramp and the tray say."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coach.ui.wording import lengths

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the reminder."""
    return translate("reminder", "How is your back now?")


def text(when: datetime, now: datetime) -> str:
    """Return why the person is reminded."""
    sentence = translate("reminder", "You wanted to check again {when}. It takes about a minute.")
    return sentence.format(when=lengths.moment(when, now))


def check_now() -> str:
    """Return the words of the button that opens the check."""
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
