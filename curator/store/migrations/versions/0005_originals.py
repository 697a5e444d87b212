"""The files that articles are from, kept where an editor asked for it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "original",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
    )
    # A text that is taken down takes the file along that it was read from.
    op.execute(
        "CREATE TRIGGER original_goes AFTER DELETE ON text BEGIN DELETE FROM original WHERE sha256 IN "
        "(SELECT source_sha256 FROM article WHERE text_sha256 = old.sha256); END"
    )
