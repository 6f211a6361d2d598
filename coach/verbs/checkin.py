"""`coach checkin`: asks in the terminal, or gives the outcome of written answers."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from coach.errors import ContentInvalid
from coach.routine.checkin import reading, records
from coach.triage.answers import filled, read
from coach.triage.checkin import Outcome, outcome


def checkin(
    answers: Annotated[
        Path | None,
        typer.Option("--answers", help="A YAML or JSON file, or a record a line; none: ask me."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Remember the answers; what is left out is not known.")
    ] = False,
    data: Annotated[
        Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
    ] = None,
) -> None:
    """Ask how it is, remember it, and say what it comes to.

    With --answers nothing is remembered unless --keep is there, and a field that is left out has
    its default.
    """
    from coach import paths

    if answers is None or keep:
        _remember(paths.data_folder(data, os.environ), answers, as_json=as_json)
        return
    rules = reading.load(paths.content("routines") / "checkin")
    if not rules.complete:
        raise ContentInvalid(rules.problems)
    a_line_each = answers.suffix.lower() == records.LINES
    for said in records.read(answers, tuple(rules.words())):
        found = outcome(read(filled(said, rules.questions), rules.questions), rules)
        if a_line_each:
            _write(json.dumps(document(found), ensure_ascii=False))
        else:
            _say(found, as_json=as_json)


def _remember(folder: Path, answers: Path | None, *, as_json: bool) -> None:
    """Keep what the person answers, or every record of a file, and say what it comes to."""
    from coach import paths, terminal

    if answers is None:
        _say(terminal.check_in(folder), as_json=as_json)
        return
    rules = reading.load(paths.content("routines") / "checkin")
    for said in records.read(answers, tuple(rules.words())):
        _say(terminal.check_in(folder, said), as_json=as_json)


def document(found: Outcome) -> dict[str, Any]:
    """Return an outcome as JSON prints it."""
    points = found.points
    return {
        "level": found.level.value,
        "scope": found.scope.value,
        "flags": list(found.flags),
        "family": found.family.value,
        "confidence": found.confidence,
        "points": {
            "nerve": points.nerve,
            "injury": points.injury,
            "other_symptom": points.other_symptom,
            "other_context": points.other_context,
        },
        "gate": found.gate.name,
        "pattern": found.pattern or "-",
        "routine": found.routine,
        "side": found.side,
        "physician_note": found.physician_note,
        "reasons": [
            {
                "code": reason.code,
                "family": reason.family,
                "points": reason.points,
                "text": reason.text,
            }
            for reason in found.reasons
        ],
        "to_ask_again": list(found.to_ask_again),
    }


def _say(found: Outcome, *, as_json: bool) -> None:
    if as_json:
        _write(json.dumps(document(found), indent=1, ensure_ascii=False))
    else:
        _tell(found)


def _tell(found: Outcome) -> None:
    from coach.ui.wording import checkin as wording

    for line in wording.outcome(found):
        _write(line)


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
