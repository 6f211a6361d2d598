"""What the page says on which a person shows where it hurts."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """Return the question of the page."""
    return translate("where", "Where is the cramp?")


def lead() -> str:
    """Return how to answer by pointer."""
    return translate("where", "Click every place that hurts now. More than one is fine.")


def marked() -> str:
    """Return the title of the list of marked places."""
    return translate("where", "You marked")


def nothing_yet() -> str:
    """Return that the list is empty."""
    return translate("where", "Nothing yet.")


def take_away(place: str) -> str:
    """Return what a press on a place of the list does."""
    return translate("where", "Take away: {place}").format(place=place)


def clear_all() -> str:
    """Return the words of the button that takes every mark away."""
    return translate("where", "Clear all")


def in_words() -> str:
    """Return the words of the button for those who cannot show it on the picture."""
    return translate("where", "I can't tell on the picture")


def which_part() -> str:
    """Return how to choose between several parts that are marked."""
    return translate("where", "Choose the one that hurts most.")


def nearest_part() -> str:
    """Return what to choose when a leg alone hurts."""
    return translate("where", "If only the leg hurts, choose the nearest part.")


def mark_or_choose() -> str:
    """Return what is missing while nothing is marked."""
    return translate("where", "Mark a place on the picture, or choose here.")


def choose_one() -> str:
    """Return what is missing in a question with a few answers."""
    return translate("where", "Choose one.")


def look_again() -> str:
    """Return that the marks are asked for once more."""
    return translate("where", "Please look at the marked places again.")


def why() -> str:
    """Return the words that lead a reason for asking."""
    return translate("where", "Why we ask.")


def why_where() -> str:
    """Return why the place is asked for."""
    return translate(
        "where",
        "A cramp on one side that runs into the leg fits another pattern than one across the"
        " middle, and other exercises.",
    )
