"""The words around the four pages of warning signs (clinical content, section 1).

The questions themselves are content; here is what the screen says around them, and for single
answers what is meant by them exactly.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def nerves_title() -> str:
    """Return the heading of the page about nerves and bladder."""
    return translate("safety_signs", "Have you noticed anything new?")


def nerves_lead() -> str:
    """Return how to answer the page about nerves and bladder."""
    return translate(
        "safety_signs",
        "Please read each one. Tick it even if it is slight, comes and goes, or is on one side.",
    )


def injury_title() -> str:
    """Return the heading of the page about injury and circulation."""
    return translate("safety_signs", "Is anything different on your back, legs or chest?")


def fever_title() -> str:
    """Return the heading of the page about fever, urine and fluid."""
    return translate("safety_signs", "How is the rest of your body?")


def now_or_since() -> str:
    """Return which signs to tick."""
    return translate(
        "safety_signs",
        "Tick all that you notice now, or since this began. Some may seem far from the back.",
    )


def general_title() -> str:
    """Return the heading of the page about general health."""
    return translate("safety_signs", "A little about your health")


def general_lead() -> str:
    """Return how to answer the page about general health."""
    return translate("safety_signs", "Not sure? Tick it. Your answers stay on this computer.")


def none_of_these() -> str:
    """Return the answer that nothing of a list is there."""
    return translate("safety_signs", "None of these")


def choose_all() -> str:
    """Return how to answer a list."""
    return translate("safety_signs", "Choose all that fit")


def missing_ticks() -> str:
    """Return what to say when a list was left out."""
    return translate("safety_signs", "Tick what fits, or choose “None of these”.")


def missing_one() -> str:
    """Return what to say when a choice was left out."""
    return translate("safety_signs", "Choose an answer.")


def yes() -> str:
    """Return the answer yes."""
    return translate("safety_signs", "Yes")


def no() -> str:
    """Return the answer no."""
    return translate("safety_signs", "No")


def assessed_detail() -> str:
    """Return what counts as an examination this time (section 2.1)."""
    return translate("safety_signs", "What a clinician told you at an earlier time does not count.")


def prefer_not() -> str:
    """Return the answer of somebody who does not want to speak about sex."""
    return translate("safety_signs", "About sex: I prefer not to say")


def unsaid_title() -> str:
    """Return the title of what to read instead of answering."""
    return translate("safety_signs", "That is fine. Please read this.")


def unsaid_text() -> tuple[str, ...]:
    """Return what somebody should know who prefers not to say (flag RF04, section 1.4)."""
    return (
        translate(
            "safety_signs",
            "Since the back or leg trouble: do you feel less during sex, or is there a new problem"
            " with erection or ejaculation?",
        ),
        translate(
            "safety_signs",
            "If so, do not wait. Call your local emergency number or go to the nearest emergency"
            " department. Do not drive yourself.",
        ),
        translate("safety_signs", "The same is true if it begins later."),
    )


def group(name: str) -> str:
    """Return the small heading of some signs."""
    return {
        "fever": translate("safety_signs", "Fever and feeling ill"),
        "urine": translate("safety_signs", "Urine"),
        "fluid": translate("safety_signs", "Fluid"),
        "muscles": translate("safety_signs", "Muscles and heart"),
    }[name]


def age_unit() -> str:
    """Return what an age is counted in."""
    return translate("safety_signs", "years")


def missing_age() -> str:
    """Return what to say when the age was left out or cannot be."""
    return translate("safety_signs", "Write your age in years, from 0 to 120.")


def still_true() -> str:
    """Return the question about what was said last time."""
    return translate("safety_signs", "Is this still true?")


def from_last_time() -> str:
    """Return where the facts come from."""
    return translate("safety_signs", "You told the coach this last time.")


def all_true() -> str:
    """Return the answer that nothing has changed."""
    return translate("safety_signs", "Yes, all still true")


def something_changed() -> str:
    """Return the answer that opens the questions again."""
    return translate("safety_signs", "Something changed")


def confirmed() -> str:
    """Return that the facts were confirmed."""
    return translate("safety_signs", "Confirmed")


def missing_confirmation() -> str:
    """Return what to say when the facts were not confirmed."""
    return translate("safety_signs", "Please say whether this is still true.")


def fact(field: str) -> str:
    """Return what a remembered fact is about."""
    return {
        "age": translate("safety_signs", "Age"),
        "dx": translate("safety_signs", "Your back"),
        "meds": translate("safety_signs", "Medicines"),
        "cond": translate("safety_signs", "Conditions"),
    }[field]


def years(age: int) -> str:
    """Return an age."""
    return translate("safety_signs", "{age} years").format(age=age)


def nothing_of_it() -> str:
    """Return that nothing of a list was true."""
    return translate("safety_signs", "None of our list")


def stiffness_title() -> str:
    """Return the question about back pain of the inflamed kind (flag RF49)."""
    return translate("safety_signs", "Which of these fit you?")


def stiffness() -> dict[str, tuple[str, str]]:
    """Return the eight features of flag RF49, each with what is meant."""
    return {
        "before_35": (translate("safety_signs", "The back pain began before I was 35"), ""),
        "second_half_of_night": (
            translate("safety_signs", "It wakes me in the second half of the night"),
            "",
        ),
        "buttock": (translate("safety_signs", "I have pain in a buttock"), ""),
        "movement": (translate("safety_signs", "It gets better when I move"), ""),
        "within_48_hours": (
            translate("safety_signs", "An anti-inflammatory medicine eased it"),
            translate("safety_signs", "Within 48 hours, if you ever took one"),
        ),
        "relative": (
            translate("safety_signs", "A close relative has inflammation of the spine"),
            translate("safety_signs", "A parent, brother, sister or child (spondyloarthritis)"),
        ),
        "joint": (
            translate("safety_signs", "I have had an inflamed joint or tendon"),
            translate("safety_signs", "Arthritis, or the place where a tendon joins the bone"),
        ),
        "psoriasis": (
            translate("safety_signs", "I have or had psoriasis"),
            translate("safety_signs", "Scaly patches of skin"),
        ),
    }
