"""Bring the tables of an older file up to today's, with a verified copy kept beside it first."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from coach.errors import HistoryCorrupt, HistoryTooNew
from coach.history.connecting import writing
from coach.history.schema import REVISION

_SCRIPTS = Path(__file__).with_name("migrations")


def revision_of(connection: Connection, path: Path) -> str | None:
    """Return which migration the file has come to, None when it is empty.

    Raises:
        HistoryCorrupt: there are tables, but not ours.
    """
    names = inspect(connection).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names:
        raise HistoryCorrupt(path)
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def migrate(engine: Engine, found: str | None, path: Path, to: str = REVISION) -> None:
    """Run what is missing after the migration `found`: all of it or nothing.

    Raises:
        HistoryTooNew: no migration of this program is called so.
        HistoryCorrupt: the file is not sound.
    """
    # Alembic is slow to import: only the first start and the one after an update pay for it.
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
        back_up(engine, found, path)
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def back_up(engine: Engine, found: str, path: Path) -> Path:
    """Write a copy of the file as it was at the migration `found`, prove it sound, return its path.

    Raises:
        HistoryCorrupt: the copy is not sound, so neither is the file.
    """
    kept = path.with_name(f"{path.stem}.{found}.backup{path.suffix}")
    new = kept.with_name(kept.name + ".new")
    new.unlink(missing_ok=True)
    copy = sqlite3.connect(new)
    try:
        # Outside any transaction: SQLite waits for the end of the source's own, for ever.
        with engine.connect() as connection:
            _driver(connection).backup(copy)
        sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, readable by itself
    finally:
        copy.close()
    if not sound:
        new.unlink()
        raise HistoryCorrupt(path)
    return new.replace(kept)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(driver)  # a server's history is backed up by its own tools
    return driver
