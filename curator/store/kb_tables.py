"""Tables of the knowledge base file, and how it is opened."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Column, Engine, Float, Integer, MetaData, Table, Text, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

FORMAT: Final = "1"
"""Changes when an older program cannot read the file."""


class Match(IntEnum):
    """How a key of the alias table names its entity, from plain to weak."""

    NAME = 0
    ALIAS = 1
    DERIVED = 2
    ROMANISED = 3
    SURNAME = 4
    ROMANISED_SURNAME = 5
    BROUGHT = 6
    """By no key of its own: the article or an earlier decision brought it (never in the file)."""


metadata = MetaData()

entity = Table(
    "entity",
    metadata,
    Column("rank", Integer, primary_key=True, comment="1 = most prominent"),
    Column("kb_id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("aliases", Text, nullable=False, comment="names separated by |"),
    Column("country", Text, nullable=False),
    Column("prominence", Float, nullable=False),
    Column("since", Integer),
    Column("until", Integer),
)

alias = Table(
    "alias",
    metadata,
    Column("key", Text, primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("match", Integer, nullable=False),
    sqlite_with_rowid=False,
)

about = Table("about", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

TYPED: Final = (
    "CREATE VIRTUAL TABLE typed USING fts5"
    "(names, content='', detail=none, columnsize=0, prefix='1 2 3', tokenize='unicode61')"
)
"""The index for typing: rowid is the rank, so that reading in rowid order gives the prominent first."""


def engine_of(path: Path, *, write: bool = False) -> Engine:
    """An engine over one connection to the file, read-only unless `write`."""
    query = {"uri": "true", "mode": "rwc"} if write else {"uri": "true", "mode": "ro", "immutable": "1"}
    address = URL.create("sqlite", database=path.resolve().as_uri(), query=query)
    return create_engine(address, module=dbapi2, poolclass=StaticPool)
