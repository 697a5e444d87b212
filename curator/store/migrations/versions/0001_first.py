"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _journal()
    _articles()
    _records()


def _journal() -> None:
    op.create_table(
        "meta",
        sa.Column("workspace", sa.Text, primary_key=True),
        sa.Column("created", sa.Text, nullable=False),
    )
    required = ("id", "device", "author", "at", "clock", "act", "args", "guideline")
    op.create_table(
        "edit",
        sa.Column("seq", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False, unique=name == "id") for name in required),
        sa.Column("undoes", sa.Text),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("parents", "changes", "sha256")),
    )
    op.create_index("edit_history", "edit", ["device", "seq", "act", "id", "undoes"])
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER edit_no_{verb.lower()} BEFORE {verb} ON edit "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )
    op.create_table(
        "head",
        *(sa.Column(name, sa.Text, primary_key=True) for name in ("kind", "record", "register")),
        sa.Column("edit", sa.Text, sa.ForeignKey("edit.id"), primary_key=True),
        sqlite_with_rowid=False,
    )


def _articles() -> None:
    before = ("title", "byline", "outlet", "section", "published", "language", "address", "file_name")
    after = ("licence", "imported_by", "imported_at", "version_of", "story", "tags", "state", "review")
    op.create_table(
        "article",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("text_sha256", sa.Text, index=True),
        sa.Column("length", sa.Integer),
        *(sa.Column(name, sa.Text) for name in before),
        sa.Column("source_sha256", sa.Text, index=True),
        *(sa.Column(name, sa.Text) for name in (*after, "foreign", "extra")),
        sa.Column("arrival", sa.Integer, nullable=False, index=True),
        sa.Column("folded_title", sa.Text, nullable=False),
        sa.Column("open_hint", sa.Integer),
    )
    op.create_table(
        "text", sa.Column("sha256", sa.Text, primary_key=True), sa.Column("text", sa.Text, nullable=False)
    )
    op.create_table(
        "annotation",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("article.id"), nullable=False, index=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("layer", "label", "verdict")),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("start", "end")),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("edit", sa.Text, sa.ForeignKey("edit.id"), nullable=False),
    )


def _records() -> None:
    op.create_table(
        "record",
        *(sa.Column(name, sa.Text, primary_key=True) for name in ("kind", "id")),
        sa.Column("fields", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "suggestion",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("used", sa.Integer, nullable=False, index=True),
    )
