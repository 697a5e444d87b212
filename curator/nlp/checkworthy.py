"""How far a sentence is worth checking: a linear model over hashed features, trained on ClaimBuster.

Words and pairs of words as in the TF-IDF baseline of the check-worthiness tasks; beside them what holds on
any topic: counts of figures, capitals and guessed tags, and pairs of them ("a past tense with a figure").
Words are lower-cased, punctuation is left out and all figures are one word. The inverse document frequency
of the words is multiplied into the weights after training, so that scoring needs one table only.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from .guessed_tags import TagGuesser
from .logistic import Floats, Row, fit, predict
from .word_set import word_set

WORDS, GENERAL = 1 << 17, 1 << 13
"""Buckets of the words and of the general features."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*%?|[%$€£?!]")
_HELD = 0.7
"""Length of the group of counts and pairs beside that of the words."""
_COUNTED = word_set("VBD CD NNP YR CD% VB MD PRP NNS JJ VBN VBG IN RB NN VBP VBZ JJR $")
_PAIRED = word_set("VBD CD NNP YR MD PRP VBN JJR VBZ VBP VB")
_MOST = 4
_COMPARING = word_set("""
    more less fewer most least largest highest lowest than increase increased cut double million billion
    percent thousand trillion
    """)
_MODAL = word_set("will would should could can must need going want think believe hope")
_PEOPLE = (
    word_set("i i'm i've i'd i'll"),
    word_set("we our we've we're"),
    word_set("he his she they their"),
    word_set("you your"),
)


class Features:
    """Hashed features of a sentence: its words in the first buckets, what holds on any topic behind."""

    def __init__(self, guesser: TagGuesser) -> None:
        self.guesser = guesser

    def row(self, sentence: str) -> Row:
        """Bucket to value; words have length 1, counts and pairs `_HELD`."""
        written = [word.replace("’", "'") for word in _WORD.findall(sentence)]
        words = ["#" if word[0].isdigit() else word.lower() for word in written]
        row = _scaled({_bucket(name, WORDS) for name in _word_names(words)}, 1.0)
        tags = self.guesser.tags(written)
        general = {*_count_names(written, words), *_tag_names(tags)}
        return row | _scaled({WORDS + _bucket(name, GENERAL) for name in general}, _HELD)


def _bucket(name: str, buckets: int) -> int:
    return zlib.crc32(name.encode()) % buckets


def _scaled(buckets: set[int], length: float) -> Row:
    return dict.fromkeys(buckets, length * float(max(len(buckets), 1) ** -0.5))


def _word_names(words: Sequence[str]) -> Iterator[str]:
    yield from words
    for a, b in zip(["<s>", *words], [*words, "</s>"], strict=True):
        yield f"{a} {b}"


def _count_names(written: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Length, figures, capitals, persons, modals and comparing words, in steps and together."""
    held = set(words)
    length, figures = len(words), words.count("#")
    capitals = sum(word[0].isupper() for word in written[1:] if word != "I" and word[:2] != "I'")
    past = sum(word.endswith("ed") for word in words)
    people = "".join(str(int(not held.isdisjoint(person))) for person in _PEOPLE)
    modal, comparing = not held.isdisjoint(_MODAL), not held.isdisjoint(_COMPARING)
    yield f"length {min(length // 4, 8)}"
    yield f"capitals {min(capitals, 5)}"
    yield f"figures {min(figures, 4)}"
    yield f"past {min(past, 3)}"
    yield f"length {min(length // 8, 4)} {min(figures, 2)} {min(capitals, 2)}"
    yield f"people {people}"
    yield f"people {people[:2]} {min(figures, 1)} {min(past, 1)}"
    yield f"question {'?' in held}"
    yield f"modal {modal} {comparing} {min(figures, 1)} {min(past, 1)}"
    yield f"modal {modal} {min(capitals, 2)}"


def _tag_names(tags: Sequence[str]) -> Iterator[str]:
    held = set(tags)
    for tag in held & _COUNTED:
        yield f"{tag} {min(tags.count(tag), _MOST)}"
    for one in held & (_PAIRED | {"?"}):
        for other in held & _PAIRED:
            if one < other:
                yield f"{one} with {other}"


class CheckWorthy:
    """Scores sentences; `threshold` is where F1 was best on development data."""

    def __init__(self, weights: Floats, threshold: float, guesser: TagGuesser) -> None:
        self._weights = weights
        self._features = Features(guesser)
        self.threshold = threshold

    def scores(self, sentences: Sequence[str]) -> list[float]:
        """P(worth checking) for each sentence."""
        if not sentences:
            return []
        return [
            round(float(p), 4) for p in predict(self._weights, [self._features.row(s) for s in sentences])
        ]

    @classmethod
    def train(
        cls,
        sentences: Sequence[str],
        truth: Sequence[bool],
        importance: Sequence[float],
        guesser: TagGuesser | None = None,
        rounds: int = 500,
    ) -> CheckWorthy:
        """Fits the weights; `importance` says how far each sentence counts, `guesser` tags the words."""
        features = Features(guesser or TagGuesser())
        rows = [features.row(sentence) for sentence in sentences]
        size = WORDS + GENERAL
        found = np.bincount([key for row in rows for key in row], minlength=size + 1)
        rarity = np.log(len(rows) / (1.0 + found)) / 3.0
        rarity[WORDS:] = 1.0
        weighted = [{key: value * float(rarity[key]) for key, value in row.items()} for row in rows]
        target = [float(is_worthy) for is_worthy in truth]
        weights = fit(weighted, target, size, l2=2e-5, importance=importance, rounds=rounds)
        return cls(weights * rarity, 0.5, features.guesser)

    def to_disk(self, path: Path) -> None:
        np.savez_compressed(
            path,
            weights=self._weights.astype(np.float16),
            threshold=np.float64(self.threshold),
            tags=np.frombuffer(self._features.guesser.lines().encode(), dtype=np.uint8),
        )

    @classmethod
    def from_disk(cls, path: Path) -> CheckWorthy:
        with np.load(path) as stored:
            guesser = TagGuesser.of_lines(stored["tags"].tobytes().decode())
            return cls(stored["weights"].astype(np.float64), float(stored["threshold"]), guesser)
