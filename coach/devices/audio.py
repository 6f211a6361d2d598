"""Sound and speech of the whole program: opened early, lent to each session, switched live."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QTimer

from coach.devices.awake import Awake
from coach.devices.listener import SoundListener, Spoken, VoiceListener
from coach.devices.process_sounds import ProcessSounds
from coach.devices.process_voice import ProcessVoice
from coach.devices.search import Search
from coach.devices.speech_rate import SpeechRate
from coach.routine.model import Routine
from coach.session.events import (
    Event,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
)
from coach.session.step import Script, Sound
from coach.session.telling import Prompt


@dataclass(frozen=True, slots=True)
class Words:
    """What is said at which step, how a number is said, and about how long a sentence takes, s."""

    spoken: Spoken
    number: Callable[[int], str]
    estimate: Callable[[str], float]


class Audio:
    """The devices there are, and who of the running session uses them."""

    def __init__(
        self, sounds: ProcessSounds, voice: ProcessVoice, words: Words, awake: Awake
    ) -> None:
        self._sounds = sounds
        self._voice = voice
        self._words = words
        self._awake = awake
        self._rate = SpeechRate(words.estimate)
        voice.apart.took.connect(self._rate.took)
        self._searches = Search(sounds.apart), Search(voice.apart)
        self._sound_on = True
        self._voice_on = True
        self._listening: tuple[SoundListener, VoiceListener] | None = None

    def open(self) -> None:
        """Look for the devices that do not work; returns before they are found."""
        self._sounds.apart.open()
        self._voice.apart.open()

    def listen(self, told: Callable[[], None]) -> None:
        """Call `told` whenever a device is lost or found."""
        self._sounds.apart.changed.connect(told)
        self._voice.apart.changed.connect(told)

    def when_sought(self, told: Callable[[], None]) -> None:
        """Call `told` whenever a search is over, also one in vain."""
        self._sounds.apart.settled.connect(told)
        self._voice.apart.settled.connect(told)

    def settle(self, milliseconds: int) -> None:
        """Wait until every device was found or is known to be missing, or for so long."""
        loop = QEventLoop()
        aparts = self._sounds.apart, self._voice.apart
        for apart in aparts:
            apart.settled.connect(lambda: None if any(a.opening for a in aparts) else loop.quit())
        if any(apart.opening for apart in aparts):
            QTimer.singleShot(milliseconds, loop, loop.quit)
            loop.exec()

    @property
    def sound_works(self) -> bool:
        """Whether there is a device that can play sounds; True too while nobody knows yet."""
        return self._sounds.apart.missing is None

    @property
    def voice_works(self) -> bool:
        """Whether there is a voice that can speak; True too while nobody knows yet."""
        return self._voice.apart.missing is None

    @property
    def sound_sought(self) -> bool:
        """Whether a sound device is being looked for."""
        return self._sounds.apart.opening

    @property
    def voice_sought(self) -> bool:
        """Whether a voice is being looked for."""
        return self._voice.apart.opening

    def try_sound(self) -> None:
        """Play a tone, now, also where sounds are switched off."""
        self._sounds.play(Sound.START)

    def try_voice(self, sentence: str) -> None:
        """Say `sentence`, now, also where the voice is switched off."""
        self._voice.say(sentence)

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

    def outputs(self, routine: Routine, script: Script, countdown: int) -> tuple[Prompt, ...]:
        """Return who plays and speaks for one session, and keeps the screen awake meanwhile.

        A device that came since the last look is found a moment later, and used from then on.
        """
        self.open()
        titles = {exercise.id: exercise.title for exercise in routine.exercises.values()}
        voice = VoiceListener(
            script,
            titles,
            self._voice,
            self._words.spoken,
            self._words.number,
            estimate=self._rate,
            countdown=countdown,
        )
        sounds = SoundListener(script, self._sounds, voice)
        self._listening = sounds, voice
        self._switch()
        return sounds, voice, self._watch

    def close(self) -> None:
        """Let go of the devices."""
        self._awake.release()
        self._sounds.close()
        self._voice.close()

    def _switch(self) -> None:
        if self._listening is not None:
            sounds, voice = self._listening
            sounds.muted, voice.muted = not self._sound_on, not self._voice_on

    def _watch(self, event: Event, _late: float = 0.0) -> None:
        """Keep screen and loudspeaker awake while time flows; look for what is lost meanwhile."""
        match event:
            case SessionStarted():
                for search in self._searches:
                    search.begin()
                self._keep_awake(on=True)
            case SessionResumed():
                self._keep_awake(on=True)
            case SessionPaused():
                self._keep_awake(on=False)
            case SessionEnded():
                self._keep_awake(on=False)
                for search in self._searches:
                    search.end()

    def _keep_awake(self, *, on: bool) -> None:
        (self._awake.hold if on else self._awake.release)()
        self._sounds.keep_awake(on=on)
