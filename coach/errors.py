"""What can go wrong and be told: facts, no sentences.

Anything else that escapes is a bug. `coach.ui.wording.errors` makes the sentences.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.problem import Problem


class CoachError(Exception):
    """Base of every failure that a person can be told about."""


class FileUnreadable(CoachError):
    """A file could not be opened or is not text."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class FileUnwritable(CoachError):
    """A file that was asked for cannot be written where it was wanted."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(str(path))
        self.path = path
        self.reason = reason


class ContentInvalid(CoachError):
    """A content file was read but does not say what it must; `problems` tells all of it."""

    def __init__(self, problems: "tuple[Problem, ...]") -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class ContentTooNew(CoachError):
    """A content file was written for a later version of the program."""

    def __init__(self, path: Path, schema: str) -> None:
        super().__init__(f"{path}: {schema}")
        self.path = path
        self.schema = schema


class NobodyAnswers(CoachError):
    """Questions were asked, and the input ended: nothing of it was kept."""


class NothingPlanned(CoachError):
    """There is no time on any day that could be put into a calendar."""


class RoutineUnknown(CoachError):
    """No routine bears this id; `near` is the most similar one that does, if any."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class ExerciseUnknown(CoachError):
    """No exercise bears this id; `near` is the most similar one that does, if any."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class FactUnknown(CoachError):
    """No fact bears this id; `near` is the most similar one that does, if any."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class PlanUnknown(CoachError):
    """No recovery plan bears this id; `near` is the most similar one that does, if any."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class ConditionUnknown(CoachError):
    """No condition is called so; `near` is the most similar one that is, if any."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class SideNeeded(CoachError):
    """The routine has a left and a right form and nobody said which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class HistoryUnavailable(CoachError):
    """The history could not be opened or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class HistoryFull(HistoryUnavailable):
    """There is no room on the disk for what has to be written."""


class HistoryReadOnly(HistoryUnavailable):
    """The history, or the folder it is in, may only be read."""


class NotYetSaved(HistoryUnavailable):
    """Something waits in memory because it could not be written."""


class HistoryBusy(HistoryUnavailable):
    """Another program holds the history."""


class HistoryCorrupt(CoachError):
    """The history file is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class HistoryTooNew(CoachError):
    """The history was written by a later version of the program."""

    def __init__(self, path: Path, found: str) -> None:
        super().__init__(f"{path}: {found}")
        self.path = path
        self.found = found


class BackupUnusable(CoachError):
    """A file is no backup that could be taken: damaged, something else, or not there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class DiskNearlyFull(CoachError):
    """There is too little room for a backup; `needed` and `free` are bytes."""

    def __init__(self, path: Path, needed: int, free: int) -> None:
        super().__init__(f"{path}: {free} of {needed} bytes")
        self.path = path
        self.needed = needed
        self.free = free


class SettingsInvalid(CoachError):
    """The settings file does not say what it must."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NameUnusable(CoachError):
    """Nobody can be called so here; `taken`: somebody else is."""

    def __init__(self, name: str, *, taken: bool) -> None:
        super().__init__(name)
        self.name = name
        self.taken = taken


class DeviceMissing(CoachError):
    """A sound device or a voice is not there; `device` is `sound` or `voice`."""

    def __init__(self, device: str, reason: str) -> None:
        super().__init__(f"{device}: {reason}")
        self.device = device
        self.reason = reason


class NotPrinted(CoachError):
    """A paper did not come out of the printer."""


class AutostartRefused(CoachError):
    """The system does not let the program be started with the computer, or no more."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class AlreadyRunning(CoachError):
    """Another program holds this data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class ArchiveRefused(CoachError):
    """A file that travelled is not what it must be; `fault` says why, `name` which part."""

    def __init__(self, path: Path, fault: str, name: str = "") -> None:
        super().__init__(f"{path}: {fault} {name}")
        self.path = path
        self.fault = fault
        self.name = name


class AssignmentUntrusted(ArchiveRefused):
    """An assignment is whole, and not from whom it must be, or older than what is there."""


class KeyUnknown(CoachError):
    """No key is called so; `near` is the most similar name there is, if any."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class KeyTaken(CoachError):
    """There is a key of this name already; keys are never overwritten."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class KeyUnusable(CoachError):
    """A key cannot be used: `why` is `file`, `name`, `phrase` (missing or wrong) or `text`."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why


class ReportSealed(CoachError):
    """A report can only be read with a key that is not here; `words` name that key."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__(" ".join(words))
        self.words = words


class NobodyToSealFor(CoachError):
    """A report was to be closed for a physiotherapist, and nobody has assigned anything."""
