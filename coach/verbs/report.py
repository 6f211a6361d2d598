"""`coach report` and `coach read-report`: from a person back to the physiotherapist."""

import json
import os
import sys
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach import paths
from coach.errors import KeyUnknown, NobodyToSealFor
from coach.verbs.keys import AsJson, Data, PhraseFile, phrase_for

if TYPE_CHECKING:
    from coach.sharing.archive import Assignment
    from coach.sharing.keys import KeyPair
    from coach.sharing.report_form import ReportForm
    from coach.ui.report.formats import Kind

Days = tuple[date | None, date | None]
"""The first and the last day; None: as usual."""
_DAY = "%Y-%m-%d"

_ENDINGS = "*.pdf, *.csv, *.json, *.fhir.json, *.coachreport"


def report(
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", help="A .pdf, .csv, .json, .fhir.json or .coachreport file to write."
        ),
    ],
    since: Annotated[
        datetime | None,
        typer.Option("--from", "--since", help="From this day; else four weeks.", formats=[_DAY]),
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--to", help="To this day; else today.", formats=[_DAY])
    ] = None,
    assignment: Annotated[
        str | None, typer.Option("--for", help="Whose .coachreport: the id of an assignment.")
    ] = None,
    readable: Annotated[
        bool,
        typer.Option("--readable", help="A .coachreport that whoever has the file can read."),
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Write what was planned, done and said; a .coachreport only your physiotherapist can read."""
    from coach.sharing import report_file

    first, last = (None if day is None else day.date() for day in (since, until))
    if first is not None and last is not None and first > last:
        raise typer.BadParameter(f"{first} > {last}", param_hint="--to")
    folder = paths.data_folder(data, os.environ)
    if output.suffix == report_file.SUFFIX:
        _closed(folder, output, (first, last), assignment, readable=readable, as_json=as_json)
    elif assignment is not None or readable:
        raise typer.BadParameter(f"*{report_file.SUFFIX}", param_hint="-o")
    else:
        _open(folder, output, (first, last), as_json=as_json)


def _closed(
    folder: Path,
    output: Path,
    days: Days,
    assignment: str | None,
    *,
    readable: bool,
    as_json: bool,
) -> None:
    """Write a .coachreport, closed unless it is to be `readable`."""
    from coach import terminal
    from coach.sharing import report_file
    from coach.sharing.fingerprint import words_of
    from coach.sharing.writing import write
    from coach.ui.wording import assignments as wording
    from coach.ui.wording import report as words

    with terminal.at_desk(folder, alone=False) as (program, _):
        addressee = None
        if not readable:
            addressee = _addressee(program.assignments().in_use(), assignment)
        made = program.report(*days)
        write(output, report_file.packed(made, program.now(), addressee))
    closed_for = () if addressee is None else words_of(addressee.sign)
    if as_json:
        said = {"file": str(output), "sessions": len(made.sessions), "closed_for": closed_for}
        _print(said)
    else:
        whom = "" if addressee is None else wording.known_by(addressee.name, closed_for)
        _say(words.written(str(output), len(made.sessions), whom))


def _open(folder: Path, output: Path, days: Days, *, as_json: bool) -> None:
    """Write a file that whoever has it can read."""
    from coach.app import open_program
    from coach.devices.zone import zone_here
    from coach.session.clock import SystemClock
    from coach.ui import offscreen
    from coach.ui.report.formats import written

    kind = _kind(output)
    opened = open_program(folder, SystemClock(), zone=zone_here)
    with offscreen.application(), closing(opened) as program:
        made = program.report(*days)
        files = written(output, kind, made, program.checkins.rules.flags)
    _tell(files, made, as_json=as_json)


def _rewrite(report: "ReportForm", output: Path, *, as_json: bool) -> None:
    """Write a report that came from somebody as a file of another kind."""
    from coach import built_in
    from coach.ui import offscreen
    from coach.ui.report.formats import written

    kind = _kind(output)
    with offscreen.application():
        files = written(output, kind, report, built_in.library().checkin().flags)
    _tell(files, report, as_json=as_json)


def _kind(output: Path) -> "Kind":
    from coach.ui.report.formats import kind_of

    kind = kind_of(output)
    if kind is None:
        raise typer.BadParameter(_ENDINGS, param_hint="-o")
    return kind


def _tell(files: tuple[Path, ...], report: "ReportForm", *, as_json: bool) -> None:
    from coach.ui.wording import report as words

    if as_json:
        _print({"files": [str(file) for file in files], "sessions": len(report.sessions)})
        return
    for file in files:
        _say(words.written(str(file), len(report.sessions), ""))


def read_report(
    file: Annotated[Path, typer.Argument(help="The .coachreport file.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="A .pdf, .csv, .json or .fhir.json file to write."),
    ] = None,
    phrase_file: PhraseFile = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Read a report, opened with the key it is closed for; or write it as another file."""
    from coach.sharing import container, report_file
    from coach.ui.wording import report as words

    folder = paths.data_folder(data, os.environ)
    found = report_file.opened(container.read(file), file)
    pair = None
    if found.sealed_for is not None:
        pair = _pair(folder, found.sealed_for, phrase_file)
    said = found.report(pair)
    if output is not None:
        _rewrite(said, output, as_json=as_json)
        return
    if as_json:
        _print(said.model_dump(mode="json", by_alias=True))
        return
    for line in words.lines(said):
        _say(line)


def _addressee(in_use: "tuple[Assignment, ...]", name: str | None) -> Any:  # noqa: ANN401 (slow)
    """Return for whom a report is closed: who signed the assignment named, or the only signer."""
    from coach.sharing.addressing import addressees
    from coach.spelling import nearest

    wanted = [each for each in in_use if name in (None, each.form.id)]
    if name is not None and not wanted:
        raise KeyUnknown(name, nearest(name, [each.form.id for each in in_use]))
    found = addressees(wanted)
    if not found:
        raise NobodyToSealFor
    if len(found) > 1:
        names = ", ".join(each.form.id for each in wanted)
        raise typer.BadParameter(names, param_hint="--for")
    return found[0]


def _pair(folder: Path, sealed_for: bytes, phrase_file: Path | None) -> "KeyPair | None":
    """Return the key of this folder that opens a report, if it is here."""
    from coach.sharing.keys import KeyRing

    ring = KeyRing(folder / "keys")
    public = next((each for each in ring.all() if each.sign == sealed_for), None)
    if public is None:
        return None
    return ring.unlock(public.name, phrase_for(public.name, phrase_file, locked=public.locked))


def _print(document: object) -> None:
    sys.stdout.write(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
