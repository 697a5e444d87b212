"""How well a name fits what was typed of it: word starts, initials, parts."""

from __future__ import annotations

from typing import Final

WEAK: Final = 6
"""From this rank on, a fit is a guess: letters in their order, anywhere."""

Fit = tuple[int, int]
"""A rank from 0, the best, and how many characters the fit is spread over."""


def fit(typed: str, name: str, aside: str = "") -> Fit | None:
    """How well `name` fits `typed`; None if it does not. Words of `aside` may fit too, but count less.

    In this order: it begins so; each typed word begins one of its words; each begins a word of it or of
    `aside`; beginnings of its words written together ("nexsug", "ns"); it has this in it; it has these
    letters in this order.
    """
    name, typed = name.casefold(), " ".join(typed.casefold().split())
    words, parts, letters = name.split(), typed.split(), typed.replace(" ", "")
    if name.startswith(typed):
        return 0, len(name)
    if _each_begins(parts, words):
        return 1, len(name)
    if _each_begins(parts, [*words, *aside.casefold().split()]):
        return 3, len(name)
    if _beginnings(letters, words):
        return 2, len(name)
    if typed in name:
        return 4, name.index(typed)
    spread = _spread(letters, name)
    return None if spread is None else (WEAK, spread)


def _each_begins(parts: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in parts)


def _beginnings(letters: str, words: list[str]) -> bool:
    """True if `letters` are beginnings of some of these words, in their order."""
    if not letters:
        return True
    for at, word in enumerate(words):
        for length in range(_shared(letters, word), 0, -1):
            if _beginnings(letters[length:], words[at + 1 :]):
                return True
    return False


def _shared(letters: str, word: str) -> int:
    """How many characters both begin with."""
    return next(
        (i for i, (a, b) in enumerate(zip(letters, word, strict=False)) if a != b),
        min(len(letters), len(word)),
    )


def _spread(letters: str, name: str) -> int | None:
    """Over how many characters the letters are spread in their order; None if they are not all there."""
    start = at = name.find(letters[:1])
    for letter in letters[1:]:
        at = name.find(letter, at + 1) if at >= 0 else -1
    return None if at < 0 else at - start + 1
