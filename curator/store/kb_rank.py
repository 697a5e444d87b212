"""How well an entity fits a mention: one weight per piece of evidence, and their share as the score.

Each candidate has a weight (how it was found × fit of the label × prominence × what the article says);
its score is that weight divided by the weight of all candidates and of "somebody the knowledge base
does not have". The constants were set on the linked mentions of GUM's training documents and checked on
its development documents; tests/bench/bench_kb.py prints the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from .kb_tables import Match

PRESELECT: Final = 0.70
"""From this score on, the first candidate is right nine times in ten (GUM development documents)."""

_LEADER: Final = 6.0
"""Prominence of heads of state, capitals and known bodies: also meant when only an alias fits."""

_TOLERANT: Final = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG"})
_KNOWN: Final = _TOLERANT | {"PERSON", "EVENT", "LAW"}
NEVER_LINKED: Final = frozenset({"DATE", "CLAIM"})

_FOUND: Final = {
    Match.NAME: 1.0,
    Match.ALIAS: 0.8,
    Match.DERIVED: 0.8,
    Match.ROMANISED: 0.6,
    Match.SURNAME: 0.5,
    Match.ROMANISED_SURNAME: 0.3,
}
_SURNAMES: Final = frozenset({Match.SURNAME, Match.ROMANISED_SURNAME})


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the entity table."""

    rank: int
    kb_id: str
    name: str
    label: str
    description: str
    aliases: tuple[str, ...]
    country: str
    prominence: float
    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity found for a mention: by which kind of name, of how many words, without its title or not."""

    known: Known
    match: Match
    words: int
    stripped: bool


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the quote: label, ids linked in the article and their countries, clue, year."""

    label: str
    linked: frozenset[str]
    linked_countries: frozenset[str]
    countries: frozenset[str]
    year: int | None


def scored(hits: Sequence[Hit], context: Context) -> list[tuple[float, Hit]]:
    """Hits with their scores 0..1, best first."""
    words = max((hit.words for hit in hits if hit.match <= Match.ALIAS), default=0)
    named = any(hit.match == Match.NAME and label_fit(hit.known.label, context.label) == 1 for hit in hits)
    weights = [(_weight(hit, context) * _against(hit, words, named), hit) for hit in hits]
    total = sum(weight for weight, _ in weights)
    ranked = [(weight / (total + _absent(hit, context)), hit) for weight, hit in weights]
    return sorted(ranked, key=lambda pair: (-pair[0], pair[1].known.rank))


def _against(hit: Hit, words: int, named: bool) -> float:
    """What better finds say: a longer name was found, or another entity bears this very name.

    "Philadelphia" was once a name of Amman; "Simon-Michel" is no reading of "Charles Michel".
    """
    shorter = 0.02 if hit.words < words else 1.0
    return shorter * (0.2 if named and hit.match != Match.NAME and hit.known.prominence < _LEADER else 1.0)


def _weight(hit: Hit, context: Context) -> float:
    weight = _FOUND[hit.match] * label_fit(hit.known.label, context.label) * 2.0**hit.known.prominence
    if hit.known.kb_id in context.linked:
        weight *= 64
    if hit.known.country and hit.known.country in context.countries:
        weight *= 8
    elif hit.known.country and hit.known.country in context.linked_countries:
        weight *= 1.5
    return weight * _fit_in_time(hit.known, context.year)


def label_fit(known: str, asked: str) -> float:
    """1 for the same label, less for labels that are often taken for one another, little for the rest."""
    if known == asked:
        return 1.0
    if asked not in _KNOWN:
        return 0.7
    if known in _TOLERANT and asked in _TOLERANT:
        return 0.3
    return 0.03


def _fit_in_time(known: Known, year: int | None) -> float:
    if year is None or known.since is None:
        return 1.0
    if year < known.since:
        return 0.3
    return 0.6 if known.until is not None and year > known.until + 5 else 1.0


def _absent(hit: Hit, context: Context) -> float:
    """The weight of someone not in the knowledge base; large where a name is shared by many."""
    if hit.known.kb_id in context.linked:
        return 1.0
    if hit.match in _SURNAMES:
        return 40.0
    if hit.known.label == "NORP":
        return 0.5
    if context.label == "PERSON":
        return 16.0 if hit.words == 1 else 2.0
    return 3.0 if hit.words == 1 else 2.0


def reason(hit: Hit, context: Context) -> str:
    """Why an entity is offered, in words: how it was found, what it is, what speaks for it."""
    known = hit.known
    found = {
        Match.NAME: "exact name",
        Match.ALIAS: f"also a name of {known.name}",
        Match.DERIVED: f"short for {known.name}",
        Match.ROMANISED: f"another spelling of {known.name}",
        Match.SURNAME: f"surname of {known.name}",
        Match.ROMANISED_SURNAME: f"surname of {known.name}, other spelling",
    }[hit.match]
    parts = [found]
    if known.kb_id in context.linked:
        parts[0] += ", named in this article"
    elif known.country and known.country in context.countries:
        parts.append("country fits")
    if known.description:
        parts.append(known.description.partition(";")[0])
    if label_fit(known.label, context.label) < 1 and context.label in _KNOWN:
        parts.append(f"kept as {known.label}")
    return "; ".join(parts)


def best_per_entity(hits: Iterable[Hit]) -> list[Hit]:
    """One hit for each entity, the plainest."""
    best: dict[int, Hit] = {}
    for hit in hits:
        other = best.get(hit.known.rank)
        if other is None or (hit.match, hit.stripped) < (other.match, other.stripped):
            best[hit.known.rank] = hit
    return list(best.values())
