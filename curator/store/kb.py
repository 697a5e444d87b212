"""The knowledge base: who or what a mention may mean, looked up in a read-only SQLite file."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, Row, bindparam, select, text
from sqlalchemy.exc import DatabaseError

from curator.domain.candidate import Candidate
from curator.domain.errors import CuratorError

from .kb_names import fold
from .kb_quote import Keys, keys_of, spellings
from .kb_rank import NEVER_LINKED, PRESELECT, Context, Hit, Known, best_per_entity, reason, scored
from .kb_tables import FORMAT, Match, about, alias, engine_of, entity

__all__ = ["PRESELECT", "KnowledgeBase", "linker"]

_MOST_ROWS: Final = 150
_LEAST_SCORE: Final = 0.001
_YEAR: Final = re.compile(r"^\d{4}")

_BY_KEYS: Final = (
    select(alias.c.key, alias.c.match, entity)
    .join(entity, entity.c.rank == alias.c.rank)
    .where(alias.c.key.in_(bindparam("keys", expanding=True)))
    .order_by(alias.c.rank)
    .limit(_MOST_ROWS)
)
_NAMED: Final = (
    select(alias.c.key, alias.c.match, entity)
    .join(entity, entity.c.rank == alias.c.rank)
    .where(alias.c.key.in_(bindparam("keys", expanding=True)), alias.c.match <= Match.ROMANISED)
    .order_by(alias.c.rank)
)
_MOST_KEYS: Final = 500
_BY_IDS: Final = select(entity).where(entity.c.kb_id.in_(bindparam("ids", expanding=True)))
_BY_RANKS: Final = select(entity).where(entity.c.rank.in_(bindparam("ranks", expanding=True)))
_EXACT: Final = (
    select(alias.c.rank)
    .where(alias.c.key.in_(bindparam("keys", expanding=True)), alias.c.match <= Match.ROMANISED)
    .order_by(alias.c.rank)
    .limit(bindparam("most"))
)
_TYPED: Final = text("SELECT rowid FROM typed WHERE typed MATCH :words ORDER BY rowid LIMIT :most")


class KnowledgeBase:
    """One open knowledge base file; for the thread that opened it."""

    def __init__(self, connection: Connection, name: str, version: str) -> None:
        self._connection = connection
        self.name = name
        self.version = version

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file read-only.

        Raises CuratorError: `kb.missing` (no such file), `kb.unreadable` (not a knowledge base),
        `kb.format` (made for another version of the program).
        """
        if not path.is_file():
            raise CuratorError("kb.missing", file=path.name)
        engine = engine_of(path)
        try:
            connection = engine.connect()
            facts = {row.key: row.value for row in connection.execute(select(about))}
        except DatabaseError as error:
            engine.dispose()
            raise CuratorError("kb.unreadable", file=path.name) from error
        if facts.get("format") != FORMAT:
            connection.close()
            engine.dispose()
            raise CuratorError("kb.format", file=path.name)
        return cls(connection, facts["name"], facts["version"])

    def close(self) -> None:
        self._connection.close()
        self._connection.engine.dispose()

    def candidates(
        self, quote: str, label: str, *, date: str | None = None, linked: Collection[str] = (), limit: int = 5
    ) -> list[Candidate]:
        """The entities that the mention `quote` with this label may mean, best first.

        `date` (ISO, the article's) prefers those in office then; `linked` are the kb_ids already
        linked in the article. Empty for labels that are never linked, and where nothing is found.
        """
        if label in NEVER_LINKED:
            return []
        keys = keys_of(quote, label)
        rows = self._connection.execute(_BY_KEYS, {"keys": keys.all()}).all()
        named = self._by_ids(linked)
        countries = {row.country for row in rows if row.key in keys.heads and _names_a_country(row)}
        context = Context(
            label=label,
            linked=frozenset(linked),
            linked_countries=frozenset(k.country for k in named if k.country),
            countries=frozenset(countries),
            year=_year(date),
        )
        hits = best_per_entity([*_hits(rows, keys), *_named_before(named, keys)])
        ranked = [pair for pair in scored(hits, context) if pair[0] >= _LEAST_SCORE]
        return [self._candidate(hit.known, score, reason(hit, context)) for score, hit in ranked[:limit]]

    def search(self, query: str, limit: int = 20) -> list[Candidate]:
        """Entities whose names hold words that begin like those typed, in any order; accents are ignored.

        Those so named exactly stand first, then the prominent. The score is 1.0 for an exact name, else 0.5.
        """
        key = fold(query)
        if not key:
            return []
        exact = (
            self._connection.execute(_EXACT, {"keys": sorted(set(spellings(key))), "most": limit})
            .scalars()
            .all()
        )
        words = " AND ".join(f'"{word}"*' for word in key.split())
        typed = self._connection.execute(_TYPED, {"words": words, "most": limit}).scalars().all()
        ranks = list(dict.fromkeys([*exact, *typed]))[:limit]
        rows = self._connection.execute(_BY_RANKS, {"ranks": ranks}).all()
        known = {row.rank: _known(row) for row in rows}
        named, typing = (1.0, "so named"), (0.5, "begins so")
        return [self._candidate(known[rank], *(named if rank in exact else typing)) for rank in ranks]

    def named(self, keys: Collection[str]) -> Iterator[tuple[str, Match, Known]]:
        """Each entity with one of these folded names, surnames left out: the key, how it names, and which."""
        wanted = sorted(keys)
        for at in range(0, len(wanted), _MOST_KEYS):
            for row in self._connection.execute(_NAMED, {"keys": wanted[at : at + _MOST_KEYS]}):
                yield row.key, Match(row.match), _known(row)

    def get(self, kb_id: str) -> Candidate | None:
        """The entity with this id, None if the knowledge base has none."""
        found = self._by_ids([kb_id])
        return self._candidate(found[0], 1.0, "") if found else None

    def _by_ids(self, kb_ids: Collection[str]) -> list[Known]:
        if not kb_ids:
            return []
        return [_known(row) for row in self._connection.execute(_BY_IDS, {"ids": sorted(kb_ids)})]

    def _candidate(self, known: Known, score: float, why: str) -> Candidate:
        return Candidate(
            kb=self.name,
            kb_id=known.kb_id,
            name=known.name,
            label=known.label,
            description=known.description,
            score=round(score, 3),
            reason=why,
            aliases=known.aliases,
        )


def linker(kb: KnowledgeBase) -> Callable[[str, str], tuple[str, float] | None]:
    """A function from quote and label to (kb_id, score) of the link to pre-select, or None.

    Only links that reach `PRESELECT` are given. Answers are remembered.
    """

    @lru_cache(maxsize=8192)
    def link(quote: str, label: str) -> tuple[str, float] | None:
        best = kb.candidates(quote, label, limit=1)
        return (best[0].kb_id, best[0].score) if best and best[0].score >= PRESELECT else None

    return link


def _known(row: Row[*tuple[object, ...]]) -> Known:
    return Known(
        rank=row.rank,
        kb_id=row.kb_id,
        name=row.name,
        label=row.label,
        description=row.description,
        aliases=tuple(filter(None, row.aliases.split("|"))),
        country=row.country,
        prominence=row.prominence,
        since=row.since,
        until=row.until,
    )


def _hits(rows: Sequence[Row[*tuple[object, ...]]], keys: Keys) -> Iterable[Hit]:
    for row in rows:
        words = row.key.count(" ") + 1
        if row.key in keys.whole:
            yield Hit(_known(row), Match(row.match), words, stripped=False)
        elif row.key in keys.tails and row.label == "PERSON":
            yield Hit(_known(row), Match(row.match), words, stripped=True)


def _named_before(named: Iterable[Known], keys: Keys) -> Iterable[Hit]:
    """People already linked in the article whose name holds the quote's words, in order."""
    for known in named:
        name = f" {fold(known.name)} "
        if known.label == "PERSON" and any(f" {key} " in name for key in keys.whole | keys.tails):
            yield Hit(known, Match.SURNAME, 1, stripped=False)


def _names_a_country(row: Row[*tuple[object, ...]]) -> bool:
    return row.label == "NORP" or (row.label == "GPE" and row.description.startswith("country"))


def _year(date: str | None) -> int | None:
    found = _YEAR.match(date or "")
    return int(found[0]) if found else None
