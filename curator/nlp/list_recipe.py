"""Picks from the knowledge base the names that are safe to mark wherever they stand (part of the recipe)."""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from .word_set import word_set

CONFLICT = word_set("UA RU BY SY IQ IR IL PS LB YE SD SS AF LY AM AZ GE ML NE BF ET ER SO CD MM KP TW")
"""Countries whose smaller towns and regions are in the news."""
_SHORT = frozenset({"EU", "UN", "U.N.", "E.U.", "US", "U.S.", "UK", "U.K.", "UAE", "G7", "G20"})
_REFUSED = word_set("""
    Europe Apple Amazon Meta Commonwealth Conservatives Tories Azov Article START Grain Chad Jordan
    Georgia Guinea Niger Turkey Union Federation Independence Passover Olympics Democrat Republican
    Conservative Liberal Labour
    """)
_KNOWN, _FAMOUS = 3.5, 6.0
"""Priors from which full names of office holders, and family names of heads of state, are listed."""
_FAMILY_NAME, _RARE = 5, 12
"""A family name alone is listed from this length on, and if at most so many persons bear it."""
_CITY_PRIOR = 0.006
"""The knowledge base scales priors by population: this keeps towns from about 25,000 people."""


@dataclass(frozen=True)
class CommonWords:
    """Words that are no safe name alone: met in lower case, or parts of persons' names (with counts)."""

    lower_case: frozenset[str]
    persons: Mapping[str, int]


def common_words(texts: Iterable[Iterable[str]], kb: Path) -> CommonWords:
    """Reads lower-case words from running text and persons' names from the knowledge base."""
    persons = Counter[str]()
    with gzip.open(kb, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["type"] == "PERSON":
                persons.update(row["name"].split())
    return CommonWords(frozenset(word for text in texts for word in text if word.islower()), persons)


def closed_lists(nlp: Language, kb: Path, common: CommonWords) -> dict[str, list[str]]:
    """Label to names (tokens joined by a space), from the rows of `kb.tsv.gz` that are unambiguous enough.

    Single words among `common` are left out.
    """
    csv.field_size_limit(1 << 24)
    labels: dict[str, dict[str, float]] = defaultdict(dict)
    with gzip.open(kb, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in _safe_names(row, common):
                key = " ".join(token.text for token in nlp.make_doc(name))
                prior = float(row["prior"] or 0)
                labels[key][row["type"]] = max(prior, labels[key].get(row["type"], 0.0))
    chosen: dict[str, list[str]] = defaultdict(list)
    for name, by_label in labels.items():
        if len(by_label) > 1 and " " not in name:
            by_label.pop("PERSON", None)
        chosen[max(by_label, key=lambda label: by_label[label])].append(name)
    return {label: sorted(names) for label, names in sorted(chosen.items())}


def _safe_names(row: dict[str, str], common: CommonWords) -> Iterator[str]:
    source, label = row["source"], row["type"]
    if label == "PERSON":
        yield from _person_names(row, common)
    if label == "PERSON" or not _is_listed(row):
        return
    town = source == "geonames"
    names = [row["name"]] if town else [row["name"], *filter(None, row["aliases"].split("|"))]
    for name in names:
        words = name.split()
        ours = "curator-list" in source or source == "factbook+geonames" or label == "NORP"
        if (
            not name[:1].isupper()
            or name in _REFUSED
            or "(" in name
            or name.startswith("The ")
            or len(name) < 2
        ):
            continue
        if label == "ORG" and words[-1][:1].islower():
            continue
        if label == "NORP" and (name.endswith(("people", "group")) or len(words) > 2):
            continue
        if len(words) > 1:
            if ours or name == row["name"]:
                yield name
        elif _is_safe_word(name, ours, common):
            yield name


def _person_names(row: dict[str, str], common: CommonWords) -> Iterator[str]:
    """Full names of office holders, and the family names of those who are called by them alone."""
    prior = float(row["prior"] or 0)
    for name in [row["name"], *filter(None, row["aliases"].split("|"))]:
        words = name.split()
        if not all(word[0].isupper() and word[-1].islower() for word in words) or "(" in name:
            continue
        if prior >= _KNOWN and 2 <= len(words) <= 4:
            yield name
        rare = common.persons.get(name, 0) <= _RARE and name.lower() not in common.lower_case
        if prior >= _FAMOUS and len(words) == 1 and len(name) >= _FAMILY_NAME and rare:
            yield name


def _is_listed(row: dict[str, str]) -> bool:
    source, label = row["source"], row["type"]
    if "curator-list" in source or source == "factbook+geonames" or label == "NORP":
        return True
    # Not the subdivisions of iso-codes: their licence (LGPL) does not fit what ships with the program.
    town = label in ("GPE", "LOC") and "geonames" in source and "iso-codes" not in source
    return town and row["country"] in CONFLICT and float(row["prior"] or 0) >= _CITY_PRIOR


def _is_safe_word(name: str, ours: bool, common: CommonWords) -> bool:
    if name in _SHORT:
        return True
    if len(name) < 3 or name.isdigit() or name.lower() in common.lower_case:
        return False
    return ours or len(name) > 3 and name not in common.persons


def save_lists(lists: dict[str, list[str]], path: Path) -> None:
    path.write_text(json.dumps(lists, ensure_ascii=False, indent=0), encoding="utf-8")
