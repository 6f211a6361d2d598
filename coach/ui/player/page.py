"""The player page: puts its pieces together, turns wishes into commands, and knows who is asked."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from coach.session.engine import Engine, Stage
from coach.session.events import Ending, Event, PauseCause, SessionEnded, SkipReason
from coach.session.posture import can_be_eased
from coach.session.step import StepKind
from coach.ui.desk import Desk, Run
from coach.ui.look.look import Look
from coach.ui.player.audio import Audio, WorkingAudio
from coach.ui.player.hurts_panel import HurtsPanel
from coach.ui.player.keys import PlayerKeys, Wish
from coach.ui.player.keys_panel import KeysPanel
from coach.ui.player.leave_panel import LeavePanel
from coach.ui.player.panel import Panel
from coach.ui.player.presenter import Presenter
from coach.ui.player.screen import Screen
from coach.ui.player.stop_rule import Offer, StopRule
from coach.ui.ticker import Ticker


class PlayerPage(QWidget):
    """One session at a time, from `play` to `finished`."""

    finished = Signal(object, object)
    """This Run ended with this SessionEnded."""

    fullscreen_wanted = Signal(bool)
    """The player wants the whole screen, or only its place in the window."""

    def __init__(
        self, look: Look, desk: Desk, audio: Audio | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._audio: Audio = audio or WorkingAudio()
        self._run: Run | None = None
        self._ticker: Ticker | None = None
        self._was_running = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.screen_view = Screen(look, self._audio, self)
        self.hurts_panel = HurtsPanel(look, self)
        self.leave_panel = LeavePanel(look, self)
        self.keys_panel = KeysPanel(look, self)
        self._keys = PlayerKeys(self, self._wishes())
        self._connect()
        self._audio.listen(self._show_devices)
        look.changed.connect(self.update)

    @property
    def running(self) -> bool:
        """Return whether a session is under way, also while it is paused."""
        return self._run is not None

    def play(self, run: Run) -> None:
        """Start this session."""
        self._run = run
        view = self.screen_view
        view.begin(run)
        self._show_devices()
        presenter = Presenter(run, view)
        self._ticker = Ticker(run.engine, self._keep, presenter.frame, self.isVisible, self)
        run.engine.listen(presenter)
        run.engine.listen(self._ticker)
        run.engine.listen(self._hear_end)
        self._keys.listen(wanted=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        run.engine.start()

    def leave(self) -> None:
        """Stop time and ask whether to end."""
        if self._run is not None and not self._asking():
            self._stop_time()
            self.leave_panel.open()

    def obey(self, wish: Wish) -> None:
        """Do what a key outside of this window asks for, unless a question waits for its answer."""
        if self._run is not None and not self._asking():
            self._wishes()[wish]()

    def pause_for(self, cause: PauseCause) -> None:
        """Stop time because nobody can be there any more."""
        if self._run is not None:
            self._run.engine.pause(cause)

    def break_off(self) -> None:
        """End the session because the program itself failed; what was done is kept."""
        if self._run is not None:
            self._run.engine.stop(Ending.FAILED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pause on Space; take a pain number while one is asked for."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._toggle_pause()
        elif not self.screen_view.type_pain(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the page."""
        super().resizeEvent(event)
        self.screen_view.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        """Draw again what was not drawn while hidden."""
        super().showEvent(event)
        if self._ticker is not None and self._run is not None:
            self._ticker.wake()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _wishes(self) -> dict[Wish, Callable[[], None]]:
        view = self.screen_view
        return {
            Wish.PAUSE: self._toggle_pause,
            Wish.GO_ON: lambda: self._command(Engine.resume),
            Wish.STAND_STILL: lambda: self._command(Engine.pause),
            Wish.BACK: lambda: self._command(Engine.back),
            Wish.SKIP: lambda: self._command(Engine.skip),
            Wish.MORE: lambda: self._command(Engine.extend),
            Wish.HURTS: self._hurts,
            Wish.SOUND: view.top.sound.click,
            Wish.VOICE: view.top.voice.click,
            Wish.FULL_SCREEN: lambda: self.fullscreen_wanted.emit(not self._fills_the_screen()),
            Wish.FILL_SCREEN: self._fill_the_screen,
            Wish.LEAVE: self._escape,
            Wish.HELP: self._help,
        }

    def _connect(self) -> None:
        view, wishes = self.screen_view, self._wishes()
        for signal, wish in (
            (view.dock.hurts_wanted, Wish.HURTS),
            (view.dock.back_wanted, Wish.BACK),
            (view.dock.pause_wanted, Wish.PAUSE),
            (view.dock.skip_wanted, Wish.SKIP),
            (view.dock.more_wanted, Wish.MORE),
            (view.timeline.back_wanted, Wish.BACK),
            (view.timeline.skip_wanted, Wish.SKIP),
            (view.top.fullscreen_wanted, Wish.FULL_SCREEN),
            (view.top.help_wanted, Wish.HELP),
        ):
            signal.connect(wishes[wish])
        view.top.close_wanted.connect(self.leave)
        view.top.sound_switched.connect(self._switch_sound)
        view.top.voice_switched.connect(self._switch_voice)
        view.stage.check_in.said.connect(self._say_pain)
        self.hurts_panel.decided.connect(self._decide)
        self.leave_panel.kept.connect(self._go_on)
        self.leave_panel.ended.connect(lambda: self._command(Engine.stop))
        self.keys_panel.closed.connect(self._go_on)

    def _command(self, command: Callable[[Engine], None]) -> None:
        if self._run is not None:
            command(self._run.engine)

    def _toggle_pause(self) -> None:
        if self._run is None or self._asking():
            return
        paused = self._run.engine.stage is Stage.PAUSED
        self._command(Engine.resume if paused else Engine.pause)

    def _stop_time(self) -> None:
        """Pause for a question, and remember whether time goes on after it."""
        self._was_running = self._run is not None and self._run.engine.stage is Stage.RUNNING
        self._keys.listen(wanted=False)
        self._command(Engine.pause)

    def _go_on(self) -> None:
        self._keys.listen(wanted=True)
        if self._was_running:
            self._command(Engine.resume)

    def _asking(self) -> bool:
        return any(not panel.isHidden() for panel in self._panels())

    def _panels(self) -> tuple[Panel, ...]:
        return (self.hurts_panel, self.leave_panel, self.keys_panel)

    def _fill_the_screen(self) -> None:
        if not self._fills_the_screen():
            self.fullscreen_wanted.emit(True)  # noqa: FBT003 - a signal takes no names

    def _escape(self) -> None:
        if self._fills_the_screen():
            self.fullscreen_wanted.emit(False)  # noqa: FBT003 - a signal takes no names
        else:
            self.leave()

    def _help(self) -> None:
        if self._run is not None and not self._asking():
            self._stop_time()
            self.keys_panel.open()

    def _hurts(self, pain: int | None = None) -> None:
        if self._run is not None and not self._asking():
            self._stop_time()
            self.hurts_panel.ask(self._rule(self._run), pain)

    def _rule(self, run: Run) -> StopRule:
        rule = StopRule.of(run.routine, run.pain_before)
        return replace(rule, easier=can_be_eased(run.script, run.engine.index))

    def _say_pain(self, pain: int) -> None:
        """Take the answer of a pain check; one that ends the session is asked about first."""
        run = self._run
        if run is None:
            return
        more_to_do = any(s.exercise for s in run.script.steps[run.engine.index + 1 :])
        if more_to_do and self._rule(run).ends(pain):
            self._hurts(pain)
        else:
            run.engine.say_pain(pain)

    def _decide(self, offer: Offer, pain: int | None) -> None:
        run = self._run
        if run is None:
            return
        asked = run.engine.step.kind is StepKind.CHECK_IN
        if pain is not None:
            run.engine.say_pain(pain)
        if offer is Offer.STOP:
            run.engine.stop(Ending.PAIN)
            return
        if offer is Offer.SKIP and not asked:
            run.engine.skip_exercise(SkipReason.HURTS)
        if offer is Offer.EASIER:
            run.engine.ease()
        self._was_running = True
        self._go_on()

    def _show_devices(self) -> None:
        settings = self._desk.settings
        self.screen_view.show_devices(sound=settings.sound, voice=settings.voice)

    def _switch_sound(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._audio.set_sound(on)
        if self._desk.settings.sound != on:
            self._desk.keep_settings(replace(self._desk.settings, sound=on))

    def _switch_voice(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._audio.set_voice(on)
        if self._desk.settings.voice != on:
            self._desk.keep_settings(replace(self._desk.settings, voice=on))

    def _fills_the_screen(self) -> bool:
        return self.window().isFullScreen()

    def _keep(self) -> None:
        if self._run is not None:
            self._run.recorder.keep_position(self._run.engine)
            self.screen_view.show_unsaved(unsaved=self._run.recorder.unsaved)

    def _hear_end(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            QTimer.singleShot(0, self, lambda: self._finish(event))

    def _finish(self, ended: SessionEnded) -> None:
        run, self._run = self._run, None
        if self._ticker is not None:
            self._ticker.deleteLater()
            self._ticker = None
        for panel in self._panels():  # one that was open would lie over the next session
            panel.hide()
        if self._fills_the_screen():
            self.fullscreen_wanted.emit(False)  # noqa: FBT003 - a signal takes no names
        self.finished.emit(run, ended)
