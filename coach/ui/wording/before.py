"""The sentences before a session: the short safety check, pain now, the gate, and refusals."""

from PySide6.QtCore import QCoreApplication

from coach.triage.permit import Reason
from coach.triage.safety import Sign

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the page."""
    return translate("before", "Before you start")


def subtitle(routine: str, *, gate: bool) -> str:
    """Return before which routine it is, and how long the questions take."""
    if gate:
        text = translate("before", "{routine}. A few short questions, about a minute.")
    else:
        text = translate("before", "{routine}. Two short questions, a few seconds.")
    return text.format(routine=routine)


def resuming(routine: str) -> str:
    """Return which interrupted session goes on after the questions, and where."""
    text = translate("before", "{routine}. Goes on at the step where it stopped.")
    return text.format(routine=routine)


def signs_title() -> str:
    """Return the question of the short safety check."""
    return translate("before", "Anything new since last time?")


def signs_hint() -> str:
    """Return how to answer the short safety check."""
    return translate("before", "Choose all that fit")


def sign(sign: Sign) -> str:
    """Return how one warning sign may feel."""
    names = {
        Sign.SADDLE: translate("before", "Numbness between the legs"),
        Sign.BLADDER_OR_BOWEL: translate("before", "Bladder or bowel change"),
        Sign.BOTH_LEGS: translate("before", "Pain or numbness in both legs"),
        Sign.WEAKNESS: translate("before", "Weakness, or a foot that drags"),
        Sign.FEVER: translate("before", "Fever, or feeling ill with it"),
    }
    return names[sign]


def sign_reason(sign: str) -> str:
    """Return a sign of the short check in the person's own voice; of others, that there is one."""
    reasons = {
        Sign.SADDLE: translate("before", "You feel numb between the legs."),
        Sign.BLADDER_OR_BOWEL: translate("before", "Your bladder or bowel has changed."),
        Sign.BOTH_LEGS: translate("before", "Both legs hurt or feel numb."),
        Sign.WEAKNESS: translate("before", "A leg or foot has become weaker."),
        Sign.FEVER: translate("before", "You have a fever or feel ill."),
    }
    other = translate("before", "One of your answers needs to be checked by a clinician.")
    return next((said for each, said in reasons.items() if each == sign), other)


def none_of_these() -> str:
    """Return the answer that nothing is new."""
    return translate("before", "None of these")


def pain_title() -> str:
    """Return the question for pain now."""
    return translate("before", "How strong is the pain now?")


def pain_name() -> str:
    """Return the name of the row of pain numbers."""
    return translate("before", "Pain now, 0 to 10")


def then() -> str:
    """Return the word under the number of a while ago."""
    return translate("before", "then")


def earlier_title() -> str:
    """Return the question for an earlier pain number."""
    return translate("before", "How strong was it ten minutes ago, or longer?")


def earlier_known(pain: int, time: str) -> str:
    """Return the earlier reading that is already there; `time` is of the day."""
    return translate("before", "Earlier, at {time}, you said {pain}.").format(pain=pain, time=time)


def earlier_name() -> str:
    """Return the name of the row of earlier pain numbers."""
    return translate("before", "Pain earlier, 0 to 10")


def do_not_know() -> str:
    """Return the answer of somebody who does not know."""
    return translate("before", "I don't know")


def gate_title() -> str:
    """Return the title of the questions that open the stretch."""
    return translate("before", "Has the cramp settled?")


def spasm() -> str:
    """Return the question whether the cramp still holds."""
    return translate("before", "Is the muscle still locking or grabbing?")


def lie() -> str:
    """Return the question whether lying and breathing is fine."""
    return translate(
        "before",
        "Can you lie or settle and take five slow breaths without the pain rising by more than 1?",
    )


def rock() -> str:
    """Return the question whether a small movement is fine."""
    return translate(
        "before",
        "Rock the pelvis gently five times. Up by 1 at most, and settled within a minute?",
    )


def leg() -> str:
    """Return the question for signs in the leg."""
    return translate(
        "before", "Have signs in a leg gone further, or become stronger, since the last check?"
    )


def yes() -> str:
    """Return the word for yes."""
    return translate("before", "Yes")


def no() -> str:
    """Return the word for no."""
    return translate("before", "No")


def why() -> str:
    """Return the words that lead a reason for asking."""
    return translate("before", "Why we ask.")


def why_gate() -> str:
    """Return why the gate is asked about."""
    return translate(
        "before", "A stretch helps once the cramp lets go. Before that, ease comes first."
    )


def why_signs() -> str:
    """Return why the short safety check is asked each time."""
    return translate(
        "before", "These signs can appear at any time and need a person to check them."
    )


def missing_signs() -> str:
    """Return what is missing in the safety check."""
    return translate("before", "Choose what is new, or “None of these”.")


def missing_pain() -> str:
    """Return what is missing in the question for pain."""
    return translate("before", "Choose a number.")


def missing_earlier() -> str:
    """Return what is missing in the question for the pain earlier."""
    return translate("before", "Choose a number, or “I don't know”.")


def missing_answer() -> str:
    """Return what is missing in a question with two answers."""
    return translate("before", "Choose an answer.")


def cancel() -> str:
    """Return the words of the way back."""
    return translate("before", "Back")


def go_on() -> str:
    """Return the words of the button that goes on."""
    return translate("before", "Continue")


def refused_title(reason: Reason) -> str:
    """Return the title of a refusal."""
    titles = {
        Reason.UNANSWERED: translate("before", "The safety check comes first"),
        Reason.NOT_SCREENED: translate("before", "A check-in comes first"),
        Reason.REST_ONLY: translate("before", "Rest only, for now"),
        Reason.FIRST_GENTLY: translate("before", "Start with the first release"),
        Reason.LATER_PHASE: translate("before", "This one comes later"),
        Reason.CRAMPING: translate("before", "Not yet"),
        Reason.EASING: translate("before", "Not yet"),
        Reason.OVER_PAIN_LIMIT: translate("before", "Too strong for this one now"),
        Reason.TOO_EARLY: translate("before", "Not yet"),
        Reason.CLINICIAN_ONLY: translate("before", "This one needs a clinician's word"),
    }
    return titles[reason]


def refused_text(reason: Reason) -> str:
    """Return what a refusal means."""
    texts = {
        Reason.UNANSWERED: translate(
            "before", "Nothing opens before the short check is answered. It takes a few seconds."
        ),
        Reason.NOT_SCREENED: translate(
            "before",
            "Exercises open after you have answered what the check-in asks. It takes about two"
            " minutes. Rest is always open.",
        ),
        Reason.REST_ONLY: translate(
            "before",
            "Your answers in the check-in need a clinician's look before you exercise. Rest,"
            " breathing and easy walking stay open.",
        ),
        Reason.FIRST_GENTLY: translate(
            "before",
            "The first time after a cramp is a short test with half of everything. What comes"
            " after it opens when you have done it once.",
        ),
        Reason.LATER_PHASE: translate(
            "before",
            "It is made for a later phase than your answers fit today. The earlier one is open.",
        ),
        Reason.CRAMPING: translate(
            "before",
            "The back is still cramping. A stretch now could feed the cramp. A position of ease"
            " and slow breathing come first.",
        ),
        Reason.EASING: translate(
            "before",
            "It is easing, and has not settled yet. Rest in a position of ease, breathe slowly,"
            " and check again.",
        ),
        Reason.OVER_PAIN_LIMIT: translate(
            "before",
            "The pain is above what this routine allows. A position of ease is the better choice"
            " now. Check again later.",
        ),
        Reason.TOO_EARLY: translate(
            "before",
            "This routine opens after a few calm sessions of the first one. A position of ease is"
            " always open.",
        ),
        Reason.CLINICIAN_ONLY: translate(
            "before",
            "Ask a doctor or physiotherapist whether it is right for you. Everything gentler stays"
            " open.",
        ),
    }
    return texts[reason]


def again_in(minutes: int) -> str:
    """Return when to ask again."""
    return translate("before", "Check again in {minutes} minutes.").format(minutes=minutes)


def ask_me(time: str) -> str:
    """Return the words of the button that asks for a reminder at this time of the day."""
    return translate("before", "Ask me at {time}").format(time=time)


def will_ask(time: str) -> str:
    """Return that the person will be reminded at this time of the day."""
    return translate("before", "We ask you at {time}").format(time=time)


def again_after(time: str) -> str:
    """Return at what time of the day to ask again."""
    return translate("before", "That is at {time}.").format(time=time)


def ease() -> str:
    """Return the words of the button that opens the position of ease."""
    return translate("before", "Open the position of ease")


def agreed_title(reason: Reason) -> str:
    """Return the question whether a clinician has agreed."""
    if reason is Reason.CLINICIAN_ONLY:
        return translate("before", "Has a clinician agreed to this exercise?")
    return translate("before", "Has a clinician assessed this and said that exercise is fine?")


def agreed_text(reason: Reason) -> str:
    """Return what a clinician's word opens."""
    if reason is Reason.CLINICIAN_ONLY:
        return translate("before", "It opens after a few calm sessions, for you alone.")
    return translate(
        "before",
        "Then the gentle items may open. It counts for this time, and for 90 days at most. Some"
        " signs still keep you at rest.",
    )


def begin() -> str:
    """Return the words of the button that opens the routine offered instead."""
    return translate("before", "Open it")


def check_in() -> str:
    """Return the words of the button that begins the check-in."""
    return translate("before", "Start the check-in")


def ease_why() -> str:
    """Return what a position of ease is for."""
    return translate("before", "Warmth, if it feels good, and a change of position help too.")


def change_answers() -> str:
    """Return the words of the button that leads back to the questions."""
    return translate("before", "Change my answers")


def to_routines() -> str:
    """Return the words of the button that leads back to where the person came from."""
    return translate("before", "Back")
