"""What the window says of reports that go back to a physiotherapist."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from coach.ui.wording.assignments import fingerprint

if TYPE_CHECKING:
    from coach.sharing.report_form import ReportForm

translate = QCoreApplication.translate


def send_back() -> str:
    """Return the label of the button that begins a report."""
    return translate("sending", "Send a report back…")


def title(name: str) -> str:
    """Return the title of the sheet."""
    if name:
        return translate("sending", "A report for {name}").format(name=name)
    return translate("sending", "A report of what you did")


def since_when() -> str:
    """Return the name of the choice of days."""
    return translate("sending", "Days in the report")


def last_weeks(weeks: int) -> str:
    """Return a choice of days."""
    return translate("sending", "Last {weeks} weeks").format(weeks=weeks)


def whom() -> str:
    """Return the name of the choice of a reader."""
    return translate("sending", "For whom it is")


def anybody() -> str:
    """Return the choice of a report that everybody can read."""
    return translate("sending", "Anybody")


def closed(name: str) -> str:
    """Return who can read it."""
    return translate("sending", "Only {name} can open it").format(name=name)


def closed_how(words: Sequence[str]) -> str:
    """Return for which key."""
    text = translate("sending", "It is closed with the key that signed your routine: {words}")
    return text.format(words=fingerprint(words))


def readable() -> str:
    """Return that everybody can read it."""
    return translate("sending", "Whoever has the file can read it")


def readable_why() -> str:
    """Return why, and what to do."""
    return translate(
        "sending",
        "It is not closed for one person. Give it only to somebody you want to show all of it.",
    )


def what_is_in_it() -> str:
    """Return the title of the list of contents."""
    return translate("sending", "What is in it")


def contents(report: "ReportForm") -> tuple[str, ...]:
    """Return what the report tells, in a line for each kind of thing."""
    days = (report.until - report.since).days + 1
    sessions = translate("sending", "Sessions: {count}, on {done} of {days} days")
    lines = [
        sessions.format(count=len(report.sessions), done=report.days_with_session, days=days),
        _count(translate("sending", "Pain you told: {count}"), len(report.pain)),
        _count(translate("sending", "Cramps: {count}"), len(report.cramps)),
        _count(translate("sending", "Check-ins: {count}"), len(report.check_ins)),
        _count(translate("sending", "Answers about warning signs: {count}"), len(report.warnings)),
        _count(
            translate("sending", "Gaps of 3 days or more without a session: {count}"),
            len(report.gaps),
        ),
    ]
    notes = sum(bool(one.said.note) for one in report.sessions)
    if notes:
        lines.append(_count(translate("sending", "Notes you wrote, in your words: {count}"), notes))
    return tuple(lines)


def _count(text: str, count: int) -> str:
    return text.format(count=count)


def not_in_it() -> str:
    """Return what it does not tell."""
    return translate(
        "sending",
        "The program does not put your name in it, and sends nothing. You save a file, and give it"
        " to your physiotherapist yourself.",
    )


def read_all() -> str:
    """Return the label of the button that shows every line."""
    return translate("sending", "Read every line")


def cancel() -> str:
    """Return the label of the button that writes nothing."""
    return translate("sending", "Cancel")


def save() -> str:
    """Return the label of the button that writes it."""
    return translate("sending", "Save the report…")


def where() -> str:
    """Return the title of the dialog that asks for a place."""
    return translate("sending", "Save the report")


def kind_of_file() -> str:
    """Return the kind of file the dialog lists."""
    return translate("sending", "Reports (*.coachreport)")


def file_name(day: date) -> str:
    """Return the suggested name of the file."""
    name = translate("sending", "report-{day}").format(day=day.isoformat())
    return f"{name}.coachreport"


def saved() -> str:
    """Return the title once it is written."""
    return translate("sending", "The report is saved")


def saved_where(path: str, name: str) -> str:
    """Return where it is, and what to do with it."""
    if name:
        text = translate("sending", "Send this file to {name}, as you like: {path}")
    else:
        text = translate("sending", "Give this file to your physiotherapist: {path}")
    return text.format(path=path, name=name)


def card_title() -> str:
    """Return the title of the part of the settings."""
    return translate("sending", "Your physiotherapist")


def nobody() -> str:
    """Return that nothing was taken yet."""
    return translate(
        "sending",
        "Nobody has given you a file yet. If you get one, open it here or drop it on the window.",
    )


def given(title: str, name: str, revision: int) -> str:
    """Return a line for what is in use."""
    text = translate("sending", "“{title}”, revision {revision}, signed by {name}")
    return text.format(title=title, name=name, revision=revision)


def open_name() -> str:
    """Return the name of the line that opens a file."""
    return translate("sending", "A file from them")


def open_hint() -> str:
    """Return what opening does."""
    return translate("sending", "You see who signed it and what it changes before it is used.")


def report_name() -> str:
    """Return the name of the line that writes a report."""
    return translate("sending", "A report for them")


def report_hint() -> str:
    """Return what a report is."""
    return translate("sending", "What was planned, what you did, and what you told.")


def end_name() -> str:
    """Return the label of the button that ends an assignment."""
    return translate("sending", "Stop using it…")


def end_title(title: str) -> str:
    """Return the question before an assignment ends."""
    return translate("sending", "Stop using “{title}”?").format(title=title)


def end_text() -> str:
    """Return what ending means."""
    return translate(
        "sending",
        "It goes from your routines. What you did stays in your history. To have it back, open the"
        " file again.",
    )


def end_now() -> str:
    """Return the label of the button that ends it."""
    return translate("sending", "Stop using it")
