"""What the sheet says in which a person writes a report."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from coach.ui.wording import moments

translate = QCoreApplication.translate


def button() -> str:
    """Return the words of the button that opens the sheet."""
    return translate("report_sheet", "Report")


def title() -> str:
    """Return the title of the sheet."""
    return translate("report_sheet", "Make a report")


def lead() -> str:
    """Return what a report is, and that it goes nowhere by itself."""
    return translate(
        "report_sheet",
        "One file with what was planned, done and said. It stays on this computer until you give"
        " it to somebody.",
    )


def days_title() -> str:
    """Return the question of how far back."""
    return translate("report_sheet", "Which days?")


def days() -> tuple[tuple[int | None, str], ...]:
    """Return each number of days with its word; None is everything."""
    return (
        (28, translate("report_sheet", "4 weeks")),
        (84, translate("report_sheet", "12 weeks")),
        (182, translate("report_sheet", "6 months")),
        (None, translate("report_sheet", "All")),
    )


def kind_title() -> str:
    """Return the question of what for."""
    return translate("report_sheet", "What for?")


def pdf() -> str:
    """Return the words for two pages."""
    return translate("report_sheet", "Two pages to read or print (PDF)")


def csv() -> str:
    """Return the words for tables."""
    return translate("report_sheet", "Tables for a spreadsheet (CSV)")


def json() -> str:
    """Return the words for data."""
    return translate("report_sheet", "Data for other programs (JSON)")


def fhir() -> str:
    """Return the words for the systems of a clinic."""
    return translate("report_sheet", "Data for a clinic (FHIR)")


def closed(name: str) -> str:
    """Return the words for a file that one physiotherapist can open."""
    return translate("report_sheet", "Only {name} can open it").format(name=name)


def nobody() -> str:
    """Return who somebody without a name is."""
    return translate("report_sheet", "your physiotherapist")


def inside_title() -> str:
    """Return the heading of what is in it."""
    return translate("report_sheet", "What is in it")


def holds(since: date, until: date, parts: Sequence[str]) -> str:
    """Return what there is from one day to another."""
    text = translate("report_sheet", "{since} to {until}: {parts}.")
    dates = moments.date_of(since), moments.date_of(until)
    return text.format(since=dates[0], until=dates[1], parts=", ".join(parts))


def sessions(count: int, done: int, days: int) -> str:
    """Return how many sessions, on how many days."""
    if count == 1:
        return translate("report_sheet", "1 session in {days} days").format(days=days)
    text = translate("report_sheet", "{count} sessions on {done} of {days} days")
    return text.format(count=count, done=done, days=days)


def pains(count: int) -> str:
    """Return how many pain numbers."""
    if count == 1:
        return translate("report_sheet", "1 pain number")
    return translate("report_sheet", "{count} pain numbers").format(count=count)


def cramps(count: int) -> str:
    """Return how many cramps."""
    if count == 1:
        return translate("report_sheet", "1 cramp")
    return translate("report_sheet", "{count} cramps").format(count=count)


def checks(count: int) -> str:
    """Return how many check-ins and warning signs."""
    if count == 1:
        return translate("report_sheet", "1 check-in or warning sign")
    return translate("report_sheet", "{count} check-ins and warning signs").format(count=count)


def no_name() -> str:
    """Return what is never in it."""
    return translate("report_sheet", "Your name is not in it: the program does not know it.")


def no_words() -> str:
    """Return that what was typed is not in it."""
    return translate("report_sheet", "What you typed yourself is not in it.")


def short_words() -> str:
    """Return that some of what was typed is in it."""
    return translate(
        "report_sheet",
        "Your words about cramps and activities are in it. Your notes after sessions are not.",
    )


def your_words() -> str:
    """Return that what was typed is in it."""
    return translate("report_sheet", "Your notes are in it, in your own words.")


def anybody() -> str:
    """Return who can read it."""
    return translate("report_sheet", "Whoever has the file can read it.")


def save() -> str:
    """Return the words of the button that writes."""
    return translate("report_sheet", "Save report")


def where() -> str:
    """Return the title of the dialog that asks where to."""
    return translate("report_sheet", "Save report")


def saved(names: tuple[str, ...]) -> str:
    """Return that the files are there."""
    if len(names) == 1:
        return translate("report_sheet", "Saved as {name}.").format(name=names[0])
    text = translate("report_sheet", "Saved as {first} and {second}.")
    return text.format(first=names[0], second=names[1])
