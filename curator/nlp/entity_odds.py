"""Reads names with a pipeline's recogniser and keeps the probability of each."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from spacy.pipeline import EntityRecognizer  # pyright: ignore[reportUnknownVariableType] compiled, no stubs
from spacy.tokens import Doc, Span

from .entity_tagger import EntityTagger
from .logistic import Floats, fit, predict

Pipe = Callable[[Doc], Doc]
"""A component of a spaCy pipeline."""

_LEAST_ODDS = 1e-6


def read_names(ner: Pipe, doc: Doc) -> tuple[Doc, dict[Span, float]]:
    """The document with its names, and for each the product of its tags' or transitions' probabilities.

    The probabilities are left empty where the component has none. `ner` is any spaCy component; our own
    `EntityTagger` gives them. Of an `EntityRecognizer` the greedy search is repeated here, because spaCy
    keeps no scores: one transition per token, each a softmax over the transitions valid there (the loss it
    was trained with). Its states are the token, the first token of the open name and the token before; all
    states outside names are scored at once. A test compares the names with spaCy's own. Where the recogniser
    itself does otherwise, because names stand in the document already or it searches with a beam, its names
    hold, and those that the greedy search finds too have a probability.
    """
    if isinstance(ner, EntityTagger):
        (names,) = ner.predict([doc])
        ner.set_annotations([doc], [names])
        return doc, {Span(doc, start, end, label): chance for start, end, label, chance in names}
    steps = _Steps(ner, doc) if isinstance(ner, EntityRecognizer) and len(doc) else None
    if steps is None or not steps.are_readable:
        return ner(doc), {}
    found = list(steps.greedy())
    if steps.is_greedy and not doc.ents:
        doc.set_ents([Span(doc, start, end, label) for start, end, label, _ in found])
    else:
        doc = ner(doc)
    odds = {Span(doc, start, end, label): chance for start, end, label, chance in found}
    return doc, {ent: odds[ent] for ent in doc.ents if ent in odds}


class _Steps:
    """The scores of a recogniser's transitions over one document."""

    def __init__(self, ner: Pipe, doc: Doc) -> None:
        parser = cast(Any, ner)  # compiled, without stubs
        self._model = parser.model.predict([doc])
        self.is_greedy = int(parser.cfg.get("beam_width") or 1) == 1
        self._size = len(doc)
        self._breaks = [token.is_sent_start is True for token in doc]
        names = [str(parser.moves.get_class_name(i)) for i in range(parser.moves.n_moves)]
        self._names = names
        self._free = [
            i for i, name in enumerate(names) if name == "O" or name[:2] in ("B-", "U-") and name[2:]
        ]
        self._units = [i for i in self._free if not names[i].startswith("B-")]
        self._number = {name: i for i, name in enumerate(names)}

    @property
    def are_readable(self) -> bool:
        """False for a recogniser whose states have other features than the three named in `read_names`."""
        return self._model.vec2scores is not None and self._model.state2vec.nF == 3

    def _scores(self, states: Sequence[tuple[int, int, int]]) -> Floats:
        vectors = self._model.state2vec.predict(np.array(states, dtype=np.int32))
        return np.array(self._model.vec2scores.predict(vectors), dtype=np.float64)

    def greedy(self) -> Iterator[tuple[int, int, str, float]]:
        """The names as (start, end, label, probability), in tokens."""
        outside = self._scores([(i, -1, -1) for i in range(self._size)])
        start, label, chance = 0, "", 1.0
        for i in range(self._size):
            must_end = i + 1 == self._size or self._breaks[i + 1]
            if label:
                scores = self._scores([(i, start, i - 1)])[0]
                ways = [self._number[f"L-{label}"]] if must_end else self._inside(label)
            else:
                scores, ways, start, chance = outside[i], self._units if must_end else self._free, i, 1.0
            taken, share = _best(scores, ways)
            chance *= share
            move = self._names[taken]
            if move[0] in "UL":
                yield start, i + 1, move[2:], chance
            label = move[2:] if move[0] in "BI" else ""

    def _inside(self, label: str) -> list[int]:
        return [self._number[f"I-{label}"], self._number[f"L-{label}"]]


def _best(scores: Floats, ways: list[int]) -> tuple[int, float]:
    """The best of the valid transitions and its share of their softmax."""
    valid = scores[ways]
    best = int(valid.argmax())
    return ways[best], float(1.0 / np.exp(valid - valid[best]).sum())


@dataclass(frozen=True)
class Calibration:
    """Turns a raw probability into the share of right names on development data (Platt scaling)."""

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
