"""Bring the tables of an older file up to today's, with a verified copy kept beside it first."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from coach.errors import HistoryCorrupt, HistoryTooNew
from coach.history import copying
from coach.history.backup import Backups
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


def migrate(
    engine: Engine, found: str | None, path: Path, to: str = REVISION, *, keep_copy: bool = True
) -> None:
    """Run what is missing after the migration `found`: all of it or nothing.

    With `keep_copy` a proved copy of the file is kept beside it first.

    Raises:
        HistoryTooNew: no migration of this program is called so.
        HistoryCorrupt: the file is not sound.
        DiskNearlyFull: there is no room for the copy that is kept.
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
        if keep_copy:
            back_up(found, path)
    with writing(engine) as connection:
        config.attributes["connection"] = connection
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
