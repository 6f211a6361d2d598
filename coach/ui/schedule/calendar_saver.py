"""From the sheet to a calendar file: asks where to, writes it, says how it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coach.agenda import Agenda
from coach.errors import CoachError
from coach.routine.library import Library
from coach.schedule.model import Schedule
from coach.ui.schedule.calendar_file import write
from coach.ui.wording import schedule as words

NAME = "stretch-coach.ics"

Ask = Callable[[QWidget, Path], Path | None]
"""Given the window and a suggested file, return the file the person wants, or None."""


def ask_where(over: QWidget, suggested: Path) -> Path | None:
    """Return the file chosen in the dialog of the system, which asks before it replaces one."""
    dialog = QFileDialog(over, words.where(), str(suggested.parent), words.kind_of_file())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("ics")
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


class CalendarSaver(QObject):
    """Writes the times where the person wants them."""

    saved = Signal(str)
    """The file was written, in a sentence."""

    failed = Signal(object)
    """The file could not be written, for this reason."""

    def __init__(
        self, over: QWidget, agenda: Agenda, library: Library, ask: Ask = ask_where
    ) -> None:
        super().__init__(over)
        self._over = over
        self._agenda = agenda
        self._library = library
        self._ask = ask

    def save(self, schedule: Schedule) -> None:
        """Ask where to, and write the times of `schedule`."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        path = self._ask(self._over, folder / NAME)
        if path is None:
            return
        try:
            write(path, schedule, self._agenda, self._library)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.saved.emit(words.saved(path.name))
