"""Finds a voice for a language, and why there is none."""

import os
from typing import TYPE_CHECKING

from coach.devices import speech_service
from coach.devices.hush import hushed
from coach.devices.sound import Told, Took, nobody, unheard
from coach.errors import DeviceMissing

if TYPE_CHECKING:
    from coach.devices.qt_voice import QtVoice


def open_speech(
    locale: str, told: Told = nobody, took: Took = unheard
) -> "QtVoice | DeviceMissing":
    """Return a voice that speaks the language of `locale` ("en", "de_AT"), or why there is none.

    `told` hears of it if the voice fails later, `took` how long each text takes. Needs a
    QCoreApplication whose events are handled; takes seconds where a speech service has to be
    started first (`coach.devices.apart`).
    """
    with hushed():
        try:
            from coach.devices.qt_voice import QtVoice, find_speech
        except ImportError:  # a system library that Qt TextToSpeech needs is not there
            return DeviceMissing("voice", "no speech engine")
        speech = find_speech(locale, lambda: speech_service.answers(os.environ))
    return speech if isinstance(speech, DeviceMissing) else QtVoice(speech, told, took)
