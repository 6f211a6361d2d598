"""What the letter to a doctor says (clinical content, sections 1 and 9)."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from coach.routine.checkin.model import Level
from coach.ui.wording import moments

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the letter."""
    return translate("letter", "For the doctor or physiotherapist")


def sender(day: str) -> str:
    """Return whom the letter is from; it does not know a name."""
    text = translate(
        "letter",
        "Stretch Coach, an exercise program, wrote this on {day} from what a person with back pain"
        " or cramps answered. It does not know who the person is.",
    )
    return text.format(day=day)


def name_line() -> str:
    """Return what a person may write by hand."""
    return translate("letter", "Name (by hand)")


def written(day: str) -> str:
    """Return the foot of each page."""
    return translate("letter", "Written by Stretch Coach on {day}.").format(day=day)


def not_a_diagnosis() -> str:
    """Return what the letter is not."""
    return translate(
        "letter",
        "This is not a diagnosis. Nobody examined the person. The signs above are rules over the"
        " answers below, set to warn too often rather than too seldom.",
    )


def level_title() -> str:
    """Return the heading of how soon."""
    return translate("letter", "What the program advised")


def level(level: Level | None) -> str:
    """Return how soon the person was told to see somebody; None: nothing was asked yet."""
    if level is None:
        return translate("letter", "The questions about warning signs were not answered yet.")
    return {
        Level.EMERGENCY: translate("letter", "To get emergency help at once. Exercise is locked."),
        Level.SAME_DAY: translate(
            "letter", "To speak to a doctor the same day. Exercise is locked."
        ),
        Level.SOON: translate("letter", "To book a visit within two weeks."),
        Level.NONE: translate("letter", "No warning sign was ticked."),
    }[level]


def questions_title() -> str:
    """Return the heading of what to ask."""
    return translate("letter", "Questions to ask")


def questions() -> tuple[str, ...]:
    """Return what to ask the doctor (section 9)."""
    return (
        translate("letter", "Could any of my conditions or medicines cause cramps?"),
        translate("letter", "Do I need tests?"),
        translate("letter", "Is exercise fine for me?"),
    )


def pain_title() -> str:
    """Return the heading of the pain numbers."""
    return translate("letter", "Pain, 0 to 10")


def pain(count: int, lowest: int, highest: int, last: int) -> str:
    """Return in words what the pain numbers show."""
    if count == 1:
        return translate("letter", "One number: {last}.").format(last=last)
    text = translate(
        "letter", "{count} numbers, from {lowest} to {highest}. The last one is {last}."
    )
    return text.format(count=count, lowest=lowest, highest=highest, last=last)


def cramps_title(count: int) -> str:
    """Return the heading of the cramps."""
    return translate("letter", "Cramps ({count})").format(count=count)


def cramp_columns() -> tuple[str, ...]:
    """Return the columns of the cramps."""
    return (
        translate("letter", "Began"),
        translate("letter", "Lasted"),
        translate("letter", "Where"),
        translate("letter", "Strength"),
        translate("letter", "After"),
    )


def earlier_cramps(count: int) -> str:
    """Return how many are not listed."""
    return translate("letter", "Earlier ones, not listed: {count}.").format(count=count)


def lasted(length: timedelta | None) -> str:
    """Return how long a cramp lasted."""
    if length is None:
        return translate("letter", "not ended")
    minutes = max(1, round(length.total_seconds() / 60))
    if minutes < 120:
        return translate("letter", "{minutes} min").format(minutes=minutes)
    return translate("letter", "{hours} h").format(hours=round(minutes / 60))


def side(side: str) -> str:
    """Return where a cramp was."""
    known = {
        "left": translate("letter", "left"),
        "centre": translate("letter", "middle"),
        "right": translate("letter", "right"),
        "both_sides": translate("letter", "both sides"),
        "": unknown(),
    }
    return known.get(side, side)


def done_title() -> str:
    """Return the heading of what was done so far."""
    return translate("letter", "What was done so far")


def done(sessions: int, since: date | None) -> str:
    """Return how many guided sessions there were."""
    if not sessions:
        return translate("letter", "No guided session was done yet.")
    if sessions == 1:
        text = translate("letter", "One guided session of rest or gentle exercise")
    else:
        text = translate("letter", "{count} guided sessions of rest or gentle exercise")
    text = text.format(count=sessions)
    if since is None:
        return translate("letter", "{sessions}.").format(sessions=text)
    day = moments.date_of(since)
    return translate("letter", "{sessions} since {day}.").format(sessions=text, day=day)


def medicines_title() -> str:
    """Return the heading of the medicines that the person typed."""
    return translate("letter", "Medicines, as typed by the person")


def pages() -> Mapping[str, str]:
    """Return the pages of the check-in and their headings, in order."""
    return {
        "where": translate("letter", "Where it is"),
        "feel": translate("letter", "How it feels"),
        "start": translate("letter", "How it began"),
        "nerves": translate("letter", "Nerves, legs and bladder"),
        "injury": translate("letter", "Back and walking"),
        "fever": translate("letter", "General signs"),
        "health": translate("letter", "Health and medicines"),
    }


def yes() -> str:
    """Return the answer."""
    return translate("letter", "yes")


def no() -> str:
    """Return the answer."""
    return translate("letter", "no")


def none() -> str:
    """Return the answer that nothing of a list is true."""
    return translate("letter", "none of those offered")


def not_answered() -> str:
    """Return that there is no answer."""
    return translate("letter", "not answered")


def unknown() -> str:
    """Return that nobody said."""
    return translate("letter", "not said")


def of_ten(number: int) -> str:
    """Return a number of a scale from 0 to 10."""
    return translate("letter", "{number} of 10").format(number=number)
