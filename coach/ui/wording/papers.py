"""What is said when a paper was printed, saved or copied."""

from PySide6.QtCore import QCoreApplication

from coach.ui.papers.document import DayState

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


def day_of_pain(day: str, pain: float, mean: float | None) -> str:
    """Return the pain of a day, and the average of 7 days where there is one."""
    if mean is None:
        return translate("papers", "{day}: {pain:.1f}").format(day=day, pain=pain)
    text = translate("papers", "{day}: {pain:.1f}, 7-day average {mean:.1f}")
    return text.format(day=day, pain=pain, mean=mean)


def each_day() -> str:
    """Return the word for a dot."""
    return translate("papers", "each day")


def mean_of_week() -> str:
    """Return the word for the line."""
    return translate("papers", "7-day average")


def cramp() -> str:
    """Return the word for a mark at the foot."""
    return translate("papers", "cramp")


def day_state(state: DayState) -> str:
    """Return what is known of a day."""
    return {
        DayState.DONE: translate("papers", "done"),
        DayState.PARTLY: translate("papers", "done in part"),
        DayState.NOT_DONE: translate("papers", "planned, no session"),
        DayState.OPEN: translate("papers", "still to come"),
        DayState.NOTHING_PLANNED: translate("papers", "nothing planned"),
        DayState.UNKNOWN: translate("papers", "not known"),
    }[state]


def a_column_is_a_week() -> str:
    """Return how to read the squares."""
    return translate("papers", "A column is a week, Monday on top.")
