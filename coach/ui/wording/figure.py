"""What the figure is called by a screen reader."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def name() -> str:
    """Return the name of the figure."""
    return translate("figure", "Figure that shows the exercise")


def description() -> str:
    """Return how to turn the figure."""
    return translate(
        "figure",
        "Drag it or press the arrow keys to turn it. Double-click or press Home to go back.",
    )


def start() -> str:
    """Return the word below the start of a movement."""
    return translate("figure", "Start")


def end() -> str:
    """Return the word below the end of a movement."""
    return translate("figure", "End")
