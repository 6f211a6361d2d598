"""What the page of today says of a plan."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coach.recovery.log import FINISH
from coach.recovery.today import Today
from coach.ui.today.choice import Why
from coach.ui.today.planned import Place
from coach.ui.wording import moments

translate = QCoreApplication.translate


def place(found: Place) -> str:
    """Return where in the plan somebody is, in a few words."""
    text = translate("today_plan", "Phase {number} of {count} · {phase}")
    return text.format(number=found.number, count=found.count, phase=found.phase)


def place_short(found: Place) -> str:
    """Return the same where there is little room."""
    text = translate("today_plan", "Phase {number} of {count}")
    return text.format(number=found.number, count=found.count)


def place_tip(found: Place) -> str:
    """Return the whole of it, with the name of the plan."""
    text = translate("today_plan", "Your plan: {plan}. {place}")
    return text.format(plan=found.title, place=place(found))


def above(why: Why) -> str:
    """Return the few words above the title, where a plan has some of its own; else nothing."""
    words = {
        Why.PLAN_PAUSED: translate("today_plan", "Your plan is paused"),
        Why.PLAN_WAITS: translate("today_plan", "Your plan takes a break"),
        Why.RECOVER: translate("today_plan", "A day to recover"),
        Why.ENOUGH: translate("today_plan", "Rest day"),
        Why.FREE: translate("today_plan", "Rest day"),
        Why.PHASE_RESTS: translate("today_plan", "This phase is for rest"),
        Why.GAP: translate("today_plan", "Well done so far. Next one later:"),
        Why.SHORTER: translate("today_plan", "Ready when you are"),
    }
    return words.get(why, "")


def why(reason: Why) -> str:
    """Return why it is this, where a plan says so; else nothing."""
    words = {
        Why.PLAN_PAUSED: translate(
            "today_plan", "Take the time you need. Rest is always open, and nothing is lost."
        ),
        Why.PLAN_WAITS: translate("today_plan", "Until it goes on there is rest and comfort."),
        Why.RECOVER: translate(
            "today_plan",
            "Your last session was more than your back wanted. Today is for rest. The next session"
            " is one step easier.",
        ),
        Why.ENOUGH: translate(
            "today_plan",
            "You have done what this phase asks for in 7 days. Rest is when your back gets"
            " stronger.",
        ),
        Why.FREE: translate(
            "today_plan", "No session is planned for today. Walk a little if it feels good."
        ),
        Why.PHASE_RESTS: translate(
            "today_plan", "Rest as often as it eases you, and walk little and often."
        ),
        Why.SHORTER: translate(
            "today_plan", "There is a short version, too. It takes only a few minutes."
        ),
    }
    return words.get(reason, "")


def gap(until: datetime) -> str:
    """Return from when the next session of the day fits."""
    text = translate(
        "today_plan", "Your back needs 2 hours between two sessions. The next one fits from {time}."
    )
    return text.format(time=moments.clock(until))


def beside(why: Why) -> str:
    """Return the quiet button beside, where a plan has one of its own; else nothing."""
    words = {
        Why.FREE: translate("today_plan", "Do a session anyway"),
        Why.SHORTER: translate("today_plan", "Short version"),
    }
    return words.get(why, "")


def beside_hint(why: Why) -> str:
    """Return what that button does."""
    words = {
        Why.FREE: translate("today_plan", "Start the session of your plan today."),
        Why.SHORTER: translate("today_plan", "Three or four exercises, a few minutes."),
    }
    return words.get(why, "")


def asks_title() -> str:
    """Return the title when a plan asks for the questions about warning signs."""
    return translate("today_plan", "Please check in again")


def in_short() -> str:
    """Return that a routine is meant in its short version."""
    return translate("today_plan", "The short version, as your plan has it.")


def look_at_plan() -> str:
    """Return the button that leads to the plan."""
    return translate("today_plan", "Look at my plan")


def look_at(today: Today) -> str:
    """Return the button that leads to what is offered."""
    to = today.offered
    if to is None or to == FINISH:
        return look_at_plan()
    number = today.plan.phases.index(today.plan.phase(to)) + 1
    return translate("today_plan", "Look at phase {number}").format(number=number)


def held_title() -> str:
    """Return that a plan waits for something that its page tells."""
    return translate("today_plan", "What your plan waits for")


def held_text() -> str:
    """Return what is open meanwhile."""
    return translate(
        "today_plan", "Its page says what comes next. Until then there is rest and comfort."
    )


def refer_text() -> str:
    """Return why a clinician should be seen, where another reason was told first."""
    return translate("today_plan", "Your plan says why, and has a letter to take along.")


def back_title(number: int) -> str:
    """Return that the plan went back."""
    return translate("today_plan", "Your plan went back to phase {number}").format(number=number)


def understood() -> str:
    """Return the button that puts news away."""
    return translate("today_plan", "All right")


def morning_title() -> str:
    """Return the question of the morning after a session."""
    return translate("today_plan", "How is your back after the night?")


def morning_text() -> str:
    """Return what the answer is good for."""
    return translate("today_plan", "One number. Your plan compares it with before your session.")


def answers_title() -> str:
    """Return that a session still waits for its answers."""
    return translate("today_plan", "How did your session go?")


def answers_text(title: str) -> str:
    """Return which session, and what the answers are good for."""
    text = translate("today_plan", "“{title}”. Your plan decides by what you say about it.")
    return text.format(title=title)


def say() -> str:
    """Return the button that leads to a question."""
    return translate("today_plan", "Say how it is")


def name_title() -> str:
    """Return that activities are to be named."""
    return translate("today_plan", "What do you want to do again?")


def rate_title() -> str:
    """Return that the activities are to be rated."""
    return translate("today_plan", "How well do your activities go?")


def rate_text() -> str:
    """Return how often they are asked for."""
    return translate("today_plan", "Once a week, a number from 0 to 10 for each.")


def change_title() -> str:
    """Return that the change since the start is asked for."""
    return translate("today_plan", "How is it compared with the start?")


def change_text(weeks: int) -> str:
    """Return how long ago the start was."""
    text = translate("today_plan", "You began {weeks} weeks ago. One number says how it has gone.")
    return text.format(weeks=weeks)


def rate() -> str:
    """Return the button that leads to the activities."""
    return translate("today_plan", "Rate now")


def choose_title() -> str:
    """Return that a plan fits."""
    return translate("today_plan", "A plan for the next weeks")


def choose_text(titles: Sequence[str]) -> str:
    """Return which plans fit, and what a plan is."""
    named = translate("today_plan", " or ").join(f"“{title}”" for title in titles)
    text = translate(
        "today_plan", "{plans} would fit your check-in: from calm to strong, step by step."
    )
    return text.format(plans=named)


def see_plans() -> str:
    """Return the button that leads to the plans."""
    return translate("today_plan", "See what fits")
