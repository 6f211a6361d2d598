"""What stands around every page of the check-in: the steps, the foot, and what is asked twice."""

from PySide6.QtCore import QCoreApplication

from coach.ui.checkin.order import Section

translate = QCoreApplication.translate


def title() -> str:
    """Return the name of the whole."""
    return translate("checkin", "Check-in")


def section(section: Section) -> str:
    """Return the name of one of the five steps."""
    names = {
        Section.WHERE: translate("checkin", "Where"),
        Section.FEEL: translate("checkin", "Feel"),
        Section.TRIGGERS: translate("checkin", "Triggers"),
        Section.SAFETY: translate("checkin", "Safety"),
        Section.RESULT: translate("checkin", "Result"),
    }
    return names[section]


def place(number: int, count: int, name: str) -> str:
    """Return where the person is among the steps, for a screen reader."""
    text = translate("checkin", "Step {number} of {count}: {name}")
    return text.format(number=number, count=count, name=name)


def save_and_close() -> str:
    """Return the words of the button that leaves the check-in for now."""
    return translate("checkin", "Save and close")


def kept_for() -> str:
    """Return how long answers wait."""
    return translate("checkin", "Your answers wait here for 24 hours.")


def start_again() -> str:
    """Return the words of the button that drops the answers given so far."""
    return translate("checkin", "Start again")


def start_again_title() -> str:
    """Return the question before the answers are dropped."""
    return translate("checkin", "Start again with empty pages?")


def start_again_text() -> str:
    """Return what becomes of the answers."""
    return translate("checkin", "The answers you gave so far will be gone.")


def keep_answers() -> str:
    """Return the words of the button that goes on with the answers there are."""
    return translate("checkin", "Keep my answers")


def back() -> str:
    """Return the words of the way back."""
    return translate("checkin", "Back")


def go_on() -> str:
    """Return the words of the button that goes on."""
    return translate("checkin", "Continue")


def to_the_result() -> str:
    """Return the words of the button after the last question."""
    return translate("checkin", "See the result")


def stays_here() -> str:
    """Return where the answers are kept."""
    return translate("checkin", "Your answers stay on this computer.")


def why() -> str:
    """Return the words that lead a reason for asking."""
    return translate("checkin", "Why we ask.")


def answer_what_is_marked() -> str:
    """Return what is missing where every open question has to be answered."""
    return translate("checkin", "Please answer what is marked.")


def must_be_answered() -> str:
    """Return why a question of safety cannot be left open."""
    return translate(
        "checkin",
        "Please answer what is marked. It is about your safety, and no answer is not a “no”.",
    )


def or_leave_open() -> str:
    """Return what to do where an open question may stay so."""
    return translate("checkin", "Please answer what is marked, or continue without it.")


def look_again() -> str:
    """Return that answers do not fit each other, or cannot be used."""
    return translate(
        "checkin", "Some answers do not fit together. Please look at what is marked again."
    )


def first_said() -> str:
    """Return that a warning sign was first named and then taken back (section 1.3)."""
    return translate("checkin", "You first answered yes to this:")


def first_said_text() -> str:
    """Return why that is asked about."""
    return translate(
        "checkin",
        "A sign like this counts even if it was there for a short time only, or comes and goes.",
    )


def it_was_there() -> str:
    """Return the answer that brings a sign back."""
    return translate("checkin", "It is or was there")


def it_was_a_slip() -> str:
    """Return the answer that the sign was never there."""
    return translate("checkin", "No, it was never there")
