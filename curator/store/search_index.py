"""The index behind the search: filled beside the editor's work, in batches that let every act pass."""

from __future__ import annotations

import hashlib
import json
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, func, select, text
from sqlalchemy.dialects.sqlite import insert

from curator.domain.finding import indexed

from .database import Database
from .journal import BATCH_SECONDS
from .many import one_of
from .tables import annotation, article, edit, search_noted, search_row, search_stale
from .tables import text as texts

NOTES = 20
"""Bits below an article's number for its notes: their order is that of their articles."""

_READ = 40
"""Articles read at a time; of longer ones fewer."""
_READ_CODE_POINTS = 300_000
_MERGE_PAGES = 24
_MERGE_EVERY = 8
"""Batches; each adds a piece, and at sixteen SQLite would join them all in one go."""
_MERGED = ("search_text", "search_facet", "search_note")
_NEW = (
    select(article.c.id, article.c.arrival, article.c.length)
    .order_by(article.c.arrival, article.c.id)
    .limit(_READ)
)
_LAST = (
    select(article.c.arrival, article.c.id, search_row.c.number)
    .join(search_row, search_row.c.article == article.c.id)
    .order_by(search_row.c.number.desc())
    .limit(1)
)
_STALE = select(search_stale).order_by(search_stale.c.tick).limit(_READ)
_ARTICLES = select(
    *(article.c[name] for name in ("id", "arrival", "title", "published", "imported_at", "outlet")),
    *(article.c[name] for name in ("state", "tags")),
    texts.c.text,
    search_row.c.number,
).select_from(
    article.join(texts, texts.c.sha256 == article.c.text_sha256, isouter=True).join(
        search_row, search_row.c.article == article.c.id, isouter=True
    )
)
_NOTE = func.json_extract(annotation.c.record, "$.note")
_NOTES = (
    select(annotation.c.article, annotation.c.id, _NOTE)
    .where(func.instr(annotation.c.record, '"note":') > 0)
    .order_by(annotation.c.start, annotation.c.id)
)
_MARKS = (
    select(
        annotation.c.article,
        annotation.c.label,
        annotation.c.verdict,
        func.json_extract(annotation.c.record, "$.link[0]"),
        func.json_extract(annotation.c.record, "$.link[1]"),
        edit.c.author,
    )
    .join(edit, edit.c.id == annotation.c.edit)
    .distinct()
)
_FORGET = {
    "text": ("DELETE FROM search_text WHERE rowid = :number",),
    "facets": ("DELETE FROM search_facet WHERE rowid = :number",),
    "notes": (
        "DELETE FROM search_note WHERE rowid >= :number << :bits AND rowid < (:number + 1) << :bits",
        "DELETE FROM search_noted WHERE number >= :number << :bits AND number < (:number + 1) << :bits",
    ),
}
PARTS = tuple(_FORGET)
_PUT_TEXT = text("INSERT INTO search_text (rowid, title, text) VALUES (:number, :title, :text)")
_PUT_NOTE = text("INSERT INTO search_note (rowid, note) VALUES (:number, :note)")
_PUT_FACETS = text("INSERT INTO search_facet (rowid, facets) VALUES (:number, :facets)")
_PURGE = "purge"


class Standing(NamedTuple):
    """How many articles the index has, of how many."""

    indexed: int
    of: int


class _Entry(NamedTuple):
    """What is to be written of one article; a part that is None stays as it is."""

    article: str
    number: int | None
    arrival: int
    row: Mapping[str, str] | None
    text: tuple[str, str] | None
    facets: str | None
    notes: list[tuple[str, str]] | None
    ticks: tuple[int, ...]


class SearchIndex:
    """Brings the index up to date a step at a time; for one thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: deque[_Entry] = deque()
        self._unmerged: deque[str] = deque(_MERGED)
        self._written = 0
        self._purging = False

    def standing(self) -> Standing:
        with self._database.read() as connection:
            return standing(connection)

    def step(self) -> bool:
        """Write one batch, some 10 ms of it under the lock; False if all is up to date.

        What changed comes before what is new. An article is written in one go, however long it is.
        """
        if self._unmerged:
            if not self._merge(self._unmerged[0], _MERGE_PAGES):
                self._unmerged.popleft()
            return True
        if not self._waiting:
            with self._database.read() as connection:
                self._waiting.extend(_changed(connection) or _new(connection))
        if self._waiting:
            self._write()
            self._written += 1
            if self._written % _MERGE_EVERY == 0:
                self._unmerged.extend(_MERGED)
            return True
        return self._purge()

    def _write(self) -> None:
        with self._database.batch() as connection:
            stop, done = time.monotonic() + BATCH_SECONDS, False
            while self._waiting and (not done or time.monotonic() < stop):
                _write(connection, self._waiting.popleft())
                done = True

    def _merge(self, table: str, pages: int) -> bool:
        """Join small pieces of an index to larger ones, some pages at a time; False if nothing was to do.

        A number of pages below 0 begins to join them all to one.
        """
        merge = text(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', :pages)")
        with self._database.batch() as connection:
            before = _changes(connection)
            connection.execute(merge, {"pages": pages})
            # The statement itself is the first: sqlite.org/fts5.html#the_merge_command.
            return _changes(connection) - before >= 2

    def _purge(self) -> bool:
        """After a text was taken down: write the index anew without it, some pages at a time."""
        query = select(search_stale.c.tick).where(search_stale.c.part == _PURGE)
        with self._database.read() as connection:
            tick = connection.execute(query).scalar()
        if tick is None:
            return False
        self._purging = self._merge("search_text", _MERGE_PAGES if self._purging else -_MERGE_PAGES)
        if not self._purging:
            with self._database.batch() as connection:
                connection.execute(search_stale.delete().where(search_stale.c.tick == tick))
        return True


def standing(connection: Connection) -> Standing:
    """How far the index is."""
    counts = (select(func.count()).select_from(table) for table in (search_row, article))
    return Standing(*(connection.execute(count).scalar_one() for count in counts))


def facet(kind: str, *values: str) -> str:
    """The word that stands for something an article has: letters and digits only, whatever it says."""
    return hashlib.sha256("\0".join((kind, *values)).encode()).hexdigest()[:14]


def mark_facets(found: Mapping[str, str]) -> Iterator[str]:
    """The words for label, verdict, entity and person of an annotation, alone and by twos."""
    for count in (1, 2):
        for names in combinations(sorted(found), count):
            yield facet(" ".join(names), *(found[name] for name in names))


def _changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())


# --- reading ---
def _changed(connection: Connection) -> list[_Entry]:
    parts: dict[str, dict[str, int]] = {}
    for tick, article_id, part in connection.execute(_STALE):
        if part != _PURGE:
            parts.setdefault(article_id, {})[part] = tick
    return list(_entries(connection, parts)) if parts else []


def _new(connection: Connection) -> list[_Entry]:
    query, last = _NEW, connection.execute(_LAST).first()
    if last is not None:
        after = (article.c.arrival > last.arrival) | (
            (article.c.arrival == last.arrival) & (article.c.id > last.id)
        )
        query = _NEW.where(article.c.arrival >= last.arrival, after)
    parts: dict[str, dict[str, int]] = {}
    length = 0
    for article_id, _, more in connection.execute(query):
        length += more or 0
        if parts and length > _READ_CODE_POINTS:
            break
        parts[article_id] = dict.fromkeys(PARTS, 0)
    return list(_entries(connection, parts))


def _entries(connection: Connection, parts: Mapping[str, Mapping[str, int]]) -> Iterator[_Entry]:
    """What the index is to say of these articles, in the order of arrival."""
    ids = list(parts)
    query = _ARTICLES.where(one_of(article.c.id, ids)).order_by(article.c.arrival, article.c.id)
    rows = {row["id"]: row for row in connection.execute(query).mappings()}
    facets = _facets(connection, [one for one in ids if "facets" in parts[one]])
    notes: dict[str, list[tuple[str, str]]] = {one: [] for one in ids if "notes" in parts[one]}
    for article_id, annotation_id, note in connection.execute(
        _NOTES.where(one_of(annotation.c.article, list(notes)))
    ):
        notes[article_id].append((annotation_id, indexed(note or "")))
    for article_id in [*rows, *(one for one in ids if one not in rows)]:
        row, wanted = rows.get(article_id), parts[article_id]
        yield _Entry(
            article_id,
            row["number"] if row else None,
            row["arrival"] if row else 0,
            {"published": row["published"] or "", "imported": row["imported_at"] or ""} if row else None,
            (indexed(row["title"] or ""), indexed(row["text"] or "")) if row and "text" in wanted else None,
            " ".join(_article_facets(row, facets.get(article_id, [])))
            if row and "facets" in wanted
            else None,
            notes.get(article_id),
            tuple(wanted.values()),
        )


def _facets(connection: Connection, ids: list[str]) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for article_id, label, verdict, kb, kb_id, person in connection.execute(
        _MARKS.where(one_of(annotation.c.article, ids))
    ):
        entity = {"entity": f"{kb}\0{kb_id}"} if kb_id else {}
        mark = {"label": label, "verdict": verdict, "person": person, **entity}
        found.setdefault(article_id, []).append(mark)
    return found


def _article_facets(row: RowMapping, marks: Iterable[Mapping[str, str]]) -> set[str]:
    found = {one for mark in marks for one in mark_facets(mark)}
    state = "in_progress" if row["state"] == "todo" and found else row["state"]
    named = [("state", state or ""), ("outlet", row["outlet"] or "")]
    named += [("tag", tag) for tag in json.loads(row["tags"] or "[]")]
    return found | {facet(kind, value) for kind, value in named if value}


# --- writing ---
def _write(connection: Connection, entry: _Entry) -> None:
    number = entry.number
    if entry.row is None:
        number = connection.execute(
            select(search_row.c.number).where(search_row.c.article == entry.article)
        ).scalar()
        if number is not None:
            _forget(connection, number, PARTS)
            connection.execute(search_row.delete().where(search_row.c.number == number))
    elif number is not None:
        _put(connection, entry, number)
    elif entry.text is not None and entry.facets is not None and entry.notes is not None:
        number = _free(connection, entry.arrival)
        _put(connection, entry, number)
    # A change to an article that is not in the index yet will be read with it.
    ticks = [tick for tick in entry.ticks if tick]
    if ticks:
        connection.execute(search_stale.delete().where(search_stale.c.tick.in_(ticks)))


def _free(connection: Connection, arrival: int) -> int:
    """The number of an article: its arrival, or the next, where one edit brought several."""
    last = connection.execute(select(func.max(search_row.c.number))).scalar() or 0
    return max(arrival, last + 1)


def _forget(connection: Connection, number: int, parts: Iterable[str]) -> None:
    for part in parts:
        for statement in _FORGET[part]:
            connection.execute(
                text(statement), {"number": number, "bits": NOTES} if part == "notes" else {"number": number}
            )


def _put(connection: Connection, entry: _Entry, number: int) -> None:
    found = {"text": entry.text, "facets": entry.facets, "notes": entry.notes}
    if entry.number is not None:
        _forget(connection, number, [part for part, value in found.items() if value is not None])
    if entry.text is not None:
        title, words = entry.text
        connection.execute(_PUT_TEXT, {"number": number, "title": title, "text": words})
    if entry.facets is not None:
        connection.execute(_PUT_FACETS, {"number": number, "facets": entry.facets})
    for place, (annotation_id, note) in enumerate(entry.notes or (), number << NOTES):
        connection.execute(_PUT_NOTE, {"number": place, "note": note})
        connection.execute(search_noted.insert(), {"number": place, "annotation": annotation_id})
    values = {"number": number, "article": entry.article, **(entry.row or {})}
    put = insert(search_row).values(values)
    connection.execute(put.on_conflict_do_update(index_elements=["number"], set_=dict(entry.row or {})))
