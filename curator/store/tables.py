"""The tables of a workspace; migrations/ makes them, and a test compares the two.

JSON stands as canonical text, so that hashes do not depend on a database's own form of it.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Computed,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("workspace", Text, primary_key=True),
    Column("created", Text, nullable=False),
)

edit = Table(
    "edit",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("device", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("clock", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("args", Text, nullable=False),
    Column("guideline", Text, nullable=False),
    Column("undoes", Text),
    Column("parents", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    # Holds all that the undo stacks need, so that they are read without the rows.
    Index("edit_history", "device", "seq", "act", "id", "undoes"),
    # And all that lists and statistics need, in the order of time.
    Index("edit_by_time", "at", "id", "author", "act", "undoes", "args"),
)
"""The journal in the order of arrival; triggers forbid UPDATE and DELETE."""

head = Table(
    "head",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("record", Text, primary_key=True),
    Column("register", Text, primary_key=True),
    Column("edit", Text, ForeignKey("edit.id"), primary_key=True),
    sqlite_with_rowid=False,
)
"""Which edits hold the value of a register; one without rows is held by those of `life` (see heads.py)."""

_STANDING = "CASE WHEN state = 'todo' AND decided > 0 THEN 'in_progress' ELSE coalesce(state, 'todo') END"
_PROGRESS = (
    "CASE WHEN state = 'done' THEN 1.0 WHEN open_hint IS NULL OR decided = 0 THEN 0.0 "
    "ELSE decided * 1.0 / (decided + open_hint) END"
)

article = Table(
    "article",
    metadata,
    Column("id", Text, primary_key=True),
    Column("text_sha256", Text, index=True),
    Column("length", Integer),
    Column("title", Text),
    Column("byline", Text),
    Column("outlet", Text),
    Column("section", Text),
    Column("published", Text),
    Column("language", Text),
    Column("address", Text),
    Column("file_name", Text),
    Column("source_sha256", Text, index=True),
    Column("licence", Text),
    Column("imported_by", Text),
    Column("imported_at", Text),
    Column("version_of", Text),
    Column("story", Text),
    Column("tags", Text),
    Column("state", Text),
    Column("review", Text),
    Column("foreign", Text),
    # What a newer version says of an article.
    Column("extra", Text),
    # Not of the record: the journal row that brought the article, the title as searched, and a cache.
    Column("arrival", Integer, nullable=False),
    Column("folded_title", Text, nullable=False),
    Column("open_hint", Integer),
    # How many annotations it has, and how uncertain its open suggestions are (domain.doubt): for the desk.
    Column("decided", Integer, nullable=False, server_default="0"),
    Column("doubt", Float),
    Column("standing", Text, Computed(_STANDING, persisted=False)),
    Column("progress", Float, Computed(_PROGRESS, persisted=False)),
    # One for each order of the desk, with all that tells which rows are wanted: 100,000 are then read off
    # an index in 25 ms, of the table itself in half a second.
    Index("article_by_arrival", "arrival", "standing"),
    Index("article_by_published", "published", "arrival", "standing"),
    Index("article_by_folded_title", "folded_title", "arrival", "standing"),
    Index("article_by_progress", "progress", "arrival", "standing"),
    Index("article_by_doubt", "doubt", "arrival", "standing"),
    Index("article_of_language", "language"),
    Index("article_of_outlet", "outlet"),
    Index("article_of_story", "story"),
)

article_tag = Table(
    "article_tag",
    metadata,
    Column("tag", Text, primary_key=True),
    Column("article", Text, ForeignKey("article.id"), primary_key=True),
    sqlite_with_rowid=False,
)
"""The tags of `article`, a row each, for finding the articles that have one."""

text = Table(
    "text",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("text", Text, nullable=False),
)
"""Texts by their hash: two articles with one text share it."""

original = Table(
    "original",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
"""Files that articles are from, by the hash of their bytes; zlib. A trigger on `text` drops them."""

annotation = Table(
    "annotation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("layer", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("record", Text, nullable=False),
    Column("edit", Text, ForeignKey("edit.id"), nullable=False, index=True),
)
"""The hull in code points, the whole record, and the last edit that touched it."""

record = Table(
    "record",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("fields", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Every other kind of record, unknown ones too."""

suggestion = Table(
    "suggestion",
    metadata,
    Column("key", Text, primary_key=True),
    Column("payload", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("used", Integer, nullable=False, index=True),
)
"""A cache; `used` is the day since 1970 on which an entry was last wanted."""

search_row = Table(
    "search_row",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("article", Text, nullable=False, unique=True),
    Column("published", Text, nullable=False),
    Column("imported", Text, nullable=False),
    Index("search_row_published", "published", "number"),
)
"""The articles that are in the index, by the number they have there: that of their arrival."""

search_noted = Table(
    "search_noted",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("annotation", Text, nullable=False),
)
"""Whose note stands under which number in the index of notes."""

search_stale = Table(
    "search_stale",
    metadata,
    Column("tick", Integer, primary_key=True),
    Column("article", Text, nullable=False),
    Column("part", Text, nullable=False),
    UniqueConstraint("article", "part", name="search_stale_once"),
    sqlite_autoincrement=True,
)
"""What the index has to read again; triggers fill it. A later change has a later `tick`."""
