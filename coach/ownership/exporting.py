"""Everything that is kept of a person, as files that other programs read.

`everything.json` holds all of it, `tables` the same for spreadsheets; `README.txt` says what is
what. They are there together or not at all.
"""

import csv
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.errors import FileUnwritable
from coach.history import everything
from coach.history.everything import Everything, Rows

SETTINGS = "settings.json"
FORMAT = "stretch-coach/everything/1"

Explain = Callable[[Everything], Iterable[str]]
"""Given what is written, return the lines of the note that explains it."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Exported:
    """Where it is, and how much."""

    folder: Path
    tables: int
    rows: int


def export(data: Path, history: Path, target: Path, now: datetime, explain: Explain) -> Exported:
    """Write everything of the data folder `data` into `target`, a new or empty folder.

    Raises:
        FileUnwritable: it cannot be written there, or something is there already.
        HistoryUnavailable, HistoryCorrupt: it cannot be read.
    """
    found = everything.of(history)
    part = target.with_name(target.name + ".part")
    try:
        _insist_on_new(target)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        _write(found, data, part, now, explain)
        if target.exists():
            target.rmdir()
        part.replace(target)
    except OSError as error:
        raise FileUnwritable(target, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Exported(target, len(found.tables), sum(len(one.rows) for one in found.tables))


def free_name(folder: Path, name: str) -> Path:
    """Return a name in `folder` that nothing bears yet: `name`, or with a number."""
    found, number = folder / name, 2
    while found.exists():
        found = folder / f"{name}-{number}"
        number += 1
    return found


def _insist_on_new(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FileUnwritable(target, "there is something in it already")


def _write(found: Everything, data: Path, part: Path, now: datetime, explain: Explain) -> None:
    with (part / "everything.json").open("w", encoding="utf-8") as file:
        json.dump(_document(found, data, now), file, ensure_ascii=False, indent=1)
        file.write("\n")
    (part / "tables").mkdir()
    for rows in found.tables:
        _write_table(rows, part / "tables" / f"{rows.table}.csv")
    (part / "README.txt").write_text("\n".join(explain(found)) + "\n", encoding="utf-8")
    if (data / SETTINGS).is_file():
        shutil.copyfile(data / SETTINGS, part / SETTINGS)
    for name in ("routines", "assigned"):
        if (data / name).is_dir():
            shutil.copytree(data / name, part / name, symlinks=True)


def _document(found: Everything, data: Path, now: datetime) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "made": now.isoformat(),
        "revision": found.revision,
        "settings": _settings(data / SETTINGS),
        "tables": {
            one.table: [dict(zip(one.columns, row, strict=True)) for row in one.rows]
            for one in found.tables
        },
    }


def _settings(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None  # the file itself is copied as it is, if there is one


def _write_table(rows: Rows, path: Path) -> None:
    # With a mark at the start, spreadsheets read umlauts right.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows.columns)
        writer.writerows(map(_cell, row) for row in rows.rows)


def _cell(value: object) -> object:
    """Return what a spreadsheet shows and does not take for a formula."""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
