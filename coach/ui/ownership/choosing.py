"""Where the system's own dialogs ask for a file or a folder; a test answers instead."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from coach.ui.wording import ownership as words


class Choosing(Protocol):
    """Asks for places; None: the person would rather not."""

    def backup(self, over: QWidget, start: Path) -> Path | None:
        """Return the file of a backup."""

    def folder(self, over: QWidget) -> Path | None:
        """Return the folder in which everything is to be saved."""


@dataclass(frozen=True, slots=True)
class Dialogs:
    """The dialogs of the system."""

    def backup(self, over: QWidget, start: Path) -> Path | None:
        """Return the file of a backup."""
        dialog = QFileDialog(over, words.choose_backup(), str(start), words.kind_of_backup())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _asked(dialog)

    def folder(self, over: QWidget) -> Path | None:
        """Return the folder in which everything is to be saved."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        start = QStandardPaths.writableLocation(place) or str(Path.home())
        dialog = QFileDialog(over, words.export_where(), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _asked(dialog)


def _asked(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
