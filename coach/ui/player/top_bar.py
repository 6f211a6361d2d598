"""The player's first row: close, which routine, sound and voice, full screen, help."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.look.button import IconButton
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.toggle import Toggle
from coach.ui.player.audio import Audio
from coach.ui.wording import controls

HEIGHT = 48


class TopBar(QWidget):
    """What one needs rarely during a session."""

    close_wanted = Signal()
    sound_switched = Signal(bool)
    voice_switched = Signal(bool)
    fullscreen_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, audio: Audio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_button = IconButton(look, "close", controls.close())
        self.title = Label(look, "", 17, 600, elide=True)
        self.place = Label(look, "", 17, 400, "muted")
        self._audio = audio
        self.sound = _switch(look, "sound", "mute", controls.sound)
        self.voice = _switch(look, "voice", "mute", controls.voice)
        self.full = IconButton(look, "full", controls.full_screen(), 40, outline=True)
        self.help = IconButton(look, "help", controls.help_name(), 40, outline=True)
        self._lay_out()
        self._connect()

    def show_session(self, title: str) -> None:
        """Show which routine is done."""
        self.title.set_text(title)

    def show_place(self, place: str) -> None:
        """Show which exercise of the routine this is."""
        self.place.set_text(place)

    def show_devices(self, *, sound: bool, voice: bool) -> None:
        """Show `sound` and `voice` as the person chose, or that there is nothing to switch."""
        _show(self.sound, controls.sound, on=sound, works=self._audio.sound_works)
        _show(self.voice, controls.voice, on=voice, works=self._audio.voice_works)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.close_button)
        row.addWidget(self.title)
        row.addSpacing(4)
        row.addWidget(self.place)
        row.addStretch(1)
        for control in (self.sound, self.voice, self.full, self.help):
            row.addWidget(control)
        for control in (self.close_button, self.sound, self.voice, self.full, self.help):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_wanted)
        _forward(self.sound, self.sound_switched)
        _forward(self.voice, self.voice_switched)
        self.full.clicked.connect(self.fullscreen_wanted)
        self.help.clicked.connect(self.help_wanted)


def _switch(look: Look, on: str, off: str, words: controls.Switched) -> Toggle:
    return Toggle(look, on, off, words(on=True, works=True), words(on=False, works=True))


def _forward(toggle: Toggle, switched: SignalInstance) -> None:
    """Let `switched` tell what the person chose; what is shown while blocked is nobody's choice."""
    toggle.toggled.connect(lambda on: switched.emit(on) if toggle.isEnabled() else None)


def _show(toggle: Toggle, words: controls.Switched, *, on: bool, works: bool) -> None:
    if works:
        toggle.unblock()
        toggle.setChecked(on)
    else:
        toggle.block(words(on=False, works=False))
        toggle.setChecked(False)
    toggle.set_text(words(on=on and works, works=works))
