"""Precision, recall and F1 from counts per document, with intervals; plain numpy.

An interval is the middle 95 % of what `RESAMPLES` drawings of the documents with replacement give
(percentile bootstrap, B. Efron 1979). Documents are drawn and not spans, because the errors of one document
go together.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from .logistic import Floats, average_precision

RESAMPLES = 1000
FEWEST = 5
"""With fewer documents an interval says nothing, so there is none."""
_SEED = 0
_AT_ONCE = 50

Row = TypeVar("Row", bound=Hashable)


class Counts(NamedTuple):
    """Of one document: how many were found and how many of these are right; how many are in the gold and how
    many of these were found."""

    found: int = 0
    right: int = 0
    gold: int = 0
    hit: int = 0

    @classmethod
    def share(cls, right: int, of: int) -> Counts:
        """The counts of a plain share: precision and recall are the same."""
        return cls(of, right, of, right)


class Rate(NamedTuple):
    """A figure in 0..1 with its interval; None where there are too few documents for one."""

    value: float
    low: float | None = None
    high: float | None = None

    def to_json(self) -> dict[str, float | None]:
        low, high = (None if end is None else round(end, 4) for end in (self.low, self.high))
        return {"value": round(self.value, 4), "low": low, "high": high}


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one row of counts; a share of nothing is 0."""

    counts: Counts
    precision: Rate
    recall: Rate
    f1: Rate

    def to_json(self) -> dict[str, Any]:
        figures = {name: getattr(self, name).to_json() for name in ("precision", "recall", "f1")}
        return {**figures, **self.counts._asdict()}


def scores(documents: Sequence[Mapping[Row, Counts]]) -> dict[Row, Score]:
    """The scores of each row over all documents; a row that a document lacks counts nothing there."""
    names = _rows(documents)
    table = _table(documents, names)
    figures = _figures(table.sum(axis=0))
    drawn = _drawn(table) if len(documents) >= FEWEST else None
    found: dict[Row, Score] = {}
    for at, name in enumerate(names):
        rates = [_rate(figures[at, n], None if drawn is None else drawn[:, at, n]) for n in range(3)]
        found[name] = Score(Counts(*(int(n) for n in table[:, at].sum(axis=0))), *rates)
    return found


def macro(groups: Sequence[Sequence[Mapping[Row, Counts]]], row: Row) -> Rate | None:
    """The mean F1 of a row over the groups with gold for it, each drawn by itself; None without any."""
    tables = [_table(documents, [row]) for documents in groups]
    tables = [table for table in tables if table[..., 2].sum()]
    if not tables:
        return None
    value = float(np.mean([_figures(table.sum(axis=0))[0, 2] for table in tables]))
    if min(len(table) for table in tables) < FEWEST:
        return Rate(value)
    return _rate(value, np.mean([_drawn(table)[:, 0, 2] for table in tables], axis=0))


def ranking(values: Sequence[float], truth: Sequence[bool], owners: Sequence[int]) -> Rate:
    """Average precision of a ranking; `owners` are the documents' numbers from 0, for the interval."""
    value = average_precision(values, truth)
    size = max(owners, default=-1) + 1
    if size < FEWEST:
        return Rate(value)
    order = np.argsort(-np.asarray(values), kind="stable")
    right = np.asarray(truth, dtype=np.float64)[order]
    owner = np.asarray(owners)[order]
    drawn: list[Floats] = []
    for weights in _weights(size):
        share = weights[:, owner]
        hits = share * right
        steps = np.cumsum(hits, axis=1) / np.maximum(np.cumsum(share, axis=1), 1.0)
        drawn.append((steps * hits).sum(axis=1) / np.maximum(hits.sum(axis=1), 1.0))
    return _rate(value, np.concatenate(drawn))


def _rows(documents: Sequence[Mapping[Row, Counts]]) -> list[Row]:
    return list(dict.fromkeys(row for counts in documents for row in counts))


def _table(documents: Sequence[Mapping[Row, Counts]], rows: Sequence[Row]) -> Floats:
    """The counts as an array of shape (documents, rows, 4)."""
    nothing = Counts()
    lines = [[counts.get(row, nothing) for row in rows] for counts in documents]
    return np.array(lines, dtype=np.float64).reshape(len(documents), len(rows), 4)


def _figures(counts: Floats) -> Floats:
    """Precision, recall and F1 of counts of shape (…, 4), as (…, 3)."""
    found, right, gold, hit = (counts[..., n] for n in range(4))
    precision, recall = right / np.maximum(found, 1.0), hit / np.maximum(gold, 1.0)
    both = precision + recall
    f1 = 2 * precision * recall / np.where(both > 0, both, 1.0)
    return np.stack([precision, recall, f1], axis=-1)


def _drawn(table: Floats) -> Floats:
    """The figures of each drawing: shape (RESAMPLES, rows, 3)."""
    size = len(table)
    flat = table.reshape(size, -1)
    sums = [(weights @ flat).reshape(len(weights), -1, 4) for weights in _weights(size)]
    return _figures(np.concatenate(sums))


def _weights(size: int) -> Iterator[Floats]:
    """How often each document is drawn: `RESAMPLES` rows in all, the same ones at every call."""
    chance = np.random.default_rng(_SEED)
    for _ in range(RESAMPLES // _AT_ONCE):
        yield chance.multinomial(size, np.full(size, 1.0 / size), size=_AT_ONCE).astype(np.float64)


def _rate(value: float, drawn: npt.NDArray[np.float64] | None) -> Rate:
    if drawn is None:
        return Rate(float(value))
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Rate(float(value), float(low), float(high))
