"""What the page of the result says: likeness, reasons, what to do now, what waits and why.

The words keep to the clinical content, sections 0, 1.4, 2.2, 3 and 9: a pattern is never the name
of a cause, and points are never a chance of one.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coach.routine.checkin.model import Family, Level, Scope
from coach.triage.changing import Change

translate = QCoreApplication.translate


class Waits(StrEnum):
    """Why a stretch does not open yet (section 3)."""

    NO_NUMBER = "no_number"
    HIGH = "high"
    LEG = "leg"
    RISING = "rising"
    GRABS = "grabs"
    ONE_MORE = "one_more"


def title(family: Family) -> str:
    """Return what the answers fit."""
    titles = {
        Family.NERVE: translate("outcome_page", "Your answers fit a nerve-type pattern"),
        Family.INJURY: translate(
            "outcome_page", "Your answers fit a muscle-or-ligament-type pattern"
        ),
        Family.OTHER: translate(
            "outcome_page", "Your answers fit another pattern, which needs a physician"
        ),
        Family.UNCLEAR: translate("outcome_page", "Your answers do not fit one pattern yet"),
    }
    return titles[family]


def lead(family: Family) -> str:
    """Return what such a pattern is, in plain words."""
    leads = {
        Family.NERVE: translate(
            "outcome_page",
            "An irritated nerve can send cramp, tingling or burning into the buttock or leg. Most"
            " people improve with time and gentle movement.",
        ),
        Family.INJURY: translate(
            "outcome_page",
            "Muscles and ligaments of the back can cramp after a strain, a long day or an awkward"
            " move. Rest a little, then move gently: that helps most people.",
        ),
        Family.OTHER: translate(
            "outcome_page",
            "Cramps can also come from too little fluid, a medicine, or another part of the body."
            " Only a physician can find out which.",
        ),
        Family.UNCLEAR: translate(
            "outcome_page",
            "That happens often. A clinician can look more closely. Until then there is rest here,"
            " and easy movement.",
        ),
    }
    return leads[family]


def fit_title() -> str:
    """Return the title of how well the pattern fits."""
    return translate("outcome_page", "How well it fits")


def fit(confidence: str) -> str:
    """Return how far the pattern leads, in words."""
    words = {
        "clear": translate("outcome_page", "A clear fit"),
        "likely": translate("outcome_page", "A likely fit"),
        "mixed": translate("outcome_page", "A mixed fit"),
    }
    return words.get(confidence, translate("outcome_page", "No clear fit"))


def likeness() -> str:
    """Return what the fit is and what it is not."""
    return translate("outcome_page", "Likeness, not a verdict")


def pattern(family: Family) -> str:
    """Return the short name of a pattern."""
    names = {
        Family.NERVE: translate("outcome_page", "Nerve-type"),
        Family.INJURY: translate("outcome_page", "Muscle or ligament"),
        Family.OTHER: translate("outcome_page", "Other cause"),
    }
    return names.get(family, translate("outcome_page", "Unclear"))


def points(count: int) -> str:
    """Return a number of points."""
    if count == 1:
        return translate("outcome_page", "1 point")
    return translate("outcome_page", "{count} points").format(count=count)


def bar_name(name: str, amount: str) -> str:
    """Return a bar for a screen reader."""
    return translate("outcome_page", "{name}: {amount}").format(name=name, amount=amount)


def points_caption() -> str:
    """Return what the points are and what they are not."""
    return translate("outcome_page", "The app's points, not a measure of disease.")


def reasons_title(family: Family) -> str:
    """Return the title of the reasons."""
    if family is Family.UNCLEAR:
        return translate("outcome_page", "What you told us")
    return translate("outcome_page", "What pointed to it")


def reasons_hint() -> str:
    """Return what can be done with a reason."""
    return translate("outcome_page", "Choose a line to change that answer.")


def for_this() -> str:
    """Return the word for reasons that speak for the pattern."""
    return translate("outcome_page", "for this")


def for_another() -> str:
    """Return the word for reasons that speak for another pattern."""
    return translate("outcome_page", "for another")


def plus(count: int) -> str:
    """Return the points of one reason."""
    return translate("outcome_page", "+{count}").format(count=count)


def reason_name(text: str, amount: str, name: str) -> str:
    """Return a reason for a screen reader."""
    return translate("outcome_page", "{text} {amount} for {pattern}. Change this answer.").format(
        text=text, amount=amount, pattern=name
    )


def reason_tip() -> str:
    """Return what a click on a reason does."""
    return translate("outcome_page", "Change this answer")


def change_title() -> str:
    """Return the title of what would change the result."""
    return translate("outcome_page", "What would change it")


def change_hint() -> str:
    """Return how the list of changes is meant."""
    return translate("outcome_page", "If one of these were true as well:")


def change_result(change: Change) -> str:
    """Return what one more answer would come to."""
    if change.level is Level.SAME_DAY:
        return translate("outcome_page", "Speak to a doctor today")
    if change.family is None:
        return translate("outcome_page", "Book a visit")
    name = pattern(change.family)
    if change.level is Level.SOON:
        return translate("outcome_page", "{pattern}, and a visit").format(pattern=name)
    return name


def do_now() -> str:
    """Return the words on the picture of the routine to start with."""
    return translate("outcome_page", "Do this now")


def minutes(count: int) -> str:
    """Return how long a routine lasts."""
    return translate("outcome_page", "{count} min").format(count=count)


def no_stretching(length: str) -> str:
    """Return a length of rest."""
    return translate("outcome_page", "{length}, no stretching").format(length=length)


def length_and_place(length: str, place: str) -> str:
    """Return a length and the position of the body; `place` as it begins a sentence."""
    return translate("outcome_page", "{length}, {place}").format(
        length=length, place=place[0].lower() + place[1:]
    )


def with_side(facts: str, side: str) -> str:
    """Return the facts of a routine with the side it is for."""
    return translate("outcome_page", "{facts}, {side}").format(facts=facts, side=side)


def start_name(routine: str) -> str:
    """Return the button that starts a routine for a screen reader."""
    return translate("outcome_page", "Start {routine}").format(routine=routine)


def no_routine() -> str:
    """Return what to do where the routine to start with is not there."""
    return translate("outcome_page", "Rest as it eases you most")


def no_routine_more() -> str:
    """Return why there is no routine, what is safe, and what to do next."""
    return translate(
        "outcome_page",
        "A routine file could not be found. Lie on your back with the lower legs on a chair, or in"
        " any position that eases you. `coach check` tells what is missing.",
    )


def once_settled() -> str:
    """Return the words above the routine that opens later."""
    return translate("outcome_page", "Recommended once it has settled")


def after_first() -> str:
    """Return the words above the routine that follows a first, smaller one."""
    return translate("outcome_page", "Recommended after this first time")


def waits_title(why: Waits, limit: int) -> str:
    """Return that a stretch has to wait, and why."""
    titles = {
        Waits.NO_NUMBER: translate("outcome_page", "Not yet: no pain number"),
        Waits.HIGH: translate("outcome_page", "Not yet: pain is above {limit}"),
        Waits.LEG: translate("outcome_page", "Not yet: the leg signs have grown"),
        Waits.RISING: translate("outcome_page", "Not yet: pain is going up"),
        Waits.GRABS: translate("outcome_page", "Not yet: the muscle still grabs"),
        Waits.ONE_MORE: translate("outcome_page", "Not yet: one more check"),
    }
    return titles[why].format(limit=limit)


def waits_text(why: Waits, limit: int) -> str:
    """Return what opens the stretch."""
    if why is Waits.ONE_MORE:
        text = translate(
            "outcome_page",
            "The pain is low enough. A second number, ten minutes later or more, shows whether it"
            " stays so.",
        )
    else:
        text = translate(
            "outcome_page",
            "Stretch once the cramp has settled: pain {limit} or less, and not rising. Ease comes"
            " first. A new pain number opens it, not the time alone.",
        )
    return text.format(limit=limit)


def opens_at(pain: int) -> str:
    """Return the pain number at which a stretch may open."""
    return translate("outcome_page", "opens at {pain}").format(pain=pain)


def now_at(pain: int) -> str:
    """Return the pain number of now."""
    return translate("outcome_page", "now {pain}").format(pain=pain)


def scale_name(limit: int, pain: int | None) -> str:
    """Return the little pain scale for a screen reader."""
    if pain is None:
        return translate("outcome_page", "Pain scale, 0 to 10: opens at {limit}, no number yet")
    text = translate("outcome_page", "Pain scale, 0 to 10: opens at {limit}, now {pain}")
    return text.format(limit=limit, pain=pain)


def again_wished(count: int) -> str:
    """Return that the person will be asked again in so many minutes."""
    return translate("outcome_page", "We ask you in {count} minutes").format(count=count)


def again(count: int) -> str:
    """Return the words of the button that asks for a reminder."""
    return translate("outcome_page", "Ask me again in {count} minutes").format(count=count)


def visit_title(family: Family, level: Level, *, pregnant: bool) -> str:
    """Return the title of whom to see, and how soon."""
    if level is Level.NONE:
        return translate("outcome_page", "Worth a word at your next visit")
    if pregnant:
        return translate("outcome_page", "Contact your maternity unit in the next two weeks")
    if family in (Family.OTHER, Family.UNCLEAR):
        return translate("outcome_page", "Please see a physician first")
    return translate("outcome_page", "Book a visit in the next two weeks")


def visit_text(family: Family, level: Level, *, pregnant: bool) -> str:
    """Return whom to see and when (section 1.4, C)."""
    if level is Level.NONE:
        return translate(
            "outcome_page",
            "Some of your answers may matter to your doctor. Mention them when you are there.",
        )
    if pregnant:
        return translate(
            "outcome_page", "Please contact your maternity unit in the next two weeks."
        )
    if family in (Family.OTHER, Family.UNCLEAR):
        return translate("outcome_page", "Please book a visit with a doctor in the next two weeks.")
    return translate(
        "outcome_page",
        "Please book a visit with a doctor or physiotherapist in the next two weeks.",
    )


def until_then(scope: Scope) -> tuple[str, ...]:
    """Return what is open until the visit, and what waits (sections 1.1 and 1.4, C)."""
    if scope is Scope.FULL:
        return (
            translate("outcome_page", "Until then this app will only offer what is shown here."),
        )
    if scope is Scope.GENTLE:
        return (
            translate(
                "outcome_page", "Until then this app will only offer the gentle items shown here."
            ),
            translate("outcome_page", "Stronger and further exercises wait."),
        )
    return (
        translate("outcome_page", "Until then this app will only offer rest and easy movement."),
        translate("outcome_page", "Stretches and strength wait."),
    )


def care() -> str:
    """Return what to leave as it is until then (sections 3 and 9)."""
    return translate(
        "outcome_page",
        "Drink as usual unless you were told to limit fluids. Ask before you use supplements. Do"
        " not change prescribed medicines on your own.",
    )


def letter() -> str:
    """Return the words of the button that writes to the doctor."""
    return translate("outcome_page", "Letter for the doctor")


def open_title() -> str:
    """Return the title of the questions without a clear answer."""
    return translate("outcome_page", "Please look at these again")


def open_text() -> str:
    """Return what happens until they are answered."""
    return translate(
        "outcome_page",
        "They have no answer yet, or do not fit each other. Until then the careful side counts.",
    )


def show_all(count: int) -> str:
    """Return the words of the button that lists every source."""
    return translate("outcome_page", "Show all {count}").format(count=count)


def show_fewer() -> str:
    """Return the words of the button that shortens the list again."""
    return translate("outcome_page", "Show fewer")


def back() -> str:
    """Return the words of the way back to the questions."""
    return translate("outcome_page", "Change answers")


def no_diagnosis() -> tuple[str, str]:
    """Return what this is not, and what would be needed for it."""
    return (
        translate("outcome_page", "This is not a diagnosis."),
        translate("outcome_page", "Only an examination can give one."),
    )


def done() -> str:
    """Return the words of the way on."""
    return translate("outcome_page", "Done")
