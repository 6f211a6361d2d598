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


def sheet_title() -> str:
    """Return the title of the sheet of all exercises."""
    return translate("figure", "Stretch Coach")


def sheet_subtitle(count: int) -> str:
    """Return what the sheet shows."""
    if count == 1:
        return translate("figure", "One exercise, from start to end")
    return translate("figure", "{count} exercises, each from start to end").format(count=count)


def window_hint(*, sided: bool) -> str:
    """Return the keys of the window that shows one exercise."""
    if sided:
        return translate(
            "figure", "Arrows turn it. Space stops it and goes on. S changes sides. Esc closes."
        )
    return translate("figure", "Arrows turn it. Space stops it and goes on. Esc closes.")
