"""The sentences of the check-in around how it feels, what brought it on and what changes it.

Questions and the words of their answers are in the routine files; this is what a screen adds.
"""

from PySide6.QtCore import QCoreApplication

from coach.ui.wording import frame

translate = QCoreApplication.translate


def feel_title() -> str:
    """Return the heading of the page about strength and kind of the pain."""
    return translate("feeling", "How does it feel right now?")


def legs_title() -> str:
    """Return the heading of the page about the leg."""
    return translate("feeling", "How is the leg?")


def start_title() -> str:
    """Return the heading of the page about the beginning."""
    return translate("feeling", "What brought it on?")


def moves_title() -> str:
    """Return the heading of the page about what changes the pain."""
    return translate("feeling", "What changes it?")


def why_feel() -> str:
    """Return why strength and kind of the pain are asked for."""
    return translate(
        "feeling",
        "Strength decides if stretching is safe now. What it is like hints at nerve or muscle.",
    )


def sentence(words: str) -> str:
    """Return words of an answer as they stand alone: with a capital letter."""
    return words[:1].upper() + words[1:]


def option(question: str, answer: str) -> str:
    """Return the whole name of an answer, as a screen reader says it."""
    return translate("feeling", "{question} {answer}").format(question=question, answer=answer)


def yes() -> str:
    """Return the word for yes."""
    return translate("feeling", "Yes")


def no() -> str:
    """Return the word for no."""
    return translate("feeling", "No")


def all_that_fit() -> str:
    """Return that several answers may be chosen."""
    return translate("feeling", "Choose all that fit")


def none_of_these() -> str:
    """Return the answer that nothing in the list is true."""
    return translate("feeling", "None of these")


def only_something_else() -> str:
    """Return the answer that what eases it is not in the list."""
    return translate("feeling", "Only something else")


def choose_number() -> str:
    """Return what is missing where a number is asked for."""
    return translate("feeling", "Choose a number.")


def choose_days() -> str:
    """Return what is missing where a number of days is asked for."""
    return translate("feeling", "Choose how long ago, or type the number of days.")


def choose_answer() -> str:
    """Return what is missing where one answer is asked for."""
    return translate("feeling", "Choose an answer.")


def choose_any() -> str:
    """Return what is missing where several answers may be chosen."""
    return translate("feeling", "Choose what fits, or “None of these”.")


def choose_ease() -> str:
    """Return what is missing where it is asked what eases the pain."""
    return translate("feeling", "Choose what fits, or one of the last two.")


def look_again() -> str:
    """Return that answers are asked again because they contradict each other."""
    return translate("feeling", "This does not fit another answer. Please look once more.")


def strength_hint() -> str:
    """Return how a strength is chosen while there is none."""
    return translate("feeling", "Choose a number from 0 to 10.")


def strength_keys() -> str:
    """Return how a strength is chosen by keyboard."""
    return translate("feeling", "Type a number, or use the arrow keys. Shift and 0 is 10.")


def strength_word(pain: int) -> str:
    """Return the word for a strength, as it stands alone."""
    return sentence(frame.pain_word(pain)) if pain < 10 else frame.worst_pain()


def strength_line(pain: int) -> str:
    """Return what a strength is like in a day, one short sentence."""
    lines = (
        translate("feeling", "Nothing hurts right now."),
        translate("feeling", "You hardly notice it."),
        translate("feeling", "You notice it now and then."),
        translate("feeling", "You notice it, and you can do what you do."),
        translate("feeling", "It is on your mind, and you can do most things."),
        translate("feeling", "It gets in the way of some things."),
        translate("feeling", "It is hard to ignore and you move with care."),
        translate("feeling", "It keeps you from most things."),
        translate("feeling", "It is hard to think of anything else."),
        translate("feeling", "You can hardly do anything but wait for it to ease."),
        translate("feeling", "It could not be stronger."),
    )
    return lines[pain]


def mild() -> str:
    """Return the word under the low numbers of the pain scale."""
    return sentence(frame.pain_word(2))


def moderate() -> str:
    """Return the word under the middle numbers of the pain scale."""
    return sentence(frame.pain_word(5))


def severe() -> str:
    """Return the word under the high numbers of the pain scale."""
    return sentence(frame.pain_word(7))


def worst_is_more() -> str:
    """Return why a number below the present one cannot be chosen."""
    return translate("feeling", "The worst cannot be less than the pain now.")


def at_its_worst() -> str:
    """Return the short question for the strongest pain since yesterday."""
    return translate("feeling", "At its worst since yesterday")


def kind_detail(value: str) -> str:
    """Return what a kind of feeling is like, in other words."""
    details = {
        "tingling": translate("feeling", "prickling"),
        "burning": translate("feeling", "hot, raw"),
        "numbness": translate("feeling", "less feeling"),
    }
    return details.get(value, "")


def saddle_elsewhere() -> str:
    """Return where numbness between the legs is asked about."""
    return translate("feeling", "A later page asks about numbness between the legs.")


def into_the_leg() -> str:
    """Return the question how far the pain runs."""
    return translate("feeling", "Does it run into the leg?")


def reach(value: str) -> tuple[str, str]:
    """Return how far the pain runs: the answer, and which parts that means."""
    reaches = {
        "none": (
            translate("feeling", "No"),
            translate("feeling", "It stays in the back"),
        ),
        "buttock": (
            translate("feeling", "Only to the buttock"),
            translate("feeling", "No further down"),
        ),
        "thigh": (
            translate("feeling", "Yes, above the knee"),
            translate("feeling", "As far as the thigh"),
        ),
        "below_knee": (
            translate("feeling", "Yes, below the knee"),
            translate("feeling", "Calf, ankle or foot"),
        ),
    }
    return reaches[value]


def as_you_marked() -> str:
    """Return that an answer fits what was marked on the body picture."""
    return translate("feeling", "as you marked")


def which_leg() -> str:
    """Return the question for the leg."""
    return translate("feeling", "Which leg?")


def feel_which_leg() -> str:
    """Return the question for the leg where the pain itself stays above it."""
    return translate("feeling", "Do you feel it in a leg?")


def marked_legs(legs: list[str]) -> str:
    """Return which legs were marked on the body picture; `legs` are their words."""
    text = translate("feeling", "You marked: {legs}")
    return text.format(legs=", ".join(each.lower() for each in legs))


def leg(which: str) -> str:
    """Return the word for the left, the right, both or no leg."""
    legs = {
        "left": translate("feeling", "Left"),
        "right": translate("feeling", "Right"),
        "both": translate("feeling", "Both"),
        "none": translate("feeling", "No leg"),
    }
    return legs[which]


def why_legs() -> str:
    """Return why the course of the leg signs is asked for."""
    return translate(
        "feeling", "Leg signs that are new or grow need a check. Calm ones need a gentle start."
    )


def why_start() -> str:
    """Return why the beginning is asked for."""
    return translate(
        "feeling", "A fall or a sudden start needs other care than one that came slowly."
    )


def why_moves() -> str:
    """Return why it is asked what changes the pain."""
    return translate("feeling", "What makes it worse is left out, and what eases it comes first.")


def days_chip(days: int) -> str:
    """Return the words for a usual number of days ago."""
    chips = {
        0: translate("feeling", "Today"),
        1: translate("feeling", "Yesterday"),
        3: translate("feeling", "3 days"),
        7: translate("feeling", "A week"),
        14: translate("feeling", "2 weeks"),
        30: translate("feeling", "A month"),
        90: translate("feeling", "3 months"),
        365: translate("feeling", "Longer"),
    }
    return chips[days]


def days_unit() -> str:
    """Return the words behind the typed number of days."""
    return translate("feeling", "days ago")


def days_field() -> str:
    """Return the name of the field for the number of days."""
    return translate("feeling", "Days ago, as a number")
