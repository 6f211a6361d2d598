"""Ctrl+C as a wish that waits for the right moment, not as a blow in the middle of a writing."""

import contextlib
import signal
from types import FrameType, TracebackType
from typing import Any, Self


class Interrupt:
    """While it is entered, the first Ctrl+C only sets `asked`; a second one is as usual.

    A program that was started deaf to Ctrl+C, as a shell script does in the background, stays so:
    the Ctrl+C is meant for somebody else.
    """

    def __init__(self) -> None:
        self.asked = False
        self._before: Any = None

    def __enter__(self) -> Self:
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            return self
        with contextlib.suppress(ValueError):  # only the main thread hears signals
            self._before = signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if self.asked and callable(self._before):
            self._before(number, frame)
        self.asked = True
