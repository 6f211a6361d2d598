"""One judge for every content file: form first, then what the parts say together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from coach.guide import library as guides
from coach.guide.model import Guide
from coach.judging import amounts, complaints, contradictions, texts
from coach.problem import Level, Problem
from coach.routine import check
from coach.routine.collection import Collection
from coach.routine.file import Content
from coach.routine.folder import NOTHING, Given
from coach.routine.library import Library
from coach.routine.model import Exercise, Routine
from coach.routine.rules import Verdict, judged


def problems(
    paths: Sequence[Path], library: Library, guide: Guide, given: Given = NOTHING
) -> list[Problem]:
    """Return all errors and warnings of the files, and of all content files below the folders.

    What is `given` is not looked for on the disk.
    """
    return check.problems(paths, library, _Judge(guide, library), given)


_PATTERNS_OF_WORDS = ("variables", "wording")
"""What holds pieces of sentences and words, not sentences."""


_SPEAKING_OF_ILLNESS = (*guides.FORMS, "checkin")
"""What has to name the very words that other texts leave out: to explain, or to ask."""


class _Judge:
    """Judges files that were read, knowing the guide and the library."""

    def __init__(self, guide: Guide, library: Library) -> None:
        self._guide = guide
        self._library = library

    def __call__(self, contents: Sequence[Content], found: Collection) -> None:
        """Add findings to the contents."""
        exercises = {**self._library.exercises, **found.exercises}
        for content in contents:
            self._judge(content, found, exercises)

    def _judge(
        self, content: Content, found: Collection, exercises: Mapping[str, Exercise]
    ) -> None:
        read = content.document
        if read.data is None:
            return
        if content.kind in guides.FORMS:
            guides.judge(content)
        wording = self._guide.wording
        if content.kind in _SPEAKING_OF_ILLNESS:
            wording = replace(wording, avoided=())
        if content.kind not in _PATTERNS_OF_WORDS:
            judged(read, texts.verdicts(read, wording, content.languages("en").own))
        judged(read, self._sources(read.data))
        matrix = found.matrix or self._library.matrix
        if content.kind == "exercise":
            judged(read, contradictions.of_exercise(read.data, exercises, matrix))
        if content.kind == "routine":
            judged(read, contradictions.of_routine(read.data, exercises, matrix))
            for routine in _of(content, found)[:1]:
                judged(read, amounts.over_a_day(routine))
                judged(read, amounts.beyond_growth(routine))
                judged(read, amounts.against_the_title(routine))

    def _sources(self, data: Mapping[str, object]) -> Iterator[Verdict]:
        written, known = data.get("sources"), frozenset(self._guide.sources)
        for index, key in enumerate(written if isinstance(written, list) else ()):
            if isinstance(key, str) and known and key not in known:
                complaint = complaints.unknown_source(key, known)
                yield ("sources", index), complaint, Level.WARNING


def _of(content: Content, found: Collection) -> list[Routine]:
    names = found.families.get(content.id or "", (content.id or "",))
    return [found.routines[name] for name in names if name in found.routines]
