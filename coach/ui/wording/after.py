"""The sentences after a session: what was done, three questions, and what to do about more pain."""

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Side
from coach.session.events import Ending
from coach.ui.wording import doses

translate = QCoreApplication.translate


def title(ending: Ending) -> str:
    """Return the title of the page."""
    if ending is Ending.COMPLETED:
        return translate("after", "Session finished")
    return translate("after", "Session stopped")


def lasted(seconds: float) -> str:
    """Return how much time was really spent, such as 12 min 40 s."""
    whole = round(seconds)
    if whole < 60:
        return translate("after", "{seconds} s").format(seconds=whole)
    text = translate("after", "{minutes} min").format(minutes=whole // 60)
    return f"{text} {doses.seconds(whole % 60)}" if whole % 60 else text


def exercises(done: int, of: int) -> str:
    """Return how many exercises were done."""
    if of == 1:
        return translate("after", "{done} of 1 exercise").format(done=done)
    return translate("after", "{done} of {of} exercises").format(done=done, of=of)


def pain_title() -> str:
    """Return the question for pain now."""
    return translate("after", "Pain now")


def pain_name() -> str:
    """Return the name of the row of pain numbers."""
    return translate("after", "Pain now, 0 to 10")


def change(points: int) -> tuple[str, str]:
    """Return the change of pain since before, in points: the amount, and what it is compared to."""
    than = translate("after", "than before you started.")
    if points == 0:
        return translate("after", "The same"), translate("after", "as before you started.")
    if points < 0:
        lower = translate("after", "{points} lower").format(points=_points(-points))
        return lower, than
    return translate("after", "{points} higher").format(points=_points(points)), than


def _points(number: int) -> str:
    words = (
        translate("after", "One point"),
        translate("after", "Two points"),
        translate("after", "Three points"),
        translate("after", "Four points"),
        translate("after", "Five points"),
    )
    if number <= len(words):
        return words[number - 1]
    return translate("after", "{number} points").format(number=number)


def effort_title() -> str:
    """Return the question for effort."""
    return translate("after", "How hard was it overall?")


def efforts() -> tuple[tuple[int, str], ...]:
    """Return the answers for effort with their place on the scale of 0 to 10 (CR10)."""
    return (
        (1, translate("after", "Very light")),
        (3, translate("after", "Light")),
        (5, translate("after", "Medium")),
        (7, translate("after", "Hard")),
        (9, translate("after", "Very hard")),
    )


def note_title() -> str:
    """Return the title of the field for a note."""
    return translate("after", "Note")


def note_hint() -> str:
    """Return what a note may be about."""
    return translate("after", "What felt good, what did not, what you changed")


def each_title() -> str:
    """Return the question for each exercise."""
    return translate("after", "How was each one?")


def none_done() -> str:
    """Return what stands in place of the list when nothing was done."""
    return translate("after", "No exercise was begun this time.")


def all_ok() -> str:
    """Return the words that answer for every exercise at once."""
    return translate("after", "Set all to OK")


def difficulty_name(exercise: str) -> str:
    """Return the name of the three answers for one exercise."""
    return translate("after", "How was {exercise}?").format(exercise=exercise)


def easy() -> str:
    """Return the answer that an exercise was easy."""
    return translate("after", "Easy")


def ok() -> str:
    """Return the answer that an exercise was as it should be."""
    return translate("after", "OK")


def hard() -> str:
    """Return the answer that an exercise was hard."""
    return translate("after", "Hard")


def dose(sides: frozenset[Side], amount: str) -> str:
    """Return what was planned of one exercise, and where."""
    if sides == {Side.LEFT}:
        return translate("after", "LEFT, {amount}").format(amount=amount)
    if sides == {Side.RIGHT}:
        return translate("after", "RIGHT, {amount}").format(amount=amount)
    if sides:
        return translate("after", "Each side, {amount}").format(amount=amount)
    return amount


def week(sessions: int) -> tuple[str, str]:
    """Return how many sessions this week had, and a word for the days between them."""
    rest = translate("after", "Rest days are part of it.")
    if sessions == 1:
        return translate("after", "1 session this week."), rest
    return translate("after", "{sessions} sessions this week.").format(sessions=sessions), rest


def skip() -> str:
    """Return the words of the way on without answers."""
    return translate("after", "Skip")


def save() -> str:
    """Return the words of the way on with answers."""
    return translate("after", "Save")


def again() -> str:
    """Return the words of the button after saving did not work."""
    return translate("after", "Try again")


def unsaved() -> str:
    """Return that the answers could not be kept, and that they are still there."""
    return translate("after", "Not saved yet")


def unsaved_more() -> str:
    """Return what is safe and what to do next."""
    return translate("after", "Your answers are still here. Try again in a moment.")


def pain_stop_title() -> str:
    """Return the title of the advice after a stop because of pain."""
    return translate("after", "Stopping was right")


def pain_stop_text() -> str:
    """Return the advice after a stop because of pain."""
    return translate(
        "after",
        "Rest in a position of ease for 15 to 20 minutes, then check again. No more stretching"
        " until it has settled.",
    )


def worse_title() -> str:
    """Return the title of the advice when the pain has gone up."""
    return translate("after", "The pain has gone up")


def worse_text() -> str:
    """Return the advice when the pain has gone up by 2 or more."""
    return translate(
        "after",
        "Rest in a position of ease now and check again in 15 minutes. Make the next session"
        " shorter and smaller.",
    )


def warning_signs() -> str:
    """Return when not to wait (clinical content, section 1)."""
    return translate(
        "after",
        "Numbness between the legs, a change of bladder or bowel, both legs, or a leg that grows"
        " weak: get medical help now.",
    )


def ease() -> str:
    """Return the words of the button that opens the position of ease."""
    return translate("after", "Open the position of ease")


def check_in() -> str:
    """Return the words of the button that opens the check-in."""
    return translate("after", "Check in")


def hard_twice() -> str:
    """Return what may be done about an exercise that was hard two times."""
    return translate("after", "Hard twice in a row. One set less is fine next time.")
