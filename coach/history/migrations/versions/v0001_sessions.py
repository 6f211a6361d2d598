"""Sessions as events written as they happen, what they come to, and what the person said."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables of sessions and of pain readings."""
    _planned()
    _observed()
    _said()


def _session(*, key: bool = True) -> sa.Column[int]:
    there = sa.ForeignKey("session.number", ondelete="CASCADE")
    return sa.Column("session", sa.Integer, there, primary_key=key, nullable=not key)


def _planned() -> None:
    op.create_table(
        "script",
        sa.Column("fingerprint", sa.String(64), primary_key=True),
        sa.Column("steps", sa.JSON, nullable=False),
    )
    op.create_table(
        "session",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("routine", sa.String(200), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("side", sa.String(8), nullable=False),
        sa.Column("cause", sa.String(16), nullable=False),
        sa.Column("short", sa.Boolean, nullable=False),
        sa.Column("script", sa.String(64), sa.ForeignKey("script.fingerprint"), nullable=False),
        sa.Column("steps", sa.Integer, nullable=False),
        sa.Column("pacing", sa.JSON, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("rehearsal", sa.Boolean, nullable=False),
        sa.Column("started", sa.String(40), nullable=False),
        sa.Column("day", sa.Date, nullable=False, index=True),
    )


def _observed() -> None:
    op.create_table(
        "session_event",
        _session(),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("payload", sa.JSON, nullable=False),
        sa.Column("written", sa.String(40), nullable=False),
    )
    op.create_table(
        "session_position",
        _session(),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("into_step", sa.Float, nullable=False),
        sa.Column("position", sa.Float, nullable=False),
        sa.Column("active", sa.Float, nullable=False),
    )
    op.create_table(
        "session_result",
        _session(),
        sa.Column("ending", sa.String(16), nullable=False),
        sa.Column("ended", sa.String(40), nullable=False),
        sa.Column("active", sa.Float, nullable=False),
        sa.Column("steps_done", sa.Integer, nullable=False),
    )
    op.create_table(
        "session_item",
        _session(),
        sa.Column("item", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("side", sa.String(8), primary_key=True),
        sa.Column("exercise", sa.String(200)),
        sa.Column("planned_seconds", sa.Float, nullable=False),
        sa.Column("done_seconds", sa.Float, nullable=False),
        sa.Column("repetitions_planned", sa.Integer, nullable=False),
        sa.Column("repetitions_done", sa.Integer, nullable=False),
    )


def _said() -> None:
    op.create_table(
        "session_said",
        _session(),
        sa.Column("pain_before", sa.Integer),
        sa.Column("pain_after", sa.Integer),
        sa.Column("effort", sa.Integer),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.create_table(
        "session_item_said",
        _session(),
        sa.Column("item", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("side", sa.String(8), primary_key=True),
        sa.Column("skipped_reason", sa.String(32)),
        sa.Column("difficulty", sa.String(32)),
    )
    op.create_table(
        "reading",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("instant", sa.BigInteger, nullable=False, index=True),
        sa.Column("day", sa.Date, nullable=False, index=True),
        sa.Column("pain", sa.Integer, nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        _session(key=False),
    )
