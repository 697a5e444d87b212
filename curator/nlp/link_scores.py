"""Ranked entities of a knowledge base against the links that people decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from curator.domain.annotation import NIL
from curator.domain.span import Span

from .gold import GoldMention, GoldText, is_judged
from .scores import Counts

COVERAGE, FIRST, FIVE, FIRST_KNOWN, FIVE_KNOWN = "coverage", "at_1", "at_5", "at_1_known", "at_5_known"
FIRST_AFTER, FIVE_AFTER = "at_1_after", "at_5_after"
PRESELECTED, PRESELECTED_ALL, NONE_FITS = "preselected", "preselected_strict", "none_fits"
_FIVE = 5

LinkCounts = dict[str, Counts]
Ranked = Sequence[tuple[str, float]]
"""Ids with scores in 0..1, best first."""

_KIND = re.compile(r"[A-Za-z]*:?")


class Ranker(Protocol):
    """What proposes entities; `preselect` is the score from which the first is taken unasked."""

    preselect: float

    def knows(self, kb_id: str) -> bool:
        """True if the knowledge base has the entity."""
        ...

    def rank(
        self, text: str, date: str, mentions: Sequence[tuple[Span, str]], linked: Sequence[str]
    ) -> Sequence[Ranked]:
        """At most five for each mention (span and label, in reading order) of an article.

        `linked` holds what an editor decided on each, "" for nothing yet; it speaks for the later ones.
        """
        ...


@dataclass
class Links:
    """The links of one text: counts by row; the score of each first candidate with whether it is right."""

    counts: LinkCounts = field(default_factory=dict[str, Counts])
    judged: list[tuple[float, bool]] = field(default_factory=list[tuple[float, bool]])


def link_counts(gold: GoldText, ranker: Ranker) -> Links | None:
    """The links of one text; None if the gold has none.

    An id of another kind than the gold's (a place by its GeoNames number where the gold has Wikidata's) can
    be right and can not be judged; with every other link wrong, it and the mentions that nobody linked count
    as wrong, so the truth lies between the two rows.
    """
    if gold.entities is None:
        return None
    mentions = [one for one in gold.entities.mentions if is_judged(one.span, gold.entities.within)]
    if not any(one.kb_id for one in mentions):
        return None
    asked = [(one.span, one.label) for one in mentions]
    ids = ["" if one.kb_id == NIL else one.kb_id for one in mentions]
    first = ranker.rank(gold.text, gold.date, asked, [""] * len(asked))
    after = ranker.rank(gold.text, gold.date, asked, ids)
    known = [at for at, kb_id in enumerate(ids) if kb_id and ranker.knows(kb_id)]
    wanted = [at for at, kb_id in enumerate(ids) if kb_id]
    nil = [at for at, one in enumerate(mentions) if one.kb_id == NIL]
    offered = [at for at, ranked in enumerate(first) if ranked and ranked[0][1] >= ranker.preselect]
    comparable = [at for at in offered if at in nil or _same_kind(ids[at], first[at][0][0])]
    right = sum(_place(ids[at], first[at]) == 0 for at in offered)
    links = Links(
        {
            COVERAGE: Counts.share(len(known), len(wanted)),
            FIRST: _among(1, wanted, ids, first),
            FIVE: _among(_FIVE, wanted, ids, first),
            FIRST_KNOWN: _among(1, known, ids, first),
            FIVE_KNOWN: _among(_FIVE, known, ids, first),
            FIRST_AFTER: _among(1, wanted, ids, after),
            FIVE_AFTER: _among(_FIVE, wanted, ids, after),
            PRESELECTED: Counts.share(right, len(comparable)),
            PRESELECTED_ALL: Counts.share(right, len(offered)),
            NONE_FITS: Counts.share(len(set(nil) - set(offered)), len(nil)),
        }
    )
    links.judged = _judged(mentions, ids, first)
    return links


def _judged(
    mentions: Sequence[GoldMention], ids: Sequence[str], ranked: Sequence[Ranked]
) -> list[tuple[float, bool]]:
    return [
        (found[0][1], found[0][0] == kb_id)
        for mention, kb_id, found in zip(mentions, ids, ranked, strict=True)
        if found and (mention.kb_id == NIL or _same_kind(kb_id, found[0][0]))
    ]


def _among(most: int, wanted: Sequence[int], ids: Sequence[str], ranked: Sequence[Ranked]) -> Counts:
    return Counts.share(sum(0 <= _place(ids[at], ranked[at]) < most for at in wanted), len(wanted))


def _place(kb_id: str, ranked: Ranked) -> int:
    """Where the right one stands; -1 if it is not there."""
    return next((at for at, (found, _) in enumerate(ranked) if found == kb_id), -1)


def _same_kind(gold: str, offered: str) -> bool:
    """True if both ids are of one numbering, such as Wikidata's."""
    kinds = [_KIND.match(kb_id) for kb_id in (gold, offered)]
    return bool(gold) and kinds[0] is not None and kinds[1] is not None and kinds[0][0] == kinds[1][0]
