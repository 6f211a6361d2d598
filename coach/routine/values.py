"""The values of a YAML file in which nothing is odd, read without noting where they stand.

Nearly every file is such a one, and nobody asks where its values stand. `coach.routine.document`
reads the others again, slowly, and tells what is wrong and where.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.cyaml import CBaseLoader

from coach.routine import scalars

DEEPEST = 32
"""How many levels of lists and keys may lie inside each other."""
MOST_VALUES = 20_000
"""How many values a file may hold."""


class _Odd(Exception):
    """Something that must be looked at more closely."""


def plain(text: str) -> dict[str, Any] | None:
    """Return the values of a text; None if anything at all might be wrong with its form."""
    reader = _Reader(CBaseLoader(text).get_event)
    try:
        return reader.document()
    except (_Odd, yaml.YAMLError):
        return None


class _Reader:
    """Takes the parser's events; calls itself at most DEEPEST levels deep."""

    def __init__(self, take: Callable[[], yaml.Event | None]) -> None:
        self.take = take
        self.left = MOST_VALUES

    def document(self) -> dict[str, Any]:
        """Return the keys and values of the only document there is."""
        self._expect(yaml.StreamStartEvent)
        self._expect(yaml.DocumentStartEvent)
        start = self.take()
        if not isinstance(start, yaml.MappingStartEvent):
            raise _Odd
        values = self._keys(start, DEEPEST)
        self._expect(yaml.DocumentEndEvent)
        self._expect(yaml.StreamEndEvent)
        return values

    def _expect(self, kind: type[yaml.Event]) -> None:
        if not isinstance(self.take(), kind):
            raise _Odd

    def _keys(self, start: yaml.MappingStartEvent, levels: int) -> dict[str, Any]:
        _insist_on_bare(start, levels)
        found: dict[str, Any] = {}
        take = self.take
        while not isinstance(event := take(), yaml.MappingEndEvent):
            key = _scalar(event) if isinstance(event, yaml.ScalarEvent) else None
            if not isinstance(key, str) or key in found:
                raise _Odd
            found[key] = self._value(take(), levels - 1)
        return found

    def _entries(self, start: yaml.SequenceStartEvent, levels: int) -> list[Any]:
        _insist_on_bare(start, levels)
        found: list[Any] = []
        take = self.take
        while not isinstance(event := take(), yaml.SequenceEndEvent):
            found.append(self._value(event, levels - 1))
        return found

    def _value(self, event: yaml.Event | None, levels: int) -> object:
        self.left -= 1
        if self.left < 0:
            raise _Odd
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._keys(event, levels)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._entries(event, levels)
        raise _Odd


def _scalar(event: yaml.ScalarEvent) -> object:
    if event.anchor is not None or event.tag is not None:
        raise _Odd
    value = event.value if event.style else scalars.resolved(event.value)
    if value is None:
        raise _Odd
    return value


def _insist_on_bare(start: yaml.CollectionStartEvent, levels: int) -> None:
    if not levels or start.anchor is not None or start.tag is not None:
        raise _Odd
