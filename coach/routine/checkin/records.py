"""Records of answers from a file: YAML, JSON, or one JSON record a line; hostile input.

Whether a value can be an answer is not judged here: what cannot is asked again. Keys are.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from coach.errors import ContentInvalid
from coach.problem import Level, Problem
from coach.routine import complaints, document
from coach.routine.complaints import Complaint
from coach.routine.document import Document
from coach.routine.source import Finding, lines_of, text_of

LINES = ".jsonl"
MOST_RECORDS = 100_000
"""A file with more records is refused."""
MOST_PROBLEMS = 100

_HEADER = frozenset(("schema", "id", "revision", "language"))
"""Keys that any of our files may begin with; they are no answers."""

Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads records whose keys must be among the known ones."""

    file: str
    known: Collection[str]

    def record(self, text: str) -> tuple[Said, list[Finding]]:
        """Return a record and what is wrong with it; the quick way serves the usual file."""
        said = _quick(text)
        if said is not None and all(key in self.known or key in _HEADER for key in said):
            return _answers(said), []
        read = document.parsed(text, self.file)
        no_answer = complaints.no_value()  # which is one: the question was not answered
        findings = [each for each in read.findings if each.complaint != no_answer]
        for key in read.data or {}:
            if key not in self.known and key not in _HEADER and not read.is_doubtful((key,)):
                findings.append(_unknown(read, key, self.known))
        return _answers(read.data or {}), findings

    def problem(self, finding: Finding, line: int = 0) -> Problem:
        """Return a finding as a problem, `line` lines further down."""
        complaint = finding.complaint
        return Problem(
            self.file,
            finding.line + line,
            finding.column,
            Level.ERROR,
            complaint.what,
            complaint.remedy,
        )


def read(path: Path, known: Collection[str]) -> list[Said]:
    """Return the records of a file, one unless it has one a line.

    Raises:
        FileUnreadable: it could not be opened.
        ContentInvalid: something in it is no record; all problems are told.
    """
    reader = _Reader(str(path), known)
    if path.suffix.lower() == LINES:
        return _of_lines(path, reader)
    text = text_of(path)
    if isinstance(text, Finding):
        raise ContentInvalid((reader.problem(text),))
    said, findings = reader.record(text)
    if findings:
        raise ContentInvalid(tuple(map(reader.problem, findings[:MOST_PROBLEMS])))
    return [said]


def _of_lines(path: Path, reader: _Reader) -> list[Said]:
    records: list[Said] = []
    problems: list[Problem] = []
    for number, text in lines_of(path):
        said, findings = ({}, [text]) if isinstance(text, Finding) else reader.record(text)
        problems.extend(reader.problem(finding, number) for finding in findings)
        records.append(said)
        if len(records) > MOST_RECORDS:
            what = f"There are more than {MOST_RECORDS} records."
            over = Finding(1, 1, Complaint(what, "Split the file into several."))
            problems.append(reader.problem(over, number))
        if len(problems) >= MOST_PROBLEMS or len(records) > MOST_RECORDS:
            break
    if problems:
        raise ContentInvalid(tuple(problems))
    return records


def _quick(text: str) -> Said | None:
    """Return what a JSON text says; None where it has to be looked at more closely."""
    try:
        said = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _once(pairs: list[tuple[str, Any]]) -> Said:
    said = dict(pairs)
    if len(said) != len(pairs):
        raise ValueError
    return said


def _no_number(_: str) -> NoReturn:
    raise ValueError


def _answers(said: Said) -> Said:
    return {key: value for key, value in said.items() if key not in _HEADER}


def _unknown(read: Document, key: str, known: Collection[str]) -> Finding:
    return Finding(*read.place((key,), key=True), complaints.unknown_key(key, tuple(known)))
