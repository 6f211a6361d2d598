"""What the page of routines says while a warning sign locks everything."""

from PySide6.QtCore import QCoreApplication

from coach.triage.standing import Screening

translate = QCoreApplication.translate


def tip() -> str:
    """Return why a card cannot be opened."""
    return translate("locked", "Locked until a clinician has examined you.")


def again_title() -> str:
    """Return the title of the short check that follows an examination."""
    return translate("locked", "One more check: is any of this there now?")


def again_button() -> str:
    """Return the words that answer the short check."""
    return translate("locked", "Save my answer")


def again_reason() -> str:
    """Return what is missing."""
    return translate("locked", "Choose what is there, or “None of these”.")


def again_by_check_in() -> str:
    """Return that every screen of the check-in has to be answered again."""
    return translate(
        "locked",
        "A clinician's word is written down. Answer the check-in once more: where no warning sign"
        " is left, everything opens again.",
    )


def start_check_in() -> str:
    """Return the words of the button that begins the check-in."""
    return translate("locked", "Start the check-in")


def screening_title(screening: Screening) -> str:
    """Return why a check-in is asked for, as a title."""
    titles = {
        Screening.NEVER: translate("locked", "A check-in comes first"),
        Screening.WORSE: translate("locked", "It got worse: please check in again"),
        Screening.OLD: translate("locked", "It has been two weeks: please check in again"),
        Screening.EVERY_SESSION: translate("locked", "Please check in before the next session"),
    }
    return titles[screening]


def screening_text(screening: Screening) -> str:
    """Return what a check-in is for, and what is open without it."""
    if screening is Screening.EVERY_SESSION:
        return translate(
            "locked",
            "Your leg signs were spreading. While they do, every session begins with a check-in."
            " Rest is open.",
        )
    return translate(
        "locked",
        "It asks about warning signs and finds what fits your pain, in about two minutes. Rest is"
        " open without it.",
    )
