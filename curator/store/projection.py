"""The journal added up: the present state of every record, in the table of its kind."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import Connection, RowMapping, Text, bindparam, delete, insert, select, update

from curator.domain.edit import ANNOTATION, ARTICLE, canonical
from curator.domain.errors import CuratorError
from curator.domain.span import are_valid, hull, parts_of
from curator.domain.text import fold

from .tables import annotation, article, article_tag, record
from .texts import Texts

Fields = dict[str, Any]

_KEPT_FOR_THE_DESK = {"open_hint", "decided", "doubt", "standing", "progress"}
_NOT_OF_RECORD = {"id", "extra", "arrival", "folded_title", *_KEPT_FOR_THE_DESK}
_AS_JSON = {"tags", "review"}
ARTICLE_FIELDS = {column.name: column for column in article.c if column.name not in _NOT_OF_RECORD}

_ARTICLE = article.c.id == bindparam("on_id")
_ANNOTATION = annotation.c.id == bindparam("on_id")
_RECORD = (record.c.kind == bindparam("on_kind")) & (record.c.id == bindparam("on_id"))
_READ_ARTICLE = select(article).where(_ARTICLE)
_READ_ANNOTATION = select(annotation.c.record).where(_ANNOTATION)
_READ_RECORD = select(record.c.fields).where(_RECORD)
_TEXT_OF = select(article.c.text_sha256).where(_ARTICLE)

_UPDATE_ARTICLE = update(article).where(_ARTICLE)
_UPDATE_ANNOTATION = update(annotation).where(_ANNOTATION)
_UPDATE_RECORD = update(record).where(_RECORD)
_DELETE_ARTICLE = delete(article).where(_ARTICLE)
_DELETE_ANNOTATION = delete(annotation).where(_ANNOTATION)
_DELETE_RECORD = delete(record).where(_RECORD)
_INSERT_ARTICLE = insert(article)
_INSERT_ANNOTATION = insert(annotation)
_INSERT_RECORD = insert(record)
_TAG = insert(article_tag)
_UNTAG = delete(article_tag).where(
    (article_tag.c.tag == bindparam("on_tag")) & (article_tag.c.article == bindparam("on_article"))
)
_COUNT = _UPDATE_ARTICLE.values(decided=article.c.decided + bindparam("more"))

State = Mapping[tuple[str, str], Fields | None]
"""Records by kind and id; None for one that is absent."""


def read(connection: Connection, kind: str, record_id: str) -> Fields | None:
    """A record as the journal has it, None if it is absent."""
    if kind == ARTICLE:
        row = connection.execute(_READ_ARTICLE, {"on_id": record_id}).mappings().first()
        return None if row is None else article_fields(row)
    if kind == ANNOTATION:
        found = connection.execute(_READ_ANNOTATION, {"on_id": record_id}).scalar()
    else:
        found = connection.execute(_READ_RECORD, {"on_kind": kind, "on_id": record_id}).scalar()
    return None if found is None else parse(found, kind, record_id)


def write(
    connection: Connection,
    texts: Texts,
    key: tuple[str, str],
    was: Fields | None,
    now: Fields | None,
    edit: tuple[str, int],
) -> None:
    """Take a record from one state to the next; `edit` is the id and journal row of the edit that says so.

    Raises CuratorError `annotation.misquoted`, `article.unknown`, `article.purged` or `article.damaged`.
    """
    kind, record_id = key
    if kind == ARTICLE and was is not None:
        _untag(connection, record_id, tags_of(was) - tags_of(now))
    if now is None:
        if was is not None:
            _remove(connection, kind, record_id)
    elif kind == ARTICLE:
        values = article_row(now)
        if was is None:
            connection.execute(_INSERT_ARTICLE, {**values, "id": record_id, "arrival": edit[1]})
        else:
            connection.execute(_UPDATE_ARTICLE, {**values, "on_id": record_id})
        _tag(connection, record_id, tags_of(now) - tags_of(was))
    elif kind == ANNOTATION:
        _guard(connection, texts, record_id, now)
        values = {**annotation_row(now), "edit": edit[0]}
        if was is None:
            connection.execute(_INSERT_ANNOTATION, {**values, "id": record_id})
        else:
            connection.execute(_UPDATE_ANNOTATION, {**values, "on_id": record_id})
    elif was is None:
        connection.execute(_INSERT_RECORD, {"kind": kind, "id": record_id, "fields": canonical(now)})
    else:
        connection.execute(_UPDATE_RECORD, {"on_kind": kind, "on_id": record_id, "fields": canonical(now)})


def count_decided(connection: Connection, was: State, now: State) -> None:
    """Bring the number of annotations of each article up to date after an edit."""
    more = Counter[str]()
    for state, by in ((was, -1), (now, 1)):
        for (kind, _), fields in state.items():
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


def _tag(connection: Connection, article_id: str, tags: Iterable[str]) -> None:
    rows = [{"tag": tag, "article": article_id} for tag in tags]
    if rows:
        connection.execute(_TAG, rows)


def _untag(connection: Connection, article_id: str, tags: Iterable[str]) -> None:
    rows = [{"on_tag": tag, "on_article": article_id} for tag in tags]
    if rows:
        connection.execute(_UNTAG, rows)


def _remove(connection: Connection, kind: str, record_id: str) -> None:
    if kind == ARTICLE:
        connection.execute(_DELETE_ARTICLE, {"on_id": record_id})
    elif kind == ANNOTATION:
        connection.execute(_DELETE_ANNOTATION, {"on_id": record_id})
    else:
        connection.execute(_DELETE_RECORD, {"on_kind": kind, "on_id": record_id})


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


def _guard(connection: Connection, texts: Texts, annotation_id: str, fields: Fields) -> None:
    sha256 = connection.execute(_TEXT_OF, {"on_id": fields["article"]}).scalar()
    if sha256 is None:
        raise CuratorError("article.unknown", id=fields["article"])
    if not is_quoted(texts.get(connection, sha256), fields):
        raise CuratorError("annotation.misquoted", id=annotation_id)


def is_quoted(text: str, fields: Mapping[str, Any]) -> bool:
    """True if every part stands in the text with its quote, and a claim's source and cue stand in it."""
    parts = parts_of(fields["parts"])
    if not are_valid(parts, len(text)) or [part.of(text) for part in parts] != fields["quotes"]:
        return False
    return all(are_valid(parts_of(fields[name]), len(text)) for name in ("source", "cue") if fields.get(name))
