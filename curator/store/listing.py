"""The journal as a list to read: a page at a time, newest first, sifted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, and_, func, literal, literal_column, or_, select, text, tuple_

from .database import Database
from .many import one_of
from .tables import article
from .tables import edit as table

_ARTICLE = func.coalesce(func.json_extract(table.c.args, "$.article"), "")
_BACK = text("""
WITH RECURSIVE up(first, undoes, depth) AS (
    SELECT id, undoes, 1 FROM edit WHERE id IN (SELECT value FROM json_each(:ids)) AND undoes IS NOT NULL
    UNION ALL
    SELECT up.first, edit.undoes, up.depth + 1
    FROM up JOIN edit ON edit.id = up.undoes WHERE edit.undoes IS NOT NULL
)
SELECT first, max(depth) FROM up GROUP BY first
""")
_MOST_CHANGES = 200_000
"""Characters of changes that are looked into for a label; a bulk act says what it was in its args."""


class Place(NamedTuple):
    """Where a page ended: the time and the id of its last edit."""

    at: str
    id: str


@dataclass(frozen=True, slots=True)
class Extract:
    """What is listed; "" and () mean no bound. `since` and `until` are UTC in ISO 8601, `until` left out.

    `acts` are the codes wanted, or with `others` all but these.
    """

    author: str = ""
    since: str = ""
    until: str = ""
    acts: Sequence[str] = ()
    others: bool = False
    article: str = ""
    words: str = ""


class Line(NamedTuple):
    """One edit as it is listed; `kind` and `record` name what it changed first, `size` how many it changed.

    `label` is the label that it gave or took with a whole record, "" where it left it alone; `back` is 0 for
    an act of its own, odd for an undo, even for a redo.
    """

    id: str
    at: str
    author: str
    act: str
    args: Mapping[str, str | int]
    article: str
    title: str
    kind: str
    record: str
    label: str
    size: int
    back: int

    @property
    def place(self) -> Place:
        return Place(self.at, self.id)


class Listing:
    """Reads pages of the journal off its index by time; may be used from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, extract: Extract, after: Place | None, size: int) -> list[Line]:
        """Up to `size` edits that follow a place, the newest first."""
        found = select(table.c.id).where(*_wanted(extract))
        if after is not None:
            # Two bounds: the first is one that the index can start from.
            before = tuple_(table.c.at, table.c.id) < tuple_(literal(after.at), literal(after.id))
            found = found.where(table.c.at <= after.at, before)
        found = found.order_by(table.c.at.desc(), table.c.id.desc()).limit(size)
        with self._database.read() as connection:
            ids = list(connection.execute(found).scalars())
            rows = {row.id: row for row in connection.execute(_LINES.where(one_of(table.c.id, ids)))}
            back: dict[str, int] = dict(connection.execute(_BACK, {"ids": json.dumps(ids)}).all())  # pyright: ignore[reportArgumentType]
        return [_line(rows[edit_id], back.get(edit_id, 0)) for edit_id in ids]

    def count(self, extract: Extract) -> int:
        """How many edits there are in all."""
        with self._database.read() as connection:
            return connection.execute(
                select(func.count()).select_from(table).where(*_wanted(extract))
            ).scalar_one()

    def authors(self) -> list[str]:
        """Everybody who wrote an edit, by id."""
        with self._database.read() as connection:
            return list(
                connection.execute(select(table.c.author).distinct().order_by(table.c.author)).scalars()
            )


_FIRST = func.iif(
    func.length(table.c.changes) <= _MOST_CHANGES, func.json_extract(table.c.changes, "$[0]"), None
)
_LINES = (
    select(
        table.c.id,
        table.c.at,
        table.c.author,
        table.c.act,
        table.c.args,
        _ARTICLE.label("article"),
        func.coalesce(article.c.title, "").label("title"),
        _FIRST.label("first"),
        func.coalesce(
            func.json_extract(table.c.args, "$.count"), func.json_array_length(table.c.changes)
        ).label("size"),
    )
    .select_from(table)
    .outerjoin(article, article.c.id == _ARTICLE)
)


def _line(row: Any, back: int) -> Line:
    nothing = ["", "", None, None]
    kind, record, before, after = cast("list[Any]", json.loads(row.first) if row.first else nothing)
    label = cast("dict[str, Any]", after or before or {}).get("label")
    args = json.loads(row.args)
    title = row.title or str(args.get("title", ""))
    return Line(
        row.id,
        row.at,
        row.author,
        row.act,
        args,
        row.article,
        title,
        kind,
        record,
        label or "",
        row.size,
        back,
    )


def _wanted(extract: Extract) -> list[ColumnElement[bool]]:
    c = table.c
    wanted: list[ColumnElement[bool]] = []
    if extract.author:
        # The plus keeps the walk on the index by time, whose order is the list's.
        wanted.append(literal_column("+author") == extract.author)
    if extract.since:
        wanted.append(c.at >= extract.since)
    if extract.until:
        wanted.append(c.at < extract.until)
    if extract.acts:
        wanted.append(c.act.not_in(extract.acts) if extract.others else c.act.in_(extract.acts))
    if extract.article:
        wanted.append(literal(extract.article) == _ARTICLE)
    for word in extract.words.split():
        wanted.append(or_(*(c.args.contains(form, autoescape=True) for form in _forms(word))))
    return [and_(*wanted)] if wanted else []


def _forms(word: str) -> list[str]:
    """A word in the capitals it may stand in: SQLite knows no case beyond ASCII."""
    escaped = [json.dumps(form, ensure_ascii=False)[1:-1] for form in (word, word.lower(), word.upper())]
    titled = json.dumps(word[:1].upper() + word[1:].lower(), ensure_ascii=False)[1:-1]
    return list(dict.fromkeys([*escaped, titled]))
