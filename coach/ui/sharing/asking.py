"""The dialogs of the system that ask for a file to open or to write; a test answers instead."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from coach.ui.wording import sending, taking


class Asking(Protocol):
    """Asks for places; None: the person would rather not."""

    def file(self, over: QWidget) -> Path | None:
        """Return the file to open."""

    def report(self, over: QWidget, name: str) -> Path | None:
        """Return the file to write a report to; `name` is suggested."""


class SystemDialogs:
    """The dialogs of the system."""

    def file(self, over: QWidget) -> Path | None:
        """Return the file to open."""
        place = QStandardPaths.StandardLocation.DownloadLocation
        dialog = QFileDialog(over, taking.which_file(), _place(place), taking.kinds_of_files())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _asked(dialog)

    def report(self, over: QWidget, name: str) -> Path | None:
        """Return the file to write a report to; the dialog asks before it replaces one."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        dialog = QFileDialog(over, sending.where(), _place(place), sending.kind_of_file())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("coachreport")
        dialog.selectFile(name)
        return _asked(dialog)


def _place(location: QStandardPaths.StandardLocation) -> str:
    return QStandardPaths.writableLocation(location) or str(Path.home())


def _asked(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
