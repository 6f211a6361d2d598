"""The texts of the two cards of warning signs (clinical content, section 1.4)."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def emergency_title() -> str:
    """Return the title of the emergency card."""
    return translate("help_now", "Get medical help\u00a0now")


def emergency_text() -> str:
    """Return what the emergency card says."""
    return translate(
        "help_now",
        "Please get emergency help now. One or more of your answers can be a sign of a rare but"
        " serious problem that needs checking today, not later.",
    )


def emergency_call() -> str:
    """Return what to call."""
    return translate("help_now", "Call your local emergency number")


def emergency_call_hint() -> str:
    """Return the other way to help."""
    return translate("help_now", "or go to the nearest emergency department")


def emergency_steps() -> tuple[str, ...]:
    """Return what to do in an emergency, in order."""
    return (
        translate(
            "help_now",
            "Call your local emergency number or go to the nearest emergency department.",
        ),
        translate("help_now", "Do not drive yourself."),
        translate("help_now", "Do not exercise. Lie or stand as is easiest until you are seen."),
        translate("help_now", "Show this page to the staff."),
    )


def same_day_title() -> str:
    """Return the title of the same-day card."""
    return translate("help_now", "Speak to a doctor today")


def same_day_text() -> str:
    """Return what the same-day card says."""
    return translate(
        "help_now",
        "Please speak to a doctor or urgent-care service today. Your answers may have a simple"
        " explanation, but they need a person to check them before you exercise.",
    )


def same_day_call() -> str:
    """Return whom to call."""
    return translate("help_now", "Call your doctor or urgent care")


def same_day_call_hint() -> str:
    """Return when to call."""
    return translate("help_now", "today, not tomorrow")


def same_day_steps() -> tuple[str, ...]:
    """Return what to do today, in order."""
    return (
        translate("help_now", "Call a doctor or an urgent-care service today."),
        translate("help_now", "Until then, lie or sit in whatever position hurts least."),
        translate(
            "help_now",
            "If things get worse, or any emergency sign appears, get emergency help.",
        ),
    )


def why_title() -> str:
    """Return the title of the list of reasons."""
    return translate("help_now", "Why we say this")


def what_title() -> str:
    """Return the title of the list of things to do."""
    return translate("help_now", "What to do")


def no_diagnosis(time: str) -> str:
    """Return what the program cannot know; `time` is of the day."""
    text = translate(
        "help_now",
        "Stretch Coach cannot examine you and this is not a diagnosis. It only knows what you"
        " answered at {time} today.",
    )
    return text.format(time=time)


def no_diagnosis_since(day: str) -> str:
    """Return what the program cannot know; `day` is when the answer was given."""
    text = translate(
        "help_now",
        "Stretch Coach cannot examine you and this is not a diagnosis. It only knows what you"
        " answered on {day}.",
    )
    return text.format(day=day)


def locked_title() -> str:
    """Return that nothing is open."""
    return translate("help_now", "All routines are locked")


def locked_text() -> str:
    """Return what opens them again."""
    return translate("help_now", "They open again after an examination.")


def examined() -> str:
    """Return the words of the button of somebody who was examined."""
    return translate("help_now", "I have been examined")


def examined_question() -> str:
    """Return what the person confirms."""
    return translate("help_now", "Has a clinician examined you and said that exercise is fine?")


def examined_note() -> str:
    """Return the name of the field for who and when."""
    return translate("help_now", "Who examined you, and when")


def examined_yes() -> str:
    """Return the words that confirm."""
    return translate("help_now", "Yes, exercise is fine")


def examined_no() -> str:
    """Return the words that deny."""
    return translate("help_now", "Not yet")


def examined_next() -> str:
    """Return what comes after it."""
    return translate(
        "help_now", "We keep this with today's date and ask the short check once more."
    )


def examined_missing() -> str:
    """Return what is missing in the statement of an examination."""
    return translate("help_now", "Write who examined you, and when.")
