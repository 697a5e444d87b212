"""Rules over the recogniser's names: closed lists, dates, key words, names elsewhere in the article."""

from __future__ import annotations

import json
import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .dates import date_ranges
from .name_patterns import NOT_IN_NAMES, TITLES, is_capitalised, keyword_hits, titled_names

PLAIN = {
    "list": "closed list",
    "date": "date expression",
    "title": "title before the name",
    "keyword": "key word in the name",
    "surname": "full name elsewhere in the article",
    "name": "same name elsewhere in the article",
}
"""A rule's name to the words an editor reads."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: tokens `[start, end)`, its label and score; `rule` is "" for the recogniser's own."""

    start: int
    end: int
    label: str
    score: float
    reason: str = "pipeline"
    rule: str = ""


class ClosedLists:
    """Names that mean the same thing in nearly every article, as token tuples by their first word."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name, label in names.items():
            words = tuple(name.split(" "))
            self._by_first[words[0]].append((words, label))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def matches(self, words: Sequence[str]) -> Iterable[tuple[int, int, str]]:
        """Longest matches from left to right, none overlapping: (start, end, label) in tokens."""
        at = 0
        while at < len(words):
            for name, label in self._by_first.get(words[at], ()):
                if tuple(words[at : at + len(name)]) == name:
                    yield at, at + len(name), label
                    at += len(name) - 1
                    break
            at += 1

    @classmethod
    def from_disk(cls, path: Path) -> ClosedLists:
        stored: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
        return cls({name: label for label, names in stored.items() for name in names})


class EntityRules:
    """Adds to the recogniser's names; `precision` holds each rule's measured share of right hits."""

    def __init__(self, lists: ClosedLists, precision: Mapping[str, float]) -> None:
        self._lists = lists
        self._precision = precision

    def score(self, rule: str, label: str) -> float:
        """The measured precision of a rule for a label, 0.5 where it was never seen."""
        return self._precision.get(f"{rule}:{label}", self._precision.get(rule, 0.5))

    def agreed(self, hit: Hit, rule: str) -> Hit:
        """A hit that a rule bears out: its log-odds go up by what agreement was worth on development data."""
        reason = hit.reason if PLAIN[rule] in hit.reason else f"{hit.reason}; {PLAIN[rule]}"
        if reason == hit.reason:
            return hit
        gain = self._precision.get(f"gain:{rule}", 0.0)
        odds = hit.score / max(1.0 - hit.score, 1e-6) * math.exp(gain)
        return replace(hit, score=round(odds / (1.0 + odds), 4), reason=reason)

    def on_line(self, words: Sequence[str], hits: Sequence[Hit]) -> list[Hit]:
        """The hits of one line with those of the line rules; sorted, none overlapping."""
        found = [bare for hit in hits if (bare := _without_symbols(words, hit)) is not None]
        for start, end, label in self._lists.matches(words):
            found = self._place(found, start, end, label, "list")
        for start, end in date_ranges(words):
            found = self._place(found, start, end, "DATE", "date")
        for start, end, label in keyword_hits(words):
            found = self._place(found, start, end, label, "keyword")
        for start, end in titled_names(words):
            found = self._place(found, start, end, "PERSON", "title")
        return sorted(found, key=lambda hit: hit.start)

    def _place(self, hits: list[Hit], start: int, end: int, label: str, rule: str) -> list[Hit]:
        """Puts a rule's hit among the others: fills gaps, swallows shorter names, yields to the rest."""
        score = self.score(rule, label)
        touching = [hit for hit in hits if hit.start < end and start < hit.end]
        same = [hit for hit in touching if (hit.start, hit.end, hit.label) == (start, end, label)]
        if same:
            agreed = self.agreed(same[0], rule)
            return [agreed if hit is same[0] else hit for hit in hits]
        shorter = all(
            start <= hit.start and hit.end <= end and hit.end - hit.start < end - start for hit in touching
        )
        outvoted = all((hit.start, hit.end) == (start, end) and hit.score < score for hit in touching)
        if not (shorter or outvoted):
            return hits
        kept = [hit for hit in hits if hit not in touching]
        return [*kept, Hit(start, end, label, score, PLAIN[rule], f"{rule}:{label}")]


def _without_symbols(words: Sequence[str], hit: Hit) -> Hit | None:
    """The name without emoji and other symbols at its ends; None if it was nothing else."""
    start, end = hit.start, hit.end
    while start < end and _is_symbol(words[end - 1]):
        end -= 1
    while start < end and _is_symbol(words[start]):
        start += 1
    return replace(hit, start=start, end=end) if start < end else None


def _is_symbol(word: str) -> bool:
    return all(unicodedata.category(character) in _SYMBOLS for character in word)


_SYMBOLS = frozenset({"So", "Sk", "Cf", "Mn", "Cn"})
"""Unicode categories of which emoji are made: signs, skin tones, joiners, selectors, and what is newer."""
_SURE = 0.6
"""Only names from this score on speak for others in the article."""


class Names:
    """What an article has said in full so far: the memory of the pass over the whole article."""

    def __init__(self) -> None:
        self._full: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self._longest: dict[str, int] = {}
        self._surnames: set[str] = set()

    def learn(self, words: Sequence[str], hits: Iterable[Hit]) -> None:
        """Remembers the names of a line that are sure enough to speak for others."""
        for hit in hits:
            first, last = words[hit.start], words[hit.end - 1]
            if hit.score < _SURE or hit.label == "DATE" or not first[:1].isupper():
                continue
            size = hit.end - hit.start
            if size > 1 or len(first) > 3:
                self._full[tuple(words[hit.start : hit.end])][hit.label] += 1
                self._longest[first] = max(size, self._longest.get(first, 0))
            if hit.label == "PERSON" and size > 1 and len(last) > 2 and is_capitalised(last):
                self._surnames.add(last)

    def apply(self, words: Sequence[str], hits: Sequence[Hit], rules: EntityRules) -> list[Hit]:
        """The hits of a line after what the whole article says: surnames, and full names that were missed."""
        found = list(hits)
        for i, word in enumerate(words):
            if word in self._surnames and self._is_alone(words, i):
                found = self._surname(found, i, rules)
        for start, end, label in self._unseen(words, found):
            score = rules.score("name", label)
            found.append(Hit(start, end, label, score, PLAIN["name"], f"name:{label}"))
        return sorted(found, key=lambda hit: hit.start)

    def _is_alone(self, words: Sequence[str], i: int) -> bool:
        """True unless part of a longer run of capitalised words; a title may stand before."""
        after = words[i + 1] if i + 1 < len(words) else ""
        before = words[i - 1] if i else ""
        follows_name = is_capitalised(before) and before not in TITLES | NOT_IN_NAMES and i > 1
        return not follows_name and (not is_capitalised(after) or after in NOT_IN_NAMES)

    def _surname(self, hits: list[Hit], i: int, rules: EntityRules) -> list[Hit]:
        touching = [hit for hit in hits if hit.start <= i < hit.end]
        score = rules.score("surname", "PERSON")
        if any(hit.end - hit.start > 1 for hit in touching):
            return hits
        if touching and touching[0].label == "PERSON":
            sure = rules.agreed(touching[0], "surname")
            return [sure if hit is touching[0] else hit for hit in hits]
        if touching and touching[0].label in ("GPE", "NORP", "DATE") and touching[0].rule:
            return hits
        kept = [hit for hit in hits if hit not in touching]
        return [*kept, Hit(i, i + 1, "PERSON", score, PLAIN["surname"], "surname:PERSON")]

    def _unseen(self, words: Sequence[str], hits: Sequence[Hit]) -> Iterable[tuple[int, int, str]]:
        taken = {i for hit in hits for i in range(hit.start, hit.end)}
        at = 0
        while at < len(words):
            for size in range(self._longest.get(words[at], 0), 0, -1):
                labels = self._full.get(tuple(words[at : at + size]))
                free = taken.isdisjoint(range(at, at + size))
                if labels and free and (size > 1 or labels.total() > 1 and len(labels) == 1):
                    yield at, at + size, labels.most_common(1)[0][0]
                    at += size - 1
                    break
            at += 1
