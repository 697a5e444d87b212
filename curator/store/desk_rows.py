"""What the desk lists of a workspace: articles by the numbers of their rows, in an order, sifted."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, func, literal_column, select

from curator.domain.article import ArticleState
from curator.domain.text import fold

from .database import Database
from .many import one_of
from .tables import article as table
from .tables import article_tag

TO_DO = frozenset({ArticleState.TODO, ArticleState.IN_PROGRESS})
NUMBER: ColumnElement[int] = literal_column("article.rowid", Integer)
"""The number of an article's row in its table: every index holds it, which makes lists of them cheap.

SQLite may deal the numbers anew when a file is copied: they are never stored.
"""
_STEP = 2_000


class Order(StrEnum):
    """How the desk sorts; among equals what came in last is first."""

    IMPORTED = "imported"
    PUBLISHED = "published"
    TITLE = "title"
    PROGRESS = "progress"
    DOUBT = "doubt"


_ORDERS = {
    Order.IMPORTED: (table.c.arrival.desc(),),
    Order.PUBLISHED: (table.c.published.desc(), table.c.arrival.desc()),
    Order.TITLE: (table.c.folded_title, table.c.arrival),
    Order.PROGRESS: (table.c.progress.desc(), table.c.arrival.desc()),
    Order.DOUBT: (table.c.doubt.desc(), table.c.arrival.desc()),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles, in which order; "" is any. `search` is part of a title, case and accents aside."""

    states: frozenset[ArticleState] = frozenset(ArticleState)
    search: str = ""
    tag: str = ""
    story: str = ""
    language: str = ""
    outlet: str = ""
    order: Order = Order.IMPORTED

    def narrows(self) -> dict[str, str]:
        """What is asked of tag, story, language and outlet, by these names."""
        return {name: value for name in KINDS if (value := getattr(self, name))}

    @property
    def is_everything(self) -> bool:
        return not self.search.strip() and not self.narrows() and len(self.states) == len(ArticleState)


KINDS = tuple(field.name for field in fields(Wanted) if field.name in ("tag", "story", "language", "outlet"))


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the desk. `open_hint` is the last known number of open suggestions, if any was known."""

    id: str
    title: str
    published: str
    state: ArticleState
    length: int
    decided: int
    open_hint: int | None
    imported_at: str
    number: int
    tags: tuple[str, ...] = ()
    story: str = ""


class DeskRows:
    """Reads the desk's lists; every question may be asked from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers(self, wanted: Wanted, most: int | None = None) -> array[int]:
        """The numbers of all rows that are wanted, in order; at most so many."""
        inner = _query(wanted).limit(most).subquery()
        # As one text: 100,000 rows handed over one by one would hold the other threads up.
        query = select(func.aggregate_strings(inner.c.number, ","))
        with self._database.read() as connection:
            found = connection.execute(query).scalar()
        return array("q", map(int, found.split(","))) if found else array("q")

    def are_fewer_than(self, count: int) -> bool:
        """Whether the workspace has fewer articles; asked of their numbers, so without counting them."""
        with self._database.read() as connection:
            last = connection.execute(select(func.max(NUMBER)).select_from(table)).scalar()
        return (last or 0) < count

    def lines(self, numbers: Sequence[int]) -> list[ArticleRow]:
        """The lines of rows, in this order; unknown ones are left out."""
        query = select(*_COLUMNS).where(_among(numbers))
        with self._database.read() as connection:
            found = {row.number: line_of(row) for row in connection.execute(query)}
        return [found[number] for number in numbers if number in found]

    def number_of(self, article_id: str) -> int | None:
        """The row of an article, None if there is none."""
        with self._database.read() as connection:
            return connection.execute(select(NUMBER).where(table.c.id == article_id)).scalar()

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """The ids of the articles in rows, in this order."""
        with self._database.read() as connection:
            rows = connection.execute(select(NUMBER, table.c.id).where(_among(numbers))).all()
        found = {row[0]: row[1] for row in rows}
        return [found[number] for number in numbers if number in found]

    def to_do(self, numbers: Iterable[int], most: int = 1) -> list[str]:
        """The first articles in these rows that are neither done nor skipped, at most so many."""
        waiting, found = list(numbers), list[str]()
        for at in range(0, len(waiting), _STEP):
            some = waiting[at : at + _STEP]
            query = select(NUMBER, table.c.id).where(_among(some), _standing(TO_DO))
            with self._database.read() as connection:
                rows = {row[0]: row[1] for row in connection.execute(query)}
            found += [rows[number] for number in some if number in rows]
            if len(found) >= most:
                break
        return found[:most]

    def count_by_state(self) -> dict[ArticleState, int]:
        """How many articles stand where; every state is named."""
        # One walk over an index with a sum for each: a GROUP BY takes three times as long.
        states = list(ArticleState)
        query = select(*(func.count().filter(table.c.standing == state.value) for state in states))
        with self._database.read() as connection:
            found = connection.execute(query.select_from(table)).one()
        return dict(zip(states, found, strict=True))

    def values(self, kind: str) -> dict[str, int]:
        """The tags, stories, languages or outlets (KINDS) that articles have, with how many, most first."""
        column = article_tag.c.tag if kind == "tag" else table.c[kind]
        many = func.count()
        query = select(column, many).where(column != "").group_by(column).order_by(many.desc(), column)
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def around(self, published: tuple[str, str], most: int) -> list[ArticleRow]:
        """The lines of articles published in a range of ISO dates, both included; the newest first.

        A range from "" on holds those without a date too.
        """
        after, before = published
        # "~" comes after every sign of a date with a time of day.
        date = func.coalesce(table.c.published, "") if not after else table.c.published
        query = (
            select(*_COLUMNS)
            .where(date >= after, date <= before + "~")
            .order_by(table.c.published.desc(), table.c.arrival.desc())
            .limit(most)
        )
        with self._database.read() as connection:
            return [line_of(row) for row in connection.execute(query)]


_COLUMNS: tuple[ColumnElement[Any], ...] = (
    NUMBER.label("number"),
    *(table.c[name] for name in ("id", "title", "published", "standing", "length", "decided", "open_hint")),
    *(table.c[name] for name in ("imported_at", "tags", "story")),
)


def line_of(row: Any) -> ArticleRow:
    """The line of a row that `lines_of` or `lines` asked for."""
    return ArticleRow(
        row.id,
        row.title or "",
        row.published or "",
        ArticleState(row.standing),
        row.length,
        row.decided,
        row.open_hint,
        row.imported_at or "",
        row.number,
        _tags(row.tags),
        row.story or "",
    )


def _tags(stored: str | None) -> tuple[str, ...]:
    """The tags as stored; damage is told where the article is opened, and leaves the desk standing."""
    try:
        return tuple(json.loads(stored)) if stored else ()
    except ValueError:
        return ()


def lines_of(ids: Sequence[str]) -> Select[Any]:
    """The columns of lines, for articles by their ids."""
    return select(*_COLUMNS).where(one_of(table.c.id, ids))


def _query(wanted: Wanted) -> Select[Any]:
    query = select(NUMBER.label("number")).select_from(table).order_by(*_ORDERS[wanted.order])
    if len(wanted.states) < len(ArticleState):
        query = query.where(_standing(wanted.states))
    for kind, value in wanted.narrows().items():
        query = query.where(NUMBER.in_(_having(kind, value)))
    search = fold(wanted.search.strip())
    if search:
        query = query.where(NUMBER.in_(select(NUMBER).where(func.instr(table.c.folded_title, search) > 0)))
    return query


def _having(kind: str, value: str) -> Select[Any]:
    """The numbers of the articles that have a tag, a story, a language or an outlet."""
    if kind != "tag":
        return select(NUMBER).where(table.c[kind] == value)
    tagged = select(article_tag.c.article).where(article_tag.c.tag == value)
    return select(NUMBER).where(table.c.id.in_(tagged))


def _standing(states: Iterable[ArticleState]) -> ColumnElement[bool]:
    return table.c.standing.in_(sorted(state.value for state in states))


def _among(numbers: Sequence[int]) -> ColumnElement[bool]:
    each = func.json_each("[" + ",".join(map(str, numbers)) + "]").table_valued("value")
    return NUMBER.in_(select(each.c.value))
