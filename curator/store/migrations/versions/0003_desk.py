"""What the desk sorts and sifts by, kept beside the record."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_STANDING = "CASE WHEN state = 'todo' AND decided > 0 THEN 'in_progress' ELSE coalesce(state, 'todo') END"
_PROGRESS = (
    "CASE WHEN state = 'done' THEN 1.0 WHEN open_hint IS NULL OR decided = 0 THEN 0.0 "
    "ELSE decided * 1.0 / (decided + open_hint) END"
)


def upgrade() -> None:
    op.add_column("article", sa.Column("decided", sa.Integer, nullable=False, server_default="0"))
    op.add_column("article", sa.Column("doubt", sa.Float))
    op.add_column("article", sa.Column("standing", sa.Text, sa.Computed(_STANDING, persisted=False)))
    op.add_column("article", sa.Column("progress", sa.Float, sa.Computed(_PROGRESS, persisted=False)))
    op.create_table(
        "article_tag",
        sa.Column("tag", sa.Text, primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("article.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.execute(
        "UPDATE article SET decided = counted.many FROM "
        "(SELECT article AS id, count(*) AS many FROM annotation GROUP BY article) AS counted "
        "WHERE counted.id = article.id"
    )
    op.execute(
        "INSERT INTO article_tag (tag, article) "
        "SELECT DISTINCT json_each.value, article.id FROM article, json_each(article.tags)"
    )
    op.drop_index("ix_article_arrival", "article")
    for name in ("arrival", "published", "folded_title", "progress", "doubt"):
        columns = dict.fromkeys((name, "arrival", "standing"))
        op.create_index(f"article_by_{name}", "article", list(columns))
    for name in ("language", "outlet", "story"):
        op.create_index(f"article_of_{name}", "article", [name])
