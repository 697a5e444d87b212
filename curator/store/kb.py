"""The knowledge base: who or what a mention may mean, looked up in a read-only SQLite file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, Row, bindparam, select, text
from sqlalchemy.exc import DatabaseError

from curator.domain.candidate import Candidate, Offer
from curator.domain.errors import CuratorError

from .kb_evidence import NONE_FITS, Evidence
from .kb_names import fold
from .kb_quote import Keys, keys_of, spellings
from .kb_rank import NEVER_LINKED, Answer, Hit, Known, Question, Ranker, plainest
from .kb_reason import reason
from .kb_tables import FORMAT, Match, about, alias, engine_of, entity

__all__ = ["KnowledgeBase"]

_MOST_ROWS: Final = 150
_LEAST_SCORE: Final = 0.001
_LEAST_INHERITED: Final = 0.02

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

    def __init__(
        self, connection: Connection, name: str, version: str, without: Collection[str] = ()
    ) -> None:
        self._connection = connection
        self._without = frozenset(without)
        self.ranker = Ranker.from_disk()
        self._found = lru_cache(maxsize=1024)(self._look_up)
        self.name = name
        self.version = version

    @classmethod
    def open(cls, path: Path, without: Collection[str] = ()) -> Self:
        """Open the file read-only, as if the entities `without` were not in it.

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
        return cls(connection, facts["name"], facts["version"], without)

    def close(self) -> None:
        self._connection.close()
        self._connection.engine.dispose()

    def offer(self, quote: str, label: str, evidence: Evidence | None = None, limit: int = 5) -> Offer:
        """The entities that the mention `quote` with this label may mean, best first, and that none fits.

        Labels that are never linked have no candidates, and none fits them for sure.
        """
        question = self.question(quote, label, evidence or Evidence())
        if question is None:
            return Offer((), 1.0)
        answer = self.ranker.answer(question)
        found = [
            self._candidate(hit.known, score, reason(hit, question))
            for score, hit in answer.ranked[:limit]
            if score >= _LEAST_SCORE
        ]
        return Offer(tuple(found), round(answer.none, 3))

    def question(self, quote: str, label: str, evidence: Evidence) -> Question | None:
        """What the ranker is to judge; None for labels that are never linked."""
        if label in NEVER_LINKED:
            return None
        hits, brought = self._found(quote, label), self._brought(evidence)
        return Question(label, len(quote.split()), plainest([*hits, *brought]) if brought else hits, evidence)

    def answer(self, quote: str, label: str, evidence: Evidence) -> Answer | None:
        """The probabilities alone, without words for them; None for labels that are never linked."""
        question = self.question(quote, label, evidence)
        return None if question is None else self.ranker.answer(question)

    def countries(self, kb_ids: Collection[str]) -> dict[str, str]:
        """The country code of each of these ids that has one."""
        return {known.kb_id: known.country for known in self._by_ids(kb_ids) if known.country}

    def _look_up(self, quote: str, label: str) -> tuple[Hit, ...]:
        keys = keys_of(quote, label)
        rows = self._connection.execute(_BY_KEYS, {"keys": keys.all()}).all()
        countries = {row.country for row in rows if row.key in keys.heads and _names_a_country(row)}
        hits = _hits(rows, keys, countries - {""})
        return plainest(hit for hit in hits if hit.known.kb_id not in self._without)

    def _brought(self, evidence: Evidence) -> list[Hit]:
        """What only the article or the past brings: entities of fuller names, links given before."""
        ids = {kb_id for kb_id, ways in evidence.inherited.items() if max(ways.values()) >= _LEAST_INHERITED}
        wanted = self._by_ids((ids | evidence.decided.keys() | evidence.remembered.keys()) - {NONE_FITS})
        return [Hit(known, Match.BROUGHT, 1, stripped=False) for known in wanted]

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
        wanted = sorted(set(kb_ids) - self._without)
        return [_known(row) for row in self._connection.execute(_BY_IDS, {"ids": wanted})]

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


def _hits(rows: Sequence[Row[*tuple[object, ...]]], keys: Keys, countries: set[str]) -> Iterable[Hit]:
    for row in rows:
        words = row.key.count(" ") + 1
        stripped = row.key not in keys.whole
        if not stripped or (row.key in keys.tails and row.label == "PERSON"):
            yield Hit(_known(row), Match(row.match), words, stripped, row.country in countries)


def _names_a_country(row: Row[*tuple[object, ...]]) -> bool:
    return row.label == "NORP" or (row.label == "GPE" and row.description.startswith("country"))
