"""The card in Settings for running on without a window, and for starting with the computer."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.toggle import Switch
from coach.ui.schedule.background import Autostart, BackgroundDesk
from coach.ui.schedule.line import Line
from coach.ui.wording import background as words


class BackgroundCard(Card):
    """Each change is kept at once; both are off until the person wants them."""

    failed = Signal(object)
    """A choice could not be kept, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: BackgroundDesk,
        tray: Callable[[], bool],
        autostart: Autostart,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._desk = desk
        self._tray = tray
        self._autostart = autostart
        self.keep = Switch(look, words.keep())
        self.start = Switch(look, words.start())
        self._keeping = Line(look, words.keep(), words.keep_hint(), self.keep)
        self.body.setSpacing(16)
        self.body.addWidget(Label(look, words.title(), 20, 600, wrap=True))
        self.body.addWidget(self._keeping)
        self.body.addWidget(Line(look, words.start(), words.start_hint(), self.start))
        self.refresh()
        self.keep.toggled.connect(self._keep)
        self.start.toggled.connect(self._start)

    def refresh(self) -> None:
        """Show what holds now: a tray may have come, the system's own settings may have changed."""
        blocked = QSignalBlocker(self.keep), QSignalBlocker(self.start)
        there = self._tray()
        self.keep.setChecked(there and self._desk.settings.keep_running)
        self.start.setChecked(self._autostart.on)
        del blocked
        self._keeping.say(words.keep_hint() if there else words.no_tray())
        if there:
            self.keep.unblock()
        else:
            self.keep.block(words.no_tray())

    def _keep(self, on: bool) -> None:  # noqa: FBT001 - a slot
        try:
            self._desk.keep_settings(replace(self._desk.settings, keep_running=on))
        except CoachError as error:
            self.failed.emit(error)

    def _start(self, on: bool) -> None:  # noqa: FBT001 - a slot
        try:
            self._autostart.set_on(on=on)
        except CoachError as error:
            self.refresh()
            self.failed.emit(error)
