"""What the page “My back hurts now” says."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from coach.triage.escalation import Escalation
from coach.ui.wording import lengths

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the page, and the words of every way to it."""
    return translate("hurts", "My back hurts now")


def lead() -> str:
    """Return what comes first."""
    return translate("hurts", "Ease comes first. No stretching while it grips.")


def back() -> str:
    """Return the words of the way back."""
    return translate("hurts", "Back")


def log() -> str:
    """Return the words of the button that opens the log."""
    return translate("hurts", "Cramp log")


def begin_title() -> str:
    """Return the question of the page while no cramp is known."""
    return translate("hurts", "Is it cramping now?")


def begin_text() -> str:
    """Return what the button below does."""
    return translate("hurts", "One press starts the clock. Nothing is counted before.")


def begin() -> str:
    """Return the words of the button that starts the clock."""
    return translate("hurts", "A cramp has begun")


def lasting() -> str:
    """Return the title above the clock."""
    return translate("hurts", "Cramp in progress")


def since(when: datetime, now: datetime) -> str:
    """Return when the cramp began."""
    return translate("hurts", "Started {when}").format(when=lengths.moment(when, now))


def let_go() -> str:
    """Return the words of the button that ends the cramp."""
    return translate("hurts", "It has let go")


def stronger() -> str:
    """Return the words of the button that leads to the check-in."""
    return translate("hurts", "This is something new or stronger")


def mistake() -> str:
    """Return the words of the button that takes a cramp out of the log."""
    return translate("hurts", "Written by mistake")


def eased_title() -> str:
    """Return that the cramp is over."""
    return translate("hurts", "It has let go")


def eased_text(length: timedelta) -> str:
    """Return how long the cramp lasted, and what may come next."""
    text = translate(
        "hurts", "It lasted {length}. After 15 calm minutes the check may open a stretch."
    )
    return text.format(length=lengths.long(length))


def goes_on() -> str:
    """Return the words of the button that takes the end back."""
    return translate("hurts", "No, it goes on")


def forgotten() -> str:
    """Return what to do with a cramp whose end nobody said."""
    return translate("hurts", "If it let go earlier, put in how long it lasted.")


def put_in() -> str:
    """Return the words of the button that opens what is known of a cramp."""
    return translate("hurts", "Put it in")


def clock_name(length: timedelta) -> str:
    """Return what a screen reader says of the clock."""
    return translate("hurts", "Cramp in progress, {length}").format(length=lengths.long(length))


def chip() -> str:
    """Return the word above the small clock."""
    return translate("hurts", "Cramp")


def strength() -> str:
    """Return the question for the strength now."""
    return translate("hurts", "How strong is it now?")


def strength_name() -> str:
    """Return the name of the row of numbers."""
    return translate("hurts", "Strength now, 0 to 10")


def worst(strength: int) -> str:
    """Return the strength of this cramp at its worst."""
    return translate("hurts", "At its worst: {strength}").format(strength=strength)


def side() -> str:
    """Return the question for the side."""
    return translate("hurts", "Where?")


def sides() -> dict[str, str]:
    """Return the words of every side, by its value."""
    return {
        "left": translate("hurts", "LEFT"),
        "centre": translate("hurts", "Centre"),
        "right": translate("hurts", "RIGHT"),
        "both": translate("hurts", "Both sides"),
    }


def trigger() -> str:
    """Return the question for the trigger."""
    return translate("hurts", "What came before it?")


def triggers() -> tuple[str, ...]:
    """Return the triggers there are words for; they are kept as these words."""
    return (
        translate("hurts", "lifting"),
        translate("hurts", "bending"),
        translate("hurts", "twisting"),
        translate("hurts", "sitting long"),
        translate("hurts", "getting up"),
        translate("hurts", "sport"),
        translate("hurts", "night"),
    )


def no_trigger() -> str:
    """Return the answer that nothing led to it."""
    return translate("hurts", "nothing special")


def own_words() -> str:
    """Return the name of the field for the person's own words."""
    return translate("hurts", "In your own words")


def helps() -> str:
    """Return the title of what helps now."""
    return translate("hurts", "What helps now")


def start() -> str:
    """Return the words of the button that starts the position of ease."""
    return translate("hurts", "Start")


def start_name(routine: str) -> str:
    """Return what a screen reader says of the button that starts `routine`."""
    return translate("hurts", "Start: {routine}").format(routine=routine)


def leg() -> str:
    """Return for whom the position of ease for a leg is."""
    return translate("hurts", "Does the pain run into a leg?")


def leg_left() -> str:
    """Return the words of the button for the left leg."""
    return translate("hurts", "LEFT leg")


def leg_right() -> str:
    """Return the words of the button for the right leg."""
    return translate("hurts", "RIGHT leg")


def breathe_title() -> str:
    """Return the title of the advice to breathe slowly."""
    return translate("hurts", "Breathe slowly")


def breathe() -> str:
    """Return how to breathe."""
    return translate("hurts", "In for about 4 seconds, out for about 6. Ten times.")


def move_title() -> str:
    """Return the title of the advice to change position."""
    return translate("hurts", "Change position every 10 to 20 minutes")


def move_gripping() -> str:
    """Return how to change position while the cramp grips."""
    return translate("hurts", "Turn over slowly, or lie in another way. Find what hurts least.")


def move_easing() -> str:
    """Return what more is open once the cramp eases."""
    return translate("hurts", "It is easing: move both feet up and down at the ankles too.")


def walk_easing() -> str:
    """Return that a short walk is open, for a pain of 6 or less."""
    return translate("hurts", "Walk easily for a minute or two, if that does not raise the pain.")


def again_in(minutes: int) -> str:
    """Return the words of the button that asks for a reminder."""
    return translate("hurts", "Check again in {minutes} min").format(minutes=minutes)


def again_at(when: datetime, now: datetime) -> str:
    """Return when the person is asked again."""
    return translate("hurts", "We ask again {when}.").format(when=lengths.moment(when, now))


def do_not_ask() -> str:
    """Return the words of the button that takes the reminder back."""
    return translate("hurts", "Do not ask")


def escalation_title() -> str:
    """Return what to do about a cramp that stays."""
    return translate("hurts", "Please contact a clinician for advice on pain relief")


def escalation_text(why: Escalation) -> str:
    """Return why to ask now."""
    if why is Escalation.STILL_RED:
        return translate("hurts", "It has gripped hard for 90 minutes or more.")
    return translate("hurts", "It has not settled in three checks in a row.")


def locked_title() -> str:
    """Return that a warning sign closes every routine."""
    return translate("hurts", "A warning sign is open, so every routine is locked")


def locked_text() -> str:
    """Return what to do while a warning sign is open."""
    return translate("hurts", "Rest in whatever position hurts least.")


def what_to_do() -> str:
    """Return the words of the button that opens the card of the warning sign."""
    return translate("hurts", "What to do now")
