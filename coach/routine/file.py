"""Reads exercises and routines from files; all problems of a file are told at once."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from coach.errors import ContentInvalid, ContentTooNew, FileUnreadable
from coach.problem import Level, Problem
from coach.routine import complaints, document, form_matrix, rules, upgrades
from coach.routine.complaints import Complaint
from coach.routine.document import Document
from coach.routine.form_errors import validated
from coach.routine.form_exercise import ExerciseForm
from coach.routine.form_fields import Languages
from coach.routine.form_matrix import MatrixForm
from coach.routine.form_routine import RoutineForm, VariantForm, steps_of
from coach.routine.matrix import Matrix
from coach.routine.model import Exercise, Routine, Step
from coach.routine.source import Finding

VERSIONS: Mapping[str, int] = {
    "routine": 1,
    "exercise": 1,
    "restrictions": 1,
    "plan": 1,
    "monitoring": 1,
    "variables": 1,
    "sources": 1,
    "facts": 1,
    "cards": 1,
    "wording": 1,
    "regions": 1,
    "checkin": 1,
}
"""The kinds of content files and the newest version of each that is known here."""
SCHEMAS = tuple(f"stretch-coach/{kind}/{VERSIONS[kind]}" for kind in ("routine", "exercise"))
"""The headers of the files that people write by hand."""
MOST_PROBLEMS = 100
"""More problems of one file are not listed."""

_NAMES = {
    "routine": "a routine",
    "exercise": "an exercise",
    "restrictions": "restrictions",
    "plan": "a plan",
    "monitoring": "pain-monitoring rules",
    "variables": "the variables of plans",
    "sources": "sources",
    "facts": "facts",
    "cards": "cards",
    "wording": "a wording guide",
    "regions": "numbers to call",
    "checkin": "a part of the check-in",
}
_HEADER = re.compile(r"stretch-coach/([a-z]{1,20})/([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Content:
    """A file that was read; `kind` is what it holds, as its header says or its keys suggest."""

    path: Path
    kind: str
    document: Document

    @property
    def id(self) -> str | None:
        """Return the id the file gives itself, if it can be read."""
        said = (self.document.data or {}).get("id")
        return said if isinstance(said, str) else None

    def languages(self, asked: str) -> Languages:
        """Return which language to choose from the texts of the file."""
        own = (self.document.data or {}).get("language")
        return Languages(asked, own if isinstance(own, str) else "en")

    def problems(self) -> tuple[Problem, ...]:
        """Return everything found so far, in the order of the file."""
        return _problems(self.document)


def opened(path: Path, given: bytes | None = None) -> Content:
    """Return a content file, read but not yet judged; `given` are its bytes, if not on the disk.

    Raises:
        FileUnreadable: it could not be opened.
        ContentTooNew: it was written for a later version of this program.
    """
    read = document.read(path) if given is None else document.given(given, path)
    return Content(path, _kind(path, read), read)


def unusable(path: Path, error: FileUnreadable | ContentTooNew) -> Problem:
    """Return why a file could not even be judged."""
    if isinstance(error, FileUnreadable):
        complaint = complaints.not_opened(error.reason)
    else:
        complaint = complaints.too_new(error.schema)
    return Problem(str(path), 1, 1, Level.ERROR, complaint.what, complaint.remedy)


def exercise_of(content: Content, language: str = "en") -> Exercise | None:
    """Return the exercise of a file; None, with problems in the content, if it cannot be used."""
    read = content.document
    if read.data is None:
        return None
    form = validated(ExerciseForm, read.data, read, content.languages(language))
    rules.judged(read, rules.of_exercise(read.data, None if form is None else form.dose))
    return None if form is None or _refused(read) else form.exercise()


def routines_of(
    content: Content,
    exercises: Mapping[str, Exercise],
    language: str = "en",
    broken: Collection[str] = (),
) -> tuple[Routine, ...]:
    """Return the routines of a file; none, with problems in the content, if it cannot be used.

    `broken` are ids of exercises whose own files cannot be used.
    """
    read = content.document
    if read.data is None:
        return ()
    form = validated(RoutineForm, read.data, read, content.languages(language))
    steps = steps_of(read, content.languages(language))
    rules.judged(read, rules.of_routine(read.data, steps, exercises, broken))
    if form is None or _refused(read):
        return ()
    named = {name: exercises[name] for _, name in rules.names(read.data)}
    variants = form.variants or {form.id: VariantForm()}
    return tuple(
        _routine(name, variant, form, tuple(steps.values()), named)
        for name, variant in variants.items()
    )


def matrix_of(content: Content, language: str = "en") -> Matrix | None:
    """Return the restrictions of a file; None, with problems in the content, if it has any."""
    read = content.document
    if read.data is None:
        return None
    form = validated(MatrixForm, read.data, read, content.languages(language))
    rules.judged(read, form_matrix.verdicts(read))
    return None if form is None or _refused(read) else form.matrix()


def read_exercise(path: Path, language: str = "en") -> Exercise:
    """Return the exercise of a file, its texts in `language` where there is a choice.

    Raises:
        FileUnreadable, ContentInvalid, ContentTooNew: it cannot be used.
    """
    content = _of_kind(opened(path), "exercise")
    exercise = exercise_of(content, language)
    if exercise is None:
        raise ContentInvalid(content.problems())
    return exercise


def read_routine(
    path: Path, exercises: Mapping[str, Exercise], language: str = "en"
) -> tuple[Routine, ...]:
    """Return the routines of a file, one for each variant, in its order.

    Raises:
        FileUnreadable, ContentInvalid, ContentTooNew: it cannot be used.
    """
    content = _of_kind(opened(path), "routine")
    routines = routines_of(content, exercises, language)
    if not routines:
        raise ContentInvalid(content.problems())
    return routines


def _kind(path: Path, read: Document) -> str:
    """Return what the file holds; note in the document if its header does not say so."""
    if read.data is None:
        return "routine"
    schema = read.data.get("schema")
    found = _HEADER.fullmatch(schema) if isinstance(schema, str) else None
    if found and found[1] in VERSIONS:
        kind, version, newest = found[1], int(found[2]), VERSIONS[found[1]]
        if version > newest:
            raise ContentTooNew(path, found[0])
        if upgrades.reach(kind, version, newest):
            upgrades.upgrade(read, kind, version, newest)
            return kind
    if not read.is_doubtful(("schema",)):
        complaint = _bad_header(schema)
        read.findings.append(Finding(*read.place(("schema",)), complaint))
        read.data["schema"] = schema or SCHEMAS[0]
    return "exercise" if "dose" in read.data else "routine"


def _bad_header(schema: object) -> Complaint:
    if schema is None:
        return complaints.no_header()
    return complaints.unknown_schema(schema, SCHEMAS)


def _of_kind(content: Content, kind: str) -> Content:
    """Return the content, unless its own header says that it is of another kind."""
    read = content.document
    schema = (read.data or {}).get("schema")
    said = _HEADER.fullmatch(schema) if isinstance(schema, str) else None
    if said and said[1] == content.kind != kind:
        complaint = complaints.other_kind(_NAMES[content.kind], _NAMES[kind])
        read.findings.append(Finding(*read.place(("schema",)), complaint))
        raise ContentInvalid(content.problems())
    return content


def _refused(read: Document) -> bool:
    return any(finding.level is Level.ERROR for finding in read.findings)


def _problems(read: Document) -> tuple[Problem, ...]:
    found = sorted(read.findings, key=lambda f: (f.line, f.column))
    listed = found[:MOST_PROBLEMS]
    if len(found) > MOST_PROBLEMS:
        last = found[MOST_PROBLEMS]
        listed.append(Finding(last.line, last.column, complaints.more()))
    return tuple(
        Problem(read.file, f.line, f.column, f.level, f.complaint.what, f.complaint.remedy)
        for f in listed
    )


def _routine(
    name: str,
    variant: VariantForm,
    form: RoutineForm,
    steps: tuple[Step, ...],
    named: dict[str, Exercise],
) -> Routine:
    return Routine(
        id=name,
        revision=form.revision,
        title=variant.title or form.title,
        cause=form.for_.cause,
        gate=form.gate or rules.strictest(list(named.values())),
        steps=steps,
        side=variant.side or form.for_.side,
        pattern=form.for_.pattern,
        summary=variant.summary or form.summary,
        per_day=form.frequency.per_day,
        days_per_week=form.frequency.days_per_week,
        occasion=form.frequency.occasion,
        progression=None if form.progression is None else form.progression.progression(),
        pain_limit=form.pain_limit,
        avoid_for=form.avoid_for,
        language=form.language,
        author=None if form.author is None else form.author.author(),
        sources=form.sources,
        reviewed=form.reviewed,
        exercises=named,
    )
