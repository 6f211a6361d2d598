"""`coach backup`, `restore`, `export`, `delete`, `people`: what is kept belongs to the person."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach import paths
from coach.errors import BackupUnusable, HistoryUnavailable
from coach.session.clock import SystemClock

if TYPE_CHECKING:
    from coach.ownership.ownership import Ownership
    from coach.profiles import Person

Data = Annotated[
    Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]


def backup(
    listed: Annotated[bool, typer.Option("--list", help="Only list what there is.")] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Write a copy of your history, prove it, and keep it in rotation."""
    from coach.ui.wording import ownership as words

    owned = _owned(data)
    if not listed:
        _insist_on_history(owned.folder)
    found = owned.backups() if listed else (owned.back_up(),)
    if as_json:
        rows = [
            {"file": str(one.path), "made": one.when.isoformat(), "bytes": one.size}
            for one in found
        ]
        _write(json.dumps(rows if listed else rows[0], indent=1))
        return
    for one in found:
        _write(f"{words.moment(one.when)}  {one.path}" if listed else words.backed_up(one))
    if not found:
        _write(words.last_backup(None))


def restore(
    file: Annotated[
        Path | None, typer.Argument(help="The backup; without one, the last good one.")
    ] = None,
    yes: Yes = False,
    data: Data = None,
) -> None:
    """Take a backup in the place of your history, which is set aside and not deleted."""
    from coach.history.store import Store
    from coach.ui.wording import ownership as words

    owned = _owned(data)
    chosen = file or _last_good(owned)
    held = owned.look_into(chosen)
    asking = (f"{chosen}\n{words.holds(held)}\n{words.what_restoring_does()}",)
    with _alone(owned.folder):
        if _agreed(asking, yes=yes):
            owned.restore(chosen)
            Store.open(owned.folder).close()
            _write(words.restored(held))


def export(
    folder: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Write everything that is kept of you as JSON and CSV, with a note on what is what."""
    from coach.ui.wording import exported
    from coach.ui.wording import ownership as words

    owned = _owned(data)
    _insist_on_history(owned.folder)
    found = owned.export(folder.absolute(), exported.note)
    told = {"folder": str(found.folder), "tables": found.tables, "rows": found.rows}
    _write(json.dumps(told, ensure_ascii=False) if as_json else words.exported(found))


def delete(yes: Yes = False, data: Data = None) -> None:
    """Delete everything that is kept of you: history, settings, backups, own routines."""
    from coach.ownership.deleting import delete_everything
    from coach.ui.wording import ownership as words

    folder = paths.data_folder(data, os.environ)
    first = f"{words.delete_text(str(folder))}\n{words.delete_title()}"
    second = f"{words.delete_again_text()}\n{words.delete_again_title()}"
    with _alone(folder):
        if _agreed((first, second), yes=yes):
            delete_everything(folder)
            _write(words.deleted())


def people(
    add: Annotated[
        str | None, typer.Option("--add", help="The name of one more person.", metavar="NAME")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """List the people on this computer; --data with a person's folder plays for that person."""
    from coach.ui.wording import ownership as words

    owned = _owned(data)
    if add is not None:
        owned.people.add(add)
    found = owned.people.all()
    if as_json:
        _write(json.dumps([_row(one) for one in found], ensure_ascii=False, indent=1))
        return
    for one in found:
        _write(f"{words.called(one)}  {one.folder}")


def _row(person: "Person") -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "folder": str(person.folder),
        "last": person.last,
    }


def _owned(data: Path | None) -> "Ownership":
    from coach.ownership.ownership import Ownership

    return Ownership(paths.data_folder(data, os.environ), SystemClock())


def _insist_on_history(folder: Path) -> None:
    from coach.history.store import FILE

    if not (folder / FILE).is_file():
        raise HistoryUnavailable(folder / FILE, "there is none yet")


def _last_good(owned: "Ownership") -> Path:
    from coach.history.backup import FOLDER

    found = owned.last_good()
    if found is None:
        raise BackupUnusable(owned.folder / FOLDER, "there is no good one")
    return found.path


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder, so that no window has it open meanwhile."""
    from coach.devices.instance import Instance

    instance = Instance.hold(folder)
    try:
        yield
    finally:
        instance.let_go()


def _agreed(questions: tuple[str, ...], *, yes: bool) -> bool:
    """Return whether the person says yes to every question; say so where not."""
    from coach.ui.terminal.ask import Asker, Unanswered
    from coach.ui.wording import ownership as words

    if yes:
        return True
    if not sys.stdin.isatty():
        sys.stderr.write(f"{words.needs_yes()}\n")
        raise typer.Exit(2)
    ask: Callable[[str], bool] = Asker(sys.stdin, sys.stdout).yes
    try:
        agreed = all(ask(question) for question in questions)
    except Unanswered:
        agreed = False
    if not agreed:
        _write(words.left_alone())
    return agreed


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
