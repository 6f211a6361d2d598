"""A device in a process of its own: asked in lines of JSON, given up when it dies or hangs.

Nothing here waits for a device. Opening one may take seconds (a speech service with thousands of
voices) and a hung one would never come back; in the window's own process either would freeze it.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from coach.errors import DeviceMissing

START = """\
import json, sys
sys.path[:] = json.loads(sys.argv.pop(1))
from coach.devices.speaker import main
sys.exit(main(sys.argv[1:]))
"""
"""Finds every module where this process found it, from a checkout as from a wheel."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How many milliseconds to wait for a device to open, for an answer, and for its farewell."""

    opening: int = 30_000
    answer: int = 5_000
    leaving: int = 500


def command(*arguments: str) -> tuple[str, ...]:
    """Return the command line of `coach.devices.speaker` with `arguments`."""
    # -P: no module of the folder we happen to stand in.
    return (sys.executable, "-P", "-c", START, json.dumps(sys.path), *arguments)


class Apart(QObject):
    """One device, opened as often as it is asked for; needs a loop that handles events."""

    changed = Signal()
    """`works` or `missing` is not what it was."""

    took = Signal(str, float)
    """This text was said to its end, in so many seconds."""

    settled = Signal()
    """The search for the device is over, whatever came of it."""

    def __init__(self, device: str, line: Sequence[str], patience: Patience | None = None) -> None:
        super().__init__()
        self._device = device
        self._line = tuple(line)
        self._patience = patience or Patience()
        self._process: QProcess | None = None
        self._opening = False
        self._works = False
        self._missing: DeviceMissing | None = None
        self._asked = 0
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.timeout.connect(self._give_up)

    @property
    def works(self) -> bool:
        """Whether what is asked now will be done."""
        return self._works

    @property
    def missing(self) -> DeviceMissing | None:
        """Why there is no device; None also while nobody knows yet."""
        return self._missing

    @property
    def opening(self) -> bool:
        """Whether the device is being looked for."""
        return self._opening

    def open(self) -> None:
        """Look for the device, unless it works or is being looked for."""
        if self._works or self._opening:
            return
        self._drop()
        self._opening = True
        self._asked = 0
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(lambda: self._read(process))
        process.finished.connect(lambda: self._ended(process))
        process.errorOccurred.connect(lambda: self._ended(process))
        self._process = process
        self._overdue.start(self._patience.opening)
        process.start(self._line[0], list(self._line[1:]))

    def ask(self, do: str, what: object = None) -> None:
        """Let the device `do` something with `what`; nobody hears it where there is none."""
        if self._process is None or not self._works:
            return
        self._asked += 1
        line = json.dumps({"number": self._asked, "do": do, "what": what})
        self._process.write(f"{line}\n".encode())
        if not self._overdue.isActive():
            self._overdue.start(self._patience.answer)

    def close(self) -> None:
        """End the process, gently if it listens; the one call that waits, and never for long."""
        process, self._process = self._process, None
        self._opening = self._works = False
        self._overdue.stop()
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(self._patience.leaving):
            process.kill()
            process.waitForFinished(self._patience.leaving)

    def _read(self, process: QProcess) -> None:
        while process is self._process and process.canReadLine():
            try:
                answer = json.loads(bytes(process.readLine().data()))
            except ValueError:  # somebody else's words on the same line to us
                continue
            if isinstance(answer, dict):
                self._hear(answer)

    def _hear(self, answer: dict[str, Any]) -> None:
        match answer:
            case {"heard": int(number)}:
                if number == self._asked:
                    self._overdue.stop()
                else:
                    self._overdue.start(self._patience.answer)
            case {"said": str(text), "took": float(seconds)}:
                self.took.emit(text, seconds)
            case {"ready": True}:
                self._overdue.stop()
                self._become(None)
            case {"missing": str(reason)}:
                self._overdue.stop()
                self._become(reason)

    def _ended(self, process: QProcess) -> None:
        """A process ended that was not asked to; what it said last counts."""
        if process is not self._process:
            return
        self._read(process)
        self._drop()
        self._become("its process ended")

    def _give_up(self) -> None:
        """Give the device up, unless its answer has come while we ourselves were away."""
        process = self._process
        if process is not None and process.waitForReadyRead(0) and not self._overdue.isActive():
            return
        self._drop()
        self._become("it does not answer")

    def _drop(self) -> None:
        """Let go of the process without waiting for its end."""
        process, self._process = self._process, None
        self._overdue.stop()
        if process is None:
            return
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
            return
        process.finished.connect(process.deleteLater)
        process.kill()

    def _become(self, reason: str | None) -> None:
        """Work if there is no `reason` why not, and tell it if that is news."""
        before = self._works, self._missing is None
        searched, self._opening = self._opening, False
        self._works = reason is None
        if reason is None:
            self._missing = None
        elif self._missing is None:  # the first reason is the cause of those that follow
            self._missing = DeviceMissing(self._device, reason)
        if before != (self._works, self._missing is None):
            self.changed.emit()
        if searched:
            self.settled.emit()
