"""A voice that speaks in a process of its own; silent where that finds none."""

from PySide6.QtCore import QObject, QTimer

from coach.devices.apart import Apart, command


class ProcessVoice(QObject):
    """Asks `apart` to speak; silence while it does not work."""

    def __init__(self, apart: Apart) -> None:
        super().__init__()
        self.apart = apart
        self._volume = 1.0
        self._next = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._say_next)
        apart.changed.connect(self._tell_volume)

    @property
    def works(self) -> bool:
        """Whether a sentence said now would be heard."""
        return self.apart.works

    def say(self, text: str, after: float = 0.0) -> None:
        """Say `text`, `after` seconds from now, cutting off what is still being said or waits."""
        self._next = text
        if after > 0:
            self.stop()
            self._wait.start(round(after * 1000))
        else:
            self._say_next()

    def stop(self) -> None:
        """Fall silent at once."""
        self._wait.stop()
        self.apart.ask("stop")

    def set_volume(self, volume: float) -> None:
        """Set how loud the voice is, 0 to 1."""
        self._volume = volume
        self._tell_volume()

    def close(self) -> None:
        """Let go of the voice; nothing is heard afterwards."""
        self.stop()
        self.apart.close()

    def _say_next(self) -> None:
        self._wait.stop()
        self.apart.ask("say", self._next)

    def _tell_volume(self) -> None:
        self.apart.ask("volume", self._volume)


def voice_apart(language: str) -> ProcessVoice:
    """Return who speaks `language` ("en", "de_AT"), once `apart.open()` was called."""
    return ProcessVoice(Apart("voice", command("voice", language)))
