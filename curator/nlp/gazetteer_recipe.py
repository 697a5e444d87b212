"""Builds the gazetteer from the knowledge base and from how words are written in running text (recipe)."""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from .gazetteer import LABELS, LONGEST, Gazetteer, Table, hash_of, scaled

_LEFT_OUT = frozenset({"iso-codes", "gum"})
"""Rows of one source alone: an LGPL list, and the links of the training documents, which would
teach the tagger that every name is known."""
_SEEN = 2
"""A word's usage is kept from so many occurrences on."""
_GREATEST = 20.0
"""Priors of places are cut off here and brought to 0..2."""


@dataclass(frozen=True)
class KnownName:
    """One row of the fact list: label, prior, and its names as tokens, the first being the main one."""

    label: str
    prior: float
    names: list[list[str]]


def known_names(nlp: Language, kb: Path) -> Iterator[KnownName]:
    """The rows of `kb.tsv.gz` that may ship, tokenised."""
    csv.field_size_limit(1 << 24)
    with gzip.open(kb, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["source"] not in _LEFT_OUT and row["type"] in LABELS:
                names = [row["name"], *filter(None, row["aliases"].split("|"))]
                tokens = [[token.text for token in nlp.make_doc(name)] for name in names]
                yield KnownName(row["type"], float(row["prior"] or 0), [each for each in tokens if each])


def build(rows: Iterable[KnownName], texts: Iterable[Sequence[str]]) -> Gazetteer:
    """A gazetteer of `rows`; `texts` are tokenised running text, for the share of small letters."""
    counts: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    phrases: dict[int, int] = defaultdict(int)
    for row in rows:
        for name in row.names:
            _count(counts, row, name)
            if _is_phrase(row.label, name):
                phrases[hash_of(" ".join(name))] |= 1 << LABELS.index(row.label)
    words = {
        hash_of(word): (scaled(first), scaled(last), scaled(body), min(place, _GREATEST) / 10.0)
        for word, (first, last, body, place) in counts.items()
    }
    return Gazetteer(Table.of(words, 4), Table.of(_usage(texts), 2), phrases)


def _count(counts: dict[str, list[float]], row: KnownName, name: list[str]) -> None:
    if row.label == "PERSON" and len(name) > 1:
        counts[name[0]][0] += 1
        counts[name[-1]][1] += 1
    if row.label == "ORG":
        for word in name:
            if word[:1].isupper():
                counts[word][2] += 1
    if row.label in ("GPE", "LOC") and len(name) == 1:
        counts[name[0]][3] = max(counts[name[0]][3], row.prior + 1.0)


def _is_phrase(label: str, name: list[str]) -> bool:
    """Single words are no whole names of persons: most family names are also words or places."""
    long_enough = len(" ".join(name)) > 2 and (len(name) > 1 or label != "PERSON")
    return long_enough and len(name) <= LONGEST and name[0][:1].isupper()


def _usage(texts: Iterable[Sequence[str]]) -> dict[int, tuple[float, float]]:
    small, large = Counter[str](), Counter[str]()
    for text in texts:
        for word in text:
            (small if word.islower() else large)[word.lower()] += 1
    return {
        hash_of(word): (scaled(small[word]), scaled(large[word]))
        for word in small.keys() | large.keys()
        if small[word] + large[word] >= _SEEN
    }
