"""A screen in memory with a window manager, and a hand on the keyboard."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Stretch Coach"
PATIENCE = 30


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
        self.picture = folder / "Xvfb_screen0"

    def start(self, data, *arguments):
        """Start the program; nothing it says goes unread."""
        command = [sys.executable, "-m", "coach", *arguments]
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
