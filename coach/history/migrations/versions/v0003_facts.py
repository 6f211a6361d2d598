"""What the person told about themselves: added to, never changed; the latest counts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

CHANGED = """
CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END
"""

DELETED = """
CREATE TRIGGER fact_is_never_deleted BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END
"""


def upgrade() -> None:
    """Create the table of facts and its triggers."""
    op.create_table(
        "fact",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("words", sa.JSON, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(CHANGED)
        op.execute(DELETED)
