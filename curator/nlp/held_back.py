"""Measures two versions of a pipeline on decided articles held back, and on sentences of Curator's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from curator.domain.comparison import ALL, Row, Tally, chance_of
from curator.domain.span import Span

from .entity_scores import WHOLE, EntityCounts, entity_counts, judged
from .gold import EntityGold, GoldMention
from .gold_reading import read_gold
from .records import EntitySuggestion
from .scores import Counts, Rate, scores

LabelOf = Callable[[str], str]
"""The workspace's label for one of the pipeline's; "" for what it leaves out."""

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
_WHOLE = ("whole", WHOLE[0])


@dataclass(frozen=True)
class Measured:
    """What a pipeline finds in each text, and the recogniser's own scores, each with whether it was right."""

    counts: list[EntityCounts] = field(default_factory=list[EntityCounts])
    scored: list[tuple[float, bool]] = field(default_factory=list[tuple[float, bool]])

    def add(self, gold: EntityGold, found: Iterable[EntitySuggestion], label_of: LabelOf) -> None:
        """Count one text; what the gold is silent about does not count."""
        ours = (replace(ent, label=label) for ent in found if (label := label_of(ent.label)))
        said = judged(gold, ours)
        self.counts.append(entity_counts(gold, said))
        own = (pair for pair in said if pair[0].reason.startswith("pipeline"))
        self.scored.extend((ent.score, right) for ent, right in own)


def gold_of(record: Mapping[str, Any]) -> tuple[str, EntityGold] | None:
    """The text and the names of a decided article; None where nobody said how far it was read."""
    found = read_gold(record, lambda label: label)[0]
    return (found.text, found.entities) if found.entities is not None else None


def general_check(path: Path) -> list[tuple[str, EntityGold]]:
    """The sentences of a file that marks names as `[Name|LABEL]`, a text to each line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_marked(line) for line in lines if line.strip() and not line.startswith("#")]


def _marked(line: str) -> tuple[str, EntityGold]:
    text, names, at = "", list[GoldMention](), 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()]
        names.append(GoldMention(Span(len(text), len(text) + len(match[1])), match[2]))
        text += match[1]
        at = match.end()
    text += line[at:]
    return text, EntityGold.of(names, [Span(0, len(text))])


def compare(old: Sequence[EntityCounts], new: Sequence[EntityCounts]) -> tuple[Row, ...]:
    """A row for all labels first, then one for each; both go text by text through the same texts."""
    before, after = scores(old), scores(new)
    labels = sorted({name for kind, name in (*before, *after) if kind == "label"})
    rows: list[Row] = []
    for key in (_WHOLE, *(("label", label) for label in labels)):
        sides = [[_tally(counts.get(key, Counts())) for counts in texts] for texts in (old, new)]
        rows.append(
            Row(
                ALL if key == _WHOLE else key[1],
                sum(sides[0], Tally()),
                sum(sides[1], Tally()),
                _interval(before[key].f1) if key in before else None,
                _interval(after[key].f1) if key in after else None,
                chance_of(*sides),
            )
        )
    return tuple(rows)


def _tally(counts: Counts) -> Tally:
    return Tally(counts.hit, counts.found - counts.right, counts.gold - counts.hit)


def _interval(rate: Rate) -> tuple[float, float] | None:
    return None if rate.low is None or rate.high is None else (round(rate.low, 4), round(rate.high, 4))
