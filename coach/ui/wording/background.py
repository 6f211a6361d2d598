"""What is said about running on without a window, and about starting with the computer."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the card in Settings."""
    return translate("background", "In the background")


def keep() -> str:
    """Return the name of the switch for running on."""
    return translate("background", "Keep running when I close the window")


def keep_hint() -> str:
    """Return what running on is good for."""
    return translate(
        "background", "Reminders still come then. Stretch Coach waits in the tray of your desktop."
    )


def no_tray() -> str:
    """Return why there is nothing to choose."""
    return translate(
        "background",
        "Your desktop has no tray, so closing the window ends Stretch Coach. Leave it open, or"
        " smaller, to be reminded.",
    )


def start() -> str:
    """Return the name of the switch for starting with the computer."""
    return translate("background", "Start when I log in")


def start_hint() -> str:
    """Return what starting with the computer is good for."""
    return translate("background", "Then you need not think of opening it.")


def note_title() -> str:
    """Return the title of what is said the first time."""
    return translate("background", "Stretch Coach stays in the tray")


def note() -> str:
    """Return what happens when the window closes."""
    return translate(
        "background",
        "The window closes, and your reminders still come. To open it again, press the sign of"
        " Stretch Coach beside the clock. To end it, choose Quit there. You can change this in"
        " Settings.",
    )


def stay() -> str:
    """Return the words of the button that closes the window and runs on."""
    return translate("background", "Stay in the tray")


def leave() -> str:
    """Return the words of the button that ends the program."""
    return translate("background", "Quit")
