"""What is said when a paper was printed, saved or copied."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def print_it() -> str:
    """Return the words of the button that prints."""
    return translate("papers", "Print summary")


def save_it() -> str:
    """Return the words of the button that writes a file."""
    return translate("papers", "Save as PDF")


def copy_it() -> str:
    """Return the words of the button that copies the text."""
    return translate("papers", "Copy text")


def printed() -> str:
    """Return that the printer has it."""
    return translate("papers", "Sent to the printer.")


def saved(name: str) -> str:
    """Return that the file is there."""
    return translate("papers", "Saved as {name}.").format(name=name)


def copied() -> str:
    """Return that the text can be pasted."""
    return translate("papers", "Copied. You can paste it into a message.")


def pain_axis() -> str:
    """Return what the chart shows."""
    return translate("papers", "0 no pain, 10 worst pain")
