"""What the pages say that come once, before everything else; the limits are in `frame`."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def step(number: int, of: int) -> str:
    """Return where the person is."""
    return translate("first_run", "Step {number} of {of}").format(number=number, of=of)


def back() -> str:
    """Return the words of the way back."""
    return translate("first_run", "Back")


def next_step() -> str:
    """Return the words of the way on."""
    return translate("first_run", "Next")


def finish() -> str:
    """Return the words that end it."""
    return translate("first_run", "Begin")


def you_title() -> str:
    """Return the title of how it should look for this person."""
    return translate("first_run", "Make it yours")


def you_text() -> str:
    """Return what is chosen here, and that all of it can be changed."""
    return translate(
        "first_run",
        "Choose what is easy on your eyes, and how the figure looks. Your health is asked in the"
        " check-in, not here. You can change all of this in Settings.",
    )
