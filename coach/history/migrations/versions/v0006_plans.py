"""The plan that a person follows: what they said of it, what they told for it, what it decided."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

CHANGED = """
CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

DELETED = """
CREATE TRIGGER {table}_is_never_deleted BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""


def upgrade() -> None:
    """Create the tables and their triggers."""
    op.create_table(
        "plan_word",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("plan", sa.String(200), nullable=False),
        sa.Column("word", sa.String(200), nullable=False),
    )
    op.create_table(
        "told",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("session", sa.String(36)),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
    )
    op.create_table(
        "plan_decision",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("plan", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("rule", sa.String(64), nullable=False),
        sa.Column("before", sa.String(64)),
        sa.Column("phase", sa.String(64)),
        sa.Column("whole", sa.JSON, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        for table in ("plan_word", "told", "plan_decision"):
            op.execute(CHANGED.format(table=table))
            op.execute(DELETED.format(table=table))
