"""Several people on one computer: a data folder each, and a small file with their names.

The first person's things lie in the data folder itself, as if there were nobody else. Each further
one has a folder below it; nothing in it opens or unlocks anything of another person's.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from coach.errors import FileUnwritable, NameUnusable

INDEX = "people.json"
FOLDER = "people"
FIRST = "1"
LONGEST = 40
"""Letters of a name."""

Change = Callable[[dict[str, str]], dict[str, str]]

_ID = re.compile(r"[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the name may be empty (nobody gave one), `last` was here last."""

    id: str
    name: str
    folder: Path
    last: bool = False

    @property
    def first(self) -> bool:
        """Whether this is the one whose things lie in the data folder itself."""
        return self.id == FIRST


class People:
    """The people whose things lie in the data folder `base`; nothing is kept in memory."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._index = base / INDEX

    def all(self) -> tuple[Person, ...]:
        """Return everybody, the first person first; a folder without a name is somebody too."""
        names, last = self._read()
        ids = {FIRST, *self._folders()}
        return tuple(
            Person(one, names.get(one, ""), self._folder(one), one == last)
            for one in sorted(ids, key=int)
        )

    def at(self, folder: Path) -> Person:
        """Return whose folder this is; the first person, where it is nobody's."""
        people = self.all()
        return next((one for one in people if one.folder == folder), people[0])

    def add(self, name: str) -> Person:
        """Make a folder for one more person.

        Raises:
            NameUnusable: the name is empty, too long, or somebody has it.
            FileUnwritable: it cannot be written down.
        """
        name = self._usable(name, None)
        number = int(self.all()[-1].id) + 1
        try:
            while True:
                try:
                    self._folder(str(number)).mkdir(parents=True)
                    break
                except FileExistsError:  # another program was as fast
                    number += 1
        except OSError as error:
            raise FileUnwritable(self._base, error.strerror or str(error)) from error
        self._change(lambda names: names | {str(number): name})
        return Person(str(number), name, self._folder(str(number)))

    def rename(self, person: Person, name: str) -> Person:
        """Give a person another name.

        Raises:
            NameUnusable, FileUnwritable: as `add`.
        """
        name = self._usable(name, person)
        self._change(lambda names: names | {person.id: name})
        return replace(person, name=name)

    def came(self, person: Person) -> None:
        """Remember who was here last; that this cannot be written is no reason to stop anybody."""
        names, last = self._read()
        if last == person.id or (last is None and person.first):
            return
        try:
            self._write(names, person.id)
        except OSError:
            return

    def forget(self, person: Person) -> None:
        """Take a person's name out, and the folder, if it is empty; the first keeps the folder.

        Raises:
            FileUnwritable: the name cannot be taken out.
        """
        names, last = self._read()
        left = {one: name for one, name in names.items() if one != person.id}
        try:
            if left:
                self._write(left, None if last == person.id else last)
            else:
                self._index.unlink(missing_ok=True)
        except OSError as error:
            raise FileUnwritable(self._index, error.strerror or str(error)) from error
        if not person.first and person.folder.is_dir() and not any(person.folder.iterdir()):
            person.folder.rmdir()

    def _usable(self, name: str, but: Person | None) -> str:
        name = " ".join(name.split())
        if not name or len(name) > LONGEST or not name.isprintable():
            raise NameUnusable(name, taken=False)
        others = (one.name.casefold() for one in self.all() if but is None or one.id != but.id)
        if name.casefold() in others:
            raise NameUnusable(name, taken=True)
        return name

    def _folder(self, name: str) -> Path:
        return self._base if name == FIRST else self._base / FOLDER / name

    def _folders(self) -> Iterator[str]:
        try:
            for one in (self._base / FOLDER).iterdir():
                if _ID.fullmatch(one.name) and one.name != FIRST and one.is_dir():
                    yield one.name
        except OSError:
            return

    def _change(self, change: Change) -> None:
        names, last = self._read()
        try:
            self._write(change(names), last)
        except OSError as error:
            raise FileUnwritable(self._index, error.strerror or str(error)) from error

    def _read(self) -> tuple[dict[str, str], str | None]:
        try:
            raw = json.loads(self._index.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}, None  # whose folders there are is seen without it
        if not isinstance(raw, dict):
            return {}, None
        names = raw.get("names")
        last = raw.get("last")
        return (_names(names), last if isinstance(last, str) else None)

    def _write(self, names: dict[str, str], last: str | None) -> None:
        if self._index.exists() and self._unreadable():
            self._index.replace(self._index.with_name(INDEX + ".unreadable"))
        text = json.dumps({"names": names, "last": last}, ensure_ascii=False, indent=1)
        self._base.mkdir(parents=True, exist_ok=True)
        import tempfile  # not before something is written: the first picture would wait for it

        handle, made = tempfile.mkstemp(prefix=INDEX + ".", dir=self._base)
        new = Path(made)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._index)
        finally:
            new.unlink(missing_ok=True)

    def _unreadable(self) -> bool:
        try:
            return not isinstance(json.loads(self._index.read_text(encoding="utf-8")), dict)
        except (ValueError, RecursionError):
            return True


def _names(raw: Any) -> dict[str, str]:  # noqa: ANN401 - anything may stand in a file
    if not isinstance(raw, dict):
        return {}
    return {
        one: name[:LONGEST]
        for one, name in raw.items()
        if _ID.fullmatch(one) and isinstance(name, str) and name.isprintable()
    }
