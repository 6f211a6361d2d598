"""P5: from the moment a cue is due to its sound at the device, recorded from a sound server.

The way is that of the program: engine, ticker, listener, the process that owns the loudspeaker, Qt
Multimedia and PulseAudio. The device is a null sink, whose recording is read.
"""

import os
import statistics
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from coach import paths
from coach.devices.listener import SoundListener
from coach.devices.process_sounds import sounds_apart
from coach.session.clock import SystemClock
from coach.session.engine import Engine
from coach.session.events import SessionEnded, SessionStarted
from coach.session.step import Script, Sound, Step, StepKind
from coach.ui.ticker import Ticker
from tests.bench import ears
from tests.bench.row import Row

CUES = int(os.environ.get("BENCH_CUES", "60"))
APART = 1.3
"""Seconds between two cues: each has faded before the next."""
SOUNDS = (Sound.TICK, Sound.REPETITION_END, Sound.START)
SOON, LATE = 0.1, 1.0
"""Seconds around its moment in which a cue is looked for."""
NAME = "cue due to sound at the device"


def rows():
    """Return what was measured, with its bar."""
    if absent := ears.missing():
        print(f"P5 cannot be measured here: install {' and '.join(absent)}.")
        return [Row("P5", f"{NAME}: cannot run here", float("inf"), 80.0)]
    late = measure()
    heard = [one for one in late if one is not None]
    p95 = (
        statistics.quantiles(heard, n=20, method="inclusive")[-1]
        if len(heard) > 1
        else float("inf")
    )
    return [
        Row("P5", f"{NAME}, p95 of {len(late)}, ms", p95, 80.0),
        Row("P5", "cues not heard", len(late) - len(heard), 0.0),
        Row("P5", "cue heard early, ms", max(0.0, -min(heard, default=0.0)), 0.0),
    ]


def measure():
    """Return how many milliseconds late each cue was heard; None where it was not."""
    with tempfile.TemporaryDirectory() as name, ears.ears(Path(name)) as listening:
        os.environ["PULSE_SERVER"] = listening.server
        try:
            due = play()
        finally:
            del os.environ["PULSE_SERVER"]
        return [lateness(listening, moment) for moment in due]


def lateness(listening, due):
    onset = listening.onset(due - SOON, due + LATE)
    return None if onset is None else (onset - due) * 1000


def play():
    """Play the cues and return when each was due, by the monotonic clock."""
    clock, script, moments = SystemClock(), cues(), []
    sounds = sounds_apart(paths.content("media") / "sounds")
    loop = QEventLoop()

    def hear(event):
        if isinstance(event, SessionStarted):
            moments.append(clock.monotonic())
        if isinstance(event, SessionEnded):
            QTimer.singleShot(1500, loop.quit)

    engine = Engine(script, clock, hear, prompt=[SoundListener(script, sounds)])
    ticker = Ticker(engine, lambda: None, lambda: None, lambda: False)
    engine.listen(ticker)
    sounds.keep_awake(on=True)  # as every session does
    sounds.apart.settled.connect(engine.start)
    QTimer.singleShot(30_000 + round(script.seconds * 1000), loop.quit)
    sounds.apart.open()
    loop.exec()
    sounds.close()
    begun = moments[0] if moments else 0.0
    return [begun + step.at for step in script.steps if step.sound]


def cues():
    steps = [Step(0.0, APART, StepKind.TELL, 0)]
    for number in range(CUES):
        sound = SOUNDS[number % len(SOUNDS)]
        steps.append(Step(APART * (number + 1), APART, StepKind.TELL, 0, sound=sound))
    steps.append(Step(APART * (CUES + 1), 0.0, StepKind.END, 0))
    return Script("rt_bench", 1, "Bench", None, tuple(steps))
