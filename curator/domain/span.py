"""Ranges of an article's text, counted in code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points in an article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The quote: the slice of `text` that this range covers."""
        return text[self.start : self.end]


Parts = tuple[Span, ...]
"""The pieces of one annotation: at least one, sorted, disjoint, none empty."""


def parts_of(pairs: Iterable[Sequence[int]]) -> Parts:
    """Spans from `[[start, end], …]`, in the order given; code points."""
    return tuple([Span(start, end) for start, end in pairs])


def hull(parts: Parts) -> Span:
    """The least range that covers all parts."""
    return Span(parts[0].start, parts[-1].end)


def joined(spans: Iterable[Span]) -> Parts:
    """The same code points as sorted, disjoint parts: what touches or overlaps becomes one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


def are_valid(parts: Parts, length: int) -> bool:
    """True if the parts are sorted, disjoint, not empty and inside a text of `length` code points."""
    at = 0
    for part in parts:
        if not at <= part.start < part.end <= length:
            return False
        at = part.end
    return bool(parts)


def overlap(a: Parts, b: Parts) -> float:
    """Shared code points over all code points of two sets of parts, 0..1."""
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    whole = sum(part.end - part.start for part in (*a, *b)) - shared
    return shared / whole
