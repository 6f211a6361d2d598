"""What is said of the person's own activities: a number for each, and how it all compares."""

from PySide6.QtCore import QCoreApplication

from coach.progress.psfs import GlobalChange, Moved, Score
from coach.ui.wording.progress import full_day, number

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the chart and of the sheet."""
    return translate("activities", "My activities")


def name_them() -> str:
    """Return the button that begins."""
    return translate("activities", "Name my activities")


def rate() -> str:
    """Return the button with which the activities are rated."""
    return translate("activities", "Rate them")


def rate_due() -> str:
    """Return the button with which the activities are rated, where it is time."""
    return translate("activities", "Rate them for this week")


def empty() -> str:
    """Return what the chart is for, before anything was named."""
    return translate(
        "activities",
        "Choose up to five things that your back makes hard, in your own words. Rate them once a"
        " week to see what comes back.",
    )


def none_here() -> str:
    """Return that no rating falls into the range."""
    return translate("activities", "No ratings in this time.")


def first_only() -> str:
    """Return that one rating is no change yet."""
    return translate("activities", "of 10. A change shows after the second rating.")


def moved(found: Moved) -> str:
    """Return how far the mean moved, and how much that says."""
    points, day = number(abs(found.points)), full_day(found.since)
    if abs(found.points) < 0.5:
        return translate("activities", "of 10, about the same as on {day}.").format(day=day)
    if found.points > 0:
        told = translate("activities", "of 10, up {points} since {day}.")
    else:
        told = translate("activities", "of 10, down {points} since {day}.")
    return f"{told.format(points=points, day=day)} {_size(found)}"


def _size(found: Moved) -> str:
    least = 2 if found.activities > 1 else 3
    if found.important:
        told = translate("activities", "{least} points or more are usually more than chance.")
    else:
        told = translate("activities", "Less than {least} points can be chance.")
    return told.format(least=least)


def not_compared() -> str:
    """Return that other activities were rated at the start."""
    return translate("activities", "of 10. You chose other activities, so this begins anew.")


def score_at(score: Score) -> str:
    """Return the numbers of one day."""
    text = translate("activities", "{day}: {mean}")
    return text.format(day=full_day(score.day), mean=number(score.mean))


def columns() -> tuple[str, ...]:
    """Return the heads of the table."""
    return (
        translate("activities", "Day"),
        translate("activities", "Mean"),
        translate("activities", "Each activity"),
    )


def each(score: Score) -> str:
    """Return every activity of a day with its number."""
    return ", ".join(f"{name} {value}" for name, value in score.ratings.items())


def global_change(found: GlobalChange) -> str:
    """Return what was said of the change since the start."""
    text = translate("activities", "After {weeks} weeks you said: {words} ({value}).")
    return text.format(weeks=found.weeks, words=change_word(found.value), value=signed(found.value))


def change_word(value: int) -> str:
    """Return the word for a change from -5 to 5."""
    if value == 0:
        return translate("activities", "no change")
    if value > 0:
        words = (
            translate("activities", "a little better"),
            translate("activities", "better"),
            translate("activities", "much better"),
        )
    else:
        words = (
            translate("activities", "a little worse"),
            translate("activities", "worse"),
            translate("activities", "much worse"),
        )
    return words[0 if abs(value) == 1 else 1 if abs(value) <= 3 else 2]


def lead() -> str:
    """Return what to do on the sheet."""
    return translate(
        "activities",
        "Write what your back makes hard, such as: put on socks. Then rate each one for this week."
        " 0 means you cannot do it. 10 means as before your back hurt.",
    )


def activity(place: int) -> str:
    """Return the name of the field for one activity, counted from 1."""
    return translate("activities", "Activity {place}").format(place=place)


def rating(place: int) -> str:
    """Return the name of the numbers of one activity, counted from 1."""
    return translate("activities", "How well activity {place} goes").format(place=place)


def change_question(weeks: int) -> str:
    """Return the question about the change since the start."""
    text = translate(
        "activities",
        "{weeks} weeks have gone by. Compared with the start, how is your back?"
        " -5 is much worse, 0 no change, 5 much better.",
    )
    return text.format(weeks=weeks)


def change_name() -> str:
    """Return the name of the numbers of the change."""
    return translate("activities", "Compared with the start")


def signed(value: int) -> str:
    """Return a number with its sign."""
    return f"+{value}" if value > 0 else f"–{-value}" if value < 0 else "0"


def nothing_said() -> str:
    """Return that there is nothing to keep yet."""
    return translate("activities", "Write at least one activity, or choose Not now.")


def unnamed() -> str:
    """Return that a number belongs to no activity."""
    return translate("activities", "Write the activity for each number that you chose.")


def twice() -> str:
    """Return that an activity is there twice."""
    return translate("activities", "Two activities have the same words. Change one of them.")


def save() -> str:
    """Return the button that keeps everything."""
    return translate("activities", "Save")


def not_now() -> str:
    """Return the button that changes nothing."""
    return translate("activities", "Not now")
