"""One sentence for every failure a person can be told: what happened, what is safe, what to do."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from coach.errors import (
    AlreadyRunning,
    ArchiveRefused,
    AutostartRefused,
    BackupUnusable,
    CoachError,
    ConditionUnknown,
    ContentInvalid,
    ContentTooNew,
    DeviceMissing,
    DiskNearlyFull,
    ExerciseUnknown,
    FactUnknown,
    FileUnreadable,
    FileUnwritable,
    HistoryBusy,
    HistoryCorrupt,
    HistoryFull,
    HistoryReadOnly,
    HistoryTooNew,
    HistoryUnavailable,
    KeyTaken,
    KeyUnknown,
    KeyUnusable,
    NameUnusable,
    NobodyAnswers,
    NobodyToSealFor,
    NothingPlanned,
    NotPrinted,
    NotYetSaved,
    PlanUnknown,
    ReportSealed,
    RoutineUnknown,
    SettingsInvalid,
    SideNeeded,
)
from coach.sharing import complaints
from coach.ui.wording import assignments

translate = QCoreApplication.translate


@singledispatch
def of(error: CoachError) -> str:
    """Return the sentence for a failure."""
    text = translate("errors", "Something went wrong ({reason}); your history is safe, try again.")
    return text.format(reason=error)


@of.register
def _(error: FileUnreadable) -> str:
    text = translate(
        "errors",
        "“{path}” could not be opened ({reason}); nothing was changed, check its name and place.",
    )
    return text.format(path=error.path, reason=error.reason)


@of.register
def _(_error: NobodyAnswers) -> str:
    return translate(
        "errors", "The questions were not answered to the end; nothing was kept, start again."
    )


@of.register
def _(error: FileUnwritable) -> str:
    text = translate(
        "errors", "“{path}” could not be written ({reason}); choose another name or folder."
    )
    return text.format(path=error.path, reason=error.reason)


@of.register
def _(error: NotPrinted) -> str:
    del error
    return translate(
        "errors", "This could not be printed; save it as PDF instead, or copy the text."
    )


@of.register
def _(error: ContentInvalid) -> str:
    if not error.problems:
        return translate(
            "errors", "The file cannot be used; nothing was changed, check it with “coach check”."
        )
    first = error.problems[0]
    text = translate(
        "errors",
        "“{file}” cannot be used; line {line}: {what} {remedy}"
        " Nothing was changed; mend this and open it again ({count} found in all).",
    )
    return text.format(
        file=first.file,
        line=first.line,
        what=first.what,
        remedy=first.remedy,
        count=len(error.problems),
    )


@of.register
def _(error: ContentTooNew) -> str:
    text = translate(
        "errors",
        "“{path}” was made for a later version of Stretch Coach ({schema});"
        " nothing was changed, install the newest version to open it.",
    )
    return text.format(path=error.path, schema=error.schema)


@of.register
def _(error: RoutineUnknown) -> str:
    if error.near:
        text = translate("errors", "There is no routine “{name}”; did you mean “{near}”?")
        return text.format(name=error.name, near=error.near)
    text = translate(
        "errors", "There is no routine “{name}”; choose one from the list, or name a file."
    )
    return text.format(name=error.name)


@of.register
def _(error: ExerciseUnknown) -> str:
    if error.near:
        text = translate("errors", "There is no exercise “{name}”; did you mean “{near}”?")
        return text.format(name=error.name, near=error.near)
    text = translate(
        "errors", "There is no exercise “{name}”; “coach figure sheet” shows all there are."
    )
    return text.format(name=error.name)


@of.register
def _(error: FactUnknown) -> str:
    if error.near:
        text = translate("errors", "There is no fact “{name}”; did you mean “{near}”?")
        return text.format(name=error.name, near=error.near)
    text = translate("errors", "There is no fact “{name}”; “coach facts” lists all there are.")
    return text.format(name=error.name)


@of.register
def _(error: PlanUnknown) -> str:
    if error.near:
        text = translate("errors", "There is no plan “{name}”; did you mean “{near}”?")
        return text.format(name=error.name, near=error.near)
    text = translate("errors", "There is no plan “{name}”; the folder “plans” holds all there are.")
    return text.format(name=error.name)


@of.register
def _(error: ConditionUnknown) -> str:
    if error.near:
        text = translate("errors", "Nothing is called “{name}”; did you mean “{near}”?")
        return text.format(name=error.name, near=error.near)
    text = translate("errors", "Nothing is called “{name}”; write a word such as osteoporosis.")
    return text.format(name=error.name)


@of.register
def _(_error: NothingPlanned) -> str:
    return translate(
        "errors",
        "There is no time to put into a calendar; choose days and times in Settings first.",
    )


@of.register
def _(error: SideNeeded) -> str:
    text = translate(
        "errors", "“{name}” is done for one side; choose left or right, the side that hurts."
    )
    return text.format(name=error.name)


@of.register
def _(error: HistoryUnavailable) -> str:
    text = translate(
        "errors",
        "Your history at “{path}” cannot be reached ({reason}); what was saved is untouched,"
        " free some space or check the folder, then start again.",
    )
    return text.format(path=error.path, reason=error.reason)


@of.register
def _(error: HistoryFull) -> str:
    text = translate(
        "errors",
        "The disk with your history at “{path}” is full; what was saved is untouched,"
        " free some space, then try again.",
    )
    return text.format(path=error.path)


@of.register
def _(error: HistoryReadOnly) -> str:
    text = translate(
        "errors",
        "Your history at “{path}” may only be read ({reason}); it is untouched,"
        " allow yourself to write in that folder, then try again.",
    )
    return text.format(path=error.path, reason=error.reason)


@of.register
def _(error: NotYetSaved) -> str:
    text = translate(
        "errors",
        "What you did last is not saved yet, because “{path}” cannot be written; all before it is"
        " safe, free some space or check the folder, then try again. What is not saved when you"
        " close is lost.",
    )
    return text.format(path=error.path)


@of.register
def _(error: HistoryBusy) -> str:
    text = translate(
        "errors",
        "Another program is using your history at “{path}”; it is untouched,"
        " wait until that program is done or close it, then try again.",
    )
    return text.format(path=error.path)


@of.register
def _(error: DiskNearlyFull) -> str:
    text = translate(
        "errors",
        "The disk of “{path}” is nearly full; your history is safe and nothing was changed,"
        " free {size} or more, then try again.",
    )
    return text.format(path=error.path, size=_megabytes(error.needed - error.free))


@of.register
def _(error: BackupUnusable) -> str:
    text = translate(
        "errors",
        "“{path}” is no good backup ({reason}); nothing was changed, choose another file.",
    )
    return text.format(path=error.path, reason=error.reason)


@of.register
def _(error: NameUnusable) -> str:
    if error.taken:
        text = translate("errors", "There is a “{name}” already; choose another name.")
        return text.format(name=error.name)
    return translate("errors", "That is no name; write 1 to 40 letters.")


@of.register
def _(error: HistoryCorrupt) -> str:
    text = translate(
        "errors",
        "The history file “{path}” is damaged; it was left as it is,"
        " go back to a good backup, or move it away to start afresh.",
    )
    return text.format(path=error.path)


@of.register
def _(error: HistoryTooNew) -> str:
    text = translate(
        "errors",
        "Your history at “{path}” was written by a later version of Stretch Coach ({found});"
        " it is untouched, install the newest version to go on.",
    )
    return text.format(path=error.path, found=error.found)


@of.register
def _(error: SettingsInvalid) -> str:
    text = translate(
        "errors",
        "The settings in “{path}” cannot be read ({reason}); the usual ones are in use and your"
        " history is safe, choose again and the old file is set aside.",
    )
    return text.format(path=error.path, reason=error.reason)


@of.register
def _(error: DeviceMissing) -> str:
    if error.device == "voice":
        text = translate(
            "errors",
            "No voice was found ({reason}); the words are shown instead,"
            " install a system voice to hear them.",
        )
    elif error.device == "screen":
        text = translate(
            "errors",
            "There is no screen to open a window on ({reason}); start this on a desktop,"
            " or draw a picture with “coach figure sheet”.",
        )
    else:
        text = translate(
            "errors",
            "No sound device was found ({reason}); every cue is shown instead,"
            " connect a speaker to hear them.",
        )
    return text.format(reason=error.reason)


@of.register
def _(error: AutostartRefused) -> str:
    text = translate(
        "errors",
        "Starting with the computer could not be changed ({reason}); all else works as before,"
        " change it in the settings of your system.",
    )
    return text.format(reason=error.reason)


@of.register
def _(error: AlreadyRunning) -> str:
    text = translate(
        "errors",
        "Stretch Coach is already open for “{folder}”; nothing was changed,"
        " go on in its window or close it first.",
    )
    return text.format(folder=error.folder)


def _megabytes(size: int) -> str:
    return translate("errors", "{size} MB").format(size=max(1, round(size / 1e6)))


@of.register
def _(error: ArchiveRefused) -> str:
    complaint = complaints.of(complaints.Fault(error.fault), error.name)
    text = translate("errors", "“{path}”: {what} {remedy}")
    return text.format(path=error.path, what=complaint.what, remedy=complaint.remedy)


@of.register
def _(error: KeyUnknown) -> str:
    if error.near:
        text = translate("errors", "There is no key “{name}”; did you mean “{near}”?")
        return text.format(name=error.name, near=error.near)
    text = translate(
        "errors", "There is no key “{name}”; “coach keys” lists them, “coach keys new” makes one."
    )
    return text.format(name=error.name)


@of.register
def _(error: KeyTaken) -> str:
    text = translate(
        "errors", "There is a key “{name}” already, and keys are never replaced; take another name."
    )
    return text.format(name=error.name)


@of.register
def _(error: KeyUnusable) -> str:
    texts = {
        "file": translate(
            "errors", "The file of the key “{name}” is spoilt; put a copy of yours in its place."
        ),
        "name": translate(
            "errors",
            "A key cannot be called “{name}”; use small letters, digits and “-”: my-clinic.",
        ),
        "phrase": translate(
            "errors", "The pass phrase of the key “{name}” is missing or wrong; try again."
        ),
        "text": translate(
            "errors", "“{name}” is no public key; it has 64 letters and digits, copy all of them."
        ),
    }
    return texts[error.why].format(name=error.name)


@of.register
def _(error: ReportSealed) -> str:
    text = translate(
        "errors",
        "This report is closed for another key ({words}); open it where that key is kept.",
    )
    return text.format(words=assignments.fingerprint(error.words))


@of.register
def _(_error: NobodyToSealFor) -> str:
    return translate(
        "errors",
        "Nobody has assigned anything to you, so there is no key to close the report for;"
        " add --readable to write one that whoever has it can read.",
    )
