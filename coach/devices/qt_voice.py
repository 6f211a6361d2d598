"""Speech through Qt TextToSpeech: the system's own voices."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech

from coach.devices.sound import Told, Took, nobody, unheard
from coach.errors import DeviceMissing

SERVICE = "speechd"
"""The engine that talks to Linux's speech service."""
PRETENDER = "mock"
"""Qt's engine for tests: it has voices, says nothing, and may come first in the list."""


def find_speech(locale: str, service_answers: Callable[[], bool]) -> QTextToSpeech | DeviceMissing:
    """Return the first engine with a voice for the language of `locale`, set to it, or why none.

    `service_answers` is asked before Linux's speech service is trusted.
    """
    wanted = QLocale(locale)
    missing = DeviceMissing("voice", "no speech engine")
    for name in QTextToSpeech.availableEngines():
        if name == PRETENDER or (name == SERVICE and not service_answers()):
            continue
        speech = QTextToSpeech(name)
        near = nearest(wanted, speech.availableLocales())
        if near is not None and speech.availableVoices():
            speech.setLocale(near)
            return speech
        if speech.state() is not QTextToSpeech.State.Error:
            missing = DeviceMissing("voice", f"no voice speaks {wanted.bcp47Name()}")
    return missing


def nearest(wanted: QLocale, offered: list[QLocale]) -> QLocale | None:
    """Return the locale among `offered` that is `wanted` or at least speaks its language."""
    speaking = [locale for locale in offered if locale.language() == wanted.language()]
    same = [locale for locale in speaking if locale.territory() == wanted.territory()]
    return next(iter(same + speaking), None)


class QtVoice(QObject):
    """Speaks with one engine, until that fails."""

    def __init__(self, speech: QTextToSpeech, told: Told = nobody, took: Took = unheard) -> None:
        super().__init__()
        self.works = True
        self._told = told
        self._took = took
        self._speech = speech
        self._saying = ""
        self._since = QElapsedTimer()
        speech.setParent(self)
        speech.errorOccurred.connect(self._fail)
        speech.stateChanged.connect(self._notice_end)

    def say(self, text: str) -> None:
        """Say `text`, cutting off what is still being said."""
        if self.works:
            # A sentence that is cut off ends too, and says nothing of how fast the voice is.
            self._saying = ""
            self._speech.say(text)
            self._saying = text
            self._since.start()

    def stop(self) -> None:
        """Fall silent at once."""
        self._saying = ""
        if self.works:
            self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def set_volume(self, volume: float) -> None:
        """Set how loud the voice is, 0 to 1."""
        self._speech.setVolume(min(1.0, max(0.0, volume)))

    def _notice_end(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Ready and self._saying:
            text, self._saying = self._saying, ""
            self._took(text, self._since.elapsed() / 1000)

    def _fail(self, _reason: QTextToSpeech.ErrorReason, text: str) -> None:
        if self.works:
            self.works = False
            self._told(DeviceMissing("voice", text))
