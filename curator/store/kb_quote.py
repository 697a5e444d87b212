"""From the quote of a mention to the keys under which its entity may stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .kb_names import PARTICLES, TITLES, expanded, fold, romanised, skeleton
from .kb_short import plain_words

_FUNCTION_WORDS_AS_WRITTEN: Final = """
a an and as at by for he her his i in is it of on or she so the to us we
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS_AS_WRITTEN.split())
"""In small letters no names, though towns and parties are called so."""


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
    if quote.islower() and len(words) == 1 and words[0] in _FUNCTION_WORDS:
        words = []
    whole = frozenset(spellings(" ".join(words)))
    if label == "PERSON":
        whole |= frozenset(_without_middle(plain_words(quote, label)))
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


def _without_middle(words: list[str]) -> Iterator[str]:
    """ "Donald John Trump Jr" → "donald trump", where the middle is one word and no particle."""
    yield from spellings(" ".join(words))
    if len(words) == 3 and words[1] not in PARTICLES:
        yield from spellings(f"{words[0]} {words[2]}")


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
