"""Sound and speech of the whole program: opened once, lent to each session, switched live."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coach.devices.awake import Awake
from coach.devices.listener import SoundListener, Spoken, VoiceListener
from coach.devices.sound import SilentSounds, Sounds, open_sounds
from coach.devices.voice import SilentVoice, Voice, open_voice
from coach.routine.model import Routine
from coach.session.events import (
    Event,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
)
from coach.session.step import Script
from coach.session.telling import Listener


@dataclass(frozen=True, slots=True)
class Words:
    """What is said at which step, how a number is said, and how many seconds a sentence takes."""

    spoken: Spoken
    number: Callable[[int], str]
    estimate: Callable[[str], float]


class Audio:
    """The devices there are, and who of the running session uses them.

    Until `open` was called, and where a device is missing, its silent twin stands in.
    """

    def __init__(self, folder: Path, locale: str, words: Words, awake: Awake) -> None:
        self._folder = folder
        self._locale = locale
        self._words = words
        self._sounds: Sounds = SilentSounds()
        self._voice: Voice = SilentVoice()
        self._awake = awake
        self._sound_on = True
        self._voice_on = True
        self._listening: tuple[SoundListener, VoiceListener] | None = None

    def open(self) -> None:
        """Look for the devices; once, when there is time for it."""
        self._sounds, _ = open_sounds(self._folder)
        self._voice, _ = open_voice(self._locale)

    @property
    def sound_works(self) -> bool:
        """Whether there is a device that can play sounds."""
        return self._sounds.works

    @property
    def voice_works(self) -> bool:
        """Whether there is a voice that can speak."""
        return self._voice.works

    def set_sound(self, on: bool) -> None:  # noqa: FBT001 - a switch is a truth
        """Let sounds be heard, or not."""
        self._sound_on = on
        self._switch()

    def set_voice(self, on: bool) -> None:  # noqa: FBT001 - a switch is a truth
        """Let cues be spoken, or not."""
        self._voice_on = on
        self._switch()

    def set_volume(self, volume: float) -> None:
        """Set how loud sounds and voice are, 0 to 1."""
        self._sounds.set_volume(volume)
        self._voice.set_volume(volume)

    def outputs(self, routine: Routine, script: Script, countdown: int) -> tuple[Listener, ...]:
        """Return who plays and speaks for one session, and keeps the screen awake meanwhile."""
        titles = {exercise.id: exercise.title for exercise in routine.exercises.values()}
        voice = VoiceListener(
            script,
            titles,
            self._voice,
            self._words.spoken,
            self._words.number,
            estimate=self._words.estimate,
            countdown=countdown,
        )
        sounds = SoundListener(script, self._sounds, voice)
        self._listening = sounds, voice
        self._switch()
        return sounds, voice, self._watch_screen

    def close(self) -> None:
        """Let go of the devices."""
        self._awake.release()
        self._sounds.close()
        self._voice.close()

    def _switch(self) -> None:
        if self._listening is not None:
            sounds, voice = self._listening
            sounds.muted, voice.muted = not self._sound_on, not self._voice_on

    def _watch_screen(self, event: Event) -> None:
        match event:
            case SessionStarted() | SessionResumed():
                self._awake.hold()
            case SessionPaused() | SessionEnded():
                self._awake.release()
