"""Listeners of a session that turn what happens into sounds and speech."""

import re
from collections.abc import Callable, Mapping

from coach.devices.sound import Sounds
from coach.devices.voice import Voice
from coach.session.events import (
    CountdownHeard,
    Ending,
    Event,
    SessionEnded,
    SessionPaused,
    StepFinished,
    StepRepeated,
    StepSkipped,
    StepStarted,
    WentBack,
)
from coach.session.step import Script, Sound

APART = 0.45
"""Seconds between the sound of an end and the one of the next beginning: both are to be heard."""
LEAD = 0.5
"""Seconds a sound rings alone before a voice joins in."""
BREATH = 0.3
"""Seconds a voice takes to begin, on top of what the sentence takes."""

Titles = Mapping[str, str]
"""The titles of exercises by their ids."""
Spoken = Callable[[Script, int, Titles], str | None]
"""Returns what to say as a step begins; None or nothing: keep quiet."""


class VoiceListener:
    """Says what comes, if it can be said in time: never late, never into the countdown.

    `estimate` tells how many seconds a sentence takes; `countdown` is the number that the spoken
    countdown begins with. `muted` may be switched at any time.
    """

    def __init__(
        self,
        script: Script,
        titles: Titles,
        voice: Voice,
        spoken: Spoken,
        number: Callable[[int], str],
        *,
        estimate: Callable[[str], float],
        countdown: int = 3,
    ) -> None:
        self._script = script
        self._titles = titles
        self._voice = voice
        self._spoken = spoken
        self._number = number
        self._estimate = estimate
        self._countdown = countdown
        self._follows_end = False
        self._muted = False

    @property
    def muted(self) -> bool:
        """Whether the voice keeps quiet."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._muted = muted
        if muted:
            self._voice.stop()

    @property
    def counts(self) -> bool:
        """Whether the voice says the countdown, so that nobody else has to."""
        return self._voice.works and not self._muted

    def __call__(self, event: Event) -> None:
        """Say what `event` asks for, or fall silent."""
        match event:
            case StepFinished(index=index):
                self._follows_end = self._script.steps[index].end_sound is not None
            case StepStarted(index=index, seconds=seconds):
                self._announce(index, seconds)
                self._follows_end = False
            case CountdownHeard(seconds_left=left):
                self._say(self._number(left))
            case SessionEnded(ending=Ending.COMPLETED):
                pass  # nothing follows that the last words could disturb
            case SessionPaused() | StepSkipped() | WentBack() | StepRepeated() | SessionEnded():
                self._voice.stop()

    def _announce(self, index: int, seconds: float) -> None:
        text = self._spoken(self._script, index, self._titles)
        after = self._after(index)
        if text and index + 1 < len(self._script.steps):
            text = self._in_time(text, seconds - after)
        if text:
            self._say(text, after)

    def _after(self, index: int) -> float:
        """Return how long the sounds of this moment want to ring alone."""
        if self._script.steps[index].sound is None:
            return 0.0
        return LEAD + (APART if self._follows_end else 0.0)

    def _in_time(self, text: str, seconds: float) -> str:
        """Return as many whole sentences of `text` as are over before the countdown begins."""
        time = seconds - self._countdown if seconds > self._countdown + 1 else seconds
        sentences = re.split(r"(?<=[.!?…])\s+", text.strip())
        while sentences and BREATH + self._estimate(" ".join(sentences)) > time:
            sentences.pop()
        return " ".join(sentences)

    def _say(self, text: str, after: float = 0.0) -> None:
        if self.counts:
            self._voice.say(text, after)


class SoundListener:
    """Plays the sounds of steps as they begin and end, and ticks where no voice counts down.

    `muted` may be switched at any time.
    """

    def __init__(self, script: Script, sounds: Sounds, voice: VoiceListener | None = None) -> None:
        self._script = script
        self._sounds = sounds
        self._voice = voice
        self._follows_end = False
        self.muted = False

    def __call__(self, event: Event) -> None:
        """Play what `event` asks for."""
        match event:
            case StepFinished(index=index):
                sound = self._script.steps[index].end_sound
                self._follows_end = sound is not None
                self._play(sound)
            case StepStarted(index=index):
                self._play(self._script.steps[index].sound, APART if self._follows_end else 0.0)
                self._follows_end = False
            case CountdownHeard():
                if self._voice is None or not self._voice.counts:
                    self._play(Sound.TICK)

    def _play(self, sound: Sound | None, after: float = 0.0) -> None:
        if sound is not None and not self.muted:
            self._sounds.play(sound, after)
