"""P(a candidate is a claim): logistic regression over what the rules know about it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from . import cues
from .claim_rules import Candidate
from .logistic import Floats, Row, fit, predict
from .syntax import SUBJECTS, Parse
from .word_set import word_set

_PEOPLE = {"i": "I", "we": "we", "you": "you", "he": "he", "she": "he", "they": "they", "it": "it"}
_WH = word_set("what who how why where when whether if which whatever")
_RIDGE = 3e-3
_FEWEST = 4
"""A feature seen in fewer training candidates is left out."""


def features(candidate: Candidate, parse: Parse) -> list[str]:
    """Names of the features that hold for a candidate."""
    rule = candidate.rule
    kind = cues.CLASS_OF.get(candidate.lemma, "none")
    source = _source_kind(candidate, parse)
    names = [f"rule={rule}", f"class={kind}", f"rule={rule} class={kind}", f"lemma={candidate.lemma}"]
    names += [f"source={source}", f"source={source} class={kind}", f"quote={candidate.quote} rule={rule}"]
    names += [f"stance={candidate.stance}", f"parts={len(candidate.parts)}"]
    names += _content_features(candidate, parse)
    names += _edge_features(candidate, parse)
    if candidate.cue is not None and rule not in ("according", "adverb", "nominal"):
        names += _cue_features(candidate, parse, candidate.cue[0])
    return names


def _source_kind(candidate: Candidate, parse: Parse) -> str:
    if candidate.source is None:
        return "none"
    start, end = candidate.source
    if end - start == 1 and parse.lower[start] in _PEOPLE:
        return _PEOPLE[parse.lower[start]]
    return "name" if any(parse.tags[i].startswith("NNP") for i in range(start, end)) else "noun"


def _content_features(candidate: Candidate, parse: Parse) -> list[str]:
    start, end = candidate.hull
    first = parse.lower[start]
    sentence = parse.sentence_of(candidate.head)
    names = [f"length={min((end - start).bit_length(), 6)}", f"finite={parse.is_finite(candidate.head)}"]
    names.append(f"first={'wh' if first in _WH else _PEOPLE.get(first, 'other')}")
    names.append(f"subject={parse.child(candidate.head, SUBJECTS) is not None}")
    names.append(f"that={start > 0 and parse.lower[start - 1] == 'that'}")
    names.append(f"question={'?' in parse.words[sentence[0] : sentence[1]]}")
    names.append(f"root={parse.heads[candidate.head] == candidate.head}")
    names.append(f"share={min(4 * (end - start) // (sentence[1] - sentence[0]), 4)}")
    names.append(f"crosses={not sentence[0] <= start < end <= sentence[1]}")
    return names


def _edge_features(candidate: Candidate, parse: Parse) -> list[str]:
    """What stands right before and after the claim, and how its clause hangs in the tree."""
    start, end = candidate.hull
    head = candidate.head
    names = [
        f"end={parse.words[end] if end < len(parse.words) and not parse.words[end].isalnum() else 'word'}"
    ]
    names.append(f"head={parse.tags[head]}")
    names.append(f"hangs={parse.deps[head]}")
    modals = {parse.lower[c] for c in parse.children[head] if parse.tags[c] == "MD"}
    names += [f"modal={modal}" for modal in sorted(modals)]
    if candidate.cue is not None:
        cue = candidate.cue[0]
        names.append(f"gap={min(max(start - candidate.cue[1], cue - end), 3)}")
        names.append(f"whole={parse.heads[cue] == cue} {candidate.quote}")
        first = "wh" if parse.lower[start] in _WH else "other"
        names.append(f"class={cues.CLASS_OF.get(candidate.lemma, 'none')} first={first}")
        names.append(f"class={cues.CLASS_OF.get(candidate.lemma, 'none')} tag={parse.tags[cue]}")
        names.append(f"negated={parse.is_negated(cue)}")
        if _is_agreed(candidate, parse):
            names.append("agreed")
    return names


def _is_agreed(candidate: Candidate, parse: Parse) -> bool:
    """True if words alone give the same clause: it follows "that", a quotation mark or the cue itself."""
    start = candidate.hull[0]
    cue = candidate.cue
    return cue is not None and (
        cue[1] == start or cue[1] <= start - 1 and parse.lower[start - 1] in ("that", "“", '"', ":")
    )


def _cue_features(candidate: Candidate, parse: Parse, cue: int) -> list[str]:
    names = [f"tag={parse.tags[cue]}", f"tag={parse.tags[cue]} rule={candidate.rule}"]
    helpers = sorted(parse.lower[c] for c in parse.children[cue] if parse.deps[c].startswith("aux"))
    names += [f"aux={word}" for word in helpers] or ["aux=none"]
    names.append(f"dep={parse.deps[cue]}")
    names.append(f"far={min(abs(candidate.head - cue) // 6, 3)}")
    if "to" in (parse.lower[c] for c in parse.children[cue]):
        names.append("infinitive")
    return names


class ClaimScorer:
    """Named weights; a feature not seen in training counts nothing."""

    def __init__(self, weights: dict[str, float], intercept: float) -> None:
        self._number = {name: i for i, name in enumerate(weights)}
        self._weights: Floats = np.array([*weights.values(), intercept], dtype=np.float64)

    def scores(self, found: Sequence[Candidate], parse: Parse) -> list[float]:
        """P(claim) for each candidate of a paragraph."""
        if not found:
            return []
        rows = [self._row(features(candidate, parse)) for candidate in found]
        return [round(float(p), 4) for p in predict(self._weights, rows)]

    def odds(self, names: Iterable[str]) -> float:
        """The logarithm of the odds that a candidate with these features is a claim."""
        return float(sum(self._weights[key] for key in self._row(names)) + self._weights[-1])

    def scaled(self, slope: float, shift: float) -> ClaimScorer:
        """The scorer whose logarithm of odds is `slope` times this one's, plus `shift` (Platt's method)."""
        weights = {name: slope * float(self._weights[i]) for name, i in self._number.items()}
        return ClaimScorer(weights, slope * float(self._weights[-1]) + shift)

    def _row(self, names: Iterable[str]) -> Row:
        return {self._number[name]: 1.0 for name in names if name in self._number}

    @classmethod
    def train(
        cls, rows: Sequence[list[str]], truth: Sequence[bool], importance: Sequence[float]
    ) -> ClaimScorer:
        """Fits the weights; `rows` are feature names, `importance` says how far each example counts."""
        counts = Counter(name for row in rows for name in set(row))
        scorer = cls({name: 0.0 for name, count in sorted(counts.items()) if count >= _FEWEST}, 0.0)
        numbered = [scorer._row(row) for row in rows]
        scorer._weights = fit(
            numbered,
            [float(t) for t in truth],
            len(scorer._number),
            l2=_RIDGE,
            importance=importance,
            rounds=800,
        )
        return scorer

    def to_disk(self, path: Path) -> None:
        weights = {name: round(float(self._weights[i]), 4) for name, i in self._number.items()}
        stored = {"intercept": round(float(self._weights[-1]), 4), "weights": weights}
        path.write_text(json.dumps(stored, indent=0), encoding="utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> ClaimScorer:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(stored["weights"], stored["intercept"])
