"""Does a workspace say what its journal says? Everything is read; nothing is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, inspect, select

from curator.domain.edit import ANNOTATION, ARTICLE
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash

from . import tables
from .collector import paused
from .database import Database
from .originals import unpacked
from .projection import annotation_row, article_fields, article_row, is_quoted, parse, tags_of
from .story import Key, Problem, Story
from .workspace import Workspace

_TRIGGERS = {"edit_no_update", "edit_no_delete"}


def check(workspace: Workspace) -> list[Problem]:
    """What is wrong with an open workspace, an empty list if nothing is.

    Schema and file, the hash of every text and edit, every quote, references between edits, and the
    journal added up from nothing against the tables. Takes memory for all records at once.
    """
    database, story = workspace.database, Story()
    with database.read() as connection:
        problems = list(_schema(connection))
    if problems:
        # Nothing else can be read by this program's statements.
        return problems
    looks = (_triggers, _file, _texts, _originals)
    compared = (_articles, _tags, _annotations, _records, _heads)
    with paused():
        for look in looks:
            problems += _guarded(database, look)
        problems += story.read(workspace.journal)
        for look in compared:
            problems += _guarded(database, partial(look, story))
    return problems + list(story.untold())


def _guarded(database: Database, look: Callable[[Connection], Iterable[Problem]]) -> list[Problem]:
    """What a look finds; one that meets damage it cannot read past does not stop the others."""
    found: list[Problem] = []
    try:
        with database.read() as connection:
            for problem in look(connection):
                found.append(problem)
    except CuratorError as error:
        found.append(Problem(error.code, error.args_))
    return found


def _schema(connection: Connection) -> Iterator[Problem]:
    found = inspect(connection)
    for table in tables.metadata.sorted_tables:
        if not found.has_table(table.name):
            yield Problem("check.table", {"table": table.name})
        elif {each["name"] for each in found.get_columns(table.name)} != {each.name for each in table.c}:
            yield Problem("check.columns", {"table": table.name})


def _triggers(connection: Connection) -> Iterator[Problem]:
    rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for name in sorted(_TRIGGERS - set(rows.scalars())):
        yield Problem("check.trigger", {"trigger": name})


def _file(connection: Connection) -> Iterator[Problem]:
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Problem("check.integrity", {"said": str(row[0])})
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem("check.reference", {"table": str(row[0])})


def _texts(connection: Connection) -> Iterator[Problem]:
    # One text at a time: any may be 12 MB.
    article, text = tables.article.c, tables.text.c
    for sha256 in connection.execute(select(text.sha256)).scalars().all():
        found = connection.execute(select(text.text).where(text.sha256 == sha256)).scalar_one()
        if text_hash(found) != sha256:
            yield Problem("check.text", {"sha256": sha256})
            continue
        rows = connection.execute(select(article.id, article.length).where(article.text_sha256 == sha256))
        for article_id, length in rows:
            if length != len(found):
                yield Problem("check.length", {"article": article_id})


def _originals(connection: Connection) -> Iterator[Problem]:
    original = tables.original.c
    for sha256 in connection.execute(select(original.sha256)).scalars().all():
        packed = connection.execute(select(original.packed).where(original.sha256 == sha256)).scalar_one()
        try:
            unpacked(sha256, packed)
        except CuratorError as error:
            yield Problem(error.code, error.args_)


def _each(rows: Iterable[RowMapping], look: Callable[[RowMapping], Iterable[Problem]]) -> Iterator[Problem]:
    for row in rows:
        try:
            yield from look(row)
        except CuratorError as error:
            yield Problem(error.code, error.args_)


def _articles(story: Story, connection: Connection) -> Iterator[Problem]:
    def look(row: RowMapping) -> Iterator[Problem]:
        fields = article_fields(row)
        yield from story.compare(ARTICLE, row["id"], fields)
        yield from _columns(ARTICLE, row, article_row(fields) | {"decided": decided.get(row["id"], 0)})

    article_of = tables.annotation.c.article
    counted = select(article_of, func.count()).group_by(article_of)
    decided = {row[0]: row[1] for row in connection.execute(counted)}
    yield from _each(connection.execute(select(tables.article)).mappings(), look)


def _tags(_: Story, connection: Connection) -> Iterator[Problem]:
    """Each article has the rows of its tags and no others."""
    stored: dict[str, set[str]] = {}
    for tag, article_id in connection.execute(select(tables.article_tag)):
        stored.setdefault(article_id, set()).add(tag)

    def look(row: RowMapping) -> Iterator[Problem]:
        if tags_of(article_fields(row)) != stored.get(row["id"], set()):
            yield Problem("check.column", {"kind": "tag", "id": row["id"]})

    yield from _each(connection.execute(select(tables.article)).mappings(), look)


def _annotations(story: Story, connection: Connection) -> Iterator[Problem]:
    article, text = tables.article.c, tables.text.c
    query = select(text.text).join(tables.article, text.sha256 == article.text_sha256)
    of_article = select(tables.annotation).where(tables.annotation.c.article == bindparam("on_id"))
    for article_id in connection.execute(select(article.id)).scalars().all():
        found = connection.execute(query.where(article.id == article_id)).scalar()
        rows = connection.execute(of_article, {"on_id": article_id}).mappings()
        yield from _each(rows, partial(_annotation, story, found))


def _annotation(story: Story, text: str | None, row: RowMapping) -> Iterator[Problem]:
    fields = parse(row["record"], ANNOTATION, row["id"])
    yield from story.compare(ANNOTATION, row["id"], fields)
    yield from _columns(ANNOTATION, row, annotation_row(fields))
    if not story.is_last(ANNOTATION, row["id"], row["edit"]):
        yield Problem("check.last_edit", {"kind": ANNOTATION, "id": row["id"]})
    # A purged text leaves quotes that can no longer be looked up.
    if text is not None and not is_quoted(text, fields):
        yield Problem("check.quote", {"annotation": row["id"], "article": row["article"]})


def _columns(kind: str, row: RowMapping, told: Mapping[str, Any]) -> Iterator[Problem]:
    """Columns repeat what a record says, for searching and sorting."""
    if any(row[name] != value for name, value in told.items()):
        yield Problem("check.column", {"kind": kind, "id": row["id"]})


def _records(story: Story, connection: Connection) -> Iterator[Problem]:
    def look(row: RowMapping) -> Iterator[Problem]:
        kind, record_id = row["kind"], row["id"]
        yield from story.compare(kind, record_id, parse(row["fields"], kind, record_id))

    yield from _each(connection.execute(select(tables.record)).mappings(), look)


def _heads(story: Story, connection: Connection) -> Iterator[Problem]:
    stored: dict[Key, dict[str, tuple[str, ...]]] = {}
    order = (tables.head.c.register, tables.head.c.edit)
    for kind, record, register, edit_id in connection.execute(select(tables.head).order_by(*order)):
        held = stored.setdefault((kind, record), {})
        held[register] = (*held.get(register, ()), edit_id)
    yield from story.compare_heads(stored)
