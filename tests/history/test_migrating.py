"""Older files grow up with everything in them, and a sound copy is kept of what they were."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from coach.errors import HistoryBusy, HistoryCorrupt
from coach.history import connecting, migrating, schema
from coach.history.store import FILE, Store
from coach.session.events import Ending
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play

BACKUP = "coach.0001.backup.db"


@pytest.fixture
def older(tmp_path):
    """Return a folder with a history of the first revision, with one session in it."""
    connection = connecting.connect(tmp_path / FILE, 0)
    migrating.migrate(connection, None, tmp_path / FILE, to="0001")
    play = Play(Store(connection, tmp_path / FILE, FakeClock(EVENING)), pain_before=5)
    play.start().on(101)
    connection.close()
    return tmp_path


def tables_of(path):
    with closing(connecting.connect(path, 0)) as connection:
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        revision = migrating.revision_of(connection, path)
        return found, revision, connection.value("PRAGMA integrity_check")


def test_the_last_migration_is_the_one_that_the_tables_are_of():
    config = Config()
    config.set_main_option("script_location", str(migrating._SCRIPTS))
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_heads() == [migrating.REVISION]


def test_the_migrations_make_exactly_the_tables_that_the_program_uses():
    store = Store.in_memory()
    with migrating._for_alembic(store._connection) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.tables) == []
    store.close()


def test_an_older_history_is_migrated_with_everything_in_it(older):
    before, revision, _ = tables_of(older / FILE)
    assert revision == "0001"
    assert "safety" not in before

    store = Store.open(older)

    (record,) = store.sessions()
    assert (record.ending, record.pain_before) == (Ending.COMPLETED, 5)
    assert len(record.items) == 3
    assert store.safety_rows() == ()
    store.close()
    assert tables_of(older / FILE)[1] == migrating.REVISION


def test_a_sound_copy_of_the_older_history_is_kept_beside_it(older):
    Store.open(older).close()

    assert sorted(path.name for path in older.iterdir()) == [BACKUP, FILE]
    tables, revision, sound = tables_of(older / BACKUP)
    assert (revision, sound) == ("0001", "ok")
    assert "safety" not in tables
    (older / FILE).unlink()
    (older / BACKUP).rename(older / FILE)
    store = Store.open(older)
    assert len(store.sessions()) == 1
    store.close()


def test_a_history_of_today_or_an_empty_one_is_not_copied(tmp_path):
    Store.open(tmp_path).close()
    Store.open(tmp_path).close()

    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_migration_that_fails_leaves_the_older_history_as_it_was(older):
    with closing(connecting.connect(older / FILE, 0)) as connection:
        connection.execute(  # in the way of what the second migration makes
            "CREATE TRIGGER safety_is_never_deleted BEFORE DELETE ON reading BEGIN SELECT 1; END"
        )
    before = tables_of(older / FILE)

    with pytest.raises(Exception, match="already exists"):
        Store.open(older)

    assert tables_of(older / FILE) == before


def test_an_older_history_that_another_program_is_writing_is_told_as_that(older):
    other = sqlite3.connect(older / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(HistoryBusy, match="locked"):
        Store.open(older, patience=0)

    other.close()
    assert tables_of(older / FILE)[1] == "0001"


def test_a_damaged_history_is_not_migrated(older):
    path = older / FILE
    content = bytearray(path.read_bytes())
    content[4096 * 4 :] = b"\xff" * (len(content) - 4096 * 4)
    path.write_bytes(content)

    with pytest.raises(HistoryCorrupt):
        Store.open(older)

    assert path.read_bytes() == bytes(content)
    assert not (older / BACKUP).exists()


def test_migrating_says_nothing_on_the_way(tmp_path):
    program = (
        "from pathlib import Path; from coach.history.store import Store;"
        f"Store.open(Path({str(tmp_path / 'new')!r})).close()"
    )

    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True
    )

    assert (told.stdout, told.stderr) == ("", "")


def test_the_migrations_lie_inside_the_package():
    assert Path(schema.__file__).parent in migrating._SCRIPTS.parents
    assert (migrating._SCRIPTS / "env.py").is_file()
