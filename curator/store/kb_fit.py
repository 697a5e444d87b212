"""Fits the link ranker's weights on decided links, and says how good they are.

Stochastic gradient descent on the log-likelihood of the right answers with Adagrad's step sizes
(Duchi, Hazan, Singer 2011), in plain Python: a few hundred mentions take milliseconds.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .kb_evidence import NONE_FITS
from .kb_rank import Question, Row, rows_of

_STEP: Final = 0.3


@dataclass(frozen=True, slots=True)
class Example:
    """The rows of one mention, "none fits" first, which of them is right, and how much it counts."""

    rows: tuple[Row, ...]
    right: int
    weight: float = 1.0


def example(question: Question, kb_id: str, weight: float = 1.0) -> Example:
    """A decided mention; an id that is not among its hits counts as "none fits"."""
    ids = [NONE_FITS, *(hit.known.kb_id for hit in question.hits)]
    return Example(tuple(rows_of(question)), ids.index(kb_id) if kb_id in ids else 0, weight)


def fit(
    examples: Sequence[Example],
    start: Mapping[str, float],
    *,
    pull: float,
    rounds: int,
    seed: int = 0,
) -> dict[str, float]:
    """Weights that explain the examples, drawn towards `start` by `pull` (a ridge penalty each)."""
    weights, moved = dict(start), dict[str, float]()
    order = list(range(len(examples)))
    shuffle = random.Random(seed).shuffle
    for _ in range(rounds):
        shuffle(order)
        for at in order:
            slope = _slope(examples[at], weights)
            for name, value in slope.items():
                value += pull * (weights.get(name, 0.0) - start.get(name, 0.0))
                total = moved[name] = moved.get(name, 1e-6) + value * value
                weights[name] = weights.get(name, 0.0) - _STEP * value / math.sqrt(total)
    return weights


def loss(examples: Iterable[Example], weights: Mapping[str, float]) -> float:
    """Mean negative log-probability of the right answers; 0 without examples."""
    found = [-math.log(max(_shares(each, weights)[each.right], 1e-9)) for each in examples]
    return sum(found) / len(found) if found else 0.0


def _slope(of: Example, weights: Mapping[str, float]) -> dict[str, float]:
    slope: dict[str, float] = {}
    for at, (share, row) in enumerate(zip(_shares(of, weights), of.rows, strict=True)):
        gap = (share - (at == of.right)) * of.weight
        if abs(gap) > 1e-4:
            for name, value in row.items():
                slope[name] = slope.get(name, 0.0) + gap * value
    return slope


def _shares(of: Example, weights: Mapping[str, float]) -> list[float]:
    sums = [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in of.rows]
    most = max(sums)
    powers = [math.exp(each - most) for each in sums]
    total = sum(powers)
    return [power / total for power in powers]
