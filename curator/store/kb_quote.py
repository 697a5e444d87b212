"""From the quote of a mention to the keys under which its entity may stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .kb_names import TITLES, expanded, fold, romanised, skeleton


@dataclass(frozen=True, slots=True)
class Keys:
    """What to look up: `whole` for the quote itself, `tails` for a person's name after titles.

    `heads` are the words before a tail, which may name a country ("Ukrainian President").
    """

    whole: frozenset[str]
    tails: frozenset[str]
    heads: frozenset[str]

    def all(self) -> list[str]:
        return sorted(self.whole | self.tails | self.heads)


def keys_of(quote: str, label: str) -> Keys:
    """Keys for a quote; a PERSON is also tried without the words before the name."""
    words = fold(quote).split()
    whole = frozenset(spellings(" ".join(words)))
    if label != "PERSON" or len(words) < 2:
        return Keys(whole, frozenset(), frozenset())
    tails: set[str] = set()
    heads: set[str] = set()
    for at in range(1, len(words)):
        head = words[:at]
        if not TITLES.isdisjoint(head) or at == len(words) - 2:
            tails.update(spellings(" ".join(words[at:])))
            heads.update(set(head) - TITLES)
            heads.update(map(" ".join, zip(head, head[1:], strict=False)))
    return Keys(whole, frozenset(tails), frozenset(heads))


def spellings(key: str) -> Iterator[str]:
    """A key, with its acronym written out, its skeleton, and that of its Cyrillic letters in Latin ones."""
    if not key:
        return
    yield key
    yield expanded(key)
    yield skeleton(key)
    latin = romanised(key)
    if latin != key:
        yield skeleton(fold(latin))
