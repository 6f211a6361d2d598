"""What the window says of files that come: signed ones, and those that are of no use here."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from coach.errors import ArchiveRefused, ContentInvalid
from coach.sharing import complaints
from coach.sharing.complaints import Fault
from coach.ui.wording.assignments import fingerprint

translate = QCoreApplication.translate

_CHANGED = (Fault.FORGED, Fault.CHANGED, Fault.UNLISTED, Fault.MISSING, Fault.TWICE)
"""What all means the same to who only wants to do their exercises."""


def open_file() -> str:
    """Return the label of the button that opens a file."""
    return translate("taking", "Open a file…")


def which_file() -> str:
    """Return the title of the dialog that asks for a file."""
    return translate("taking", "Open a file of your physiotherapist")


def kinds_of_files() -> str:
    """Return the kinds of files the dialog lists."""
    return translate(
        "taking",
        "Files of physiotherapists (*.coach);;Routine files (*.yaml *.yml);;All files (*)",
    )


def let_go() -> str:
    """Return what to do while a file is held over the window."""
    return translate("taking", "Let go to open this file")


def one_at_a_time() -> str:
    """Return that several files were dropped."""
    return translate("taking", "Open one file at a time, so that you see what each one is.")


def not_opened() -> str:
    """Return the title over a file that is of no use here."""
    return translate("taking", "Not a file to open here")


def report_file(name: str) -> str:
    """Return what a report is."""
    text = translate(
        "taking",
        "“{name}” is a report that a person sends to their physiotherapist. There is nothing to"
        " take from it. A physiotherapist reads it with “coach read-report”.",
    )
    return text.format(name=name)


def unknown_file(name: str) -> str:
    """Return what can be opened."""
    text = translate(
        "taking",
        "Stretch Coach cannot open “{name}”. It opens files of physiotherapists (.coach) and"
        " routine files (.yaml).",
    )
    return text.format(name=name)


def nothing_taken() -> str:
    """Return the title over a file that was refused."""
    return translate("taking", "This file was not taken")


def all_as_before() -> str:
    """Return that nothing changed."""
    return translate("taking", "Nothing was taken, and nothing has changed.")


def refused(error: ArchiveRefused) -> str:
    """Return why a file was refused, and what to do in a window."""
    fault = Fault(error.fault)
    complaint = complaints.of(fault, error.name)
    what, remedy = complaint.what, complaint.remedy
    if fault in _CHANGED:
        what = translate(
            "taking", "The file is not as it was signed. Somebody may have changed it on the way."
        )
    if fault is Fault.OTHER_KIND:
        remedy = translate("taking", "Ask the sender which file it should have been.")
    elif remedy == complaints.ASK or fault is Fault.NOT_ACCEPTED:
        remedy = translate("taking", "Ask the sender for the file again.")
    return f"{what} {remedy}"


def mistakes(error: ContentInvalid) -> str:
    """Return that what is in a file cannot be used."""
    if len(error.problems) == 1:
        text = translate(
            "taking",
            "There is a mistake in the file. Ask your physiotherapist to mend it and to send it"
            " again.",
        )
    else:
        text = translate(
            "taking",
            "There are {count} mistakes in the file. Ask your physiotherapist to mend them and to"
            " send it again.",
        )
    return text.format(count=len(error.problems))


def details() -> str:
    """Return the label of the button that shows all mistakes."""
    return translate("taking", "Show the mistakes")


def signed_by(name: str) -> str:
    """Return who signed it, where the key is trusted."""
    return translate("taking", "Signed by {name}").format(name=name)


def came(name: str, revision: int, when: datetime) -> str:
    """Return what the file says of itself."""
    text = translate("taking", "It says it comes from {name}. Revision {revision}, of {day}.")
    day = QLocale().toString(when.date(), "d MMMM yyyy")  # type: ignore[call-overload]
    return text.format(name=name, revision=revision, day=day)


def dated(revision: int, when: datetime) -> str:
    """Return which one it is, where it is certain whom it comes from."""
    day = QLocale().toString(when.date(), "d MMMM yyyy")  # type: ignore[call-overload]
    return translate("taking", "Revision {revision}, of {day}.").format(revision=revision, day=day)


def who(name: str) -> str:
    """Return the question of the first time."""
    return translate("taking", "Do you know {name}?").format(name=name)


def how_to_compare() -> str:
    """Return how to find out."""
    return translate(
        "taking",
        "Call your physiotherapist on a number you know, and let them read their words to you."
        " Take the file only if all twelve are the same.",
    )


def why_compare() -> str:
    """Return what the words are for."""
    return translate(
        "taking",
        "You do this once. From then on, only this key can change what you are given here.",
    )


def i_compared() -> str:
    """Return the tick without which it cannot be taken for the first time."""
    return translate("taking", "I know them, and all twelve words are the same")


def no() -> str:
    """Return the answer that takes nothing."""
    return translate("taking", "No, take nothing")


def not_now() -> str:
    """Return the answer that leaves a later revision for now."""
    return translate("taking", "Not now")


def use(revision: int, *, first: bool) -> str:
    """Return the answer that takes what a trusted key signed."""
    if first:
        return translate("taking", "Use it")
    return translate("taking", "Use revision {revision}").format(revision=revision)


def handed_over() -> str:
    """Return that the former key has named this one."""
    return translate(
        "taking",
        "Your physiotherapist has a new key. The key you trusted before says so. Compare the"
        " words once more.",
    )


def namesake(name: str) -> str:
    """Return that somebody of this name is trusted already."""
    text = translate("taking", "You know somebody called {name} already, with another key.")
    return text.format(name=name)


def namesake_meaning() -> str:
    """Return what that may mean."""
    return translate(
        "taking",
        "Anybody can write any name into a file. Only the words tell you who it is.",
    )


def forgotten() -> str:
    """Return that this key is one the person did not want any more."""
    return translate("taking", "You have chosen once to trust this key no more.")


def replaces(title: str) -> str:
    """Return that something of the program gives way."""
    text = translate("taking", "It takes the place of one that is there already: {title}")
    return text.format(title=title)


def other_key_title() -> str:
    """Return the title of the warning."""
    return translate("taking", "This may come from somebody else")


def other_key_what(former: str) -> str:
    """Return what is wrong."""
    text = translate("taking", "The file is not signed with the key of {former} that you trust.")
    return text.format(former=former)


def other_key_meaning() -> str:
    """Return what it may mean."""
    return translate(
        "taking",
        "Somebody may pretend to be your physiotherapist, and give you exercises that are wrong"
        " for you.",
    )


def other_key_keep(title: str) -> str:
    """Return that the one in use stays."""
    text = translate("taking", "What you have stays as it is: nothing of “{title}” was taken.")
    return text.format(title=title)


def other_key_call() -> str:
    """Return what to do."""
    return translate(
        "taking",
        "Call your physiotherapist on a number you know. Do not use a number from the message the"
        " file came with.",
    )


def leave_it() -> str:
    """Return the label of the button that takes nothing."""
    return translate("taking", "Do not take it")


def have_called() -> str:
    """Return the label of the button that goes on to the words."""
    return translate("taking", "I called: they have a new key")


def key_before(words: Sequence[str]) -> str:
    """Return the words of the key until now."""
    text = translate("taking", "The words of the key until now: {words}")
    return text.format(words=fingerprint(words))


def ends() -> str:
    """Return what goes before the titles that would stop."""
    return translate("taking", "What else it signed stops too:")


def former_forgotten() -> str:
    """Return what becomes of the key until now."""
    return translate("taking", "If you take this, the key until now is not trusted any more.")


def what_changes(before: int) -> str:
    """Return the title of the list of changes."""
    return translate("taking", "What changes from revision {before}").format(before=before)


def nothing_changes(before: int) -> str:
    """Return that the exercises stay the same."""
    text = translate("taking", "Nothing that you do changes from revision {before}.")
    return text.format(before=before)


def not_at_hand(before: int) -> str:
    """Return that there is nothing to compare with."""
    text = translate(
        "taking",
        "Revision {before} is not here any more, so what changes cannot be shown. Look at the"
        " routine before you start it.",
    )
    return text.format(before=before)


def what_is_in_it() -> str:
    """Return the title of the list of contents."""
    return translate("taking", "What is in it")


def routine(title: str) -> str:
    """Return a line for a routine."""
    return translate("taking", "Routine: {title}").format(title=title)


def plan(title: str) -> str:
    """Return a line for a plan."""
    return translate("taking", "Plan: {title}").format(title=title)


def exercise(title: str) -> str:
    """Return a line for an exercise."""
    return translate("taking", "Exercise: {title}").format(title=title)


def taken(title: str) -> str:
    """Return that it is in use now."""
    return translate("taking", "“{title}” is in use now").format(title=title)


def taken_locked() -> str:
    """Return what a lock means for it."""
    return translate(
        "taking",
        "Your routines are locked because of a warning sign. That holds for this one too: it opens"
        " when the others do.",
    )


def taken_plan() -> str:
    """Return what to expect of a plan without a routine of its own."""
    return translate("taking", "It is kept with your recovery plans.")


def badge() -> str:
    """Return the mark of a routine that somebody signed for this person."""
    return translate("taking", "From your physiotherapist")


def badge_of(name: str) -> str:
    """Return the mark with the name."""
    return translate("taking", "From your physiotherapist, signed by {name}").format(name=name)
