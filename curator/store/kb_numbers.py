"""Wikidata ids of cities, lands and regions that the sources know without them: our own short list.

`resources/kb/numbers.tsv` has the columns id, name, country (two letters) and kind: a `city` is the
largest place of that name in the country, a `country` is the land with that code, anything else is a
region that GeoNames' package does not hold.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from .kb_facts import Fact
from .kb_places import Places

NUMBERS: Final = Path(__file__).parents[2] / "resources" / "kb" / "numbers.tsv"
_REGION: Final = 6.5


def numbered(facts: Iterable[Fact], places: Places, path: Path = NUMBERS) -> dict[str, Fact]:
    """The facts by id, with the ids of the list: places take theirs, missing regions are added."""
    found = {fact.id: fact for fact in facts}
    at_place = {fact.geonames: fact.id for fact in found.values() if fact.geonames}
    for given in _given(path, places):
        there = found.pop(at_place[given.geonames], None) if given.geonames in at_place else None
        known = found.get(given.id) or there or given
        found[given.id] = replace(known, id=given.id, geonames=given.geonames or known.geonames)
    return found


def _given(path: Path, places: Places) -> Iterator[Fact]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield _fact(row, _geonames(row, places), places.name_of(row["country"]))


def _geonames(row: dict[str, str], places: Places) -> str:
    if row["kind"] == "city":
        return places.largest(row["name"], row["country"])
    return places.land(row["country"]) if row["kind"] == "country" else ""


def _fact(row: dict[str, str], geonames: str, land: str) -> Fact:
    return Fact(
        id=row["id"],
        name=row["name"] or land,
        label="GPE",
        aliases=(),
        description="" if geonames else f"{row['kind']} of {land}",
        since="",
        until="",
        country=row["country"],
        prominence=_REGION,
        geonames=geonames,
        source="curator",
        licence="CC0-1.0",
    )
