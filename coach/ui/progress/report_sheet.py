"""The sheet in which a person writes a report: which days, what for, and what is in it.

It loads what writes files: bring it in when it is asked for, not at the start (`ReportButton`).
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from coach.errors import CoachError
from coach.sharing import report_file
from coach.sharing.report_file import Addressee
from coach.sharing.report_form import ReportForm
from coach.sharing.writing import write
from coach.ui.look.button import Button
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.radio import RadioGroup
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.look.tab_order import follow
from coach.ui.player.announce import announce
from coach.ui.report.formats import Kind, written
from coach.ui.report.inside import lines
from coach.ui.wording import errors, frame
from coach.ui.wording import report_sheet as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

Target = Kind | Addressee
"""What a report is written as: open, or closed for one physiotherapist."""
Ask = Callable[[QWidget, Path], Path | None]
"""Given the window and a suggested file, return the file the person wants, or None."""

NAME = "stretch-coach-report"
USUAL = 28
_LINES = 4
_BESIDE = 480
"""The width of the sheet in px, before text scale, from which two tiles stand side by side."""
_WIDTH = 640


def ask_where(over: QWidget, suggested: Path) -> Path | None:
    """Return the file chosen in the dialog of the system, which asks before it replaces one."""
    dialog = QFileDialog(over, words.where(), str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.name.partition(".")[2])
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


class ReportSheet(Overlay):
    """What is in it is told before anything is written; nothing is sent."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget, ask: Ask = ask_where) -> None:
        super().__init__(look, parent, _WIDTH)
        self._look = look
        self._desk = desk
        self._ask = ask
        self._report: ReportForm | None = None
        self._targets: list[tuple[ChoiceTile, Target]] = []
        self.days = Segmented(look, words.days_title(), words.days(), narrow=True)
        self.days.choose(USUAL)
        self.inside = [Label(look, "", 15, 400, wrap=True) for _ in range(_LINES)]
        self.told = Label(look, "", 15, 500, "teal_ink", wrap=True)
        self.save = Button(look, words.save(), "primary", "save")
        self.shut = Button(look, frame.close(), "text")
        self._tiles = QGridLayout()
        self._inside = ScrollPage(look)
        self.scrolled = self._inside
        self._arrange()
        self.days.chosen.connect(lambda _days: self._look_again())
        self.save.clicked.connect(self._save)
        self.shut.clicked.connect(self.close_it)

    @property
    def target(self) -> Target:
        """Return what the report is written as."""
        return next((target for tile, target in self._targets if tile.isChecked()), Kind.PDF)

    def ask(self) -> None:
        """Offer a report of what is recorded now."""
        self._offer(self._desk.addressees())
        self._tell("", "teal_ink")
        self._look_again()
        self._inside.verticalScrollBar().setValue(0)
        self.open()

    def _look_again(self) -> None:
        try:
            self._report = self._desk.report(self._first())
        except CoachError as error:
            self._report = None
            self._tell(errors.of(error), "coral_ink")
        self.save.setEnabled(self._report is not None)
        self._preview()

    def _first(self) -> date:
        length, today = self.days.value, self._desk.now().date()
        if isinstance(length, int):
            return today - timedelta(days=length - 1)
        first = self._desk.first_session_day()
        days = [one.day for one in self._desk.pain_days()[:1]]
        return min([*days, *([first] if first else []), today])

    def _preview(self) -> None:
        found = [] if self._report is None else lines(self._report, self.target)
        for label, text in zip(self.inside, [*found, *[""] * _LINES], strict=False):
            label.set_text(text)
            label.setVisible(bool(text))
        if self.isVisible():
            self._fit()

    def _save(self) -> None:
        report, target = self._report, self.target
        if report is None:
            return
        ending = target.value if isinstance(target, Kind) else report_file.SUFFIX
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        path = self._ask(self, folder / f"{NAME}-{report.until.isoformat()}{ending}")
        if path is None:
            return
        try:
            names = tuple(file.name for file in self._write(path, report, target))
        except CoachError as error:
            self._tell(errors.of(error), "coral_ink")
            return
        self._tell(words.saved(names), "teal_ink")

    def _write(self, path: Path, report: ReportForm, target: Target) -> tuple[Path, ...]:
        if isinstance(target, Kind):
            return written(path, target, report, self._desk.checkins.rules.flags)
        write(path, report_file.packed(report, self._desk.now(), target))
        return (path,)

    def _tell(self, said: str, colour: str) -> None:
        self.told.set_colour(colour)
        self.told.set_text(said)
        self.told.setVisible(bool(said))
        if said:
            announce(self, said)
        if self.isVisible():
            self._fit()

    def _offer(self, addressees: Sequence[Addressee]) -> None:
        """Show a tile for each kind, those closed for a physiotherapist first."""
        kinds: list[tuple[Target, str]] = [
            (one, words.closed(one.name or words.nobody())) for one in addressees
        ]
        kinds += [
            (Kind.PDF, words.pdf()),
            (Kind.CSV, words.csv()),
            (Kind.JSON, words.json()),
            (Kind.FHIR, words.fhir()),
        ]
        if [target for _, target in self._targets] == [target for target, _ in kinds]:
            return
        for tile, _ in self._targets:
            tile.deleteLater()
        self._targets = []
        group = RadioGroup(self)
        group.buttonClicked.connect(lambda _tile: self._preview())
        for target, text in kinds:
            tile = ChoiceTile(self._look, text)
            group.add(tile)
            self._targets.append((tile, target))
        self._place()
        next(tile for tile, target in self._targets if target is Kind.PDF).setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tiles as the width wants them."""
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        """Put the tiles side by side where there is room, else below each other."""
        columns = 2 if self.room >= self._look.px(_BESIDE) else 1
        for number, (tile, _) in enumerate(self._targets):
            self._tiles.addWidget(tile, number // columns, number % columns)

    def _arrange(self) -> None:
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(self._look, words.title(), 24, 600, wrap=True))
        body.addWidget(Label(self._look, words.lead(), 15, 400, "muted", wrap=True))
        self._inside.set_sides((4, 12))
        middle = self._inside.body
        middle.setSpacing(10)
        middle.addWidget(Label(self._look, words.days_title(), 17, 600, wrap=True))
        middle.addWidget(self.days)
        middle.addSpacing(6)
        middle.addWidget(Label(self._look, words.kind_title(), 17, 600, wrap=True))
        self._tiles.setSpacing(8)
        middle.addLayout(self._tiles)
        middle.addSpacing(6)
        middle.addWidget(Label(self._look, words.inside_title(), 17, 600, wrap=True))
        said = QVBoxLayout()
        said.setSpacing(4)
        for label in self.inside:
            said.addWidget(label)
        middle.addLayout(said)
        body.addWidget(self._inside)
        body.addWidget(self.told)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.shut)
        row.addWidget(self.save)
        body.addLayout(row)
        follow(self._inside, self.shut, self.save)
