"""From the sheet of a routine to a file: asks where to, writes the handout, says how it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coach.errors import CoachError
from coach.restriction.routine import Restricted
from coach.ui.handout import handout
from coach.ui.handout.paper import usual
from coach.ui.wording import about
from coach.ui.wording import handout as words

Ask = Callable[[QWidget, Path], Path | None]
"""Given the window and a suggested file, return the file the person wants, or None."""


def ask_where(over: QWidget, suggested: Path) -> Path | None:
    """Return the file chosen in the dialog of the system, which asks before it replaces one."""
    dialog = QFileDialog(over, words.where(), str(suggested.parent), words.kind_of_file())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


class HandoutSaver(QObject):
    """Writes handouts where the person wants them; knows the last folder while the window is up."""

    saved = Signal(str)
    """A handout was written, in a sentence."""

    failed = Signal(object)
    """A handout could not be written, for this reason."""

    def __init__(self, over: QWidget, ask: Ask = ask_where) -> None:
        super().__init__(over)
        self._over = over
        self._ask = ask
        self._folder: Path | None = None

    def save(self, found: Restricted, short: bool) -> None:  # noqa: FBT001 - a slot
        """Ask where to, and write the routine as this person may do it."""
        folder = self._folder or _documents()
        path = self._ask(self._over, folder / f"{found.routine.id}.pdf")
        if path is None:
            return
        self._folder = path.parent
        changes = about.changes(found)
        try:
            pages = handout.write(path, found.routine, usual(), short=short, changes=changes)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.saved.emit(words.ready(path.name, pages))


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())
