"""Keeps the screen awake while a session runs, as well as the system allows; never raises."""

import contextlib
import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from coach.devices.bus_there import has_session_bus

CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
"""Flags of SetThreadExecutionState (Windows)."""
CAFFEINATE = "/usr/bin/caffeinate"


class Awake(Protocol):
    """Holds the screen awake between `hold` and `release`; both may be called again and again."""

    def hold(self) -> None:
        """Keep the screen on from now."""

    def release(self) -> None:
        """Let the screen go dark again as the system likes."""


class SilentAwake:
    """Leaves the screen alone."""

    def hold(self) -> None:
        """Do nothing."""

    def release(self) -> None:
        """Do nothing."""


class WindowsAwake:
    """Tells Windows that somebody is looking at the screen.

    `say` is its SetThreadExecutionState; the wish ends with the thread at the latest.
    """

    def __init__(self, say: Callable[[int], object]) -> None:
        self._say = say

    def hold(self) -> None:
        """Keep the screen on from now."""
        self._say(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)

    def release(self) -> None:
        """Let the screen go dark again as the system likes."""
        self._say(CONTINUOUS)


class MacAwake:
    """Runs `caffeinate`, which ends with this process at the latest."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """Keep the screen on from now."""
        if self._running is None:
            with contextlib.suppress(OSError):
                self._running = subprocess.Popen(  # noqa: S603  all of it is ours
                    [CAFFEINATE, "-d", "-i", "-w", str(os.getpid())]
                )

    def release(self) -> None:
        """Let the screen go dark again as the system likes."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait()
            self._running = None


def open_awake(environment: Mapping[str, str], reason: str) -> Awake:
    """Return what keeps the screen awake on this system, or the twin that leaves it alone.

    Desktops that list what keeps them awake show `reason`.
    """
    if sys.platform == "win32":
        return WindowsAwake(ctypes.windll.kernel32.SetThreadExecutionState)
    if sys.platform == "darwin":
        return MacAwake()
    if QCoreApplication.instance() is None or not has_session_bus(environment):
        return SilentAwake()
    try:
        from coach.devices.bus_awake import BusAwake
    except ImportError:
        return SilentAwake()
    return BusAwake(reason)
