"""Prepare a backup, or an empty history, to take the place of the present one.

Nobody gets round a warning sign by way of an older file: what the present history knows about
safety goes along, as far as it can be read, and a new check-in is asked for.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from coach.errors import BackupUnusable, HistoryCorrupt, HistoryTooNew
from coach.history import aside, copying, opening, reading, visits
from coach.history.backup import Backups, Free, free_bytes
from coach.history.coded import decoded
from coach.history.connecting import connect
from coach.history.copying import Contents
from coach.history.failures import told
from coach.triage.safety import SafetyFact, SafetyKind


def prepare(path: Path, backup: Path, now: datetime, free: Free = free_bytes) -> Contents:
    """Make ready that the next opening of `path` takes `backup`, and return what that holds.

    Raises:
        BackupUnusable: it is damaged, or no history.
        HistoryTooNew: a later version of the program wrote it.
        DiskNearlyFull, HistoryUnavailable: there is no room, or nothing can be written.
    """
    held = copying.contents(backup)
    Backups(path, free).insist_on_room()
    with told(path):
        _make_ready(path, backup, now)
    return held


def prepare_empty(path: Path, now: datetime) -> None:
    """Make ready that the next opening of `path` begins an empty history.

    Raises:
        HistoryUnavailable: nothing can be written.
    """
    with told(path):
        _make_ready(path, None, now)


def _make_ready(path: Path, backup: Path | None, now: datetime) -> None:
    making = path.with_name(f"{path.name}.making")
    _forget(making)
    try:
        if backup is not None:
            copying.copy(backup, making)
        _bring_up(making, backup or path)
        _carry_safety(path, making, now)
        making.replace(aside.prepared(path, now))
    finally:
        _forget(making)


def _bring_up(making: Path, backup: Path) -> None:
    """Have the copy at today's tables."""
    try:
        opening.opened(making, 0, keep_copy=False).close()
    except HistoryTooNew as error:
        raise HistoryTooNew(backup, error.found) from error
    except HistoryCorrupt as error:
        raise BackupUnusable(backup, "it is no history of this program") from error


def _carry_safety(path: Path, making: Path, now: datetime) -> None:
    with closing(connect(making, 0)) as copy, copy.writing() as connection:
        for fact in _missing(tuple(_known(path)), reading.safety(connection)):
            visits.add_safety(connection, fact)
        visits.add_safety(connection, SafetyFact(now, SafetyKind.RESTORED))


def _known(path: Path) -> Iterator[SafetyFact]:
    """Yield what can still be read about safety, from a damaged file too."""
    if not path.is_file():
        return
    try:
        with closing(copying.connected(path)) as connection:
            wanted = "SELECT moment, kind, signs, note FROM safety ORDER BY number"
            for moment, kind, signs, note in connection.execute(wanted):
                when = datetime.fromisoformat(moment)
                yield SafetyFact(when, SafetyKind(kind), tuple(decoded(signs)), note)
    except (sqlite3.Error, ValueError, TypeError):
        return  # what is lost of it, the new check-in asks for


def _missing(present: Sequence[SafetyFact], older: Sequence[SafetyFact]) -> Sequence[SafetyFact]:
    """Return what the present history knows about safety that the older one does not.

    Where one is not the beginning of the other, only what locks goes along.
    """
    if present[: len(older)] == older:
        return present[len(older) :]
    return [fact for fact in present if fact.kind is SafetyKind.RAISED and fact not in older]


def _forget(path: Path) -> None:
    for end in aside.BESIDE:
        path.with_name(path.name + end).unlink(missing_ok=True)
