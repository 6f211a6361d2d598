"""Check-ins, one that was left half-way, cramps, and when the person wants to be asked again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

CHANGED = """
CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

DELETED = """
CREATE TRIGGER {table}_is_never_deleted BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""


def upgrade() -> None:
    """Create the tables; a draft alone may be changed."""
    op.create_table(
        "checkin",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("episode", sa.Integer, nullable=False),
        sa.Column("sessions", sa.Integer, nullable=False),
        sa.Column("said", sa.JSON, nullable=False),
    )
    op.create_table(
        "cramp",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, index=True),
        sa.Column("started", sa.String(40), nullable=False),
        sa.Column("ended", sa.String(40)),
        sa.Column("side", sa.String(8), nullable=False),
        sa.Column("strength", sa.Integer),
        sa.Column("trigger", sa.Text, nullable=False),
        sa.Column("void", sa.Boolean, nullable=False),
    )
    op.create_table(
        "reminder",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("due", sa.String(40)),
        sa.Column("about", sa.String(32), nullable=False),
    )
    op.create_table(
        "draft",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("page", sa.String(32), nullable=False),
        sa.Column("said", sa.JSON, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        for table in ("checkin", "cramp", "reminder"):
            op.execute(CHANGED.format(table=table))
            op.execute(DELETED.format(table=table))
