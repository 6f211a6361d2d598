"""A YAML 1.2 file as plain data, with the line and column of every key and value.

Read event by event, never recursively, so that no file can exhaust the stack. One document,
no aliases, anchors or tags, at most DEEPEST levels and MOST_VALUES values. Where the values of a
file without a fault stand is read only when somebody asks.
"""

from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import yaml
from yaml.cyaml import CBaseLoader

from coach.routine import complaints, scalars, syntax
from coach.routine.complaints import Complaint, Path, quoted
from coach.routine.source import Finding, decoded, text_of
from coach.routine.values import DEEPEST, MOST_VALUES, plain

Place = tuple[int, int]
_Start = yaml.MappingStartEvent | yaml.SequenceStartEvent


@dataclass(slots=True)
class Places:
    """Where things stand in a file."""

    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    in_quotes: set[Path] = field(default_factory=set)
    """Paths of texts that begin one character after their place, behind a quotation mark."""


@dataclass(slots=True)
class Document:
    """What a file says; `data` is None when it could not be read far enough to be judged."""

    file: str
    data: dict[str, Any] | None = None
    findings: list[Finding] = field(default_factory=list)
    doubtful: set[Path] = field(default_factory=set)
    """Paths of values that were refused already and need no second judgement."""
    places: Places | None = field(default_factory=Places)
    """None until somebody asks where something stands in `text`."""
    text: str = ""

    @property
    def keys(self) -> dict[Path, Place]:
        """Where every key stands."""
        return self._placed().keys

    @property
    def values(self) -> dict[Path, Place]:
        """Where every value stands."""
        return self._placed().values

    @property
    def in_quotes(self) -> set[Path]:
        """Paths of texts that begin one character after their place, behind a quotation mark."""
        return self._placed().in_quotes

    def _placed(self) -> Places:
        if self.places is None:
            self.places = _read_closely(self.text, self.file).places or Places()
        return self.places

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return line and column of a value (or its key), or of the nearest thing around it."""
        while path:
            found = (self.keys.get(path) if key else None) or self.values.get(path)
            if found is not None:
                return found
            path, key = path[:-1], path[:-1] in self.keys
        return 1, 1

    def is_doubtful(self, path: Path) -> bool:
        """Return whether the value or one around it was refused already."""
        return any(path[:end] in self.doubtful for end in range(len(path) + 1))


def read(path: FilePath) -> Document:
    """Return a file as a document with all that is wrong with its form.

    Raises:
        FileUnreadable: the file could not be opened.
    """
    return _of(text_of(path), path)


def given(content: bytes, path: FilePath) -> Document:
    """Return the bytes of a file as a document, as if they had been read from `path`."""
    return _of(decoded(content), path)


def _of(text: str | Finding, path: FilePath) -> Document:
    if isinstance(text, Finding):
        return Document(str(path), findings=[text])
    return parsed(text, str(path))


def parsed(text: str, file: str) -> Document:
    """Return a text as a document with all that is wrong with its form."""
    values = plain(text)
    if values is None:
        return _read_closely(text, file)
    return Document(file, values, places=None, text=text)


def _read_closely(text: str, file: str) -> Document:
    """Return a document that knows already where everything stands."""
    builder = _Builder(Document(file))
    try:
        for event in yaml.parse(text, Loader=CBaseLoader):
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        builder.document.findings.append(syntax.finding(error, text, builder.opened()))
        builder.document.data = None
        return builder.document
    return builder.finished()


@dataclass(slots=True)
class _Level:
    """A list or a set of keys that is still being read."""

    path: Path
    content: dict[str, Any] | list[Any]
    opened: syntax.Mark | None = None
    key: str | None = None
    attach: bool = True


class _Builder:
    """Puts a document together from the parser's events."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.levels: list[_Level] = []
        self.root: object = None
        self.documents = 0
        self.count = 0
        self.broken = False

    def take(self, event: yaml.Event) -> bool:
        """Take one event; return whether to go on."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, _Start):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.levels.pop()
        return not self.broken and self.documents < 2

    def opened(self) -> syntax.Mark | None:
        """Return where the innermost bracket or brace stands that is still open."""
        return self.levels[-1].opened if self.levels else None

    def finished(self) -> Document:
        """Return the document; its data only if all of it was read."""
        if self.broken:
            return self.document
        if isinstance(self.root, dict):
            self.document.data = self.root
        elif not self.document.findings:
            what = "The file does not consist of keys with values."
            remedy = "Begin it with a line such as `schema: stretch-coach/routine/1`."
            self.document.findings.append(Finding(1, 1, Complaint(what, remedy)))
        return self.document

    def _document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents == 2:
            what = "A second document begins here."
            self._find(event, Complaint(what, "Keep one in this file; move this one to its own."))

    def _alias(self, event: yaml.AliasEvent) -> None:
        what = f"`*{str(event.anchor)[:40]}` points to another part of the file."
        self._find(event, Complaint(what, "Write the value itself, or put the text in quotes."))
        if self._is_key():
            self.broken = True
        else:
            self.document.doubtful.add(self._place(event, None))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        plain = event.style in (None, "")
        value = scalars.resolved(event.value) if plain else event.value
        if self._is_key():
            self._key(event, value)
            return
        path = self._place(event, value)
        if not plain:
            self.document.in_quotes.add(path)
        self._refuse_extras(event, path)
        if value is None and path and path not in self.document.doubtful:
            self._find(event, complaints.no_value())
            self.document.doubtful.add(path)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        if self._is_key():
            what = "A key must be a word, not a list or other keys."
            self._stop(
                event, Complaint(what, "Write `key: value`; put braces in a text in quotes.")
            )
            return
        if len(self.levels) == DEEPEST:
            what = f"The values are nested more than {DEEPEST} levels deep."
            self._stop(event, Complaint(what, "Write them with fewer levels."))
            return
        content: dict[str, Any] | list[Any] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        path = self._place(event, content)
        self._refuse_extras(event, path)
        opened = event.start_mark if event.flow_style else None
        self.levels.append(_Level(path, content, opened))

    def _is_key(self) -> bool:
        return (
            bool(self.levels)
            and isinstance(self.levels[-1].content, dict)
            and self.levels[-1].key is None
        )

    def _key(self, event: yaml.ScalarEvent, value: object) -> None:
        level = self.levels[-1]
        level.key = event.value
        level.attach = event.value not in level.content
        path = (*level.path, event.value)
        if not level.attach:
            line = self.document.keys[path][0]
            what = f"The key {quoted(event.value)} is here twice; the first is in line {line}."
            self._find(event, Complaint(what, "Delete one of them."))
        elif not isinstance(value, str):
            self._find(
                event, Complaint(f"The key {quoted(value)} is not a word.", "Put it in quotes.")
            )
            self.document.doubtful.add(path)
        self.document.keys.setdefault(path, _where(event))
        self._refuse_extras(event, path)

    def _place(self, event: yaml.Event, value: object) -> Path:
        """Put a value where it belongs and return the path to it."""
        if not self.levels:
            self.root = value
            return ()
        level = self.levels[-1]
        path = (*level.path, len(level.content) if level.key is None else level.key)
        if isinstance(level.content, list):
            level.content.append(value)
        elif level.key is not None and level.attach:
            level.content[level.key] = value
        level.key = None
        self.document.values.setdefault(path, _where(event))
        self.count += 1
        if self.count > MOST_VALUES:
            self._stop(event, Complaint("The file has too many values.", "Split it into several."))
        return path

    def _refuse_extras(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: Path
    ) -> None:
        if event.anchor is not None:
            what = f"`&{event.anchor[:40]}` names a part of the file."
            self._find(event, Complaint(what, "Delete the name, or put the text in quotes."))
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            what = f"The tag {quoted(tag)} is not allowed."
            self._find(event, Complaint(what, "Delete it, or put the text in quotes."))
            self.document.doubtful.add(path)

    def _find(self, event: yaml.Event, complaint: Complaint) -> None:
        self.document.findings.append(Finding(*_where(event), complaint))

    def _stop(self, event: yaml.Event, complaint: Complaint) -> None:
        self._find(event, complaint)
        self.broken = True


def _where(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
