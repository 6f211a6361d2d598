"""The program in its window: look, devices and pages put together."""

import os
import sys
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from coach.app import open_program
from coach.devices.audio import Audio, Words
from coach.devices.autostart import open_autostart, own_command
from coach.devices.awake import open_awake
from coach.devices.away import Away, open_away
from coach.devices.media_keys import MediaKeys, Playing, open_media_keys
from coach.devices.process_sounds import sounds_apart
from coach.devices.process_voice import voice_apart
from coach.devices.tray import Tray, TrayWords
from coach.devices.zone import zone_here
from coach.errors import HistoryCorrupt, NotYetSaved
from coach.ownership.wish import Wish
from coach.paths import content
from coach.routine.model import Routine
from coach.session.clock import SystemClock
from coach.session.events import PauseCause
from coach.session.step import Script
from coach.session.telling import Prompt
from coach.ui.bug_report import BugReport
from coach.ui.look.first_paint import FirstPaint
from coach.ui.ownership.daily import DailyBackup
from coach.ui.ownership.retrying import Retrying
from coach.ui.player.keys import Wish as Press
from coach.ui.schedule.background import Background
from coach.ui.schedule.background_card import BackgroundCard
from coach.ui.sharing.files import Files
from coach.ui.sharing.reports import Reports
from coach.ui.translating import speak
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

    def __init__(
        self,
        application: QApplication,
        window: Window,
        folder: Path,
        base: Path | None = None,
    ) -> None:
        self.wish: Wish | None = None
        self.damage: HistoryCorrupt | None = None
        self._program = open_program(folder, SystemClock(), self._outputs, base, zone_here)
        self._closed = False
        speak(application, self._program.library.language)
        self._audio = Audio(
            sounds_apart(content("media") / "sounds"),
            voice_apart(self._program.library.language),
            Words(words.spoken, words.spoken_number, words.estimate_seconds),
            open_awake(os.environ, frame.why_awake()),
        )
        # Numbers and days are written as the words around them are.
        QLocale.setDefault(QLocale(self._program.library.language))
        self._look = window.look
        self._look.turns.hold()
        self._window = window
        window.fill(self._program, self._audio, folder, ears=self._audio)
        self._files = Files(self._look, self._program, self._window)
        self._reports = Reports(self._look, self._program, self._window)
        self._background = Background(self._look, self._program, self._window, self._tray_there)
        self._away = self._watch_away()
        self._media_keys = self._hear_media_keys()
        self._tray = self._in_tray()
        self._window.background = self._background
        self._window.pages.add_to_settings(self._background_card)
        self._bugs = BugReport(self._look, self._window, folder)
        sys.excepthook = self._bug
        self._program.ownership.when_wished = self._leave_to
        running = lambda: self._window.journey.running  # noqa: E731
        self._daily = DailyBackup(self._program.ownership, running, self._window)
        self._daily.damaged.connect(self._leave_damaged)
        self._retrying = Retrying(self.save, self._window)

    def begin(self, name: str = "", *, in_tray: bool = False) -> None:
        """Start what goes on by itself, and open what is in the file `name` if there is one.

        The window is shown unless it is already. `in_tray`: begin in the tray for who wanted to be
        reminded from there, or else small.
        """
        if not in_tray:
            self._window.show()
        elif not self._background.begins():
            self._window.showMinimized()
        # The page is painted before figures are drawn and the processes of the devices start.
        FirstPaint(self._window.stack.currentWidget() or self._window).done.connect(self._go_on)
        self._daily.start()
        self._retrying.start()
        if self._program.trouble is not None:
            self._window.message.tell(self._program.trouble)
        if name:
            self._files.open(name)

    def _go_on(self) -> None:
        self._window.look.turns.release()
        if not self._closed:
            QTimer.singleShot(0, self._audio.open)
            QTimer.singleShot(0, self._window.care.start)

    def come_forward(self, name: str = "") -> None:
        """Bring the window to the front, with what is in the file `name` if there is one."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if name:
            self._files.open(name)

    def save(self) -> NotYetSaved | None:
        """Try again to write what waits in memory; return what to tell where it cannot be."""
        return self._program.save()

    def close(self) -> None:
        """Let go of devices and history."""
        self._closed = True
        self._away.close()
        self._media_keys.close()
        self._tray.close()
        self._window.care.stop()
        QApplication.setQuitOnLastWindowClosed(True)  # what is opened next ends when it is closed
        self._window.hide()
        self._window.deleteLater()
        self._audio.close()
        self._program.close()

    def _watch_away(self) -> Away:
        """Let a session stand still as the computer sleeps or is locked."""
        away, journey = open_away(os.environ), self._window.journey
        away.sleeping.connect(lambda: journey.pause_for(PauseCause.SYSTEM))
        away.locked.connect(lambda: journey.pause_for(PauseCause.LOCKED))
        return away

    def _hear_media_keys(self) -> MediaKeys:
        keys, journey = open_media_keys(os.environ, frame.program()), self._window.journey
        for signal, wish in (
            (keys.pause_wanted, Press.PAUSE),
            (keys.stand_still_wanted, Press.STAND_STILL),
            (keys.go_on_wanted, Press.GO_ON),
            (keys.skip_wanted, Press.SKIP),
            (keys.back_wanted, Press.BACK),
        ):
            signal.connect(partial(journey.obey, wish))
        keys.front_wanted.connect(self.come_forward)
        return keys

    def _in_tray(self) -> Tray:
        named = TrayWords(frame.program(), hurts.title(), reminder.open_window(), reminder.leave())
        sign = Tray(named, QApplication.windowIcon(), parent=self._window)
        sign.hurts_wanted.connect(self._hurts)
        sign.open_wanted.connect(self.come_forward)
        sign.quit_wanted.connect(self._background.quit)
        sign.pressed.connect(self._answer)
        self._window.care.set_tell(sign.tell)
        return sign

    def _background_card(self) -> BackgroundCard:
        folder = self._program.folder
        login = open_autostart(os.environ, own_command(folder), frame.program())
        card = BackgroundCard(self._look, self._program, self._tray_there, login)
        card.failed.connect(self._window.message.tell)
        return card

    def _tray_there(self) -> bool:
        return self._tray.there

    def _hurts(self) -> None:
        self.come_forward()
        self._window.hurts()

    def _answer(self) -> None:
        self.come_forward()
        if self._window.care.banner is not None:
            self._window.care.banner.act()

    def _outputs(self, routine: Routine, script: Script, countdown: int) -> tuple[Prompt, ...]:
        settings = self._program.settings
        self._audio.set_sound(settings.sound)
        self._audio.set_voice(settings.voice)
        self._audio.set_volume(settings.volume)
        titles = {name: exercise.title for name, exercise in routine.exercises.items()}
        self._media_keys.follow(Playing(script, titles))
        return (*self._audio.outputs(routine, script, countdown), self._media_keys.hear)

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
