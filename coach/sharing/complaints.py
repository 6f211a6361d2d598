"""What can be wrong with a file that travels: what it is, and what to do.

Kept in one place so that they can be translated; nothing here looks at a file.
"""

from enum import StrEnum

from coach.routine.complaints import Complaint


class Fault(StrEnum):
    """Why an assignment or a report is refused."""

    NOT_AN_ARCHIVE = "not_an_archive"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    BOMB = "bomb"
    BAD_NAME = "bad_name"
    TWICE = "twice"
    LINK = "link"
    ODD_PACKING = "odd_packing"
    DAMAGED = "damaged"
    NO_MANIFEST = "no_manifest"
    BAD_MANIFEST = "bad_manifest"
    TOO_NEW = "too_new"
    OTHER_KIND = "other_kind"
    NOT_SIGNED = "not_signed"
    FORGED = "forged"
    CHANGED = "changed"
    UNLISTED = "unlisted"
    MISSING = "missing"
    BAD_REPORT = "bad_report"
    BAD_MEDIA = "bad_media"
    OTHER_KEY = "other_key"
    OLDER = "older"
    SAME_REVISION = "same_revision"
    NOT_ACCEPTED = "not_accepted"
    GONE = "gone"


ASK = "Ask the sender for the file again; nothing was taken from this one."
_SENTENCES: dict[Fault, tuple[str, str]] = {
    Fault.NOT_AN_ARCHIVE: ("This is not an assignment or a report of Stretch Coach.", ASK),
    Fault.TOO_LARGE: ("The file is larger than such files may be.", ASK),
    Fault.TOO_MANY: ("The file holds more parts than such files may have.", ASK),
    Fault.BOMB: ("“{name}” would unpack to far more than it seems.", ASK),
    Fault.BAD_NAME: ("The file holds a part with a name that is not allowed: “{name}”.", ASK),
    Fault.TWICE: ("The file holds “{name}” twice.", ASK),
    Fault.LINK: ("“{name}” in the file is not a plain file.", ASK),
    Fault.ODD_PACKING: ("“{name}” is packed in a way that is not allowed.", ASK),
    Fault.DAMAGED: ("The file is damaged.", ASK),
    Fault.NO_MANIFEST: ("The file does not say what it holds.", ASK),
    Fault.BAD_MANIFEST: ("The list of what the file holds cannot be used.", ASK),
    Fault.TOO_NEW: (
        "The file was made by a later version of Stretch Coach.",
        "Install the newest version to open it.",
    ),
    Fault.OTHER_KIND: (
        "The file holds something else than what was asked for.",
        "Open an assignment with `coach accept`, a report with `coach read-report`.",
    ),
    Fault.NOT_SIGNED: ("The file is not signed.", ASK),
    Fault.FORGED: ("The signature does not fit the file: somebody may have changed it.", ASK),
    Fault.CHANGED: ("“{name}” is not what was signed: somebody may have changed it.", ASK),
    Fault.UNLISTED: ("The file holds “{name}”, which nobody signed.", ASK),
    Fault.MISSING: ("The file should hold “{name}”, and does not.", ASK),
    Fault.BAD_REPORT: ("The report does not say what a report must.", ASK),
    Fault.BAD_MEDIA: ("“{name}” is not the picture or sound that its name says.", ASK),
    Fault.OTHER_KEY: (
        "“{name}” was signed with another key before: this may come from somebody else.",
        "Call your physiotherapist. If the key was lost, `coach keys forget` the old one first.",
    ),
    Fault.OLDER: (
        "You have a later revision of “{name}” already.",
        "Keep the one you have, or ask for a newer one.",
    ),
    Fault.SAME_REVISION: (
        "“{name}” differs from the one you have, and has the same revision.",
        "Ask the sender to give it a higher revision.",
    ),
    Fault.NOT_ACCEPTED: (
        "This assignment is not the one that was accepted.",
        "Open it with `coach accept`.",
    ),
    Fault.GONE: (
        "The assignment “{name}” that you accepted is not there any more.",
        "Accept the file again; your history is safe.",
    ),
}


def of(fault: Fault, name: str = "") -> Complaint:
    """Return the sentences for a fault; `name` is the part of the file it is about."""
    what, remedy = _SENTENCES[fault]
    return Complaint(what.format(name=_shown(name)), remedy)


def wrong_folder(kind: str) -> Complaint:
    """Return: a part of an assignment lies in the wrong folder or holds what may not travel."""
    return Complaint(
        f"An assignment cannot hold {kind} here.",
        "It may hold exercises/, routines/ and plans/, each with files of that kind.",
    )


def plan_taken(name: str) -> Complaint:
    """Return: a plan bears the id of one that is there already."""
    return Complaint(f"There is a plan `{name}` already.", "Give the plan another id.")


def taken_by(name: str, other: str) -> Complaint:
    """Return: an id belongs to another assignment."""
    return Complaint(
        f"`{name}` belongs to the assignment “{other}” already.", "Ask for another id."
    )


def revision_kept(revision: int) -> Complaint:
    """Return: the text of a file changed and its revision did not."""
    return Complaint(
        f"The text has changed, and its revision is still {revision}.",
        f"Write `revision: {revision + 1}`.",
    )


def revision_back(revision: int) -> Complaint:
    """Return: the revision of a file went back."""
    return Complaint(
        f"It had revision {revision} before.", f"Write `revision: {revision + 1}` or higher."
    )


def nothing_to_do() -> Complaint:
    """Return: an assignment without a routine or a plan."""
    return Complaint(
        "The assignment holds no routine and no plan.", "Add the file of a routine or a plan."
    )


def _shown(name: str) -> str:
    """Return a name from a hostile file so that no terminal obeys it."""
    return "".join(sign if sign.isprintable() else "?" for sign in name[:80])
