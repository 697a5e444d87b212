"""Measures what the entity rules are worth: their precision, and what their agreement adds to a name."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from spacy.language import Language

from . import corpora
from .entity_rules import PLAIN, EntityRules
from .records import EntitySuggestion

Judged = Iterable[tuple[EntitySuggestion, bool]]

_PRIOR_WEIGHT = 4
"""The prior counts like four judged hits."""
_RULE_WEIGHT = 10
"""A rule's figure over all labels counts like ten hits of each: LAW and FAC are hardly annotated."""
_LIMIT = 6.0


def priors(rules: EntityRules, nlp: Language, folder: Path) -> dict[str, float]:
    """Precision of the line rules by themselves on the human training texts, which they never saw.

    Keys are "rule" and "rule:LABEL"; a hit of label L is right where the gold has the very span with L.
    """
    right, seen = Counter[str](), Counter[str]()
    for path in sorted(folder.glob("*.train.jsonl.gz")):
        if path.name.startswith("gmb"):
            continue
        for record in corpora.read_jsonl(path):
            for doc in corpora.entity_docs(nlp, record, curly=False):
                gold = {(ent.start, ent.end, ent.label_) for ent in doc.ents}
                for hit in rules.on_line([token.text for token in doc], []):
                    if all(doc[i].ent_iob for i in range(hit.start, hit.end)):
                        for key in (hit.rule, hit.rule.split(":")[0]):
                            seen[key] += 1
                            right[key] += (hit.start, hit.end, hit.label) in gold
    whole = {key: (right[key] + 1) / (count + 2) for key, count in seen.items() if ":" not in key}
    by_label = {
        key: (right[key] + _RULE_WEIGHT * whole[key.split(":")[0]]) / (count + _RULE_WEIGHT)
        for key, count in seen.items()
        if ":" in key
    }
    return whole | by_label


def precision(judged: Judged, before: dict[str, float]) -> dict[str, float]:
    """Share of right hits among those that only a rule found, drawn towards the rule's prior (else one half).

    These are the names the recogniser missed, so the figure is lower than the rule's precision alone.
    """
    right, seen = Counter[str](), Counter[str]()
    by_reason = {words: name for name, words in PLAIN.items()}
    for ent, is_right in judged:
        rule = by_reason.get(ent.reason)
        if rule is not None:
            for key in (rule, f"{rule}:{ent.label}"):
                seen[key] += 1
                right[key] += is_right
    return {
        key: round((right[key] + _PRIOR_WEIGHT * before.get(key, 0.5)) / (seen[key] + _PRIOR_WEIGHT), 4)
        for key in sorted(seen.keys() | before.keys())
    }


def gains(judged: Judged) -> dict[str, float]:
    """By how much a rule's agreement raises the log-odds of the recogniser's name ("gain:rule").

    A right and a wrong name are added to keep it finite.
    """
    by_rule: dict[str, list[tuple[float, bool]]] = {}
    for ent, right in judged:
        for rule, words in PLAIN.items():
            if ent.reason == f"pipeline; {words}":
                logit = math.log(ent.score / max(1.0 - ent.score, 1e-6))
                by_rule.setdefault(rule, [(0.0, True), (0.0, False)]).append((logit, right))
    return {f"gain:{rule}": round(gain(seen), 3) for rule, seen in sorted(by_rule.items())}


def gain(seen: Sequence[tuple[float, bool]]) -> float:
    """What to add to log-odds, each with whether it was right, so that as many are expected as were right.

    Found by bisection in -6..6.
    """
    target = sum(right for _, right in seen)
    low, high = -_LIMIT, _LIMIT
    while high - low > 1e-3:
        middle = (low + high) / 2
        expected = sum(1.0 / (1.0 + math.exp(-(logit + middle))) for logit, _ in seen)
        low, high = (middle, high) if expected < target else (low, middle)
    return low
