"""Who may be the source of a claim: the mentions around it, nearest first."""

from __future__ import annotations

import re
from bisect import bisect_right

from .mark import Mark, Status
from .sheet import Sheet
from .span import Parts, Span, hull

SPEAKERS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""Labels of those who can say something (the guideline of the seeds: persons, bodies, groups, states)."""

# A full stop after a single capital is an initial ("U.N.", "J. Biden"), no end of a sentence.
_END = re.compile(r"(?<![A-Z]\.)(?<!\b[A-Z])[.!?…。؟]+[\"'”’»)\]]*(?=\s)")
_FAR = 400


def nearest_sources(sheet: Sheet, mark_id: str, most: int = 5) -> list[Mark]:
    """Mentions that may be a claim's source: of the same sentence first, then of its neighbours, by distance.

    One that shares words with the present source stands before all. Rejected ones, those inside the
    claim, and a second mention of the same words are left out.
    Raises CuratorError `mark.gone`.
    """
    claim = sheet.find(mark_id)
    same, around = sentence_and_neighbours(sheet, hull(claim.parts))
    found: dict[str, tuple[tuple[bool, bool, int, int], Mark]] = {}
    for mark in sheet.marks_between(*around):
        if mark.label not in SPEAKERS or mark.status is Status.REJECTED:
            continue
        if any(mark.hull.overlaps(part) for part in claim.parts):
            continue
        present = any(mark.hull.overlaps(part) for part in claim.claim.source)
        rank = (not present, not same.contains(mark.hull), distance(mark.hull, claim.parts), mark.hull.start)
        words = mark.hull.of(sheet.text)
        if words not in found or rank < found[words][0]:
            found[words] = (rank, mark)
    return [mark for _, mark in sorted(found.values(), key=lambda pair: pair[0])][:most]


def distance(span: Span, parts: Parts) -> int:
    """Code points between a range and the nearest part; 0 where they touch."""
    return min(max(part.start - span.end, span.start - part.end, 0) for part in parts)


def sentence_and_neighbours(sheet: Sheet, span: Span) -> tuple[Span, Span]:
    """The sentence around a range, and the same with the sentence before and the one after it.

    Sentences are told by their end signs alone: a rough cut is enough for an offer of names.
    """
    paragraph = sheet.paragraphs[sheet.paragraph_at(span.start)]
    low = max(paragraph.start, span.start - _FAR * 2)
    high = min(max(paragraph.end, span.end), span.end + _FAR * 2)
    cuts = [low, *(found.end() for found in _END.finditer(sheet.text, low, high)), high]
    first = bisect_right(cuts, span.start) - 1
    last = bisect_right(cuts, max(span.start, span.end - 1))
    last = min(last, len(cuts) - 1)
    same = Span(cuts[first], cuts[last])
    return same, Span(cuts[max(0, first - 1)], cuts[min(len(cuts) - 1, last + 1)])
