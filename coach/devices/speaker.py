"""The process that owns one device: does what it is told, a JSON object a line, and answers each.

Its input ends when its parent does, however that dies; then it ends too. What is said on the way:
`{"number": 3, "do": "say", "what": "Hold."}` in; `{"ready": true}`, `{"missing": "why"}` and
`{"heard": 3}` out, and `{"said": "Hold.", "took": 0.8}` once that was said to its end.
"""

import contextlib
import faulthandler
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from coach.devices.sound import Told, Took
from coach.errors import DeviceMissing

HUNG = 60.0
"""Seconds after which a process ends that opens a device, or obeys, for ever.

Our parent gives us up far sooner; this is for those whose parent is gone.
"""
FAREWELL = 1.0
"""Seconds to close the device after the parent is gone."""

Deeds = Mapping[str, Callable[[Any], None]]
"""What can be done with the device, by name."""
Opened = Callable[[Told, Took], Deeds | DeviceMissing]
"""Opens the device, which tells later when it is lost (why) and found again (None).

One that speaks also tells how long each text took.
"""


def sounds(folder: str) -> Opened:
    """Return what opens the loudspeaker for the sounds in `folder`."""

    def opened(told: Told, _took: Took) -> Deeds | DeviceMissing:
        from coach.devices.loudspeaker import open_loudspeaker
        from coach.session.step import Sound

        found = open_loudspeaker(Path(folder), told)
        if isinstance(found, DeviceMissing):
            return found
        return {
            "play": lambda name: found.play(Sound(name)),
            "volume": found.set_volume,
            "awake": found.keep_awake,
        }

    return opened


def voice(language: str) -> Opened:
    """Return what opens a voice that speaks `language`."""

    def opened(told: Told, took: Took) -> Deeds | DeviceMissing:
        from coach.devices.speech import open_speech

        found = open_speech(language, told, took)
        if isinstance(found, DeviceMissing):
            return found
        return {"say": found.say, "stop": lambda _: found.stop(), "volume": found.set_volume}

    return opened


def main(arguments: Sequence[str]) -> int:
    """Serve `sounds FOLDER` or `voice LANGUAGE` and return the exit status."""
    device, argument = arguments
    return serve({"sounds": sounds, "voice": voice}[device](argument))


def serve(opened: Opened) -> int:
    """Open the device and obey until the input ends; return the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl+C is meant for our parent
    # macOS hands its speech over in a loop of its own kind only.
    os.environ.setdefault("QT_EVENT_DISPATCHER_CORE_FOUNDATION", "1")
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    ears = Ears()
    with _own_output() as out:
        servant = Servant(out)
        ears.heard.connect(servant.obey, Qt.ConnectionType.QueuedConnection)
        ears.ended.connect(servant.leave, Qt.ConnectionType.QueuedConnection)
        ears.start()
        return application.exec() if servant.open(opened) else 1


class Servant(QObject):
    """Does what is asked with the device, and tells the parent on `out`."""

    def __init__(self, out: TextIO) -> None:
        super().__init__()
        self._out = out
        self._deeds: Deeds = {}

    def open(self, opened: Opened) -> bool:
        """Open the device, tell what came of it, and return whether it is there."""
        with Watch():
            deeds = opened(self.tell_state, self.tell_took)
        if isinstance(deeds, DeviceMissing):
            self.tell_state(deeds)
            return False
        self._deeds = deeds
        self.tell_state(None)
        return True

    def obey(self, line: bytes) -> None:
        """Do what `line` asks for and say that it was heard."""
        asked = json.loads(line)
        with Watch():
            self._deeds[asked["do"]](asked["what"])
        self._tell({"heard": asked["number"]})

    def tell_state(self, missing: DeviceMissing | None) -> None:
        """Tell why the device is missing, or that it is there."""
        self._tell({"ready": True} if missing is None else {"missing": missing.reason})

    def tell_took(self, text: str, seconds: float) -> None:
        """Tell how many seconds `text` took, said to its end."""
        self._tell({"said": text, "took": seconds})

    def leave(self) -> None:
        """End the process."""
        QCoreApplication.quit()

    def _tell(self, answer: Mapping[str, object]) -> None:
        # Where nobody is left to hear it, the input ends as well.
        with contextlib.suppress(BrokenPipeError):
            self._out.write(f"{json.dumps(answer)}\n")
            self._out.flush()


class Watch:
    """Ends the process if what happens meanwhile takes for ever, even if it stops all of Python."""

    def __enter__(self) -> None:
        """Begin to watch."""
        faulthandler.dump_traceback_later(HUNG, exit=True)

    def __exit__(self, *_: object) -> None:
        """Watch no more."""
        faulthandler.cancel_dump_traceback_later()


class Ears(QObject):
    """Reads the input in a thread: there is no other way that every system has."""

    heard = Signal(bytes)
    ended = Signal()

    def start(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        # Not sys.stdin: a thread that waits in it aborts an interpreter that wants to end.
        rest = b""
        while more := os.read(0, 65536):
            *lines, rest = (rest + more).split(b"\n")
            for line in lines:
                self.heard.emit(line)
        self.ended.emit()
        threading.Event().wait(FAREWELL)
        os._exit(0)


def _own_output() -> TextIO:
    """Return standard output for ourselves: what libraries write there goes to standard error."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out
