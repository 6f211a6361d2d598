"""When the person wants to exercise, and what was answered to the reminders."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

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
        "schedule",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("weekdays", sa.JSON, nullable=False),
        sa.Column("times", sa.JSON, nullable=False),
        sa.Column("routine", sa.String(200), nullable=False),
        sa.Column("after_cramp", sa.Integer),
        sa.Column("morning", sa.String(5)),
        sa.Column("quiet_from", sa.String(5)),
        sa.Column("quiet_to", sa.String(5)),
        sa.Column("active", sa.Boolean, nullable=False),
    )
    op.create_table(
        "reminder_answer",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("instant", sa.BigInteger, nullable=False, index=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("planned", sa.String(40), nullable=False),
        sa.Column("later", sa.String(40)),
    )
    if op.get_bind().dialect.name == "sqlite":
        for table in ("schedule", "reminder_answer"):
            op.execute(CHANGED.format(table=table))
            op.execute(DELETED.format(table=table))
