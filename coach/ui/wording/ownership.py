"""What is said of backups, of taking data along and deleting them, and of the people here."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from coach.profiles import Person

if TYPE_CHECKING:
    from coach.history.backup import Backup
    from coach.history.copying import Contents
    from coach.ownership.exporting import Exported

translate = QCoreApplication.translate


def moment(when: datetime) -> str:
    """Return a day and a time, as they were where the computer is."""
    here = when.astimezone()
    text = translate("ownership", "{day}, {time}")
    return text.format(
        day=QLocale().toString(here.date(), "d MMMM yyyy"),  # type: ignore[call-overload]
        time=f"{here:%H:%M}",
    )


def last_backup(backup: "Backup | None") -> str:
    """Return when the last backup was made."""
    if backup is None:
        return translate("ownership", "There is no backup yet.")
    return translate("ownership", "Last backup: {when}.").format(when=moment(backup.when))


def backup_hint() -> str:
    """Return when backups are made by themselves."""
    return translate(
        "ownership",
        "One is made each day by itself, and checked. The last 7 days, 4 weeks and 12 months stay.",
    )


def back_up() -> str:
    """Return the label of the button that makes a backup."""
    return translate("ownership", "Back up now")


def backed_up(backup: "Backup") -> str:
    """Return that a backup was made and checked."""
    text = translate("ownership", "Backed up and checked: {when}.")
    return text.format(when=moment(backup.when))


def restore_name() -> str:
    """Return the name of taking a backup back."""
    return translate("ownership", "Go back to a backup")


def restore_hint() -> str:
    """Return what taking a backup back does."""
    return translate("ownership", "What you have now is set aside, not deleted.")


def restore() -> str:
    """Return the label of the button that opens the list of backups."""
    return translate("ownership", "Go back…")


def restore_title() -> str:
    """Return the title of the list of backups."""
    return translate("ownership", "Which backup?")


def no_backups() -> str:
    """Return that there is nothing to choose from."""
    return translate("ownership", "There is no backup here yet. You can choose a file.")


def other_file() -> str:
    """Return the label of the button that asks for a file."""
    return translate("ownership", "Choose a file…")


def choose_backup() -> str:
    """Return the title of the dialog that asks for a backup."""
    return translate("ownership", "Choose a backup")


def kind_of_backup() -> str:
    """Return the files that the dialog shows."""
    return translate("ownership", "Backups (*.db)")


def confirm_restore() -> str:
    """Return the question before a backup is taken."""
    return translate("ownership", "Go back to this backup?")


def holds(found: "Contents") -> str:
    """Return what a backup holds."""
    if found.last is None:
        return translate("ownership", "It holds no session and no pain number.")
    text = translate("ownership", "It holds {sessions} and {readings}, the last of {when}.")
    return text.format(
        sessions=sessions(found.sessions),
        readings=readings(found.readings),
        when=moment(found.last),
    )


def sessions(count: int) -> str:
    """Return a number of sessions."""
    if count == 1:
        return translate("ownership", "1 session")
    return translate("ownership", "{count} sessions").format(count=count)


def readings(count: int) -> str:
    """Return a number of pain readings."""
    if count == 1:
        return translate("ownership", "1 pain number")
    return translate("ownership", "{count} pain numbers").format(count=count)


def what_restoring_does() -> str:
    """Return what happens, and what is kept, when a backup is taken."""
    return translate(
        "ownership",
        "What came later will not be shown any more. Your present history is set aside in the"
        " folder “set-aside”, and warning signs stay as they are. You will be asked for a new"
        " check-in.",
    )


def go_back() -> str:
    """Return the label of the button that takes a backup."""
    return translate("ownership", "Go back to it")


def restored(found: "Contents") -> str:
    """Return that a backup was taken."""
    text = translate("ownership", "Done. {holds} The one before is kept in “set-aside”.")
    return text.format(holds=holds(found))


def export_name() -> str:
    """Return the name of taking everything along."""
    return translate("ownership", "Take everything along")


def export_hint() -> str:
    """Return what taking everything along does."""
    return translate(
        "ownership", "Tables for a spreadsheet and one file for other programs. Yours to keep."
    )


def export() -> str:
    """Return the label of the button that asks for a folder."""
    return translate("ownership", "Save everything…")


def export_where() -> str:
    """Return the title of the dialog that asks for a folder."""
    return translate("ownership", "Where should everything be saved?")


def export_folder(now: datetime) -> str:
    """Return the name of the folder in which everything is saved."""
    return f"stretch-coach-{now:%Y-%m-%d}"


def exported(found: "Exported") -> str:
    """Return that everything was saved, and where."""
    text = translate("ownership", "Saved in “{folder}”: {tables} tables, {rows} rows.")
    return text.format(folder=found.folder, tables=found.tables, rows=found.rows)


def delete_name() -> str:
    """Return the name of deleting everything."""
    return translate("ownership", "Delete everything")


def delete_hint() -> str:
    """Return what deleting everything deletes."""
    return translate(
        "ownership", "Your history, settings, backups and own routines in this folder."
    )


def delete() -> str:
    """Return the label of the button that begins deleting."""
    return translate("ownership", "Delete everything…")


def delete_title() -> str:
    """Return the first question before everything is deleted."""
    return translate("ownership", "Delete everything that is kept of you?")


def delete_text(folder: str) -> str:
    """Return what is deleted, and what is not."""
    text = translate(
        "ownership",
        "Your sessions, pain numbers, check-ins, settings, backups and own routines in {folder} are"
        " deleted. Files that you saved elsewhere stay.",
    )
    return text.format(folder=folder)


def delete_go_on() -> str:
    """Return the label of the button that goes on to the second question."""
    return translate("ownership", "Go on")


def delete_again_title() -> str:
    """Return the second question before everything is deleted."""
    return translate("ownership", "Are you sure?")


def delete_again_text() -> str:
    """Return what cannot be undone."""
    return translate(
        "ownership",
        "This cannot be undone. Nobody else has a copy. The program then starts as on the first"
        " day, and asks about warning signs again.",
    )


def delete_now() -> str:
    """Return the label of the button that deletes."""
    return translate("ownership", "Delete everything now")


def deleted() -> str:
    """Return that everything was deleted."""
    return translate("ownership", "Everything was deleted.")


def needs_yes() -> str:
    """Return how to say yes where nobody can be asked."""
    return translate("ownership", "Nobody can be asked here; nothing was changed, add --yes.")


def left_alone() -> str:
    """Return that nothing was done."""
    return translate("ownership", "Nothing was changed.")


def cancel() -> str:
    """Return the label of the button that does nothing."""
    return translate("ownership", "Cancel")


def people() -> str:
    """Return the title of the people on this computer."""
    return translate("ownership", "People on this computer")


def people_hint() -> str:
    """Return how the people are kept apart."""
    return translate(
        "ownership",
        "Each person has a history, settings and warning signs of their own. This is not a lock:"
        " whoever uses this computer can open each of them.",
    )


def your_name() -> str:
    """Return the name of the field with one's own name."""
    return translate("ownership", "Your name")


def save_name() -> str:
    """Return the label of the button that keeps one's own name."""
    return translate("ownership", "Save name")


def new_name() -> str:
    """Return the name of the field with a new person's name."""
    return translate("ownership", "Name of another person")


def add_person() -> str:
    """Return the label of the button that adds a person."""
    return translate("ownership", "Add a person")


def called(person: Person) -> str:
    """Return what a person is called here."""
    if person.name:
        return person.name
    return translate("ownership", "Person {number}").format(number=person.id)


def go_on_as(person: Person) -> str:
    """Return the label of the button that changes to a person."""
    return translate("ownership", "Go on as {name}").format(name=called(person))


def who() -> str:
    """Return the question at the start where there is more than one person."""
    return translate("ownership", "Who is here?")


def good_backup(backup: "Backup", found: "Contents") -> str:
    """Return what there is instead of a damaged history, and what would be lost."""
    text = translate(
        "ownership",
        "There is a good backup of {when}. {holds} What you did after that is not in it. The"
        " damaged file is set aside, not deleted. You will be asked for a new check-in.",
    )
    return text.format(when=moment(backup.when), holds=holds(found))


def no_good_backup() -> str:
    """Return that there is no backup of a damaged history, and what one can do."""
    return translate(
        "ownership",
        "There is no good backup here. If you have a copy elsewhere, put it in its place. Or start"
        " afresh: the damaged file is set aside, not deleted.",
    )


def use_backup() -> str:
    """Return the label of the button that takes the last good backup."""
    return translate("ownership", "Use this backup")


def start_afresh() -> str:
    """Return the label of the button that begins an empty history."""
    return translate("ownership", "Start afresh")


def try_again() -> str:
    """Return the label of the button that starts once more."""
    return translate("ownership", "Try again")
