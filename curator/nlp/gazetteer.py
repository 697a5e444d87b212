"""What the knowledge base and plain text say about words: features that the entity tagger reads.

A hash table of names, never the names themselves: a word's features say how often it begins or ends a
person's name, names a place, stands in an organisation's name, and how often it is written small. A run of
words that is somebody's whole name is marked with that name's labels.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
import numpy.typing as npt
from spacy import strings

Floats = npt.NDArray[np.float32]
Hashes = npt.NDArray[np.uint64]
Bytes = npt.NDArray[np.uint8]

LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW")
"""Labels whose names the gazetteer holds, one bit each in this order."""
LONGEST = 6
"""Names of more words are not held."""
WORD_WIDTH = 10
WIDTH = WORD_WIDTH + 3 * len(LABELS)
"""Features for each token: of its word; begins, continues, is a whole name of each label."""

hash_of = cast(Callable[[str], int], vars(strings)["hash_string"])
"""spaCy's 64-bit hash of a string; compiled, without a type."""

_STEP = 100.0
"""Features are kept as bytes."""


def scaled(count: float) -> float:
    """A count on the scale of the features: log2(1 + count) / 8."""
    return float(np.log2(1.0 + count) / 8.0)


class Gazetteer:
    """Features of the words of a line; looks nothing up on disk once loaded.

    `names` maps the hash of a word as written to (persons begin so, persons end so, in names of
    organisations, place of this weight), `usage` the hash of a lower-case word to (written small, written
    with a capital), `phrases` the hash of a whole name, its tokens joined by a space, to its labels' bits.
    """

    def __init__(self, names: Table, usage: Table, phrases: Mapping[int, int]) -> None:
        self._names = names
        self._usage = usage
        self._phrases = dict(phrases)
        self._word = lru_cache(maxsize=20_000)(self._features_of_word)

    @classmethod
    def empty(cls) -> Gazetteer:
        return cls(Table.of({}, 4), Table.of({}, 2), {})

    def features(self, words: Sequence[str]) -> Floats:
        """Shape (words, WIDTH)."""
        found = np.zeros((len(words), WIDTH), dtype=np.float32)
        for i, word in enumerate(words):
            found[i, :WORD_WIDTH] = self._word(word)
        self._mark_phrases(words, found[:, WORD_WIDTH:])
        return found

    def _features_of_word(self, word: str) -> Floats:
        first, last, body, place = self._names.row(hash_of(word))
        small, large = self._usage.row(hash_of(word.lower()))
        counts = 2.0 ** (8 * small) - 1.0, 2.0 ** (8 * large) - 1.0
        share = counts[0] / (counts[0] + counts[1] + 1.0)
        known = (float(first > 0), float(last > 0), float(place > 0))
        return np.array([first, last, body, place, small, large, share, *known], dtype=np.float32)

    def _mark_phrases(self, words: Sequence[str], marks: Floats) -> None:
        """Longest names from left to right, none overlapping; a name begins with no small letter."""
        size, at = len(LABELS), 0
        while at < len(words):
            length, bits = self._longest(words, at)
            for label in range(size):
                if bits >> label & 1:
                    whole = length == 1
                    marks[at, label + (2 * size if whole else 0)] = 1.0
                    marks[at + 1 : at + length, label + size] = 1.0
            at += max(length, 1)

    def _longest(self, words: Sequence[str], at: int) -> tuple[int, int]:
        if words[at][:1].islower():
            return 0, 0
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            bits = self._phrases.get(hash_of(" ".join(words[at : at + length])))
            if bits:
                return length, bits
        return 0, 0

    def to_bytes(self) -> bytes:
        file = io.BytesIO()
        np.savez(
            file,
            names=self._names.keys,
            names_values=self._names.values,
            usage=self._usage.keys,
            usage_values=self._usage.values,
            phrases=np.array(list(self._phrases), dtype=np.uint64),
            bits=np.array(list(self._phrases.values()), dtype=np.uint8),
        )
        return file.getvalue()

    @classmethod
    def from_bytes(cls, content: bytes) -> Gazetteer:
        """Raises ValueError, KeyError or zipfile.BadZipFile where the content is none."""
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            return cls(
                Table(stored["names"], stored["names_values"]),
                Table(stored["usage"], stored["usage_values"]),
                dict(zip(stored["phrases"].tolist(), stored["bits"].tolist(), strict=True)),
            )


@dataclass(frozen=True)
class Table:
    """Hashes in order, and for each a row of values in hundredths, at most 2.55."""

    keys: Hashes
    values: Bytes

    @classmethod
    def of(cls, rows: Mapping[int, Sequence[float]], width: int) -> Table:
        """Packs the rows, each of `width` values."""
        keys = np.array(sorted(rows), dtype=np.uint64)
        packed = [[min(round(value * _STEP), 255) for value in rows[key]] for key in sorted(rows)]
        return cls(keys, np.array(packed, dtype=np.uint8).reshape(-1, width))

    def row(self, key: int) -> tuple[float, ...]:
        """The values of a hash, zeros where it is not held."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        if at == len(self.keys) or int(self.keys[at]) != key:
            return (0.0,) * self.values.shape[1]
        return tuple(value / _STEP for value in self.values[at].tolist())
