"""An article's words for peers that count in words, cut so that no mark begins or ends inside one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from curator.domain.span import Span
from curator.domain.tokens import pieces

from .given import GivenMark


def edges_of(marks: Iterable[GivenMark]) -> list[int]:
    """Where marks, their sources and their cues begin and end: sorted, each once."""
    found: set[int] = set()
    for mark in marks:
        for part in (*mark.parts, *mark.claim.source, *mark.claim.cue):
            found.update(part)
    return sorted(found)


class Words:
    """Tokens of a text (domain/tokens.py), blank ones too, cut at `edges`; `spaces`: one follows."""

    def __init__(self, text: str, edges: Sequence[int]) -> None:
        found = pieces(text)
        self.texts = [token for token, _ in found]
        self.spaces = [space != "" for _, space in found]
        before = accumulate((len(token) + len(space) for token, space in found), initial=0)
        self.starts = list(before)[: len(found)]
        self.ends = [start + len(token) for start, token in zip(self.starts, self.texts, strict=True)]
        # From the end on, so that the places before stay what they are.
        for edge in reversed(edges):
            at = bisect_right(self.starts, edge) - 1
            if at >= 0 and self.starts[at] < edge < self.ends[at]:
                self._cut(at, edge)

    def _cut(self, at: int, edge: int) -> None:
        whole, length = self.texts[at], edge - self.starts[at]
        self.texts[at : at + 1] = [whole[:length], whole[length:]]
        self.spaces.insert(at, False)
        self.starts.insert(at + 1, edge)
        self.ends.insert(at, edge)

    def of(self, span: Span) -> tuple[int, int]:
        """The half-open range of the words that lie wholly in a range of the text; empty where none does."""
        first = bisect_left(self.starts, span.start)
        return first, max(first, bisect_right(self.ends, span.end))


def without(ranges: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open ranges less others; the ranges are sorted and disjoint, `taken` in any order."""
    found: list[tuple[int, int]] = []
    gaps = sorted(taken)
    number = reach = 0
    for low, high in ranges:
        at = max(low, reach)
        while number < len(gaps) and gaps[number][0] < high:
            start, end = gaps[number]
            if start > at:
                found.append((at, start))
            at = reach = max(at, end)
            number += 1
        if at < high:
            found.append((at, high))
    return found


def is_within(span: Span, ranges: Sequence[Span]) -> bool:
    """True where one of the ranges, which are sorted and disjoint, holds all of it."""
    at = bisect_right(ranges, span.start, key=lambda one: one.start) - 1
    return at >= 0 and ranges[at].contains(span)
