"""What the window and the controls that every screen shares say."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def no_pain() -> str:
    """Return the word at the low end of the pain scale."""
    return translate("pain", "No pain")


def worst_pain() -> str:
    """Return the word at the high end of the pain scale."""
    return translate("pain", "Worst I can imagine")


def now() -> str:
    """Return the word under the number chosen now."""
    return translate("pain", "now")


def before() -> str:
    """Return the word under the number given before."""
    return translate("pain", "before")


def pain_word(pain: int) -> str:
    """Return the strength of a pain in words (0 to 10, NPRS)."""
    if pain == 0:
        return translate("pain", "no pain")
    if pain <= 3:
        return translate("pain", "mild")
    return translate("pain", "moderate") if pain <= 6 else translate("pain", "severe")


def pain_number(pain: int) -> str:
    """Return a pain as a number with its word."""
    return translate("pain", "{pain} of 10, {word}").format(pain=pain, word=pain_word(pain))


def seconds_number(seconds: int) -> str:
    """Return seconds as a number, from 100 on as minutes and seconds."""
    if seconds < 100:
        return str(max(0, seconds))
    return f"{seconds // 60}:{seconds % 60:02}"
