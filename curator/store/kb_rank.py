"""How well each candidate fits a mention: a log-linear model over named pieces of evidence.

Every candidate, and "none fits" beside them, has a sum of weights; the shares of their exponentials are
the scores, so that a score is the probability that this answer is right. The weights are fitted by
`kb_train` on linked mentions; docs/pipeline/links.md says what they were measured to give.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from .kb_evidence import NONE_FITS, Evidence, Setting
from .kb_names import fold
from .kb_short import Short
from .kb_tables import Match

RANKER: Final = Path(__file__).parents[2] / "resources" / "kb" / "ranker.json"

NEVER_LINKED: Final = frozenset({"DATE", "CLAIM"})
_GROUPS: Final = {
    "PERSON": "person",
    "ORG": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "people",
    "EVENT": "event",
    "LAW": "event",
}
_TOLERANT: Final = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG"})
_MOST_HITS: Final = 40
_LIKELY: Final = 0.5
_LIFT: Final = 3.0
_PLAIN: Final = frozenset({Short.SAME, Short.FAMILY, Short.ACRONYM})
_EXACT: Final = frozenset({Match.NAME, Match.ALIAS, Match.DERIVED})
_PLAIN_WORDS_AS_WRITTEN: Final = """
the of and for in member members representative assembly house national state city capital pop deputy
district party country from united person organisation place site event law legislator
"""
_PLAIN_WORDS: Final = frozenset(_PLAIN_WORDS_AS_WRITTEN.split())

Row = dict[str, float]
"""Pieces of evidence by name, with how far each holds."""


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
    """An entity found for a mention: by which kind of name, of how many words, without its title or not.

    `country_fits` is True where a word before the name names its country ("Ukrainian President …").
    """

    known: Known
    match: Match
    words: int
    stripped: bool
    country_fits: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A mention with what was found for it; `words` counts those of its quote."""

    label: str
    words: int
    hits: tuple[Hit, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Answer:
    """The probability of each hit, best first, and that none fits."""

    ranked: tuple[tuple[float, Hit], ...]
    none: float

    def by_id(self) -> dict[str, float]:
        """Every id, NONE_FITS among them, with its probability."""
        return {hit.known.kb_id: p for p, hit in self.ranked} | {NONE_FITS: self.none}


class Ranker:
    """Weights of the pieces of evidence; `sure` is the score from which a link is pre-selected."""

    def __init__(self, weights: Mapping[str, float], sure: float) -> None:
        self.weights = dict(weights)
        self.sure = sure

    @classmethod
    def from_disk(cls, path: Path = RANKER) -> Ranker:
        held = json.loads(path.read_text(encoding="utf-8"))
        return cls(held["weights"], held["sure"])

    def to_disk(self, path: Path = RANKER) -> None:
        rounded = {name: round(value, 4) for name, value in sorted(self.weights.items())}
        held = {"sure": self.sure, "weights": rounded}
        path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")

    def answer(self, question: Question) -> Answer:
        """How probable each hit is; a link that editors gave this very name stands first."""
        hits, rows = question.hits, rows_of(question)
        odds = self._lifted(question, [self._sum(row) for row in rows])
        most = max(odds)
        shares = [math.exp(each - most) for each in odds]
        total = sum(shares)
        ranked = sorted(
            ((share / total, hit) for share, hit in zip(shares[1:], hits, strict=True)),
            key=lambda pair: (-pair[0], pair[1].known.rank),
        )
        return Answer(tuple(ranked), shares[0] / total)

    def _sum(self, row: Row) -> float:
        weights = self.weights
        return sum(weights.get(name, 0.0) * value for name, value in row.items())

    def _lifted(self, question: Question, odds: list[float]) -> list[float]:
        """The odds, with what an editor plainly decided for this name above all others."""
        first = decided_first(question)
        if first is None:
            return odds
        most = max(odds)
        return [max(each, most + _LIFT) if at == first else each for at, each in enumerate(odds)]


def decided_first(question: Question) -> int | None:
    """Which answer editors decided: 0 = none fits, 1 = the first hit …; None where they did not.

    What was decided in this article goes before what the workspace remembers; what is short for another
    name in a loose way is left to the weights where the mention itself is the name of something.
    """
    evidence = question.evidence
    ids = [NONE_FITS, *(hit.known.kb_id for hit in question.hits)]
    named = any(h.match in _EXACT and h.known.label == question.label for h in question.hits)
    plain = _PLAIN if named else _PLAIN | {Short.PART}
    here = [
        max((share for way, share in evidence.decided.get(kb_id, {}).items() if way in plain), default=0.0)
        for kb_id in ids
    ]
    if max(here) > 0.5:
        return here.index(max(here))
    past = [evidence.remembered.get(kb_id, 0) - evidence.refused.get(kb_id, 0) for kb_id in ids]
    return past.index(max(past)) if max(past) > 0 else None


def plainest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """One hit for each entity, the plainest; of too many, the plainest and best known."""
    best: dict[int, Hit] = {}
    for hit in hits:
        other = best.get(hit.known.rank)
        if other is None or (hit.match, hit.stripped) < (other.match, other.stripped):
            fits = hit.country_fits or (other is not None and other.country_fits)
            best[hit.known.rank] = replace(hit, country_fits=fits)
    kept = sorted(best.values(), key=lambda hit: (hit.match, -hit.known.prominence, hit.known.rank))
    return tuple(kept[:_MOST_HITS])


# --- the pieces of evidence ---
def rows_of(question: Question) -> list[Row]:
    """The evidence for "none fits" first, then for each hit in order."""
    hits = question.hits
    crowd = _Crowd.of(hits, question)
    return [_none_row(question, crowd), *(_hit_row(hit, question, crowd) for hit in hits)]


@dataclass(frozen=True, slots=True)
class _Crowd:
    """What the hits of one mention say of one another."""

    longest: int
    named: bool
    exact: int
    best_known: float
    words: Mapping[str, int]
    """Words of the descriptions with how many hits have each."""

    @classmethod
    def of(cls, hits: Sequence[Hit], question: Question) -> _Crowd:
        fitting = [hit for hit in hits if hit.known.label == question.label]
        counts: dict[str, int] = {}
        for hit in hits:
            for word in _described(hit.known.description):
                counts[word] = counts.get(word, 0) + 1
        return cls(
            max((hit.words for hit in hits if hit.match <= Match.ALIAS), default=0),
            any(hit.match == Match.NAME for hit in fitting),
            sum(hit.match in _EXACT for hit in fitting),
            max((hit.known.prominence for hit in fitting), default=0.0),
            counts,
        )


@lru_cache(maxsize=4096)
def _described(description: str) -> frozenset[str]:
    return frozenset(word for word in fold(description).split() if len(word) > 3) - _PLAIN_WORDS


def _hit_row(hit: Hit, question: Question, crowd: _Crowd) -> Row:
    known, group = hit.known, _GROUPS.get(question.label, "other")
    found = hit.match.name.lower()
    row: Row = {
        f"found {found}": 1.0,
        f"found {found} {group}": 1.0,
        f"known {group}": known.prominence / 10,
        f"known {found}": known.prominence / 10,
        f"label {_label_fit(known.label, question.label)}": 1.0,
    }
    if hit.words == 1 and hit.match in _EXACT:
        row[f"one word {group}"] = 1.0
    if hit.stripped:
        row["without title"] = 1.0
    if hit.words < crowd.longest:
        row["shorter"] = 1.0
    if crowd.named and hit.match != Match.NAME:
        row["other so named"] = 1.0
    if known.label == question.label and known.prominence < crowd.best_known:
        row["less known"] = min(crowd.best_known - known.prominence, 6.0) / 6
    row.update(_in_article(hit, question, crowd))
    row.update(_of_people(question, known.kb_id, crowd))
    ways = question.evidence.inherited.get(known.kb_id)
    if ways and hit.match != Match.BROUGHT:
        row[f"agreed {found}"] = max(ways.values())
    return row


def _in_article(hit: Hit, question: Question, crowd: _Crowd) -> Row:
    known, setting = hit.known, question.evidence.setting
    row: Row = {}
    if hit.country_fits:
        row["country before"] = 1.0
    if known.country and setting.countries:
        share = setting.countries.get(known.country, 0.0)
        row["country share"] = share
        row[f"country share {hit.match.name.lower()}"] = share
        if known.country not in setting.countries:
            row["country strange"] = 1.0
    if setting.elsewhere.get(known.kb_id):
        row["named elsewhere"] = 1.0
    name = fold(known.name)
    if hit.match not in _EXACT and f" {name} " in setting.text:
        row["full name in text"] = 1.0
    told = sum(
        math.log(1 + len(question.hits) / crowd.words[word])
        for word in _described(known.description) & setting.words
    )
    if told:
        row["described"] = min(told, 6.0) / 6
    row.update(_in_time(known, setting))
    return row


def _in_time(known: Known, setting: Setting) -> Row:
    if setting.year is None or known.since is None:
        return {}
    if setting.year < known.since:
        return {"before office": 1.0}
    if known.until is not None and setting.year > known.until + 1:
        return {"after office": min(setting.year - known.until, 40) / 40}
    return {"in office": 1.0}


def _of_people(question: Question, kb_id: str, crowd: _Crowd) -> Row:
    """What fuller names and past decisions say of an id, or of NONE_FITS."""
    evidence, who = question.evidence, "none" if kb_id == NONE_FITS else "it"
    row: Row = {}
    for way, share in evidence.decided.get(kb_id, {}).items():
        row[f"{who} decided by {_way(way, question, crowd)}"] = share
    for way, p in evidence.inherited.get(kb_id, {}).items():
        named = _way(way, question, crowd)
        row[f"{who} by {named}"] = p
        if p >= _LIKELY:
            row[f"{who} likely by {named}"] = 1.0
    total = sum(evidence.remembered.values())
    here = evidence.remembered.get(kb_id, 0)
    if here:
        row[f"{who} remembered"] = here / total
        row[f"{who} remembered often"] = math.log1p(here)
    elif total:
        row[f"{who} not remembered"] = 1.0
    if evidence.refused.get(kb_id):
        row[f"{who} refused"] = math.log1p(evidence.refused[kb_id])
    return row


def _way(way: Short, question: Question, crowd: _Crowd) -> str:
    """How a mention is short for another name: a piece may be a name of its own, a place's above all."""
    if way not in (Short.PART, Short.KIND):
        return way
    own = " with a name of its own" if crowd.exact else ""
    return f"{way} {_GROUPS.get(question.label, 'other')}{own}"


def _none_row(question: Question, crowd: _Crowd) -> Row:
    group, evidence = _GROUPS.get(question.label, "other"), question.evidence
    words = min(question.words, 3)
    row: Row = {"none": 1.0, f"none {group}": 1.0, f"none {group} {words}": 1.0}
    if not evidence.setting.words:
        row[f"none unread {group}"] = 1.0
    if crowd.exact:
        row[f"none though named {group}"] = 1.0
        row["none of many named"] = math.log(crowd.exact)
    elif question.hits:
        row["none of many"] = math.log(len(question.hits))
    told = [*evidence.inherited.values(), *evidence.decided.values()]
    for way in {way for ways in told for way in ways}:
        row[f"none though fuller {_way(way, question, crowd)}"] = 1.0
    row.update(_of_people(question, NONE_FITS, crowd))
    return row


def _label_fit(known: str, asked_for: str) -> str:
    if known == asked_for:
        return "same"
    if asked_for not in _GROUPS:
        return "own"
    if known in _TOLERANT and asked_for in _TOLERANT:
        return f"{_GROUPS[known]} for {_GROUPS[asked_for]}"
    return "other"
