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
from coach.session.place import counted_down
from coach.session.step import Script, Sound

APART = 0.45
"""Seconds between the sound of an end and the one of the next beginning: both are to be heard."""
LEAD = 0.5
"""Seconds a sound rings alone before a voice joins in."""
BREATH = 0.3
"""Seconds a voice takes to begin, on top of what the sentence takes."""

LATE_NUMBER = 0.5
"""Seconds after which a number of the countdown, or its tick, is nearer to the next one."""
LATE_END = 1.0
"""Seconds after which the sound of an end would be taken for that of something else."""

Titles = Mapping[str, str]
"""The titles of exercises by their ids."""
Spoken = Callable[[Script, int, Titles], str | None]
"""Returns what to say as a step begins; None or nothing: keep quiet."""


class VoiceListener:
    """Says what comes, if it can be said in time: never late, never into the countdown.

    What would take too long, or begins late, loses its last sentences, or is not said at all; what
    takes longer than was thought is cut off by the moment that it announced.

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
        self._speaking = False

    @property
    def muted(self) -> bool:
        """Whether the voice keeps quiet."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._muted = muted
        if muted:
            self._hush()

    @property
    def counts(self) -> bool:
        """Whether the voice says the countdown, so that nobody else has to."""
        return self._voice.works and not self._muted

    def __call__(self, event: Event, late: float = 0.0) -> None:
        """Say what `event`, `late` seconds old, asks for, or fall silent."""
        match event:
            case StepFinished(index=index):
                self._follows_end = self._script.steps[index].end_sound is not None
                if self._speaking:
                    self._hush()
            case StepStarted(index=index, seconds=seconds):
                self._announce(index, seconds, late)
                self._follows_end = False
            case CountdownHeard(seconds_left=left):
                self._count(left, late)
            case SessionEnded(ending=Ending.COMPLETED):
                pass  # nothing follows that the last words could disturb
            case SessionPaused() | StepSkipped() | WentBack() | StepRepeated() | SessionEnded():
                self._hush()

    def _announce(self, index: int, seconds: float, late: float) -> None:
        text = self._spoken(self._script, index, self._titles)
        after = self._after(index)
        if text and index + 1 < len(self._script.steps):
            counted = counted_down(self._script.steps[index], seconds, self._countdown)
            quiet = seconds - self._countdown if counted else seconds
            text = self._in_time(text, quiet - after - late)
        if text:
            self._say(text, after)

    def _count(self, left: int, late: float) -> None:
        text = self._number(left)
        if self._takes(text) <= 1.0 - late:
            self._say(text)
        elif self._speaking:
            self._hush()

    def _after(self, index: int) -> float:
        """Return how long the sounds of this moment want to ring alone."""
        if self._script.steps[index].sound is None:
            return 0.0
        return LEAD + (APART if self._follows_end else 0.0)

    def _in_time(self, text: str, seconds: float) -> str:
        """Return as many whole sentences of `text` as are over in so many `seconds`."""
        sentences = re.split(r"(?<=[.!?…])\s+", text.strip())
        while sentences and self._takes(" ".join(sentences)) > seconds:
            sentences.pop()
        return " ".join(sentences)

    def _takes(self, text: str) -> float:
        return BREATH + self._estimate(text)

    def _say(self, text: str, after: float = 0.0) -> None:
        if self.counts:
            self._voice.say(text, after)
            self._speaking = True

    def _hush(self) -> None:
        self._voice.stop()
        self._speaking = False


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

    def __call__(self, event: Event, late: float = 0.0) -> None:
        """Play what `event`, `late` seconds old, asks for, unless it would tell something false."""
        match event:
            case StepFinished(index=index):
                sound = self._script.steps[index].end_sound
                self._follows_end = sound is not None
                if late < LATE_END:
                    self._play(sound)
            case StepStarted(index=index, seconds=seconds):
                if late <= seconds:  # else another step has begun since
                    sound = self._script.steps[index].sound
                    self._play(sound, APART if self._follows_end else 0.0)
                self._follows_end = False
            case CountdownHeard():
                if late < LATE_NUMBER and (self._voice is None or not self._voice.counts):
                    self._play(Sound.TICK)

    def _play(self, sound: Sound | None, after: float = 0.0) -> None:
        if sound is not None and not self.muted:
            self._sounds.play(sound, after)
