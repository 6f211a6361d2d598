"""The sound check: a tone and a sentence, and captions where one of them is not heard."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.sound_check.ears import Ears
from coach.ui.sound_check.finding import Finding, Part, System, found, system_here
from coach.ui.sound_check.row import TryRow
from coach.ui.wording import sound_check as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


class SoundCheck(QWidget):
    """Looks for the devices each time it is shown; it never asks of itself to be passed."""

    failed = Signal(object)
    """That captions are on could not be kept, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: "Desk",
        ears: Ears,
        system: System | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ears = ears
        system = system or system_here()
        self.rows = {part: TryRow(look, part, system) for part in Part}
        self._findings = dict.fromkeys(Part, Finding.LOOKING)
        self.captions = Label(look, words.captions_on(), 15, 500, wrap=True)
        self.captions.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(self.captions)
        for part, row in self.rows.items():
            row.play_wanted.connect(lambda part=part: self._play(part))
            row.answered.connect(lambda heard, part=part: self._answer(part, heard=heard))
            row.again_wanted.connect(self._look_again)
        ears.listen(self.follow)
        ears.when_sought(self.follow)
        self.follow()

    @property
    def findings(self) -> dict[Part, Finding]:
        """Return what is known of both parts."""
        return dict(self._findings)

    def follow(self) -> None:
        """Show what the devices say of themselves now."""
        ears = self._ears
        said = {
            Part.SOUND: (ears.sound_sought, ears.sound_works),
            Part.VOICE: (ears.voice_sought, ears.voice_works),
        }
        for part, (looking, works) in said.items():
            self._find(part, found(self._findings[part], looking=looking, works=works))

    def showEvent(self, event: QShowEvent) -> None:
        """Look for devices that were plugged in since."""
        super().showEvent(event)
        self._look_again()

    def _look_again(self) -> None:
        self._ears.open()
        self.follow()

    def _play(self, part: Part) -> None:
        self._ears.set_volume(self._desk.settings.volume)
        if part is Part.SOUND:
            self._ears.try_sound()
        else:
            self._ears.try_voice(words.sample())
        self._find(part, Finding.PLAYED)

    def _answer(self, part: Part, *, heard: bool) -> None:
        self._find(part, Finding.HEARD if heard else Finding.NOT_HEARD)

    def _find(self, part: Part, finding: Finding) -> None:
        news = finding is not self._findings[part]
        self._findings[part] = finding
        self.rows[part].show_finding(finding)
        needed = any(each.needs_captions for each in self._findings.values())
        self.captions.setVisible(needed)
        if news and needed and not self._desk.settings.captions:
            try:
                self._desk.keep_settings(replace(self._desk.settings, captions=True))
            except CoachError as error:
                self.failed.emit(error)
