"""Fits the two small models of the claims, scorer and check-worthiness, on the claim corpora."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from . import corpora, evaluate
from .checkworthy import CheckWorthy
from .claim_rules import Candidate, candidates
from .claim_scorer import ClaimScorer, features
from .lines import line_ranges, tokenise
from .suggest import EXTRAS
from .syntax import Parse

_SILVER = 0.2
"""How far a silver claim counts in the scorer's training: its gold was made by rules like ours."""
_UNJUDGED = {
    "attrib_gum": ("nominal", "adverb", "passive", "quote_continued"),
    "attrib_ewt_silver": ("quote_continued",),
}
"""Rules whose finds a corpus leaves out by its scheme: not being marked there says nothing."""


def refit_claims(folder: Path, data: Path) -> None:
    """Fits both models again for the pipeline in `folder`, on the trees of its own parser."""
    train_check(data, folder / EXTRAS)
    train_claims(spacy.load(folder), data, folder / EXTRAS)


def train_check(data: Path, extras: Path) -> None:
    """Writes `check.npz`; `data` holds the folder claims."""
    folder = data / "claims"
    records = corpora.read_jsonl(folder / "checkworthy_claimbuster.train.jsonl.gz")
    check = CheckWorthy.train(
        [record["text"] for record in records],
        [record["score"] > 0.5 for record in records],
        [2.0 if record["meta"].get("high_quality") else 1.0 for record in records],
    )
    dev = corpora.read_jsonl(folder / "checkworthy_claimbuster.dev.jsonl.gz")
    scores = check.scores([record["text"] for record in dev])
    truth = [record["score"] > 0.5 for record in dev]
    check.threshold = max((step / 50 for step in range(10, 40)), key=lambda at: _f1(scores, truth, at))
    check.to_disk(extras / "check.npz")


def _f1(scores: list[float], truth: list[bool], threshold: float) -> float:
    hits = sum(t for s, t in zip(scores, truth, strict=True) if s >= threshold)
    return 2 * hits / (sum(s >= threshold for s in scores) + sum(truth))


def train_claims(nlp: Language, data: Path, extras: Path) -> None:
    """Writes `claims.json`, the scorer of the candidates in the trees of `nlp`."""
    rows: list[list[str]] = []
    truth: list[bool] = []
    importance: list[float] = []
    for name, weight in (("attrib_gum", 1.0), ("attrib_ewt_silver", _SILVER)):
        for record in corpora.read_jsonl(data / "claims" / f"{name}.train.jsonl.gz"):
            gold = [(s["start"], s["end"]) for s in record["spans"] if s["label"] == "CLAIM"]
            for candidate, parse, parts in _claim_candidates(nlp, record["text"]):
                right = any(evaluate.overlap(part, ends) >= 0.5 for part in parts for ends in gold)
                if right or candidate.rule not in _UNJUDGED[name]:
                    rows.append(features(candidate, parse))
                    truth.append(right)
                    importance.append(weight)
    ClaimScorer.train(rows, truth, importance).to_disk(extras / "claims.json")


def _claim_candidates(nlp: Language, text: str) -> list[tuple[Candidate, Parse, list[tuple[int, int]]]]:
    found: list[tuple[Candidate, Parse, list[tuple[int, int]]]] = []
    with nlp.select_pipes(disable=["ner"]):
        for start, end in line_ranges(text):
            tokens = tokenise(nlp, text[start:end], start)
            doc = tokens.doc(nlp.vocab)
            for _, pipe in nlp.pipeline:
                doc = pipe(doc)
            parse = Parse.of(doc)
            for candidate in candidates(parse):
                parts = [(tokens.starts[a], tokens.ends[b - 1]) for a, b in candidate.parts]
                found.append((candidate, parse, parts))
    return found
