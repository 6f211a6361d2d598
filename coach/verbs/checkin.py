"""`coach checkin`: the outcome of written answers."""

import json
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
        Path, typer.Option("--answers", help="A YAML or JSON file, or a record a line.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    data: Annotated[
        Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
    ] = None,
) -> None:
    """Say what the answers of a check-in come to; a field that is left out has its default."""
    from coach import paths

    rules = reading.load(paths.content("routines") / "checkin")
    if not rules.complete:
        raise ContentInvalid(rules.problems)
    a_line_each = answers.suffix.lower() == records.LINES
    for said in records.read(answers, tuple(rules.words())):
        found = outcome(read(filled(said, rules.questions), rules.questions), rules)
        if a_line_each:
            _write(json.dumps(document(found), ensure_ascii=False))
        elif as_json:
            _write(json.dumps(document(found), indent=1, ensure_ascii=False))
        else:
            _tell(found)


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


def _tell(found: Outcome) -> None:
    from coach.ui.wording import checkin as wording

    for line in wording.outcome(found):
        _write(line)


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
