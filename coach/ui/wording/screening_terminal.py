"""The sentences of the check-in in a terminal."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def lead() -> str:
    """Return what follows, and what it is not."""
    return translate(
        "screening_terminal",
        "Check-in: about two minutes. Your answers stay on this computer. This is not a diagnosis.",
    )


def number(low: int, high: int) -> str:
    """Return the prompt for a number."""
    return translate("screening_terminal", "{low} to {high}: ").format(low=low, high=high)


def numbers() -> str:
    """Return the prompt for several numbers."""
    return translate("screening_terminal", "All that are true, such as 1 3; 0 for none: ")


def none() -> str:
    """Return the answer that nothing of a list is true."""
    return translate("screening_terminal", "none of these")


def needed() -> str:
    """Return that there is no way past a question."""
    return translate("screening_terminal", "This one is needed: what is not known stays closed.")


def still(ask: str, told: str) -> str:
    """Return the question whether an answer of last time is still true."""
    text = translate("screening_terminal", "{ask} Last time: {told}. Still true?")
    return text.format(ask=ask, told=told)


def kept() -> str:
    """Return that the answers were written down."""
    return translate("screening_terminal", "Your answers are kept.")
