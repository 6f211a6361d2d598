"""Content as it was read and judged, kept where Python keeps its byte code.

Reading and judging all content takes far longer than everything else a start does, and comes to
the same until the program changes. So it is kept beside the byte code of this module, for content
of exactly this wording, and for code as its sizes and times of change tell, by which Python knows
it too. It is trusted as far as byte code is: whoever can write there can write the program. Files
of other people never get here.
"""

import hashlib
import importlib.util
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar, cast

from coach.paths import PACKAGE

Thing = TypeVar("Thing")

_MAKERS = ("routine", "expression", "figure", "guide")
"""The packages whose code decides what content comes to."""
_MARKS = 2 * hashlib.sha256().digest_size
_UNREADABLE = (
    pickle.UnpicklingError,
    EOFError,
    AttributeError,
    ImportError,
    IndexError,
    TypeError,
    ValueError,
)
"""What unpickling may raise on something that this program did not write."""


class Built:
    """What was made of the content in a folder that comes with the program."""

    def __init__(self, content: Path, shelf: Path | None = None) -> None:
        self._content = content
        self._shelf = shelf or Path(importlib.util.cache_from_source(__file__)).parent
        self._mark: bytes | None = None

    def once(self, name: str, make: Callable[[], Thing]) -> Thing:
        """Return what was kept under `name`, or what `make` gives, kept for the next time."""
        try:
            mark = self._mark_now()
        except OSError:
            return make()
        found = self._kept(name, mark)
        if found is not None:
            return cast("Thing", found)
        made = make()
        self._keep(name, mark, made)
        return made

    def _file(self, name: str) -> Path:
        return self._shelf / f"{name}.{sys.implementation.cache_tag}.built"

    def _mark_now(self) -> bytes:
        """Return what stands for the files of content and code as they are now."""
        if self._mark is None:
            words = sorted((path, _digest(path)) for path, _ in _files(str(self._content)))
            code = sorted(each for name in _MAKERS for each in _files(str(PACKAGE / name)))
            self._mark = hashlib.sha256(repr((words, code)).encode()).digest()
        return self._mark

    def _kept(self, name: str, mark: bytes) -> object:
        """Return what was kept for `mark`; None where there is nothing, or nothing sound."""
        try:
            whole = self._file(name).read_bytes()
        except OSError:
            return None
        body = whole[_MARKS:]
        if whole[:_MARKS] != mark + hashlib.sha256(body).digest():
            return None
        try:
            return cast("object", pickle.loads(body))  # noqa: S301 - as trusted as byte code
        except _UNREADABLE:
            return None

    def _keep(self, name: str, mark: bytes, made: object) -> None:
        """Keep `made`, whole or not at all, unless Python keeps no byte code either."""
        if sys.dont_write_bytecode:
            return
        body = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        file = self._file(name)
        beside = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(mark + hashlib.sha256(body).digest() + body)
            beside.replace(file)
        except OSError:
            with suppress(OSError):
                beside.unlink()


def _digest(path: str) -> bytes:
    return hashlib.sha256(Path(path).read_bytes()).digest()


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield every file below `folder`: where, how large and when it was changed (nanoseconds)."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            elif not entry.name.endswith(".pyc"):
                found = entry.stat()
                yield entry.path, (found.st_size, found.st_mtime_ns)
