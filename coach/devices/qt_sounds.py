"""Cues through Qt Multimedia, held ready in memory so that they are heard at once."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QSoundEffect

from coach.devices.sound import Told, nobody
from coach.errors import DeviceMissing
from coach.session.step import Sound

WARMING_MS = 2500
"""Longer than any disk takes; a device that does not answer by then is as good as none."""
NUDGE_MS = 3000
"""Sound servers let a device fall asleep after five seconds."""
STUCK_MS = 6000
"""No cue lasts half as long: one that still plays then is played to nobody."""


class QtSounds(QObject):
    """One effect a sound, on the system's default output, followed when it changes."""

    def __init__(self, folder: Path, told: Told = nobody) -> None:
        super().__init__()
        self._folder = folder
        self._told = told
        self._volume = 1.0
        self._lost = False
        self._effects: dict[Sound, QSoundEffect] = {}
        self._since: dict[Sound, QElapsedTimer] = {}
        self._warmer: QSoundEffect | None = None
        self._nudge = QTimer(self)
        self._nudge.timeout.connect(self._play_unheard)
        self._load()
        self._wait_until_warm()
        self._output = QMediaDevices.defaultAudioOutput().id()
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._outputs_changed)

    @property
    def works(self) -> bool:
        """Whether there is an output device and every sound could be loaded for it."""
        return not self._lost and bool(self._effects) and self._loaded()

    def play(self, sound: Sound) -> None:
        """Play `sound`."""
        self._notice_deafness()
        effect = self._effects.get(sound)
        if effect is None:
            return
        since = self._since.setdefault(sound, QElapsedTimer())
        if not effect.isPlaying() or not since.isValid():  # else it has been stuck since then
            since.start()
        effect.play()

    def set_volume(self, volume: float) -> None:
        """Set how loud the sounds are, 0 to 1."""
        self._volume = min(1.0, max(0.0, volume))
        for effect in self._effects.values():
            effect.setVolume(self._volume)

    def keep_awake(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Play something unheard every few seconds, or no more.

        A device that has nothing to play for some seconds falls asleep, and one without wires
        then swallows the beginning of the next cue. (One effect without end would be simpler; it
        makes Qt's mixer fall silent for all the others.)
        """
        if on:
            self._nudge.start(NUDGE_MS)
        else:
            self._nudge.stop()

    def close(self) -> None:
        """Let go of the device; nothing is heard afterwards."""
        self._told = nobody
        self._let_go()
        self.deleteLater()

    def _load(self) -> None:
        self._let_go()
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return
        for sound in Sound:
            effect = QSoundEffect(device, self)
            effect.setVolume(self._volume)
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{sound}.wav")))
            self._effects[sound] = effect
        self._warm(device)

    def _warm(self, device: QAudioDevice) -> None:
        """Play a sound that nobody hears: the first of a device comes half a second late."""
        warmer = QSoundEffect(device, self)
        warmer.setVolume(0.0)
        warmer.setSource(QUrl.fromLocalFile(str(self._folder / f"{Sound.TICK}.wav")))
        warmer.play()
        self._warmer = warmer

    def _play_unheard(self) -> None:
        if self._warmer is not None:
            self._warmer.play()

    def _let_go(self) -> None:
        for effect in self._effects.values():
            effect.stop()
            effect.deleteLater()
        if self._warmer is not None:
            self._warmer.deleteLater()
            self._warmer = None
        self._effects.clear()
        self._since.clear()

    def _loaded(self) -> bool:
        return all(e.status() is QSoundEffect.Status.Ready for e in self._effects.values())

    def _wait_until_warm(self) -> None:
        if self._warmer is None:
            return
        loop = QEventLoop()
        for effect in (*self._effects.values(), self._warmer):
            effect.statusChanged.connect(lambda: None if self._cold() else loop.quit())
        self._warmer.playingChanged.connect(lambda: None if self._cold() else loop.quit())
        if self._cold():
            QTimer.singleShot(WARMING_MS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _cold(self) -> bool:
        waiting = (QSoundEffect.Status.Null, QSoundEffect.Status.Loading)
        loading = any(effect.status() in waiting for effect in self._effects.values())
        return loading or self._warmer is None or self._warmer.isPlaying()

    def _outputs_changed(self) -> None:
        """Follow the default output: to another device, to none, and back."""
        device = QMediaDevices.defaultAudioOutput()
        if device.id() == self._output and not self._lost:
            return
        self._output = device.id()
        self._load()
        self._tell(lost=device.isNull())

    def _notice_deafness(self) -> None:
        """A sound server that died leaves its devices listed and its sounds playing for ever."""
        for sound, since in self._since.items():
            if since.hasExpired(STUCK_MS) and self._effects[sound].isPlaying():
                self._tell(lost=True)
                return

    def _tell(self, *, lost: bool) -> None:
        if lost is not self._lost:
            self._lost = lost
            self._told(DeviceMissing("sound", "the output device is gone") if lost else None)
