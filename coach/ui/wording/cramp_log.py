"""What the log of cramps and the sheet about one cramp say."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the log."""
    return translate("cramp_log", "Your cramps")


def lead(many: int) -> str:
    """Return how many cramps there are."""
    if many == 0:
        return translate("cramp_log", "No cramp is written down.")
    if many == 1:
        return translate("cramp_log", "One cramp, in your own words.")
    return translate("cramp_log", "{many} cramps, newest first.").format(many=many)


def empty() -> str:
    """Return what the log is for."""
    return translate(
        "cramp_log",
        "A log helps you, and whoever treats you, to see what leads to a cramp and what ends it.",
    )


def add() -> str:
    """Return the words of the button that adds a cramp that has passed."""
    return translate("cramp_log", "Add a cramp that has passed")


def more(many: int) -> str:
    """Return the words of the button that shows older cramps."""
    return translate("cramp_log", "Show {many} more").format(many=many)


def edit() -> str:
    """Return the words of the button that opens what is known of a cramp."""
    return translate("cramp_log", "Edit")


def edit_name(when: str) -> str:
    """Return what a screen reader says of the button that edits the cramp of `when`."""
    return translate("cramp_log", "Edit the cramp of {when}").format(when=when)


def still() -> str:
    """Return that a cramp lasts."""
    return translate("cramp_log", "in progress")


def strength_of(strength: int) -> str:
    """Return the strength of a cramp in the log."""
    return translate("cramp_log", "{strength} of 10").format(strength=strength)


def not_said() -> str:
    """Return what stands where nothing was said."""
    return translate("cramp_log", "not said")


def edit_title() -> str:
    """Return the title of the sheet about a cramp."""
    return translate("cramp_log", "About this cramp")


def add_title() -> str:
    """Return the title of the sheet about a cramp that is added."""
    return translate("cramp_log", "A cramp that has passed")


def began() -> str:
    """Return the name of the field for the beginning."""
    return translate("cramp_log", "Began")


def lasted() -> str:
    """Return the name of the field for the length."""
    return translate("cramp_log", "Lasted")


def minutes_unit() -> str:
    """Return the unit behind the number of minutes."""
    return translate("cramp_log", " min")


def lasts() -> str:
    """Return the tick that the cramp goes on."""
    return translate("cramp_log", "It still goes on")


def at_worst() -> str:
    """Return the question for the strength at its worst."""
    return translate("cramp_log", "How strong at its worst?")


def at_worst_name() -> str:
    """Return the name of the row of numbers for the strength at its worst."""
    return translate("cramp_log", "Strength at its worst, 0 to 10")


def worst_mark() -> str:
    """Return the word under the number at its worst."""
    return translate("cramp_log", "worst")


def save() -> str:
    """Return the words of the button that keeps what was put in."""
    return translate("cramp_log", "Save")


def cancel() -> str:
    """Return the words of the button that changes nothing."""
    return translate("cramp_log", "Cancel")


def not_yet_begun() -> str:
    """Return what is wrong with a beginning that is still to come."""
    return translate("cramp_log", "It cannot begin later than now. Choose an earlier time.")


def not_yet_over() -> str:
    """Return what is wrong with an end that is still to come."""
    return translate("cramp_log", "It would end later than now. Put in fewer minutes.")
