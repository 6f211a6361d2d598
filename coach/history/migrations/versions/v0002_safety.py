"""Answers about warning signs; and what was written down once can no longer be changed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

CHANGED = """
CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

# When a whole session is deleted, its row is gone before its events are: those may follow.
EVENT_DELETED = """
CREATE TRIGGER session_event_goes_with_its_session BEFORE DELETE ON session_event
WHEN EXISTS (SELECT 1 FROM session WHERE number = OLD.session)
BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END
"""

SAFETY_DELETED = """
CREATE TRIGGER safety_is_never_deleted BEFORE DELETE ON safety
BEGIN SELECT RAISE(ABORT, 'safety is append-only'); END
"""


def upgrade() -> None:
    """Create the table of safety answers, and the triggers of both append-only tables."""
    op.create_table(
        "safety",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("signs", sa.JSON, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":  # a server has its own words, and permissions
        for statement in (
            CHANGED.format(table="session_event"),
            EVENT_DELETED,
            CHANGED.format(table="safety"),
            SAFETY_DELETED,
        ):
            op.execute(statement)
