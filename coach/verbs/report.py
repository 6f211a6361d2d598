"""`coach report` and `coach read-report`: from a person back to the physiotherapist."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach import paths
from coach.errors import KeyUnknown, NobodyToSealFor
from coach.verbs.keys import AsJson, Data, PhraseFile, phrase_for

if TYPE_CHECKING:
    from coach.sharing.archive import Assignment
    from coach.sharing.keys import KeyPair


def report(
    output: Annotated[Path, typer.Option("-o", "--output", help="The .coachreport file to write.")],
    since: Annotated[
        datetime | None,
        typer.Option("--since", help="From this day; else four weeks.", formats=["%Y-%m-%d"]),
    ] = None,
    assignment: Annotated[
        str | None, typer.Option("--for", help="Whose: the id of an assignment.")
    ] = None,
    readable: Annotated[
        bool, typer.Option("--readable", help="Not closed: whoever has the file can read it.")
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Write what was planned, done and said, so that only your physiotherapist can read it."""
    from coach import terminal
    from coach.sharing import report_file
    from coach.sharing.fingerprint import words_of
    from coach.sharing.writing import write
    from coach.ui.wording import assignments as wording
    from coach.ui.wording import report as words

    if output.suffix != report_file.SUFFIX:
        raise typer.BadParameter(f"*{report_file.SUFFIX}", param_hint="-o")
    with terminal.at_desk(paths.data_folder(data, os.environ), alone=False) as (program, _):
        addressee = None
        if not readable:
            addressee = _addressee(program.assignments().in_use(), assignment)
        made = program.report(None if since is None else since.date())
        write(output, report_file.packed(made, program.now(), addressee))
    closed_for = () if addressee is None else words_of(addressee.sign)
    if as_json:
        said = {"file": str(output), "sessions": len(made.sessions), "closed_for": closed_for}
        _print(said)
    else:
        whom = "" if addressee is None else wording.known_by(addressee.name, closed_for)
        _say(words.written(str(output), len(made.sessions), whom))


def read_report(
    file: Annotated[Path, typer.Argument(help="The .coachreport file.")],
    phrase_file: PhraseFile = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Read a report, opened with the key it is closed for."""
    from coach.sharing import container, report_file
    from coach.ui.wording import report as words

    folder = paths.data_folder(data, os.environ)
    found = report_file.opened(container.read(file), file)
    pair = None
    if found.sealed_for is not None:
        pair = _pair(folder, found.sealed_for, phrase_file)
    said = found.report(pair)
    if as_json:
        _print(said.model_dump(mode="json", by_alias=True))
        return
    for line in words.lines(said):
        _say(line)


def _addressee(in_use: "tuple[Assignment, ...]", name: str | None) -> Any:  # noqa: ANN401 (slow)
    """Return for whom a report is closed: who signed the assignment named, or the only signer."""
    from coach.sharing.report_file import Addressee
    from coach.spelling import nearest

    wanted = [each for each in in_use if name in (None, each.form.id)]
    if name is not None and not wanted:
        raise KeyUnknown(name, nearest(name, [each.form.id for each in in_use]))
    found = {
        each.key: Addressee(each.key, each.form.signed_by.seal, each.form.signed_by.name)
        for each in wanted
    }
    if not found:
        raise NobodyToSealFor
    if len(found) > 1:
        names = ", ".join(each.form.id for each in wanted)
        raise typer.BadParameter(names, param_hint="--for")
    return next(iter(found.values()))


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
