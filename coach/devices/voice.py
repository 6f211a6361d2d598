"""The voice of a session: who speaks, and the silent twin where nobody can."""

import os
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from coach.devices import speech_service
from coach.devices.hush import hushed
from coach.devices.sound import Told, nobody
from coach.errors import DeviceMissing


class Voice(Protocol):
    """Speaks; no call waits for the sentence to end, and none raises."""

    @property
    def works(self) -> bool:
        """Whether a sentence said now would be heard."""

    def say(self, text: str, after: float = 0.0) -> None:
        """Say `text`, `after` seconds from now, cutting off what is still being said or waits."""

    def stop(self) -> None:
        """Fall silent at once."""

    def set_volume(self, volume: float) -> None:
        """Set how loud the voice is, 0 to 1."""

    def close(self) -> None:
        """Let go of the voice; nothing is heard afterwards."""


class SilentVoice:
    """Says nothing: captions must do."""

    works = False

    def say(self, text: str, after: float = 0.0) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def set_volume(self, volume: float) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def open_voice(locale: str, told: Told = nobody) -> tuple[Voice, DeviceMissing | None]:
    """Return a voice that speaks the language of `locale` ("en", "de_AT"), or why there is none.

    `told` hears of it if the voice fails later. Needs a QCoreApplication whose events are handled.
    A speech service that has to be started first may take seconds: ask just before a session.
    """
    if QCoreApplication.instance() is None:
        return SilentVoice(), DeviceMissing("voice", "no speech engine")
    with hushed():
        try:
            from coach.devices.qt_voice import QtVoice, find_speech
        except ImportError:  # a system library that Qt TextToSpeech needs is not there
            return SilentVoice(), DeviceMissing("voice", "no speech engine")
        speech = find_speech(locale, lambda: speech_service.answers(os.environ))
    if isinstance(speech, DeviceMissing):
        return SilentVoice(), speech
    return QtVoice(speech, told), None
