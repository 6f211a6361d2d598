"""The program in its window: look, devices and pages put together."""

import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from coach.app import open_program
from coach.devices.audio import Audio, Words
from coach.devices.awake import open_awake
from coach.devices.process_sounds import sounds_apart
from coach.devices.process_voice import voice_apart
from coach.devices.tray import Tray, TrayWords
from coach.errors import CoachError, HistoryCorrupt, NotYetSaved
from coach.ownership.wish import Wish
from coach.paths import content
from coach.routine.model import Routine
from coach.session.clock import SystemClock
from coach.session.step import Script
from coach.session.telling import Listener
from coach.ui.bug_report import BugReport
from coach.ui.look.first_paint import FirstPaint
from coach.ui.ownership.daily import DailyBackup
from coach.ui.ownership.retrying import Retrying
from coach.ui.window import Window
from coach.ui.wording import frame, hurts, reminder
from coach.ui.wording import session as words


class Windowed:
    """Fills the window over one person's data folder, and keeps what is behind it.

    `base` is the folder of all people.

    Once it is left, `wish` is what has to be done before it is opened again, and `damage` what
    was found to be wrong with the history.

    Raises:
        HistoryUnavailable, HistoryCorrupt, HistoryTooNew: as `open_program`.
    """

    def __init__(self, window: Window, folder: Path, base: Path | None = None) -> None:
        self.wish: Wish | None = None
        self.damage: HistoryCorrupt | None = None
        self._program = open_program(folder, SystemClock(), self._outputs, base)
        self._closed = False
        self._audio = Audio(
            sounds_apart(content("media") / "sounds"),
            voice_apart(self._program.library.language),
            Words(words.spoken, words.spoken_number, words.estimate_seconds),
            open_awake(os.environ, frame.why_awake()),
        )
        # Numbers and days are written as the words around them are.
        QLocale.setDefault(QLocale(self._program.library.language))
        self._window = window
        window.look.turns.hold()
        window.fill(self._program, self._audio, folder)
        self._tray = self._in_tray()
        self._bugs = BugReport(window.look, window, folder)
        sys.excepthook = self._bug
        self._program.ownership.when_wished = self._leave_to
        running = lambda: self._window.journey.running  # noqa: E731
        self._daily = DailyBackup(self._program.ownership, running, self._window)
        self._daily.damaged.connect(self._leave_damaged)
        self._retrying = Retrying(self.save, self._window)

    def begin(self, name: str = "") -> None:
        """Start what goes on by itself, and open the routine of the file `name` if there is one."""
        # The page is painted before figures are drawn and the processes of the devices start.
        FirstPaint(self._window.stack.currentWidget() or self._window).done.connect(self._go_on)
        self._daily.start()
        self._retrying.start()
        if self._program.trouble is not None:
            self._window.message.tell(self._program.trouble)
        if name:
            self._open(name)

    def _go_on(self) -> None:
        self._window.look.turns.release()
        if not self._closed:
            QTimer.singleShot(0, self._audio.open)
            QTimer.singleShot(0, self._window.care.start)

    def come_forward(self, name: str = "") -> None:
        """Bring the window to the front, with the routine of the file `name` if there is one."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if name:
            self._open(name)

    def save(self) -> NotYetSaved | None:
        """Try again to write what waits in memory; return what to tell where it cannot be."""
        return self._program.save()

    def close(self) -> None:
        """Let go of devices and history."""
        self._closed = True
        self._tray.close()
        self._window.hide()
        self._window.deleteLater()
        self._audio.close()
        self._program.close()

    def _in_tray(self) -> Tray:
        named = TrayWords(frame.program(), hurts.title(), reminder.open_window(), reminder.leave())
        sign = Tray(named, QApplication.windowIcon(), parent=self._window)
        sign.hurts_wanted.connect(self._hurts)
        sign.open_wanted.connect(self.come_forward)
        sign.quit_wanted.connect(self._window.close)
        sign.pressed.connect(self._answer)
        self._window.care.set_tell(sign.tell)
        return sign

    def _hurts(self) -> None:
        self.come_forward()
        self._window.hurts()

    def _answer(self) -> None:
        self.come_forward()
        if self._window.care.banner is not None:
            self._window.care.banner.act()

    def _open(self, name: str) -> None:
        try:
            routine = self._program.library.find(name)
        except CoachError as error:
            self._window.message.tell(error)
            return
        self._window.open_routine(routine)

    def _outputs(self, routine: Routine, script: Script, countdown: int) -> tuple[Listener, ...]:
        settings = self._program.settings
        self._audio.set_sound(settings.sound)
        self._audio.set_voice(settings.voice)
        self._audio.set_volume(settings.volume)
        return self._audio.outputs(routine, script, countdown)

    def _bug(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Keep what was done and show one report, whatever went wrong."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._window.journey.break_off()
        if isinstance(error, HistoryCorrupt):
            self._leave_damaged(error)
            return
        self._bugs.tell(error)

    def _leave_to(self, wish: Wish) -> None:
        self.wish = wish
        QApplication.exit(0)

    def _leave_damaged(self, error: HistoryCorrupt) -> None:
        self.damage = error
        QApplication.exit(0)
