"""What a listener would stumble over: long sentences, words never said, texts not translated."""

import re
from collections.abc import Iterator, Mapping

from coach.guide.model import Wording
from coach.judging import complaints
from coach.problem import Level
from coach.routine.complaints import Path
from coach.routine.document import Document
from coach.routine.form_fields import LANGUAGE_PATTERN
from coach.routine.rules import Verdict

_SPOKEN = frozenset(
    ("title", "summary", "steps", "feel", "cue", "errors", "note", "say", "tell", "text",
     "differs", "goal", "why", "what", "question", "sentence")
)  # fmt: skip
"""The keys whose values people read or hear."""
_END = re.compile(r"(?<=[.!?])\s+")
_BEGINS = 4


def verdicts(document: Document, wording: Wording, own: str) -> Iterator[Verdict]:
    """Yield what is wrong with the texts of a file written in the language `own`."""
    found = list(_texts(document.data, (), spoken=False))
    every = {language for _, text in found for language in _by_language(text, own)}
    for path, text in found:
        given = _by_language(text, own)
        for language in sorted(every - given.keys()):
            yield path, complaints.not_translated(language), Level.WARNING
        if "en" in given:
            at = (*path, "en") if isinstance(text, Mapping) else path
            yield from _of_text(at, given["en"], wording)


def _texts(value: object, path: Path, *, spoken: bool) -> Iterator[tuple[Path, object]]:
    """Yield every text with the path to it; a text is a string, or a string by language."""
    if spoken and (isinstance(value, str) or _is_by_language(value)):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*path, key), spoken=key in _SPOKEN)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*path, index), spoken=spoken)


def _is_by_language(value: object) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(
            re.fullmatch(LANGUAGE_PATTERN, str(key)) and isinstance(each, str)
            for key, each in value.items()
        )
    )


def _by_language(text: object, own: str) -> Mapping[str, str]:
    return text if isinstance(text, dict) else {own: str(text)}


def _of_text(path: Path, text: str, wording: Wording) -> Iterator[Verdict]:
    for avoided in wording.avoided:
        said = avoided.pattern.search(text)
        if said is not None:
            complaint = complaints.never_said(said[0], avoided.instead)
            yield path, complaint, Level.WARNING
    for sentence in _END.split(text):
        words = sentence.split()
        if len(words) > wording.longest:
            begins = " ".join(words[:_BEGINS])
            complaint = complaints.long_sentence(len(words), wording.longest, begins)
            yield path, complaint, Level.WARNING
