"""Logistic regression over sparse, hashed or named features, in plain numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Row = dict[int, float]
"""One example: feature number to value."""


def sigmoid(x: Floats) -> Floats:
    """1 / (1 + exp(-x)), without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * x))


@dataclass(frozen=True)
class Sparse:
    """Rows in compressed form: the values of row i stand at `starts[i]:starts[i + 1]`."""

    starts: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    values: Floats

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Sparse:
        lengths = [len(row) for row in rows]
        return cls(
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            np.array([key for row in rows for key in row], dtype=np.int64),
            np.array([value for row in rows for value in row.values()], dtype=np.float64),
        )

    @property
    def owners(self) -> npt.NDArray[np.int64]:
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def dot(self, weights: Floats) -> Floats:
        rows = len(self.starts) - 1
        summed = np.bincount(self.owners, self.values * weights[self.columns], minlength=rows)
        return summed.astype(np.float64)


def fit(
    rows: Sequence[Row],
    truth: Sequence[float],
    size: int,
    *,
    l2: float,
    importance: Sequence[float] | None = None,
    rounds: int = 300,
) -> Floats:
    """Weights of shape (size + 1,), the last being the intercept, by Nesterov gradient descent.

    `l2` is the ridge penalty per unit of total importance; the intercept goes free. The step is the
    inverse of a Lipschitz bound on the gradient, so the descent cannot diverge.
    """
    data = Sparse.of(rows)
    target = np.asarray(truth, dtype=np.float64)
    share = np.ones(len(rows)) if importance is None else np.asarray(importance, dtype=np.float64)
    share = share / share.sum()
    norms = np.bincount(data.owners, data.values**2, minlength=len(rows)) + 1.0
    step = 1.0 / (0.25 * float(norms @ share) + l2)
    weights = np.zeros(size + 1)
    ahead = weights.copy()
    for turn in range(rounds):
        error = (sigmoid(data.dot(ahead) + ahead[-1]) - target) * share
        slope = np.bincount(data.columns, data.values * error[data.owners], minlength=size + 1)
        slope = slope + l2 * ahead
        slope[-1] = error.sum()
        following = ahead - step * slope
        ahead = following + turn / (turn + 3.0) * (following - weights)
        weights = following
    return weights


def predict(weights: Floats, rows: Sequence[Row]) -> Floats:
    """P(true) for each row; features beyond the weights are unknown and must not occur."""
    return sigmoid(Sparse.of(rows).dot(weights) + weights[-1])


def average_precision(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Area under the precision-recall curve as a step sum."""
    order = np.argsort(-np.asarray(scores), kind="stable")
    hits = np.asarray(truth, dtype=np.float64)[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / max(hits.sum(), 1.0))


@dataclass(frozen=True, slots=True)
class Bin:
    """Suggestions of about the same score: how many, their mean score, and the share that is right."""

    count: int
    score: float
    right: float


def reliability(scores: Sequence[float], truth: Sequence[bool], bins: int = 10) -> list[Bin]:
    """Score against share of right over at most `bins` groups of about equal size, from low to high.

    Equal scores stand in one group. Bins of equal mass are less biased than bins of equal width where
    most scores lie close together (Nixon et al. 2019, Measuring Calibration in Deep Learning).
    """
    values, hits = np.asarray(scores, dtype=np.float64), np.asarray(truth, dtype=np.float64)
    place = _places(values, bins)
    groups = [place == n for n in np.unique(place)]
    return [Bin(int(g.sum()), float(values[g].mean()), float(hits[g].mean())) for g in groups]


def calibration_error(scores: Sequence[float], truth: Sequence[bool], bins: int = 10) -> float:
    """Mean gap between score and share of right over the groups of `reliability`, weighted by count."""
    gaps = [one.count * abs(one.score - one.right) for one in reliability(scores, truth, bins)]
    return sum(gaps) / max(len(scores), 1)


def error_by_chance(scores: Sequence[float], bins: int = 10, draws: int = 500) -> float:
    """The calibration error that these scores would show on average if each were exactly right.

    It is what the luck of so few gives, the least that one can hope to see; found by drawing.
    """
    values = np.asarray(scores, dtype=np.float64)
    place, chance = _places(values, bins), np.random.default_rng(0)
    gaps = np.zeros(draws)
    for group in np.unique(place):
        here = values[place == group]
        hits = np.array([(chance.random(len(here)) < here).sum() for _ in range(draws)])
        gaps += abs(hits - here.sum())
    return float(gaps.mean()) / max(len(values), 1)


def _places(values: Floats, bins: int) -> npt.NDArray[np.int64]:
    """The number of each value's group: groups of about equal size, equal values in one."""
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    edges = np.sort(values)[[len(values) * n // bins for n in range(1, bins)]]
    return np.searchsorted(edges, values, side="right").astype(np.int64)
