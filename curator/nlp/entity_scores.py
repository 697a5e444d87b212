"""Suggested entities against gold mentions: exact span and label, per label, and the span alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from curator.domain.span import Span

from .gold import EntityGold, GoldMention, is_judged, touches
from .records import EntitySuggestion
from .scores import Counts, Score, scores

ALL, WITHOUT_DATE, SPAN_ONLY, SPAN_WITHOUT_DATE = "all", "without_date", "span_only", "span_without_date"
WHOLE = (ALL, WITHOUT_DATE, SPAN_ONLY, SPAN_WITHOUT_DATE)
DATE = "DATE"

Row = tuple[str, str]
"""("whole", one of WHOLE) or ("label", a label)."""
EntityCounts = dict[Row, Counts]
Judged = tuple[EntitySuggestion, bool]


@dataclass(frozen=True, slots=True)
class EntityScores:
    """The scores over all labels, by the names in WHOLE, and of each label that was found or is gold."""

    whole: dict[str, Score]
    labels: dict[str, Score]

    def to_json(self) -> dict[str, Any]:
        return {
            "whole": {name: score.to_json() for name, score in self.whole.items()},
            "labels": {label: score.to_json() for label, score in self.labels.items()},
        }


def entity_scores(gold: Sequence[EntityGold], found: Sequence[Sequence[EntitySuggestion]]) -> EntityScores:
    """The scores of what was found in each text, which stand in the order of the gold."""
    return summed([entity_counts(one, judged(one, ents)) for one, ents in zip(gold, found, strict=True)])


def summed(documents: Sequence[EntityCounts]) -> EntityScores:
    """The scores over documents that were counted."""
    found = scores(documents)
    labels = sorted(name for kind, name in found if kind == "label")
    return EntityScores(
        {name: found["whole", name] for name in WHOLE if ("whole", name) in found},
        {label: found["label", label] for label in labels},
    )


def judged(gold: EntityGold, found: Iterable[EntitySuggestion]) -> list[Judged]:
    """The suggestions that the gold speaks of, each with whether it is right."""
    known = {(mention.span, mention.label) for mention in (*gold.mentions, *gold.nested)}
    seen: dict[tuple[Span, str], Judged] = {}
    for ent in found:
        span = Span(ent.start, ent.end)
        asked = not gold.labels or ent.label in gold.labels
        right = (span, ent.label) in known
        if asked and is_judged(span, gold.within) and (right or not touches(span, gold.ignore)):
            seen.setdefault((span, ent.label), (ent, right))
    return list(seen.values())


def entity_counts(gold: EntityGold, said: Sequence[Judged]) -> EntityCounts:
    """The counts of one text, by row."""
    wanted = [mention for mention in gold.mentions if is_judged(mention.span, gold.within)]
    found = [(Span(ent.start, ent.end), ent.label) for ent, _ in said]
    labels = sorted({label for _, label in found} | {mention.label for mention in wanted})
    by_label = {label: _exact(wanted, said, label) for label in labels}
    not_date = [label for label in labels if label != DATE]
    return {
        ("whole", ALL): _sum(by_label.values()),
        ("whole", WITHOUT_DATE): _sum(by_label[label] for label in not_date),
        ("whole", SPAN_ONLY): _spans(gold, wanted, found),
        ("whole", SPAN_WITHOUT_DATE): _spans(
            gold, [m for m in wanted if m.label != DATE], [pair for pair in found if pair[1] != DATE]
        ),
        **{("label", label): counts for label, counts in by_label.items()},
    }


def _exact(wanted: Sequence[GoldMention], said: Sequence[Judged], label: str) -> Counts:
    here = [right for ent, right in said if ent.label == label]
    spans = {Span(ent.start, ent.end) for ent, _ in said if ent.label == label}
    gold = [mention.span for mention in wanted if mention.label == label]
    return Counts(len(here), sum(here), len(gold), sum(span in spans for span in gold))


def _spans(gold: EntityGold, wanted: Sequence[GoldMention], found: Sequence[tuple[Span, str]]) -> Counts:
    true = {mention.span for mention in wanted} | {mention.span for mention in gold.nested}
    spans = {span for span, _ in found}
    hit = sum(mention.span in spans for mention in wanted)
    return Counts(len(spans), len(spans & true), len(wanted), hit)


def _sum(counts: Iterable[Counts]) -> Counts:
    total = Counter[str]()
    for one in counts:
        total.update(one._asdict())
    return Counts(**{name: total[name] for name in Counts._fields})
