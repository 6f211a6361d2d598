"""A report on its way out: shown whole, closed for who signed the routine, written to a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import CoachError
from coach.ui.look.look import Look
from coach.ui.sharing.asking import Asking
from coach.ui.sharing.leading import Leading
from coach.ui.sharing.told_sheet import ToldSheet
from coach.ui.wording import sending

if TYPE_CHECKING:
    from coach.sharing.archive import Assignment
    from coach.sharing.report_file import Addressee
    from coach.sharing.report_form import ReportForm
    from coach.ui.desk import Desk
    from coach.ui.window import Window


class Reports(Leading):
    """Leads from the wish to a file; `sheet` is the last one that was opened."""

    def __init__(
        self, look: Look, desk: "Desk", window: "Window", asking: Asking | None = None
    ) -> None:
        super().__init__(look, desk, window, asking)
        window.pages.report_wanted.connect(self.begin)

    def begin(self, routine: str = "") -> None:
        """Show what a report would say; who signed the routine with this id comes first."""
        from coach.sharing.addressing import addressees
        from coach.ui.sharing.report_sheet import ReportSheet

        if not self._window.free():
            return
        in_use = sorted(self._desk.assignments().in_use(), key=lambda each: not _has(each, routine))
        found = addressees(in_use)
        today = self._desk.now().date()
        sheet = ReportSheet(self._look, self._over(), self._desk.report, today, found)
        sheet.save_wanted.connect(self._save)
        self._open(sheet)

    def _save(self, report: "ReportForm", addressee: "Addressee | None") -> None:
        from coach.sharing import report_file
        from coach.sharing.writing import write

        now = self._desk.now()
        path = self._asking.report(self._window, sending.file_name(now.date()))
        if path is None:
            return
        path = _named(path, report_file.SUFFIX)
        try:
            write(path, report_file.packed(report, now, addressee))
        except CoachError as error:
            self._window.message.tell(error)
            return
        where = sending.saved_where(str(path), "" if addressee is None else addressee.name)
        self._open(ToldSheet(self._look, self._over(), sending.saved(), (where,)))


def _has(assignment: "Assignment", routine: str) -> bool:
    from coach.sharing.contents import routine_ids

    return bool(routine) and routine in routine_ids(assignment)


def _named(path: Path, suffix: str) -> Path:
    return path if path.suffix == suffix else path.with_name(path.name + suffix)
