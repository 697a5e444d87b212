"""How far a sentence is worth checking: a linear model over hashed word n-grams, trained on ClaimBuster.

The features follow the TF-IDF baseline of the check-worthiness tasks (words, pairs, numbers). The inverse
document frequency is multiplied into the weights after training, so that scoring needs one table only.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from .logistic import Floats, Row, fit, predict

BUCKETS = 1 << 17

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*%?|[%$€£?!]")


def features(sentence: str) -> Row:
    """Hashed words and pairs of words, length-normalised; the length itself in eight steps."""
    words = ["#" if word[0].isdigit() else word for word in _WORD.findall(sentence.lower().replace("’", "'"))]
    names = [f"w:{word}" for word in words]
    names += [f"p:{a} {b}" for a, b in zip(["<s>", *words], [*words, "</s>"], strict=True)]
    names += [f"c:{piece}" for word in words for piece in (word[:3], word[-3:]) if len(word) > 4]
    buckets = {zlib.crc32(name.encode()) % BUCKETS for name in names}
    scale = float(max(len(buckets), 1) ** -0.5)
    row: Row = dict.fromkeys(buckets, scale)
    row[zlib.crc32(f"n:{min(len(words) // 4, 7)}".encode()) % BUCKETS] = 0.5
    return row


class CheckWorthy:
    """Scores sentences; `threshold` is where F1 was best on development data."""

    def __init__(self, weights: Floats, threshold: float) -> None:
        self._weights = weights
        self.threshold = threshold

    def scores(self, sentences: Sequence[str]) -> list[float]:
        """P(worth checking) for each sentence."""
        if not sentences:
            return []
        return [round(float(p), 4) for p in predict(self._weights, [features(s) for s in sentences])]

    @classmethod
    def train(
        cls, sentences: Sequence[str], truth: Sequence[bool], importance: Sequence[float], rounds: int = 800
    ) -> CheckWorthy:
        """Fits the weights; `importance` says how far each sentence counts."""
        rows = [features(sentence) for sentence in sentences]
        found = np.bincount([key for row in rows for key in row], minlength=BUCKETS + 1)
        rarity = np.log(len(rows) / (1.0 + found)) / 3.0
        rarity[-1] = 1.0
        weighted = [{key: value * float(rarity[key]) for key, value in row.items()} for row in rows]
        target = [float(is_worthy) for is_worthy in truth]
        weights = fit(weighted, target, BUCKETS, l2=2e-5, importance=importance, rounds=rounds)
        return cls(weights * rarity, 0.5)

    def to_disk(self, path: Path) -> None:
        np.savez_compressed(
            path, weights=self._weights.astype(np.float16), threshold=np.float64(self.threshold)
        )

    @classmethod
    def from_disk(cls, path: Path) -> CheckWorthy:
        with np.load(path) as stored:
            return cls(stored["weights"].astype(np.float64), float(stored["threshold"]))
