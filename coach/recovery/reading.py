"""A log from a file: YAML, JSON, or one JSON record a line; hostile input.

A file has what was told once at its top and a list `days`; of a file with one record a line, each
line is a day, and the line without `day` is what was told once. `null` is not known.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from coach.errors import ContentInvalid
from coach.problem import Level, Problem
from coach.recovery import form
from coach.recovery.form import Reader
from coach.recovery.log import CheckedIn, DayTold, GateCheck, Log, Person, Session
from coach.routine import complaints, document
from coach.routine.complaints import Complaint, Wrong
from coach.routine.complaints import Path as Place
from coach.routine.document import Document
from coach.routine.source import Finding, lines_of, text_of

SCHEMA = "stretch-coach/log/1"
LINES = ".jsonl"
LONGEST = 6000
"""The most days from the first to the last: more than sixteen years."""
MOST_PROBLEMS = 100
MOST_LINES = 100_000

_HEADER = ("schema", "id", "revision", "language", "plan")
"""Keys that a log may begin with and that say nothing of the person."""
_LISTS: Mapping[str, Mapping[str, Reader]] = {
    "sessions": form.SESSION,
    "checks": form.CHECK,
    "checkins": form.CHECKIN,
}
_LONGEST_LIST = 500


def read(path: Path) -> Log:
    """Return the log of a file.

    Raises:
        FileUnreadable: it could not be opened.
        ContentInvalid: something in it does not fit; all problems are told.
    """
    rows = _Rows(str(path))
    if path.suffix.lower() == LINES:
        _lines(path, rows)
    else:
        text = text_of(path)
        if isinstance(text, Finding):
            rows.tell([text])
        else:
            rows.file_of(document.parsed(text, str(path)))
    if not rows.problems:
        rows.span()
    if rows.problems:
        raise ContentInvalid(tuple(rows.problems[:MOST_PROBLEMS]))
    return Log.of(rows.person or Person(), rows.days, rows.sessions, rows.checks, rows.checkins)


def _lines(path: Path, rows: "_Rows") -> None:
    for number, text in lines_of(path):
        if isinstance(text, Finding):
            rows.tell([text], number)
        else:
            rows.line_of(document.parsed(text, str(path)), number)
        if number > MOST_LINES:
            what = f"There are more than {MOST_LINES} lines."
            rows.tell([Finding(1, 1, Complaint(what, "Split the file into several."))], number)
        if len(rows.problems) >= MOST_PROBLEMS:
            return


@dataclass(slots=True)
class _Rows:
    """The rows of a file so far, and what is wrong with it."""

    file: str
    person: Person | None = None
    days: list[DayTold] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    checks: list[GateCheck] = field(default_factory=list)
    checkins: list[CheckedIn] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    places: list[tuple[date, int, int]] = field(default_factory=list)

    def file_of(self, read: Document) -> None:
        """Take a whole file."""
        values = read.data or {}
        days = values.get("days", [])
        if not isinstance(days, list):
            read.findings.append(Finding(*read.place(("days",)), complaints.not_list(days)))
            days = []
        self._header(read, values)
        for index, one in enumerate(days):
            if isinstance(one, dict):
                self._day(read, one, ("days", index), 0)
            elif one is not None:
                place = read.place(("days", index))
                read.findings.append(Finding(*place, complaints.not_keys(one)))
        self.tell(read.findings)

    def line_of(self, read: Document, number: int) -> None:
        """Take a line of a file with one record a line."""
        values = read.data or {}
        if read.data is not None and "day" not in values:
            if self.person is not None:
                complaint = complaints.missing("day", "2026-11-30")
                read.findings.append(Finding(1, 1, complaint))
            else:
                self._header(read, values)
        elif values:
            self._day(read, values, (), number)
        self.tell(read.findings, number)

    def tell(self, findings: list[Finding], line: int = 0) -> None:
        """Take what is wrong, `line` lines further down; no value is an answer: not known."""
        for each in sorted(findings, key=lambda found: (found.line, found.column)):
            complaint = each.complaint
            if complaint != complaints.no_value():
                at = (each.line + line, each.column)
                what, remedy = complaint.what, complaint.remedy
                self.problems.append(Problem(self.file, *at, Level.ERROR, what, remedy))

    def span(self) -> None:
        """Refuse a log of no day, and one over more days than anybody has."""
        told = sorted(self.places)
        if not told:
            complaint = Complaint(
                "The log has no day.", "Add one such as `- {day: 2026-11-30, pain_avg: 3}`."
            )
            self.tell([Finding(1, 1, complaint)])
        start = self.person.start if self.person else None
        first = min(filter(None, (start, told[0][0] if told else None)), default=None)
        if first is not None and told and (told[-1][0] - first).days > LONGEST:
            day, line, column = told[-1]
            what = f"From {first} to {day} there are more than {LONGEST} days."
            self.tell([Finding(line, column, Complaint(what, "Check the years."))])

    def _header(self, read: Document, values: Mapping[str, Any]) -> None:
        own = {key: value for key, value in values.items() if key not in (*_HEADER, "days")}
        schema = values.get("schema", SCHEMA)
        if schema != SCHEMA and not read.is_doubtful(("schema",)):
            complaint = complaints.unknown_schema(schema, (SCHEMA,))
            read.findings.append(Finding(*read.place(("schema",)), complaint))
        known = (*form.PERSON, "days", *_HEADER)
        self.person = Person(**_filled(read, own, form.PERSON, (), known))

    def _day(self, read: Document, values: Mapping[str, Any], at: Place, line: int) -> None:
        own = {key: value for key, value in values.items() if key not in (*_LISTS, "gate")}
        known = (*form.DAY, *_LISTS, "gate")
        told = _filled(read, own, form.DAY, at, known)
        lists = {key: list(_entries(read, values.get(key), at, key)) for key in _LISTS}
        gate = _filled(read, {"gate": values.get("gate")}, form.CHECK, at, known)
        if "day" not in told:
            if "day" not in own:
                complaint = complaints.missing("day", "2026-11-30")
                read.findings.append(Finding(*read.place(at), complaint))
            return
        day = told["day"]
        row, column = read.place(at)
        self.places.append((day, row + line, column))
        self.days.append(DayTold(**told))
        self.sessions.extend(Session(day=day, **each) for each in lists["sessions"])
        checks = [each for each in (*lists["checks"], gate) if "gate" in each]
        self.checks.extend(GateCheck(day=day, **each) for each in checks)
        self.checkins.extend(CheckedIn(day=day, **each) for each in lists["checkins"])


def _entries(read: Document, value: object, at: Place, key: str) -> Iterator[dict[str, Any]]:
    if value is None:
        return
    path = (*at, key)
    many = value if isinstance(value, list) else [value]
    if len(many) > _LONGEST_LIST:
        complaint = complaints.long_list(_LONGEST_LIST)
        read.findings.append(Finding(*read.place(path), complaint))
        return
    for index, each in enumerate(many):
        where = (*path, index) if isinstance(value, list) else path
        if isinstance(each, dict):
            yield _filled(read, each, _LISTS[key], where, tuple(_LISTS[key]))
            if key == "checks" and "gate" not in each:
                complaint = complaints.missing("gate", "GREEN")
                read.findings.append(Finding(*read.place(where), complaint))
        else:
            read.findings.append(Finding(*read.place(where), complaints.not_keys(each)))


def _filled(
    read: Document,
    values: Mapping[str, Any],
    readers: Mapping[str, Reader],
    at: Place,
    known: tuple[str, ...],
) -> dict[str, Any]:
    """Return the values as read; the document learns which are unknown or do not fit."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        path = (*at, key)
        if key not in readers:
            if not read.is_doubtful(path):
                place = read.place(path, key=True)
                read.findings.append(Finding(*place, complaints.unknown_key(key, known)))
        elif value is not None:
            try:
                found[key] = readers[key](value)
            except Wrong as wrong:
                where = (*path, *wrong.at)
                if not read.is_doubtful(where):
                    read.findings.append(Finding(*read.place(where), wrong.complaint))
    return found
