"""An article that comes in, made ready as the rows it will be: the lock is then held for writing alone.

No database is asked, so that another process can do it. The journal stamps and writes it (`Journal.batches`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import orjson
from sqlalchemy import Connection, insert

from curator.domain.edit import ANNOTATION, ARTICLE, Change, Draft, canonical
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash

from .projection import article_row, is_quoted, tags_of
from .tables import article_tag

_PLAIN = 1e-4
"""Numbers from here up to 1 are written alike by this library and by Python; smaller ones get an exponent."""

_TAG = insert(article_tag)
# Plain SQL: rows by name take as long to hand over as to write.
_TEXT = "INSERT INTO text (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING"
_ANNOTATIONS = (
    'INSERT INTO annotation (id, article, layer, label, verdict, start, "end", record, edit) '
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_RECORDS = "INSERT INTO record (kind, id, fields) VALUES (?, ?, ?)"

Row = list[Any]


@dataclass(slots=True)
class Ready:
    """The edit that takes one article in, as the rows that its changes make; all of it plain JSON values.

    `article` is by columns and `record` the same as its record's canonical JSON, `annotations` are (id,
    article, layer, label, verdict, start, end, record), `records` of other kinds (kind, id, fields).
    """

    act: str
    args: dict[str, str | int]
    text: str
    article: dict[str, Any]
    record: str
    tags: list[str]
    annotations: list[Row]
    records: list[Row]

    @property
    def article_id(self) -> str:
        return self.article["id"]

    @property
    def changes(self) -> str:
        """The edit's changes as `canonical(changes_to_json(…))` has them."""
        made = [_change(ARTICLE, self.article_id, self.record)]
        made += [_change(ANNOTATION, row[0], row[7]) for row in self.annotations]
        made += [_change(row[0], row[1], row[2]) for row in self.records]
        return f"[{','.join(made)}]"

    def keys(self) -> list[tuple[str, str]]:
        """Kind and id of every record that it makes."""
        made = [(ARTICLE, self.article_id)]
        made += [(ANNOTATION, row[0]) for row in self.annotations]
        return made + [(row[0], row[1]) for row in self.records]


def ready(draft: Draft, text: str) -> Ready:
    """The rows of an edit that makes an article, then its annotations, then other records, and nothing else.

    Raises CuratorError `annotation.misquoted`; ValueError if the edit does anything besides.
    """
    made = Ready(draft.act, dict(draft.args), text, {}, "", [], [], [])
    digest = text_hash(text)
    for change in draft.changes:
        _add(made, change, _fields(change))
    if [(change.kind, change.id) for change in draft.changes] != made.keys():
        raise ValueError("an article comes first, then its annotations, then other records")
    if made.article["text_sha256"] != digest:
        raise ValueError(f"article {made.article_id} is not of this text")
    return made


def write(connection: Connection, made: Ready, edit: tuple[str, int]) -> None:
    """Write the rows of an article that was not here; `edit` is the id and journal row of the edit."""
    connection.exec_driver_sql(_TEXT, (made.article["text_sha256"], made.text))
    counted = (edit[1], len(made.annotations))
    connection.exec_driver_sql(_article_sql(tuple(made.article)), (*made.article.values(), *counted))
    if made.annotations:
        connection.exec_driver_sql(_ANNOTATIONS, [(*row, edit[0]) for row in made.annotations])
    if made.records:
        connection.exec_driver_sql(_RECORDS, [tuple(row) for row in made.records])
    if made.tags:
        connection.execute(_TAG, [{"tag": tag, "article": made.article_id} for tag in made.tags])


@cache
def _article_sql(columns: tuple[str, ...]) -> str:
    named = ", ".join(f'"{name}"' for name in (*columns, "arrival", "decided"))
    return f"INSERT INTO article ({named}) VALUES ({', '.join('?' * (len(columns) + 2))})"


def _change(kind: str, record_id: str, record: str) -> str:
    named = f'"{record_id}"' if record_id.isalnum() and record_id.isascii() else canonical(record_id)
    return f'["{kind}",{named},null,{record}]'


def _fields(change: Change) -> dict[str, Any]:
    if change.before is not None or change.after is None:
        raise ValueError(f"{change.kind} {change.id} is not made but changed")
    return dict(change.after)


def _add(made: Ready, change: Change, fields: dict[str, Any]) -> None:
    if change.kind == ARTICLE:
        made.record = canonical(fields)
        columns = {str(name): value for name, value in article_row(fields).items()}
        made.article = {"id": change.id, **columns}
        made.tags = sorted(tags_of(fields))
    elif change.kind == ANNOTATION:
        if not is_quoted(made.text, fields):
            raise CuratorError("annotation.misquoted", id=change.id)
        start, end = fields["parts"][0][0], fields["parts"][-1][1]
        named = [fields[name] for name in ("article", "layer", "label", "verdict")]
        made.annotations.append([change.id, *named, start, end, _canonical(fields)])
    else:
        made.records.append([change.kind, change.id, canonical(fields)])


def _canonical(fields: dict[str, Any]) -> str:
    """An annotation's record as `domain.edit.canonical` writes it, six times as fast."""
    proposed: dict[str, Any] = fields.get("origin") or {}
    for score in (fields.get("check_score"), proposed.get("score"), proposed.get("model_score")):
        if score and not _PLAIN <= score <= 1:
            return canonical(fields)
    if "missed" in fields or "check_score" in proposed:
        return canonical(fields)
    try:
        return orjson.dumps(fields, option=orjson.OPT_SORT_KEYS).decode()
    except orjson.JSONEncodeError as error:
        raise CuratorError("text.surrogate") from error
