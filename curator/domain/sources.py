"""Who may be the source of a claim: the mentions around it, nearest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from .mark import Mark, Status
from .sheet import Sheet
from .span import Parts, Span, hull
from .speakers import FAR, SPEAKERS, Named, proposed
from .text import SENTENCE_END

_FAR = 400


def nearest_sources(sheet: Sheet, mark_id: str, most: int = 5) -> list[Mark]:
    """Mentions that may be a claim's source: of the same sentence first, then of its neighbours, by distance.

    Those that the present source means or may mean stand before all, also from paragraphs before, then
    those that share words with it. Rejected ones, those inside the claim, and a second mention of the same
    words are left out.
    Raises CuratorError `mark.gone`.
    """
    claim = sheet.find(mark_id)
    same, around = sentence_and_neighbours(sheet, hull(claim.parts))
    marks = list(_speaking(sheet, min(around.start, hull(claim.parts).start - FAR), around.end))
    mentions = [Named(mark.hull, mark.label) for mark in marks]
    best = proposed(sheet.text, claim.claim.source, claim.parts, mentions)
    found: dict[str, tuple[tuple[int, bool, bool, int, int], Mark]] = {}
    for mark in marks:
        if mark.hull not in best and mark.hull.start < around.start:
            continue
        if any(mark.hull.overlaps(part) for part in claim.parts):
            continue
        place = best.index(mark.hull) if mark.hull in best else len(best)
        present = any(mark.hull.overlaps(part) for part in claim.claim.source)
        near = (not same.contains(mark.hull), distance(mark.hull, claim.parts), mark.hull.start)
        rank = (place, not present, *near)
        words = mark.hull.of(sheet.text)
        if words not in found or rank < found[words][0]:
            found[words] = (rank, mark)
    return [mark for _, mark in sorted(found.values(), key=lambda pair: pair[0])][:most]


def _speaking(sheet: Sheet, start: int, end: int) -> Iterator[Mark]:
    """Mentions of those who can speak that nobody rejected, in reading order."""
    for mark in sheet.marks_between(max(0, start), end):
        if mark.label in SPEAKERS and mark.status is not Status.REJECTED:
            yield mark


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
    cuts = [low, *(found.end() for found in SENTENCE_END.finditer(sheet.text, low, high)), high]
    first = bisect_right(cuts, span.start) - 1
    last = bisect_right(cuts, max(span.start, span.end - 1))
    last = min(last, len(cuts) - 1)
    same = Span(cuts[first], cuts[last])
    return same, Span(cuts[max(0, first - 1)], cuts[min(len(cuts) - 1, last + 1)])
