"""A sound server of our own with a loudspeaker that is a recording, to hear what reaches it."""

import shutil
import subprocess
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np

RATE = 48_000
BLOCK_MS = 10
"""The server hands the recording on in pieces of this length, up to one such piece early."""
SOCKET, SINK = "server", "ears"
AROUND = 2.0
"""Seconds before and after a moment from which the server's clock is read."""
LOUD = 330
"""Of 32767; a fiftieth of the loudest moment of a sound."""
NEEDED = ("pulseaudio", "parec")
PATIENCE = 10


def missing():
    """Return what is not installed of what is needed to hear."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Ears:
    """What was heard so far, and when."""

    def __init__(self, server, folder):
        self.server = server
        self._pieces = []
        self._arrivals = []
        self._process = subprocess.Popen(
            [
                *("parec", f"--server={server}", f"--device={SINK}.monitor", "--raw"),
                *("--format=s16le", "--channels=1", f"--rate={RATE}", f"--latency-msec={BLOCK_MS}"),
            ],
            env={"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PATH": ""},
            executable=shutil.which("parec"),
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self):
        """Read, and note when each piece came."""
        count = 0
        while piece := self._process.stdout.read(65536):
            count += len(piece) // 2
            self._arrivals.append((time.monotonic(), count))
            self._pieces.append(piece)

    def wait_for_silence(self):
        """Return once something, and be it silence, comes in."""
        until = time.monotonic() + PATIENCE
        while not self._pieces and time.monotonic() < until:
            time.sleep(0.05)

    def close(self):
        self._process.terminate()
        self._thread.join()
        self._process.wait(PATIENCE)
        self._process.stdout.close()

    def onset(self, after, before):
        """Return when between two moments something was heard first, or None.

        A piece is handed on before it is played; the latest moment it can mean is taken.
        """
        raw = b"".join(self._pieces)
        samples = np.frombuffer(raw[: len(raw) // 2 * 2], np.int16)
        zero = self._zero(after, before) + BLOCK_MS / 1000
        first, last = (max(0, round((moment - zero) * RATE)) for moment in (after, before))
        loud = np.flatnonzero(np.abs(samples[first:last].astype(int)) > LOUD)
        return float(zero + (first + loud[0]) / RATE) if loud.size else None

    def _zero(self, after, before):
        """Return when the first sample would have been heard, by the clock of these moments.

        The server's clock is not quite ours, so only pieces from around then are asked: the one
        that came soonest after its time, since none comes before it.
        """
        near = [
            arrived - count / RATE
            for arrived, count in self._arrivals
            if after - AROUND < arrived < before + AROUND
        ]
        return min(near, default=after)


@contextmanager
def ears(folder: Path):
    """Yield ears at a server that is gone afterwards."""
    socket = folder / SOCKET
    null = f"module-null-sink sink_name={SINK} rate={RATE} channels=1"
    protocol = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
    server = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
            *("--disable-shm=yes", "--log-level=error", "-L", null, "-L", protocol),
        ],
        env={"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PATH": ""},
        executable=shutil.which("pulseaudio"),
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + PATIENCE
    while not socket.exists() and time.monotonic() < until:
        time.sleep(0.05)
    made = Ears(f"unix:{socket}", folder)
    try:
        made.wait_for_silence()
        yield made
    finally:
        made.close()
        server.terminate()
        server.wait(PATIENCE)
