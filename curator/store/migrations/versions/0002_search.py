"""The index of all articles' words, and the triggers that say what of it is out of date."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Texts come folded (domain.finding), so the tokenizer only parts words; marks belong to their letters.
_WORDS = "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co M*'\""


def upgrade() -> None:
    _tables()
    for name, columns, options in (
        ("search_text", "title, text", _WORDS),
        ("search_note", "note", _WORDS),
        # Only asked whether a word is there.
        ("search_facet", "facets", "tokenize = ascii, detail = none"),
    ):
        contentless = "content = '', contentless_delete = 1"
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, {contentless}, {options})")
        # By itself it would now and then hold the lock for 40 ms: search_index.py merges in small pieces.
        op.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('automerge', 0)")
    _triggers()


def _tables() -> None:
    op.create_table(
        "search_row",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("article", sa.Text, nullable=False, unique=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("published", "imported")),
    )
    op.create_index("search_row_published", "search_row", ["published", "number"])
    op.create_table(
        "search_noted",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("annotation", sa.Text, nullable=False),
    )
    op.create_table(
        "search_stale",
        sa.Column("tick", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("article", "part")),
        sa.UniqueConstraint("article", "part", name="search_stale_once"),
        sqlite_autoincrement=True,
    )


def _triggers() -> None:
    """REPLACE gives a change that comes while an older one is read a later tick, so that it is not lost."""

    def stale(part: str, article: str) -> str:
        return f"INSERT OR REPLACE INTO search_stale (article, part) VALUES ({article}, '{part}')"

    def unlike(*names: str) -> str:
        return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)

    noted = "instr({0}.record, '\"note\":')"
    note_changed = (
        f"({noted.format('OLD')} OR {noted.format('NEW')}) AND "
        "json_extract(OLD.record, '$.note') IS NOT json_extract(NEW.record, '$.note')"
    )
    purged = "FROM search_row JOIN article ON article.id = search_row.article WHERE text_sha256"
    for name, when, acts in (
        (
            "article_text",
            f"UPDATE ON article WHEN {unlike('title', 'text_sha256')}",
            [stale("text", "NEW.id")],
        ),
        (
            "article_facets",
            f"UPDATE ON article WHEN {unlike('published', 'imported_at', 'outlet', 'state', 'tags')}",
            [stale("facets", "NEW.id")],
        ),
        ("article_gone", "DELETE ON article", [stale("text", "OLD.id")]),
        (
            "text_gone",
            "DELETE ON text",
            [
                f"DELETE FROM search_text WHERE rowid IN (SELECT number {purged} = OLD.sha256)",
                "INSERT OR REPLACE INTO search_stale (article, part) "
                f"SELECT id, 'text' {purged} = OLD.sha256",
                stale("purge", "''"),
            ],
        ),
        (
            "text_back",
            "INSERT ON text",
            [f"INSERT OR REPLACE INTO search_stale (article, part) SELECT id, 'text' {purged} = NEW.sha256"],
        ),
        ("annotation_new", "INSERT ON annotation", [stale("facets", "NEW.article")]),
        ("annotation_gone", "DELETE ON annotation", [stale("facets", "OLD.article")]),
        ("annotation_changed", "UPDATE ON annotation", [stale("facets", "NEW.article")]),
        ("note_new", f"INSERT ON annotation WHEN {noted.format('NEW')}", [stale("notes", "NEW.article")]),
        ("note_gone", f"DELETE ON annotation WHEN {noted.format('OLD')}", [stale("notes", "OLD.article")]),
        ("note_changed", f"UPDATE ON annotation WHEN {note_changed}", [stale("notes", "NEW.article")]),
    ):
        op.execute(f"CREATE TRIGGER search_{name} AFTER {when} BEGIN {'; '.join(acts)}; END")
