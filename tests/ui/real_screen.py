"""A screen in memory with a window manager, and a hand on the keyboard."""

import os
import struct
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Stretch Coach"
PATIENCE = 30
LOOK = 50
"""How many milliseconds pass from one look at the picture to the next."""


class Screen:
    """One Xvfb display; its picture lies in memory at `picture`."""

    def __init__(self, display, folder):
        self.environment = {
            "DISPLAY": display,
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(folder),
            "PYTHONPATH": str(ROOT),
        }
        self._rested = b""
        self.picture = folder / "Xvfb_screen0"

    def start(self, data, *arguments):
        """Start the program; nothing it says goes unread."""
        return self.run(data, "coach", *arguments)

    def run(self, data, module, *arguments):
        """Start `module` over `data`; nothing it says goes unread."""
        command = [sys.executable, "-m", module, *arguments]
        environment = self.environment | {"COACH_DATA": str(data)}
        return subprocess.Popen(
            command, env=environment, cwd=data, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def windows(self):
        """Return the program's windows, waiting until there is one."""
        found = self._do("search", "--sync", "--onlyvisible", "--class", "stretch-coach")
        return found.split()

    def press(self, *keys):
        """Press keys one after the other, as a person does."""
        self._do("key", "--clearmodifiers", "--delay", "60", *keys)

    def place(self, window, size):
        """Give a window a size, at the corner of the screen, and the keyboard, but no pointer."""
        self._do("windowsize", "--sync", window, *map(str, size))
        self._do("windowmove", window, "0", "0")
        self._do("windowfocus", "--sync", window)
        self._do("mousemove", "1279", "899")

    def keep(self, path, size):
        """Keep the corner of the screen of this size as a picture."""
        assert self._image().copy(0, 0, *size).save(str(path))

    def colour(self, x, y):
        """Return the colour of one pixel, as #rrggbb."""
        return self._image().pixelColor(x, y).name()

    def _image(self):
        raw = self.picture.read_bytes()
        head, *numbers = struct.unpack(">25I", raw[:100])
        width, height, line, colours = numbers[3], numbers[4], numbers[11], numbers[18]
        pixels = raw[head + 12 * colours :]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()

    def rests(self, qtbot, patience=1500):
        """Wait for another picture than the last time, and until it stands still or goes on and on.

        A picture stands still when it is the same for 200 ms; one that moves on is looked at after
        `patience` milliseconds.
        """
        for _ in range(4000 // LOOK):  # each look reads millions of bytes
            if self.picture.read_bytes() != self._rested:
                break
            qtbot.wait(LOOK)
        before, same = b"", 0
        for _ in range(patience // LOOK):
            now = self.picture.read_bytes()
            same = same + 1 if now == before else 0
            if same == 4:
                break
            before = now
            qtbot.wait(LOOK)
        self._rested = before

    def colours(self):
        """Return how many different colours the screen shows, read from every 97th pixel."""
        raw = self.picture.read_bytes()
        pixels = raw[len(raw) % 4 :]
        return len({pixels[i : i + 4] for i in range(0, len(pixels), 4 * 97)})

    def _do(self, *words):
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        return done.stdout


@contextmanager
def screen(folder):
    """Yield a screen that is gone afterwards."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-fbdir", str(folder)],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    shown = Screen(display, folder)
    manager = subprocess.Popen(
        ["openbox"], env=shown.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield shown
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(PATIENCE)
