"""Reads names with spaCy's transition-based recogniser and keeps the probability of each."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from .logistic import Floats, fit, predict

UNSCORED = 0.5
"""The score of a name from a component that gives no probability."""
_LEAST_ODDS = 1e-6


def read_names(ner: Any, doc: Doc) -> tuple[Doc, dict[Span, float]]:
    """The document with its names, and for each the product of its transitions' probabilities.

    `ner` is any spaCy component; only an `EntityRecognizer` gives probabilities. Its parser takes one transition
    per token, each a softmax over the transitions that are valid there (spaCy trains it with that very loss).
    """
    if not isinstance(ner, EntityRecognizer) or not len(doc):
        doc = ner(doc)
        return doc, {span: UNSCORED for span in doc.ents}
    moves: Any = ner.moves
    states = live = moves.init_batch([doc])
    model: Any = ner.model
    step = model.predict([doc])
    rows: list[Floats] = []
    while live:
        scores = step.predict(live)
        rows.append(np.array(scores[0], dtype=np.float64))
        live = ner.transition_states(live, scores)
    ner.set_annotations([doc], states)
    names = [str(moves.get_class_name(i)) for i in range(moves.n_moves)]
    if len(rows) != len(doc):
        return doc, {span: UNSCORED for span in doc.ents}
    return doc, {span: _probability(span, rows, names) for span in doc.ents}


def _probability(span: Span, rows: Sequence[Floats], names: Sequence[str]) -> float:
    label, size = span.label_, span.end - span.start
    chance = 1.0
    for at in range(size):
        if at:
            valid = [f"I-{label}", f"L-{label}"]
            taken = valid[at == size - 1]
        else:
            valid = [name for name in names if name == "O" or name[:2] in ("B-", "U-") and len(name) > 2]
            taken = f"U-{label}" if size == 1 else f"B-{label}"
        scores = np.array([rows[span.start + at][names.index(name)] for name in valid])
        odds = np.exp(scores - scores.max())
        chance *= float(odds[valid.index(taken)] / odds.sum())
    return chance


@dataclass(frozen=True)
class Calibration:
    """Turns a raw probability into the share of right names on development data, by label and length (Platt)."""

    slope: float
    longer: float
    labels: Mapping[str, float]
    intercept: float

    def score(self, raw: float, label: str, length: int) -> float:
        """The expected share of right names among such; `length` in tokens."""
        logit = self.slope * _logit(raw) + self.longer * math.log(length) + self.labels.get(label, 0.0)
        return round(1.0 / (1.0 + math.exp(-(logit + self.intercept))), 4)

    @classmethod
    def train(cls, seen: Sequence[tuple[float, str, int, bool]]) -> Calibration:
        """Fits on names as (raw probability, label, length in tokens, right)."""
        labels = sorted({label for _, label, _, _ in seen})
        rows = [
            {0: _logit(raw) / 4, 1: math.log(length), 2 + labels.index(label): 1.0}
            for raw, label, length, _ in seen
        ]
        weights = fit(rows, [float(right) for *_, right in seen], 2 + len(labels), l2=1e-4, rounds=3000)
        by_label = {label: float(weights[2 + i]) for i, label in enumerate(labels)}
        assert 0.0 < predict(weights, rows).mean() < 1.0
        return cls(float(weights[0]) / 4, float(weights[1]), by_label, float(weights[-1]))

    def to_disk(self, path: Path) -> None:
        stored = {
            "slope": round(self.slope, 4),
            "longer": round(self.longer, 4),
            "labels": {label: round(value, 4) for label, value in self.labels.items()},
            "intercept": round(self.intercept, 4),
        }
        path.write_text(json.dumps(stored, indent=1), encoding="utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> Calibration:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(stored["slope"], stored["longer"], stored["labels"], stored["intercept"])


def _logit(chance: float) -> float:
    kept = min(max(chance, _LEAST_ODDS), 1.0 - _LEAST_ODDS)
    return math.log(kept / (1.0 - kept))
