"""Fits the two small models of the claims, scorer and check-worthiness, on the claim corpora."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language

from . import corpora, evaluate
from .checkworthy import CheckWorthy
from .claim_bounds import Bounds, BoundsChooser, hypotheses
from .claim_rules import Candidate, candidates
from .claim_scorer import ClaimScorer, features
from .guessed_tags import TagGuesser
from .lines import line_ranges, tokenise
from .logistic import fit
from .syntax import Parse

Ends = tuple[int, int]


class _Share(NamedTuple):
    """How far one example of a corpus counts in each model."""

    scorer: float
    bounds: float


# The silver gold was made by rules like ours: it says little about what is a claim, more about where it ends.
_SHARES = {"attrib_gum": _Share(1.0, 1.0), "attrib_ewt_silver": _Share(0.2, 0.3)}
_HUMAN = "attrib_gum"
_FOLDS = 5
_PLATT_RIDGE = 1e-4
_MET = 0.3
_NEARLY = 0.7
_UNJUDGED = {
    "attrib_gum": ("nominal", "adverb", "passive", "quote_continued"),
    "attrib_ewt_silver": ("quote_continued",),
}
"""Rules whose finds a corpus leaves out by its scheme: not being marked there says nothing."""


def train_check(data: Path, extras: Path) -> None:
    """Writes `check.npz`; `data` holds the folder claims."""
    folder = data / "claims"
    records = corpora.read_jsonl(folder / "checkworthy_claimbuster.train.jsonl.gz")
    check = CheckWorthy.train(
        [record["text"] for record in records],
        [record["score"] > 0.5 for record in records],
        [2.0 if record["meta"].get("high_quality") else 1.0 for record in records],
        TagGuesser.train(_tagged(data / "ud")),
    )
    dev = corpora.read_jsonl(folder / "checkworthy_claimbuster.dev.jsonl.gz")
    scores = check.scores([record["text"] for record in dev])
    truth = [record["score"] > 0.5 for record in dev]
    check.threshold = max((step / 50 for step in range(10, 40)), key=lambda at: _f1(scores, truth, at))
    check.to_disk(extras / "check.npz")


def _tagged(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.train.conllu.gz")):
        for paragraph in corpora.read_trees(path):
            for tree in paragraph:
                yield from zip(tree.words, tree.tags, strict=True)


def _f1(scores: list[float], truth: list[bool], threshold: float) -> float:
    hits = sum(t for s, t in zip(scores, truth, strict=True) if s >= threshold)
    return 2 * hits / (sum(s >= threshold for s in scores) + sum(truth))


def train_claims(nlp: Language, data: Path, extras: Path) -> None:
    """Writes `bounds.json` and `claims.json`, the models over the candidates in the trees of `nlp`."""
    corpora_ = {name: _documents(nlp, data / "claims" / f"{name}.train.jsonl.gz") for name in _SHARES}
    bounds = fit_bounds(corpora_)
    bounds.to_disk(extras / "bounds.json")
    fit_scorer(corpora_, bounds).to_disk(extras / "claims.json")


@dataclass(frozen=True, slots=True)
class Line:
    """A parsed line of a claim corpus with its candidates; `places` are the tokens' ranges in the text."""

    parse: Parse
    places: Sequence[Ends]
    found: Sequence[Candidate]
    gold: Sequence[Ends]

    def ends(self, part: Ends) -> Ends:
        """Where a range of tokens stands in the text."""
        return self.places[part[0]][0], self.places[part[1] - 1][1]


def _documents(nlp: Language, path: Path) -> list[Line]:
    lines: list[Line] = []
    with nlp.select_pipes(disable=["ner"]):
        for record in corpora.read_jsonl(path):
            gold = [(s["start"], s["end"]) for s in record["spans"] if s["label"] == "CLAIM"]
            for start, end in line_ranges(record["text"]):
                tokens = tokenise(nlp, record["text"][start:end], start)
                doc = tokens.doc(nlp.vocab)
                for _, pipe in nlp.pipeline:
                    doc = pipe(doc)
                parse = Parse.of(doc)
                places = list(zip(tokens.starts, tokens.ends, strict=True))
                lines.append(Line(parse, places, candidates(parse), gold))
    return lines


def fit_bounds(lines_of: Mapping[str, Sequence[Line]]) -> BoundsChooser:
    """The chooser of bounds, on every candidate that meets a gold claim at least by a third."""
    groups: list[list[Bounds]] = []
    fits: list[list[float]] = []
    importance: list[float] = []
    for name, lines in lines_of.items():
        for line in lines:
            for candidate in line.found:
                group = hypotheses(candidate, line.parse)
                met = [_met(line, bounds.parts) for bounds in group]
                if len(group) > 1 and max(met) >= _MET:
                    groups.append(group)
                    fits.append(met)
                    importance.append(_SHARES[name].bounds)
    return BoundsChooser.train(groups, fits, importance)


def _met(line: Line, parts: Sequence[Ends]) -> float:
    """How well parts meet the gold: 1 where exact, below that by the square of the overlap."""
    best = [
        max((evaluate.overlap(line.ends(part), ends) for ends in line.gold), default=0.0) for part in parts
    ]
    return sum(1.0 if share == 1.0 else _NEARLY * share**2 for share in best) / len(best)


@dataclass(frozen=True, slots=True)
class _Example:
    """One candidate: its features, whether it is a claim, how far it counts, its fold (silver has none)."""

    names: list[str]
    truth: bool
    importance: float
    fold: int


def fit_scorer(lines_of: Mapping[str, Sequence[Line]], bounds: BoundsChooser) -> ClaimScorer:
    """The scorer of candidates after their bounds were chosen, calibrated on folds left out of training."""
    examples = [
        _Example(features(candidate, line.parse), right, _SHARES[name].scorer, fold)
        for name, lines in lines_of.items()
        for at, line in enumerate(lines)
        for fold in [at * _FOLDS // len(lines) if name == _HUMAN else _FOLDS]
        for candidate in bounds.all_chosen(line.found, line.parse)
        for right in [is_right(line, candidate)]
        if right or candidate.rule not in _UNJUDGED[name]
    ]
    odds: list[float] = []
    truth: list[bool] = []
    for fold in range(_FOLDS):
        scorer = _scorer([example for example in examples if example.fold != fold])
        for example in examples:
            if example.fold == fold:
                odds.append(scorer.odds(example.names))
                truth.append(example.truth)
    slope, shift = fit([{0: x} for x in odds], [float(t) for t in truth], 1, l2=_PLATT_RIDGE)
    return _scorer(examples).scaled(float(slope), float(shift))


def _scorer(examples: Sequence[_Example]) -> ClaimScorer:
    return ClaimScorer.train(
        [example.names for example in examples],
        [example.truth for example in examples],
        [example.importance for example in examples],
    )


def is_right(line: Line, candidate: Candidate) -> bool:
    """True if a part of the candidate meets a gold claim (IoU .5 or more).

    The corpora keep "P and that Q" as one span, the guideline makes two claims of it: Q need only lie in one.
    """
    parts = [line.ends(part) for part in candidate.parts]
    if candidate.rule == "joined" and any(a <= s and e <= b for s, e in parts for a, b in line.gold):
        return True
    return any(evaluate.overlap(part, ends) >= 0.5 for part in parts for ends in line.gold)
