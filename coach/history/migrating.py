"""Bring the tables of an older file up to today's, with a verified copy kept beside it first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import HistoryCorrupt, HistoryTooNew
from coach.history import copying
from coach.history.backup import Backups
from coach.history.connecting import Connection

if TYPE_CHECKING:
    import sqlalchemy

REVISION = "0006"
"""The last migration: what `alembic_version` says of a file with today's tables."""

_SCRIPTS = Path(__file__).with_name("migrations")


def revision_of(connection: Connection, path: Path) -> str | None:
    """Return which migration the file has come to, None when it is empty.

    Raises:
        HistoryCorrupt: there are tables, but not ours.
    """
    names = copying.tables(connection.handle)
    if not names:
        return None
    if "alembic_version" not in names:
        raise HistoryCorrupt(path)
    found: str | None = connection.value("SELECT version_num FROM alembic_version")
    return found


def migrate(
    connection: Connection,
    found: str | None,
    path: Path,
    to: str = REVISION,
    *,
    keep_copy: bool = True,
) -> None:
    """Run what is missing after the migration `found`: all of it or nothing.

    With `keep_copy` a proved copy of the file is kept beside it first.

    Raises:
        HistoryTooNew: no migration of this program is called so.
        HistoryCorrupt: the file is not sound.
        DiskNearlyFull: there is no room for the copy that is kept.
    """
    # Slow to import: only the first start and the one after an update pay for it.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None:
        if found not in known:
            raise HistoryTooNew(path, found)
        if keep_copy:
            back_up(found, path)
    with _for_alembic(connection) as bound:
        config.attributes["connection"] = bound
        command.upgrade(config, to)


def back_up(found: str, path: Path) -> Path:
    """Write a copy of the file as it was at the migration `found`, prove it, return its path.

    Raises:
        DiskNearlyFull: there is too little room for it; nothing is migrated without it.
        HistoryCorrupt: the copy is not sound, so neither is the file.
    """
    kept = path.with_name(f"{path.stem}.{found}.backup{path.suffix}")
    Backups(path).insist_on_room()
    copying.copy(path, kept)
    return kept


@contextmanager
def _for_alembic(connection: Connection) -> Iterator["sqlalchemy.Connection"]:
    """Give what Alembic knows to write to, in a transaction of it; failures are those of SQLite."""
    from sqlalchemy import StaticPool, create_engine, event
    from sqlalchemy.exc import DBAPIError

    # Never disposed of: our own connection goes on.
    engine = create_engine("sqlite://", poolclass=StaticPool, creator=lambda: connection.handle)
    event.listen(engine, "begin", lambda bound: bound.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as bound:
            yield bound
    except DBAPIError as error:
        raise (error.orig or error) from error
