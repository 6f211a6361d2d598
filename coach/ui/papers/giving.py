"""Gives a paper to the person: out of a printer, as a PDF file, or as text to paste."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError, NotPrinted
from coach.ui.handout.paper import usual
from coach.ui.handout.saving import Ask, ask_where
from coach.ui.papers.document import Document
from coach.ui.papers.pages import drawn, save
from coach.ui.papers.text import text
from coach.ui.wording import papers as words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Choose = Callable[[QWidget, str], "QPrinter | None"]
"""Given the window and the title, return the printer the person wants, or None.

Raises:
    NotPrinted: there is no way to print here.
"""


def choose_printer(over: QWidget, title: str) -> "QPrinter | None":
    """Return the printer chosen in the dialog of the system."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError as error:
        raise NotPrinted(str(error)) from error
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, over)
    dialog.setWindowTitle(title)
    wanted = dialog.exec()
    dialog.deleteLater()
    return printer if wanted else None


class Giver(QObject):
    """The three ways; what went wrong with one names the others."""

    told = Signal(str)
    """It is done, in a sentence."""

    failed = Signal(object)
    """It could not be done, for this reason."""

    def __init__(
        self, over: QWidget, ask: Ask = ask_where, choose: Choose = choose_printer
    ) -> None:
        super().__init__(over)
        self._over = over
        self._ask = ask
        self._choose = choose

    def print(self, document: Document) -> None:
        """Ask for a printer and print."""
        try:
            printer = self._choose(self._over, document.title)
            if printer is None:
                return
            if drawn(printer, document) is None:
                raise NotPrinted
        except NotPrinted as error:
            self.failed.emit(error)
            return
        self.told.emit(words.printed())

    def save(self, document: Document, name: str) -> None:
        """Ask where to, and write a PDF file; `name` is suggested, without its ending."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        path = self._ask(self._over, folder / f"{name}.pdf")
        if path is None:
            return
        try:
            save(path, document, usual())
        except CoachError as error:
            self.failed.emit(error)
            return
        self.told.emit(words.saved(path.name))

    def copy(self, document: Document) -> None:
        """Put the text where it can be pasted from."""
        QGuiApplication.clipboard().setText(text(document))
        self.told.emit(words.copied())
