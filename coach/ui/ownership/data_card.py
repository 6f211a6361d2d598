"""The card “Your data”: back up, go back, take along, delete."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.ownership.exporting import free_name
from coach.ownership.ownership import Ownership
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.ownership.backup_sheet import BackupSheet
from coach.ui.ownership.choosing import Choosing, Dialogs
from coach.ui.ownership.confirm import Confirm
from coach.ui.ownership.line import Line
from coach.ui.wording import errors, exported, settings
from coach.ui.wording import ownership as words


class DataCard(Card):
    """Says where the data are and what was done last with them."""

    failed = Signal(object)
    """It could not be done, for this reason."""

    def __init__(
        self, look: Look, ownership: Ownership, where: str, choosing: Choosing | None = None
    ) -> None:
        super().__init__(look)
        self._ownership = ownership
        self._choosing = choosing or Dialogs()
        self.back_up = Button(look, words.back_up(), "tonal", height=40)
        self.restore = Button(look, words.restore(), "outline", height=40)
        self.export = Button(look, words.export(), "outline", height=40)
        self.delete = Button(look, words.delete(), "text", height=40)
        self.told = Label(look, "", 15, 500, "teal_ink", wrap=True)
        self.told.hide()
        self._backups = Line(look, "", words.backup_hint(), self.back_up)
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, settings.data(), 20, 600, wrap=True))
        self.body.addWidget(Label(look, where, 15, wrap=True))
        for line in (
            self._backups,
            Line(look, words.restore_name(), words.restore_hint(), self.restore),
            Line(look, words.export_name(), words.export_hint(), self.export),
            Line(look, words.delete_name(), words.delete_hint(), self.delete),
        ):
            self.body.addWidget(line)
        self.body.addWidget(self.told)
        self.back_up.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._ask_which)
        self.export.clicked.connect(self._export)
        self.delete.clicked.connect(self._ask_to_delete)
        self.refresh()

    def refresh(self) -> None:
        """Say when the last backup was made, and why the last try failed, if it did."""
        self._backups.name.set_text(words.last_backup(next(iter(self._ownership.backups()), None)))
        trouble = self._ownership.trouble
        hint = words.backup_hint() if trouble is None else errors.of(trouble)
        self._backups.hint.set_text(hint)
        self._backups.hint.set_colour("muted" if trouble is None else "coral_ink")

    def _back_up(self) -> None:
        try:
            made = self._ownership.back_up()
        except CoachError as error:
            self.failed.emit(error)
        else:
            self._tell(words.backed_up(made))
        self.refresh()

    def _export(self) -> None:
        folder = self._choosing.folder(self.window())
        if folder is None:
            return
        target = free_name(folder, words.export_folder(self._ownership.now()))
        try:
            found = self._ownership.export(target, exported.note)
        except CoachError as error:
            self.failed.emit(error)
            return
        self._tell(words.exported(found))

    def _ask_which(self) -> None:
        sheet = BackupSheet(self.look, self._over(), self._ownership.backups())
        sheet.chosen.connect(self._look_into)
        sheet.file_wanted.connect(self._ask_for_file)
        sheet.open()

    def _ask_for_file(self) -> None:
        path = self._choosing.backup(self.window(), self._ownership.folder)
        if path is not None:
            self._look_into(path)

    def _look_into(self, path: Path) -> None:
        try:
            held = self._ownership.look_into(path)
        except CoachError as error:
            self.failed.emit(error)
            return
        sentences = (words.holds(held), words.what_restoring_does())
        sheet = Confirm(
            self.look, self._over(), words.confirm_restore(), sentences, words.go_back()
        )
        sheet.agreed.connect(lambda: self._restore(path))
        sheet.open()

    def _restore(self, path: Path) -> None:
        try:
            self._ownership.restore(path)
        except CoachError as error:
            self.failed.emit(error)

    def _ask_to_delete(self) -> None:
        sheet = Confirm(
            self.look,
            self._over(),
            words.delete_title(),
            (words.delete_text(str(self._ownership.folder)),),
            words.delete_go_on(),
            "outline",
        )
        sheet.agreed.connect(self._ask_again)
        sheet.open()

    def _ask_again(self) -> None:
        sheet = Confirm(
            self.look,
            self._over(),
            words.delete_again_title(),
            (words.delete_again_text(),),
            words.delete_now(),
            "hurts",
        )
        sheet.agreed.connect(self._ownership.delete_everything)
        sheet.open()

    def _over(self) -> QWidget:
        return self.window()

    def _tell(self, sentence: str) -> None:
        self.told.set_text(sentence)
        self.told.show()
