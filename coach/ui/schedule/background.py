"""What closing the window does: the end, or out of sight with the reminders running on."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.settings import Settings
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.wording import background as words


class BackgroundDesk(Protocol):
    """What knows whether the person wants the program to run on."""

    @property
    def settings(self) -> Settings:
        """What the person has chosen."""

    def keep_settings(self, settings: Settings) -> None:
        """Remember the person's choices."""


def saving_session() -> bool:
    """Return whether the system is about to end the person's session."""
    application = QApplication.instance()
    return isinstance(application, QApplication) and application.isSavingSession()


class Background:
    """Asked by the window as it closes; `tray` says whether there is a tray to hide in.

    The first time it says what happens, over `whole`, before the window goes.
    """

    def __init__(
        self,
        look: Look,
        desk: BackgroundDesk,
        whole: QWidget,
        tray: Callable[[], bool],
        leave: Callable[[], None] = QApplication.quit,
        ending: Callable[[], bool] = saving_session,
    ) -> None:
        self._look = look
        self._desk = desk
        self._whole = whole
        self._tray = tray
        self._leave = leave
        self._ending = ending
        self.note: BackgroundNote | None = None

    def takes(self, *, by_hand: bool) -> bool:
        """Return whether the window goes, or stays to say so, instead of closing.

        `by_hand`: the person closed it (`QCloseEvent.spontaneous`); a menu that says Quit, and a
        system that ends, mean the end.
        """
        wanted = self._desk.settings.keep_running and self._tray()
        if not (wanted and by_hand) or self._ending():
            QApplication.setQuitOnLastWindowClosed(True)
            return False
        if self._desk.settings.told_running:
            self._hide()
        else:
            self._tell()
        return True

    def begins(self) -> bool:
        """Return whether the program may begin with no window at all, waiting in the tray."""
        settings = self._desk.settings
        if not (settings.accepted_limits and settings.keep_running and self._tray()):
            return False
        QApplication.setQuitOnLastWindowClosed(False)
        return True

    def quit(self) -> None:
        """End the program, unless a session that runs wants to be asked about first."""
        if self._whole.window().close():
            self._leave()

    def _hide(self) -> None:
        QApplication.setQuitOnLastWindowClosed(False)
        self._whole.window().hide()

    def _tell(self) -> None:
        if self.note is None:
            self.note = BackgroundNote(self._look, self._whole)
            self.note.stay.clicked.connect(self._stay)
            self.note.leave.clicked.connect(self._end)
        self.note.open()

    def _stay(self) -> None:
        self._shut()
        with suppress(CoachError):  # it will be said once more
            self._desk.keep_settings(replace(self._desk.settings, told_running=True))
        self._hide()

    def _end(self) -> None:
        self._shut()
        self.quit()

    def _shut(self) -> None:
        if self.note is not None:
            self.note.close_it()


class BackgroundNote(Overlay):
    """Says what closing does now; Esc leaves the window open."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.stay = Button(look, words.stay(), "primary")
        self.leave = Button(look, words.leave(), "text")
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(Label(look, words.note_title(), 24, 600, wrap=True))
        body.addWidget(Label(look, words.note(), 15, wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.stay)
        body.addLayout(row)


class Autostart(Protocol):
    """Whether the program starts when the person logs in (`coach.devices.autostart`)."""

    @property
    def on(self) -> bool:
        """Return whether it does."""

    def set_on(self, *, on: bool) -> None:
        """Have it start, or not.

        Raises:
            AutostartRefused: the system does not let that be written.
        """
