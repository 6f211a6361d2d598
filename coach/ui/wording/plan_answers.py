"""The questions after a session that a plan needs, and their answers."""

from PySide6.QtCore import QCoreApplication

from coach.history.told import Value

translate = QCoreApplication.translate

Options = tuple[tuple[Value, str], ...]


def title() -> str:
    """Return the heading of the questions."""
    return translate("plan_answers", "For your plan")


def hint() -> str:
    """Return that each answer is up to the person."""
    return translate(
        "plan_answers", "Leave out what you do not know. What is not known never moves you on."
    )


def sheet_title() -> str:
    """Return the title of the sheet that asks of the last session."""
    return translate("plan_answers", "How did your last session go?")


def not_now() -> str:
    """Return the button that leaves it for another time."""
    return translate("plan_answers", "Not now")


def save() -> str:
    """Return the button that keeps the answers."""
    return translate("plan_answers", "Save")


def further() -> str:
    """Return what to do when signs went further down the leg."""
    return translate(
        "plan_answers",
        "Leave out the exercise that did it. If it stays there for more than 10 minutes, or comes"
        " again, please see a clinician soon.",
    )


def question(name: str) -> tuple[str, Options]:
    """Return a question and its answers; a pain from 0 to 10 has none of its own."""
    return _questions()[name]


def _questions() -> dict[str, tuple[str, Options]]:
    return {**_leg(), **_abilities(), **_lifting(), **_of_the_day()}


def _leg() -> dict[str, tuple[str, Options]]:
    return {
        "leg_spread": (
            translate("plan_answers", "What you feel in the leg, did it move in this session?"),
            (
                ("none", translate("plan_answers", "Nothing in the leg")),
                ("less", translate("plan_answers", "Less far down")),
                ("same", translate("plan_answers", "The same")),
                ("further", translate("plan_answers", "Further down")),
            ),
        ),
        "spread_min": (
            translate("plan_answers", "For how long was it further down?"),
            (
                (5, translate("plan_answers", "5 minutes or less")),
                (10, translate("plan_answers", "About 10 minutes")),
                (15, translate("plan_answers", "Longer")),
            ),
        ),
        "spread_count": (
            translate("plan_answers", "How often did that happen?"),
            (
                (1, translate("plan_answers", "Once")),
                (2, translate("plan_answers", "Twice or more")),
            ),
        ),
        "leg_pain": (translate("plan_answers", "The most pain in the leg, 0 to 10"), ()),
        "leg_settle_min": (
            translate("plan_answers", "How long did the leg take to settle afterwards?"),
            (
                (0, translate("plan_answers", "Nothing to settle")),
                (10, translate("plan_answers", "10 minutes or less")),
                (30, translate("plan_answers", "Half an hour")),
                (60, translate("plan_answers", "Longer")),
            ),
        ),
        "below_knee": (
            translate("plan_answers", "Did you feel it below the knee today?"),
            _yes_no(),
        ),
        "sens_area": (
            translate("plan_answers", "The numb or tingling area, if there is one, is now"),
            (
                ("smaller", translate("plan_answers", "Smaller")),
                ("same", translate("plan_answers", "The same, or none")),
                ("larger", translate("plan_answers", "Larger, or new")),
            ),
        ),
    }


def _abilities() -> dict[str, tuple[str, Options]]:
    return {
        "walk_min": (
            translate("plan_answers", "Your longest comfortable walk today, in minutes"),
            _numbers(5, 10, 15, 20, 30),
        ),
        "bend_ok": (
            translate("plan_answers", "Can you put on your socks with pain of 3 or less?"),
            _yes_no(),
        ),
        "giveway": (
            translate("plan_answers", "Did your back catch or give way today?"),
            _yes_no(),
        ),
        "birddog_ok": (
            translate(
                "plan_answers", "Bird dog: 5 times 10 seconds on each side, with pain of 2 or less?"
            ),
            _yes_no(),
        ),
        "sp_hold_l": (
            translate("plan_answers", "Side plank from the knees, LEFT, in seconds"),
            _numbers(0, 5, 10, 15, 20, 25, 30),
        ),
        "sp_hold_r": (
            translate("plan_answers", "Side plank from the knees, RIGHT, in seconds"),
            _numbers(0, 5, 10, 15, 20, 25, 30),
        ),
    }


def _lifting() -> dict[str, tuple[str, Options]]:
    return {
        "hinge_ok": (
            translate(
                "plan_answers", "8 hip bends with the stick always touching, pain 2 or less?"
            ),
            _yes_no(),
        ),
        "lift_level": (
            translate("plan_answers", "From how far down did you lift?"),
            (
                (1, translate("plan_answers", "Thigh")),
                (2, translate("plan_answers", "Knee")),
                (3, translate("plan_answers", "Mid-shin")),
                (4, translate("plan_answers", "Floor")),
            ),
        ),
        "exposure": (
            translate("plan_answers", "How much of your usual sport or work was it?"),
            (
                (50, translate("plan_answers", "Half")),
                (75, translate("plan_answers", "Three quarters")),
                (100, translate("plan_answers", "All of it")),
            ),
        ),
    }


def _of_the_day() -> dict[str, tuple[str, Options]]:
    stiff: Options = (
        (0, translate("plan_answers", "Not at all")),
        (15, translate("plan_answers", "15 minutes")),
        (30, translate("plan_answers", "30 minutes")),
        (60, translate("plan_answers", "1 hour")),
        (120, translate("plan_answers", "2 hours or more")),
    )
    return {
        "morning_stiffness_min": (
            translate("plan_answers", "How long was your back stiff this morning?"),
            stiff,
        ),
        "usual_stiffness_min": (
            translate("plan_answers", "And on a usual morning, before all this?"),
            stiff,
        ),
        "cramps": (
            translate("plan_answers", "Cramps today, beside those in your log"),
            ((0, translate("plan_answers", "None")),),
        ),
    }


def _yes_no() -> Options:
    return (
        (True, translate("plan_answers", "Yes")),
        (False, translate("plan_answers", "No")),
    )


def _numbers(*values: int) -> Options:
    return tuple((value, str(value)) for value in values)
