"""From a chosen routine through its questions and its session to what is said afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach.errors import CoachError
from coach.ui.look.look import Look

if TYPE_CHECKING:
    from coach.history.records import Interrupted
    from coach.routine.model import Routine
    from coach.session.events import PauseCause, SessionEnded
    from coach.triage.permit import Permit
    from coach.ui.after.page import AfterPage
    from coach.ui.before.page import BeforePage
    from coach.ui.desk import Desk, Run
    from coach.ui.player.audio import Audio
    from coach.ui.player.keys import Wish
    from coach.ui.player.page import PlayerPage


class Journey(QObject):
    """Leads from one page of a session to the next; each is made when it is first needed."""

    page_wanted = Signal(QWidget)
    """This page is to be seen now."""

    over = Signal()
    """There is nothing more to ask: back to the routines."""

    failed = Signal(object)
    """The session could not be started, for this reason."""

    locked = Signal()
    """A warning sign was raised."""

    checkin_wanted = Signal()
    """Only a whole check-in can open anything now."""

    reminder_wanted = Signal(int)
    """The person wants to be asked how the cramp is in so many minutes."""

    fullscreen_wanted = Signal(bool)

    def __init__(
        self, look: Look, desk: "Desk", audio: "Audio | None", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._audio = audio
        self._before: BeforePage | None = None
        self._player: PlayerPage | None = None
        self._after: AfterPage | None = None

    @property
    def player(self) -> "PlayerPage | None":
        """Return the page on which sessions are played, once there was one."""
        return self._player

    @property
    def running(self) -> bool:
        """Return whether a session is under way, also while it is paused."""
        return self._player is not None and self._player.running

    @property
    def held(self) -> bool:
        """Return whether an emergency page is open that the person has not read yet."""
        return self._before is not None and self._before.isVisible() and self._before.held

    def ask_to_read(self) -> None:
        """Show what has to be pressed before another page is opened."""
        if self._before is not None:
            self._before.lock.ask_to_read()

    def begin(self, routine: "Routine", short: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Ask the questions before `routine`."""
        page = self._asking()
        self.page_wanted.emit(page)  # first, as the page may lead on to another one at once
        page.open(routine, short=short)

    def go_on(self, left: "Interrupted") -> None:
        """Ask the questions before an interrupted session goes on."""
        page = self._asking()
        self.page_wanted.emit(page)
        page.open(self._desk.routine_of(left), short=left.short, resume=left)

    def leave(self) -> None:
        """Let the player ask whether to end."""
        if self._player is not None:
            self._player.leave()

    def obey(self, wish: "Wish") -> None:
        """Do in the player what a key outside of the window asks for."""
        if self._player is not None:
            self._player.obey(wish)

    def pause_for(self, cause: "PauseCause") -> None:
        """Let a running session stand still because nobody can be there any more."""
        if self._player is not None:
            self._player.pause_for(cause)

    def break_off(self) -> None:
        """End a running session because the program itself failed; what was done is kept."""
        if self._player is not None:
            self._player.break_off()

    def _asking(self) -> "BeforePage":
        if self._before is None:
            from coach.ui.before.page import BeforePage

            self._before = BeforePage(self._look, self._desk)
            self._before.permitted.connect(self._play)
            self._before.routine_wanted.connect(self._ease)
            self._before.left.connect(self.over)
            self._before.locked.connect(self.locked)
            self._before.checkin_wanted.connect(self.checkin_wanted)
            self._before.reminder_wanted.connect(self.reminder_wanted)
        return self._before

    def _play(
        self,
        routine: "Routine",
        permit: "Permit",
        short: bool,  # noqa: FBT001 - a slot
        resume: "Interrupted | None",
    ) -> None:
        try:
            run = self._desk.begin(routine, permit, short=short, resume=resume)
        except CoachError as error:
            self.failed.emit(error)
            return
        page = self._playing()
        self.page_wanted.emit(page)
        page.play(run)

    def _playing(self) -> "PlayerPage":
        if self._player is None:
            from coach.ui.player.page import PlayerPage

            self._player = PlayerPage(self._look, self._desk, self._audio)
            self._player.finished.connect(self._ask_after)
            self._player.fullscreen_wanted.connect(self.fullscreen_wanted)
        return self._player

    def _ask_after(self, run: "Run", ended: "SessionEnded") -> None:
        self.fullscreen_wanted.emit(False)  # noqa: FBT003 - a signal
        if self._after is None:
            from coach.ui.after.page import AfterPage

            self._after = AfterPage(self._look, self._desk)
            self._after.finished.connect(self.over)
            self._after.routine_wanted.connect(self._ease)
        self._after.open(run, ended)
        self.page_wanted.emit(self._after)

    def _ease(self, routine: str) -> None:
        self.begin(self._desk.library.find(routine))
