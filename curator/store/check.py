"""Does a workspace say what its journal says? Everything is read; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, inspect, select

from curator.domain.acts import ANNOTATION, ARTICLE
from curator.domain.edit import Edit, applied
from curator.domain.errors import CuratorError, StaleEdit
from curator.domain.ids import text_hash

from . import heads, tables
from .projection import annotation_row, article_fields, article_row, is_quoted, parse
from .workspace import Workspace

Key = tuple[str, str]
_TRIGGERS = {"edit_no_update", "edit_no_delete"}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be; `ui` and `cli` make the sentence."""

    code: str
    args: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


def check(workspace: Workspace) -> list[Problem]:
    """What is wrong with an open workspace, an empty list if nothing is.

    Schema and file, the hash of every text and edit, every quote, references between edits, and the
    journal added up from nothing against the tables. Takes memory for all records at once.
    """
    with workspace.database.read() as connection:
        problems = list(_schema(connection))
    if problems:
        # Nothing else can be read by this program's statements.
        return problems
    for look in (_triggers, _file, _texts, _quotes, _columns):
        try:
            with workspace.database.read() as connection:
                problems += look(connection)
        except CuratorError as error:
            problems.append(Problem(error.code, error.args_))
    try:
        problems += _journal(workspace)
    except CuratorError as error:
        problems.append(Problem(error.code, error.args_))
    return problems


def _journal(workspace: Workspace) -> Iterator[Problem]:
    story = _Story()
    for edit in workspace.journal.edits():
        yield from story.tell(edit)
    with workspace.database.read() as connection:
        yield from _compare("check.record", story.records, dict(_stored_records(connection)))
        yield from _compare("check.head", story.heads, _stored_heads(connection))
        yield from _compare("check.last_edit", story.annotations, _stored_last(connection))


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
    # Page by page would not help: one text is the unit, and only one is held.
    for sha256 in connection.execute(select(tables.text.c.sha256)).scalars().all():
        query = select(tables.text.c.text).where(tables.text.c.sha256 == sha256)
        text = connection.execute(query).scalar_one()
        if text_hash(text) != sha256:
            yield Problem("check.text", {"sha256": sha256})
            continue
        query = select(tables.article.c.id, tables.article.c.length)
        for article_id, length in connection.execute(query.where(tables.article.c.text_sha256 == sha256)):
            if length != len(text):
                yield Problem("check.length", {"article": article_id})


def _quotes(connection: Connection) -> Iterator[Problem]:
    article, annotation, text = tables.article.c, tables.annotation.c, tables.text.c
    query = select(article.id, text.text).join(tables.text, text.sha256 == article.text_sha256)
    for article_id in connection.execute(select(article.id)).scalars().all():
        row = connection.execute(query.where(article.id == article_id)).first()
        if row is None:
            # Purged: its quotes can no longer be looked up.
            continue
        for each, record in connection.execute(
            select(annotation.id, annotation.record).where(annotation.article == article_id)
        ):
            if not is_quoted(row[1], parse(record, ANNOTATION, each)):
                yield Problem("check.quote", {"annotation": each, "article": article_id})


class _Story:
    """The journal added up in memory, with what is wrong in it."""

    def __init__(self) -> None:
        self.records: dict[Key, dict[str, Any]] = {}
        self.heads: dict[Key, dict[str, tuple[str, ...]]] = {}
        self.annotations: dict[Key, str] = {}
        """The last edit of each annotation."""
        self._seen: set[str] = set()

    def tell(self, edit: Edit) -> Iterator[Problem]:
        if edit.digest() != edit.sha256:
            yield Problem("check.edit", {"edit": edit.id})
        if edit.undoes is not None and edit.undoes not in self._seen:
            yield Problem("check.undoes", {"edit": edit.id, "undoes": edit.undoes})
        for parent in sorted({one for ids in edit.parents.values() for one in ids} - self._seen):
            yield Problem("check.parent", {"edit": edit.id, "parent": parent})
        self._seen.add(edit.id)
        try:
            self._apply(edit)
        except StaleEdit as error:
            yield Problem("check.stale", {"edit": edit.id, **error.args_})

    def _apply(self, edit: Edit) -> None:
        for change in edit.changes:
            key = (change.kind, change.id)
            after = applied(self.records.get(key), change)
            if after is None:
                self.records.pop(key, None)
                self.annotations.pop(key, None)
            else:
                self.records[key] = after
                if change.kind == ANNOTATION:
                    self.annotations[key] = edit.id
            self.heads[key] = heads.after(self.heads.get(key, {}), change, edit.id)


def _stored_records(connection: Connection) -> Iterator[tuple[Key, dict[str, Any]]]:
    for row in connection.execute(select(tables.article)).mappings():
        yield (ARTICLE, row["id"]), article_fields(row)
    columns = tables.annotation.c
    for annotation_id, record in connection.execute(select(columns.id, columns.record)):
        yield (ANNOTATION, annotation_id), parse(record, ANNOTATION, annotation_id)
    for kind, record_id, fields in connection.execute(select(tables.record)):
        yield (kind, record_id), parse(fields, kind, record_id)


def _stored_heads(connection: Connection) -> dict[Key, dict[str, tuple[str, ...]]]:
    found: dict[Key, dict[str, tuple[str, ...]]] = {}
    order = (tables.head.c.register, tables.head.c.edit)
    for kind, record, register, edit_id in connection.execute(select(tables.head).order_by(*order)):
        held = found.setdefault((kind, record), {})
        held[register] = (*held.get(register, ()), edit_id)
    return found


def _stored_last(connection: Connection) -> dict[Key, str]:
    rows = connection.execute(select(tables.annotation.c.id, tables.annotation.c.edit))
    return {(ANNOTATION, annotation_id): edit_id for annotation_id, edit_id in rows}


def _compare(code: str, told: Mapping[Key, Any], stored: Mapping[Key, Any]) -> Iterator[Problem]:
    for kind, record in sorted({*told, *stored}):
        if told.get((kind, record)) != stored.get((kind, record)):
            yield Problem(code, {"kind": kind, "id": record})


def _columns(connection: Connection) -> Iterator[Problem]:
    """Columns that repeat what a record says, for searching and sorting."""
    for row in connection.execute(select(tables.annotation)).mappings():
        told = annotation_row(parse(row["record"], ANNOTATION, row["id"]))
        if any(row[name] != value for name, value in told.items()):
            yield Problem("check.column", {"kind": ANNOTATION, "id": row["id"]})
    for row in connection.execute(select(tables.article)).mappings():
        told = article_row(article_fields(row))
        if any(row[name] != value for name, value in told.items()):
            yield Problem("check.column", {"kind": ARTICLE, "id": row["id"]})
    count = connection.execute(select(func.count()).select_from(tables.meta)).scalar_one()
    if count != 1:
        yield Problem("check.table", {"table": "meta"})
