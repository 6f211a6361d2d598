"""The texts of the two cards of warning signs (clinical content, section 1.4)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coach.guide.model import Region
from coach.triage.safety import Sign

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


def examined_by() -> str:
    """Return the name of the field for who."""
    return translate("help_now", "Who examined you")


def examined_on() -> str:
    """Return the name of the field for when."""
    return translate("help_now", "On which day")


def examined_said() -> str:
    """Return the name of the field for anything else."""
    return translate("help_now", "What they said, if you like")


def choose() -> str:
    """Return what a field shows before anything is chosen."""
    return translate("help_now", "Choose")


def clinicians() -> tuple[tuple[str | None, str], ...]:
    """Return who may have examined a person, each with its word; nothing is chosen at first."""
    return (
        (None, choose()),
        ("doctor", translate("help_now", "A doctor")),
        ("hospital", translate("help_now", "A hospital or emergency department")),
        ("maternity", translate("help_now", "A maternity unit or midwife")),
        ("physiotherapist", translate("help_now", "A physiotherapist")),
        ("nurse", translate("help_now", "A nurse or paramedic")),
        ("other", translate("help_now", "Another clinician")),
    )


def day_ago(day: str, ago: int) -> str:
    """Return a day, `ago` days back, such as Today, Thursday 26 November."""
    if ago == 0:
        return translate("help_now", "Today, {day}").format(day=day)
    return translate("help_now", "Yesterday, {day}").format(day=day) if ago == 1 else day


def examination(who: str, day: str, said: str) -> str:
    """Return what is written down of an examination."""
    text = translate("help_now", "{who}, {day}").format(who=who, day=day)
    return f"{text}: {said}" if said else text


def who_missing() -> str:
    """Return that nobody is named."""
    return translate("help_now", "Choose who examined you.")


def day_missing() -> str:
    """Return that no day is chosen."""
    return translate("help_now", "Choose the day on which you were examined.")


def cleared_title() -> str:
    """Return that only the questions are still to be answered."""
    return translate("help_now", "A clinician has examined you")


def cleared_text() -> str:
    """Return what opens the routines now."""
    return translate("help_now", "Answer the questions once more. Then the routines can open.")


def answer_again() -> str:
    """Return the words of the button that asks the questions again."""
    return translate("help_now", "Answer the questions")


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
    return translate("help_now", "We keep this and ask the questions once more.")


def examined_missing() -> str:
    """Return what is missing in the statement of an examination."""
    return translate("help_now", "Write who examined you, and when.")


def read_first() -> str:
    """Return that the page has to be read before another is opened."""
    return translate("help_now", "Please read this page. It stays until you say that you have.")


def read_it() -> str:
    """Return the words of the button of somebody who has read the page."""
    return translate("help_now", "I have read this")


def call(number: str) -> str:
    """Return what to dial."""
    return translate("help_now", "Call {number}").format(number=number)


def number_for(region: str) -> str:
    """Return for where the emergency number is."""
    return translate("help_now", "Emergency number, {region}").format(region=region)


def elsewhere(others: Sequence[str]) -> str:
    """Return what else can be dialled there, and what to do in another country."""
    text = translate(
        "help_now",
        "In another country, call the number there. You can set where you are in Settings.",
    )
    if not others:
        return text
    numbers = translate("help_now", " or ").join(others)
    also = translate("help_now", "You can also call {numbers}.").format(numbers=numbers)
    return f"{also} {text}"


def examples() -> str:
    """Return some numbers, where the country is not known."""
    return translate(
        "help_now",
        "112 in most of Europe, 999 in the UK, 911 in the US and Canada, 000 in Australia."
        " You can set where you are in Settings.",
    )


def today() -> str:
    """Return when to call."""
    return translate("help_now", "Today, not tomorrow")


def or_doctor(region: Region) -> str:
    """Return who else can be called today, and what to call when it gets worse."""
    first = translate("help_now", "Or call your doctor, today and not tomorrow.")
    return f"{first} {or_worse(region)}"


def or_worse(region: Region | None) -> str:
    """Return what to call when it gets worse."""
    if region is None:
        return translate("help_now", "If it gets worse, call your local emergency number.")
    text = translate("help_now", "If it gets worse, call {number}.")
    return text.format(number=region.emergency[0])


def dialling(number: str) -> str:
    """Return what happens after the number was handed to the computer."""
    text = translate(
        "help_now", "Asked your computer to call {number}. If nothing opens, use a phone."
    )
    return text.format(number=number)


def number_copied(number: str) -> str:
    """Return that this computer cannot call."""
    text = translate("help_now", "This computer cannot call. {number} is copied: use any phone.")
    return text.format(number=number)


def call_or_go(number: str | None) -> str:
    """Return the first thing to do in an emergency."""
    if number is None:
        return translate(
            "help_now",
            "Call your local emergency number, or have someone take you to the nearest emergency"
            " department. Do not drive yourself.",
        )
    text = translate(
        "help_now",
        "Call {number}, or have someone take you to the nearest emergency department."
        " Do not drive yourself.",
    )
    return text.format(number=number)


def also_maternity() -> str:
    """Return whom else to call in pregnancy."""
    return translate("help_now", "Contact your maternity unit as well.")


def do_not_exercise() -> str:
    """Return what not to do until then."""
    return translate(
        "help_now", "Do not stretch or exercise. Lie or stand as is easiest until you are seen."
    )


def take_along() -> str:
    """Return what to take along."""
    return translate(
        "help_now", "Save or print the summary and show it to the staff: it lists your answers."
    )


def maternity_title() -> str:
    """Return the title of the same-day card in pregnancy."""
    return translate("help_now", "Contact your maternity unit today")


def maternity_text() -> str:
    """Return what the same-day card says in pregnancy."""
    return translate(
        "help_now",
        "Please contact your maternity unit today. Your answers may have a simple explanation, but"
        " they need a person to check them before you exercise.",
    )


def call_maternity() -> str:
    """Return whom to call in pregnancy."""
    return translate("help_now", "Call your maternity unit")


def speak_to_maternity() -> str:
    """Return the first thing to do today in pregnancy."""
    return translate("help_now", "Call your maternity unit today.")


def speak_to_doctor() -> str:
    """Return the first thing to do today."""
    return translate("help_now", "Call a doctor or an urgent-care service today.")


def speak_to_line(name: str, number: str) -> str:
    """Return the first thing to do today, where there is a line for it."""
    text = translate("help_now", "Call your doctor today, or {number} ({name}).")
    return text.format(number=number, name=name)


def until_then() -> str:
    """Return what to do until somebody has looked."""
    return translate(
        "help_now",
        "Until then, lie or sit in whatever position hurts least. Do not stretch or exercise.",
    )


def if_worse(region: Region | None) -> str:
    """Return what to do when it gets worse."""
    if region is None:
        return translate(
            "help_now", "If things get worse, or any emergency sign appears, get emergency help."
        )
    text = translate(
        "help_now", "If things get worse, or any emergency sign appears, call {number} at once."
    )
    return text.format(number=region.emergency[0])


def say(phrases: Sequence[str]) -> str:
    """Return what to say on the phone."""
    text = translate("help_now", "Say: “Back pain, and: {signs}.”")
    return text.format(signs="; ".join(phrases))


def say_the_list() -> str:
    """Return what to say on the phone where there are no short words for it."""
    return translate(
        "help_now", "Say: “Back pain and a warning sign.” Then read out what stands on this page."
    )


def sign_by_phone(sign: Sign) -> str:
    """Return how a warning sign of the short check is told on the phone."""
    return {
        Sign.SADDLE: translate("help_now", "numbness between the legs"),
        Sign.BLADDER_OR_BOWEL: translate("help_now", "a bladder or bowel change"),
        Sign.BOTH_LEGS: translate("help_now", "pain or numbness in both legs"),
        Sign.WEAKNESS: translate("help_now", "a leg or foot that has become weaker"),
        Sign.FEVER: translate("help_now", "fever, or feeling ill with it"),
    }[sign]


def short_check() -> str:
    """Return where the short check was answered."""
    return translate("help_now", "Short check")


def screen(number: int) -> str:
    """Return on which page of the safety questions something was answered; 0 means on many."""
    if not number:
        return ""
    return translate("help_now", "Safety, page {number}").format(number=number)


def unnamed() -> str:
    """Return the reason where none was written down."""
    return translate("help_now", "A warning sign was answered with yes.")


def summary_title() -> str:
    """Return the title of the summary."""
    return translate("help_now", "Warning signs: summary for the staff")


def summary_when(stamp: str) -> str:
    """Return when the answers were given; `stamp` is date and time."""
    return translate("help_now", "Answered on {stamp}.").format(stamp=stamp)


def summary_limits() -> str:
    """Return what the summary is not."""
    return translate("help_now", "Nobody examined the person, and this is not a diagnosis.")


def summary_file(day: str) -> str:
    """Return the name of the file of the summary, without its ending."""
    return translate("help_now", "warning-signs-{day}").format(day=day)
