"""The journal added up: the present state of every record, in the table of its kind."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from curator.domain.edit import ANNOTATION, ARTICLE, canonical
from curator.domain.errors import CuratorError
from curator.domain.span import are_valid, hull, parts_of
from curator.domain.text import fold

from .many import Key, among, by_kind, listed
from .tables import annotation, article, article_tag, record
from .texts import Texts

Fields = dict[str, Any]

_KEPT_FOR_THE_DESK = {"open_hint", "decided", "doubt", "standing", "progress"}
_NOT_OF_RECORD = {"id", "extra", "arrival", "folded_title", *_KEPT_FOR_THE_DESK}
_AS_JSON = {"tags", "review"}
ARTICLE_FIELDS = {column.name: column for column in article.c if column.name not in _NOT_OF_RECORD}

_READS: dict[str, Any] = {
    ARTICLE: select(article).where(among(article.c.id, "on_ids")),
    ANNOTATION: select(annotation.c.id, annotation.c.record.label("fields")).where(
        among(annotation.c.id, "on_ids")
    ),
}
_READ_RECORD = select(record.c.id, record.c.fields).where(
    record.c.kind == bindparam("on_kind"), among(record.c.id, "on_ids")
)
_TEXT_OF = select(article.c.text_sha256).where(article.c.id == bindparam("on_id"))
_TAG = insert(article_tag)
_UNTAG = delete(article_tag).where(
    (article_tag.c.tag == bindparam("on_tag")) & (article_tag.c.article == bindparam("on_article"))
)
_COUNT = (
    update(article)
    .where(article.c.id == bindparam("on_id"))
    .values(decided=article.c.decided + bindparam("more"))
)

Steps = Mapping[Key, tuple[Fields | None, Fields | None]]
"""Records by kind and id, before and after; None for one that is absent."""


class _Writes(NamedTuple):
    insert: Any
    update: Any
    delete: Any

    @classmethod
    def of(cls, table: Table, which: ColumnElement[bool]) -> _Writes:
        return cls(insert(table), update(table).where(which), delete(table).where(which))


_WRITES = {
    ARTICLE: _Writes.of(article, article.c.id == bindparam("on_id")),
    ANNOTATION: _Writes.of(annotation, annotation.c.id == bindparam("on_id")),
}
_WRITE_RECORD = _Writes.of(
    record, (record.c.kind == bindparam("on_kind")) & (record.c.id == bindparam("on_id"))
)


def read(connection: Connection, keys: Sequence[Key]) -> dict[Key, Fields | None]:
    """Records as the journal has them, None for one that is absent."""
    found: dict[Key, Fields | None] = dict.fromkeys(keys)
    for kind, ids in by_kind(keys).items():
        wanted = {"on_ids": listed(ids)}
        if kind not in _READS:
            wanted["on_kind"] = kind
        for row in connection.execute(_READS.get(kind, _READ_RECORD), wanted).mappings():
            fields = article_fields(row) if kind == ARTICLE else parse(row["fields"], kind, row["id"])
            found[kind, row["id"]] = fields
    return found


def write(
    connection: Connection,
    texts: Texts,
    steps: Mapping[Key, tuple[Fields | None, Fields | None]],
    edit: tuple[str, int],
) -> None:
    """Take records from one state to the next; `edit` is the id and journal row of the edit that says so.

    Raises CuratorError `annotation.misquoted`, `article.unknown`, `article.purged` or `article.damaged`.
    """
    gone: dict[str, list[Fields]] = defaultdict(list)
    there: dict[str, list[str]] = defaultdict(list)
    for (kind, record_id), (was, now) in steps.items():
        if now is not None:
            there[kind].append(record_id)
        elif was is not None:
            gone[kind].append(_on(kind, record_id))
    _untag(connection, steps)
    # What stands in an article goes before it and comes after it.
    for kind in sorted(gone, key=_is_annotation, reverse=True):
        connection.execute(_WRITES.get(kind, _WRITE_RECORD).delete, gone[kind])
    for kind in sorted(there, key=_is_annotation):
        if kind == ANNOTATION:
            _guard(connection, texts, steps)
        made: list[Fields] = []
        changed: list[Fields] = []
        for record_id in there[kind]:
            was, now = steps[kind, record_id]
            row = _row(kind, now or {}, edit)
            if was is not None:
                changed.append({**row, **_on(kind, record_id)})
            else:
                made.append({**row, **({"arrival": edit[1]} if kind == ARTICLE else {}), "id": record_id})
        writes = _WRITES.get(kind, _WRITE_RECORD)
        if made:
            connection.execute(writes.insert, made)
        if changed:
            connection.execute(writes.update, changed)
    _tag(connection, steps)
    _count_decided(connection, steps)


def _on(kind: str, record_id: str) -> Fields:
    return {"on_id": record_id} if kind in _WRITES else {"on_id": record_id, "on_kind": kind}


def _is_annotation(kind: str) -> bool:
    return kind == ANNOTATION


def _count_decided(connection: Connection, steps: Steps) -> None:
    """Bring the number of annotations of each article up to date."""
    more = Counter[str]()
    for (kind, _), sides in steps.items():
        for fields, by in zip(sides, (-1, 1), strict=True):
            if kind == ANNOTATION and fields is not None:
                more[fields["article"]] += by
    rows = [{"on_id": article_id, "more": by} for article_id, by in more.items() if by]
    if rows:
        connection.execute(_COUNT, rows)


def tags_of(fields: Fields | None) -> set[str]:
    """The tags of an article's record; what a newer version may keep there that is no text is passed over."""
    found: object = fields.get("tags") if fields else None
    tags = cast("list[object]", found) if isinstance(found, list) else []
    return {tag for tag in tags if isinstance(tag, str)}


def _tag(connection: Connection, steps: Steps) -> None:
    rows = [{"tag": tag, "article": i} for i, was, now in _articles(steps) for tag in now - was]
    if rows:
        connection.execute(_TAG, rows)


def _untag(connection: Connection, steps: Steps) -> None:
    rows = [{"on_tag": tag, "on_article": i} for i, was, now in _articles(steps) for tag in was - now]
    if rows:
        connection.execute(_UNTAG, rows)


def _articles(steps: Steps) -> Iterable[tuple[str, set[str], set[str]]]:
    """Each article's id, and its tags before and after."""
    for (kind, record_id), (was, now) in steps.items():
        if kind == ARTICLE:
            yield record_id, tags_of(was), tags_of(now)


def _row(kind: str, fields: Fields, edit: tuple[str, int]) -> Fields:
    if kind == ARTICLE:
        return article_row(fields)
    if kind == ANNOTATION:
        return {**annotation_row(fields), "edit": edit[0]}
    return {"kind": kind, "fields": canonical(fields)}


def parse(text: str, kind: str, record_id: str) -> Any:
    """A stored JSON value. Raises CuratorError `record.damaged`."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise CuratorError("record.damaged", kind=kind, id=record_id) from error


def article_fields(row: RowMapping) -> Fields:
    """An article's record from its row. Raises CuratorError `record.damaged`."""
    found: Fields = {}
    for name in ARTICLE_FIELDS:
        value = row[name]
        if value is not None:
            found[name] = parse(value, ARTICLE, row["id"]) if name in _AS_JSON else value
    return found | parse(row["extra"], ARTICLE, row["id"]) if row["extra"] else found


def article_row(fields: Mapping[str, Any]) -> Fields:
    """A record's columns; what has no column of its kind goes to `extra`."""
    row: Fields = dict.fromkeys(ARTICLE_FIELDS)
    extra: Fields = {}
    for name, value in fields.items():
        if name in _AS_JSON:
            row[name] = canonical(value)
        elif _fits(name, value):
            row[name] = value
        else:
            extra[name] = value
    return {**row, "extra": canonical(extra) if extra else None, "folded_title": fold(row["title"] or "")}


def _fits(name: str, value: object) -> bool:
    column = ARTICLE_FIELDS.get(name)
    if column is None:
        return False
    return isinstance(value, str if isinstance(column.type, Text) else int) and not isinstance(value, bool)


def annotation_row(fields: Mapping[str, Any]) -> Fields:
    whole = hull(parts_of(fields["parts"]))
    named = {name: fields[name] for name in ("article", "layer", "label", "verdict")}
    return {**named, "start": whole.start, "end": whole.end, "record": canonical(fields)}


def _guard(
    connection: Connection, texts: Texts, steps: Mapping[Key, tuple[Fields | None, Fields | None]]
) -> None:
    """Refuse annotations that do not quote their article; each text is read once."""
    by_article: dict[str, list[tuple[str, Fields]]] = defaultdict(list)
    for (kind, annotation_id), (_, now) in steps.items():
        if kind == ANNOTATION and now is not None:
            by_article[now["article"]].append((annotation_id, now))
    for article_id, found in by_article.items():
        sha256 = connection.execute(_TEXT_OF, {"on_id": article_id}).scalar()
        if sha256 is None:
            raise CuratorError("article.unknown", id=article_id)
        text = texts.get(connection, sha256)
        for annotation_id, fields in found:
            if not is_quoted(text, fields):
                raise CuratorError("annotation.misquoted", id=annotation_id)


def is_quoted(text: str, fields: Mapping[str, Any]) -> bool:
    """True if every part stands in the text with its quote, and a claim's source and cue stand in it."""
    pairs, quotes = fields["parts"], fields["quotes"]
    if len(pairs) == 1:
        start, end = pairs[0]
        quoted = 0 <= start < end <= len(text) and [text[start:end]] == quotes
    else:
        parts = parts_of(pairs)
        quoted = are_valid(parts, len(text)) and [part.of(text) for part in parts] == quotes
    others = (parts_of(fields[name]) for name in ("source", "cue") if fields.get(name))
    return quoted and all(are_valid(parts, len(text)) for parts in others)
