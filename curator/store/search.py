"""Searching all articles: which ones, from the index, in the order asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from curator.domain.finding import indexed
from curator.domain.searching import Filters, Order, Place, Request, Term

from .database import Database
from .search_index import NOTES, Standing, facet, mark_facets, standing
from .search_lines import FoundArticle, lines_of

MOST = 1_000
"""Articles listed; there may be more."""
RELEVANT = 2_000
"""Of so many of the newest, the most relevant come first: to weigh every article that has a common
word takes most of a second."""
_TITLE_WEIGHT = 8.0

_MATCHED = "SELECT rowid AS number FROM search_text WHERE search_text MATCH :match"
_NOTED = f"SELECT DISTINCT rowid >> {NOTES} AS number FROM search_note WHERE search_note MATCH :noted"

_Key = tuple[str, int]
"""Day of publication, if that is what is ordered by, and number of an article: the greater comes first."""


class SearchStopped(Exception):
    """Another search was wanted instead."""


class Found(NamedTuple):
    """Numbers of articles in order; `more` says that there are others behind them."""

    numbers: tuple[int, ...]
    more: bool
    standing: Standing


class Choices(NamedTuple):
    """What articles can be filtered by that only they know."""

    outlets: tuple[str, ...]
    tags: tuple[str, ...]


class Search:
    """Reads with connections of its own, so that it never waits for the window nor the window for it.

    One thread searches; `wanted` says whether the answer is still waited for, and any other thread
    may `interrupt` one that is not: it ends with SearchStopped.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)
        self._running: Any = None
        self._lock = threading.Lock()

    def close(self) -> None:
        self._database.close()

    def interrupt(self) -> None:
        """Break off what is going on; after `wanted` has turned false."""
        with self._lock:
            if self._running is not None:
                self._running.interrupt()

    @contextmanager
    def _reading(self, wanted: Callable[[], bool]) -> Generator[Connection]:
        with self._database.read() as connection:
            with self._lock:
                self._running = connection.connection.dbapi_connection
            try:
                # Only now: had it been asked before, an interruption could come between and be lost.
                if not wanted():
                    raise SearchStopped
                yield connection
            except DBAPIError as error:
                if wanted():
                    raise
                raise SearchStopped from error
            finally:
                with self._lock:
                    self._running = None

    def find(self, request: Request, wanted: Callable[[], bool] = lambda: True) -> Found:
        """The articles in which all terms occur, in the order asked for."""
        with self._reading(wanted) as connection:
            numbers = list(islice(_numbers(connection, request), MOST + 1)) if request.asks else []
            return Found(tuple(numbers[:MOST]), len(numbers) > MOST, standing(connection))

    def lines(
        self, request: Request, numbers: Iterable[int], wanted: Callable[[], bool] = lambda: True
    ) -> list[FoundArticle]:
        """These articles with the lines in which something was found, in the order given."""
        with self._reading(wanted) as connection:
            found: list[FoundArticle] = []
            for one in lines_of(connection, request, list(numbers)):
                if not wanted():
                    raise SearchStopped
                found.append(one)
            return found

    def choices(self) -> Choices:
        """The outlets and tags of all articles, in order."""
        outlets = "SELECT DISTINCT outlet FROM article WHERE outlet <> '' ORDER BY outlet"
        tags = "SELECT DISTINCT value FROM article, json_each(tags) WHERE tags <> '[]' ORDER BY value"
        with self._reading(lambda: True) as connection:
            return Choices(*(tuple(connection.execute(text(one)).scalars()) for one in (outlets, tags)))


def _numbers(connection: Connection, request: Request) -> Iterator[int]:
    """Without repetition; of several sources first what comes first in any of them."""
    sources = _sources(request)
    if request.order is Order.RELEVANT and sources[0].sql == _MATCHED:
        yield from _relevant(connection, request, sources[0])
        return
    before: int | None = None
    for _, number in merge(*(_listed(connection, request, one) for one in sources), reverse=True):
        if number != before:
            yield number
        before = number


def _listed(connection: Connection, request: Request, source: _Source, most: int = MOST + 1) -> list[_Key]:
    """The first of a source's articles, by day of publication or by arrival."""
    where = _conditions(request)
    if request.order is Order.PUBLISHED:
        sql = f"SELECT published, number FROM search_row AS found WHERE +found.number IN ({source.sql})"
        sql += f" AND {where.on('+found.number')} ORDER BY published DESC, number DESC LIMIT :most"
    else:
        sql = f"SELECT '', number FROM ({source.sql}) AS found WHERE {where.on('+found.number')}"
        sql += " ORDER BY number DESC LIMIT :most"
    rows = connection.execute(text(sql), {**where.values, **source.values, "most": most})
    return [(day, number) for day, number in rows]


def _relevant(connection: Connection, request: Request, source: _Source) -> Iterator[int]:
    """The newest of them by how well they fit."""
    newest = _listed(connection, request, source, RELEVANT)
    where = _conditions(request)
    sql = f"SELECT rowid FROM search_text WHERE search_text MATCH :match AND {where.on('+search_text.rowid')}"
    sql += f" AND rowid >= :lowest ORDER BY bm25(search_text, {_TITLE_WEIGHT}, 1.0), rowid DESC LIMIT :most"
    lowest = newest[-1][1] if newest else 0
    values = {**where.values, **source.values, "lowest": lowest, "most": MOST + 1}
    yield from connection.execute(text(sql), values).scalars()


class _Source(NamedTuple):
    """A query of article numbers, and the values in it."""

    sql: str
    values: dict[str, str]


def _sources(request: Request) -> list[_Source]:
    """One for text and title, one for notes; without terms all articles there are."""
    if not request.sought:
        return [_Source("SELECT number FROM search_row", {})]
    expression = " AND ".join(map(_expression, request.sought))
    columns = [place.value for place in (Place.TITLE, Place.TEXT) if place in request.places]
    found: list[_Source] = []
    if columns:
        match = expression if len(columns) == 2 else f"{{{columns[0]}}} : ({expression})"
        found.append(_Source(_MATCHED, {"match": match}))
    if Place.NOTES in request.places:
        found.append(_Source(_NOTED, {"noted": expression}))
    return found


def _expression(term: Term) -> str:
    """A term in the index's own language: always quoted, so that nothing in it is an operator."""
    quoted = indexed(term.text).replace('"', " ")
    return f'"{quoted}"' + "*" * term.is_prefix


class _Where(NamedTuple):
    """Conditions on an article's number, and the values in them."""

    conditions: list[str]
    values: dict[str, Any]

    def on(self, number: str) -> str:
        """Written with a plus: the bare number would be handed to the index, to be asked once for each."""
        return " AND ".join(one.replace("{number}", number) for one in self.conditions) or "1"


def _conditions(request: Request) -> _Where:
    filters, where = request.filters, _Where([], {})
    if words := _facets(filters):
        where.conditions.append(
            "{number} IN (SELECT rowid FROM search_facet WHERE search_facet MATCH :facets)"
        )
        where.values["facets"] = " AND ".join(words)
    if len(_marks(filters)) > 2:
        # The index knows these by twos; that all hold for one annotation is looked up.
        where.conditions.append(_ON_ONE_MARK)
        where.values.update(_mark_values(filters))
    if filters.since or filters.until:
        day = "imported" if filters.by_import else "published"
        days = f"SELECT number FROM search_row WHERE {day} BETWEEN :since AND :until"
        where.conditions.append(f"{{number}} IN ({days})")
        # A day begins all the moments in it; what has no date comes before every day.
        where.values.update(since=filters.since or "0", until=(filters.until or "9") + "~")
    if without := [_expression(term) for term in request.terms if term.is_excluded]:
        others = "SELECT rowid FROM search_text WHERE search_text MATCH :without"
        where.conditions.append(f"{{number}} NOT IN ({others})")
        where.values["without"] = " OR ".join(without)
    return where


def _marks(filters: Filters) -> dict[str, str]:
    named = {
        "label": filters.label,
        "verdict": filters.verdict.value if filters.verdict else "",
        "entity": "\0".join(filters.entity) if filters.entity else "",
        "person": filters.person,
    }
    return {name: value for name, value in named.items() if value}


def _facets(filters: Filters) -> list[str]:
    state = filters.state.value if filters.state else ""
    named = (("state", state), ("outlet", filters.outlet), ("tag", filters.tag))
    return [*mark_facets(_marks(filters)), *(facet(kind, value) for kind, value in named if value)]


_ON_ONE_MARK = """EXISTS (SELECT 1 FROM search_row AS r JOIN annotation AS a ON a.article = r.article
 JOIN edit AS e ON e.id = a.edit WHERE r.number = {number} AND (:label IS NULL OR a.label = :label)
 AND (:verdict IS NULL OR a.verdict = :verdict) AND (:person IS NULL OR e.author = :person)
 AND (:kb IS NULL OR (json_extract(a.record, '$.link[0]') = :kb
 AND json_extract(a.record, '$.link[1]') = :kb_id)))"""


def _mark_values(filters: Filters) -> dict[str, str | None]:
    marks = _marks(filters)
    kb, kb_id = filters.entity or (None, None)
    return {**{name: marks.get(name) for name in ("label", "verdict", "person")}, "kb": kb, "kb_id": kb_id}
