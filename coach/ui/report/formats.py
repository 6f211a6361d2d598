"""A report as a file of each kind: for people, for spreadsheets, for programs, for clinics."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from coach.routine.checkin.model import Flag
from coach.sharing import fhir, report_csv
from coach.sharing.report_form import ReportForm
from coach.sharing.writing import write
from coach.triage.safety import Sign
from coach.ui.handout.paper import usual
from coach.ui.papers.pages import save
from coach.ui.report.paper import document
from coach.ui.wording import before


class Kind(StrEnum):
    """What a report may be written as; the value is the ending of its file."""

    PDF = ".pdf"
    CSV = ".csv"
    JSON = ".json"
    FHIR = ".fhir.json"


def kind_of(path: Path) -> Kind | None:
    """Return the kind that the name of a file asks for; None where it is none of these."""
    endings = sorted(Kind, key=len, reverse=True)
    return next((kind for kind in endings if path.name.lower().endswith(kind)), None)


def written(path: Path, kind: Kind, report: ReportForm, flags: Iterable[Flag]) -> tuple[Path, ...]:
    """Write `report` and return the files that were written.

    A PDF needs a Qt application.

    Raises:
        FileUnwritable: a file cannot be kept.
    """
    if kind is Kind.PDF:
        save(path, document(report, labels(flags)), usual())
        return (path,)
    if kind is Kind.CSV:
        tables = dict(report_csv.tables(report, path))
        for each, table in tables.items():
            write(each, table)
        return tuple(tables)
    write(path, _json(report, kind))
    return (path,)


def _json(report: ReportForm, kind: Kind) -> bytes:
    """Return the text of a file for programs; a bundle is long, and nobody reads it."""
    if kind is Kind.FHIR:
        return (json.dumps(fhir.bundle(report), ensure_ascii=False) + "\n").encode()
    return (json.dumps(plain(report), ensure_ascii=False, indent=1) + "\n").encode()


def plain(report: ReportForm) -> object:
    """Return `report` as its schema publishes it (`coach schema report`)."""
    return report.model_dump(mode="json", by_alias=True)


def labels(flags: Iterable[Flag]) -> Mapping[str, str]:
    """Return the words of every warning sign: those of the check-in, and of the short check."""
    return {flag.id: flag.label for flag in flags} | {
        sign.value: before.sign(sign) for sign in Sign
    }
