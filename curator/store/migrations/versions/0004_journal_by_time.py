"""Indexes for the journal as a list and for statistics: edits by time, annotations by their last edit."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_index("edit_by_time", "edit", ["at", "id", "author", "act", "undoes", "args"])
    op.create_index("ix_annotation_edit", "annotation", ["edit"])
