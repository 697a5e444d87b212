"""An article's words for peers that count in words, cut so that no mark begins or ends inside one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from curator.domain.span import Parts, Span
from curator.domain.tokens import tokens

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
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.spaces: list[bool] = []
        for token in tokens(text):
            at = token.start
            for edge in edges[bisect_right(edges, at) : bisect_left(edges, token.end)]:
                self._append(at, edge, space=False)
                at = edge
            self._append(at, token.end, space=token.ws)
        self.texts = [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    def _append(self, start: int, end: int, *, space: bool) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.spaces.append(space)

    def of(self, span: Span) -> tuple[int, int]:
        """The half-open range of the words that lie wholly in a range of the text; empty where none does."""
        first = bisect_left(self.starts, span.start)
        return first, max(first, bisect_right(self.ends, span.end))

    def touched_by(self, span: Span) -> tuple[int, int]:
        """The half-open range of the words of which at least a character lies in a range of the text."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)


def without(ranges: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open ranges less others; all sorted by their start, neither list need be disjoint."""
    found: list[tuple[int, int]] = []
    gaps = sorted(taken)
    for low, high in ranges:
        at = low
        for start, end in gaps:
            if end <= at or start >= high:
                continue
            if start > at:
                found.append((at, start))
            at = max(at, end)
        if at < high:
            found.append((at, high))
    return found


def lines_in(lines: Sequence[Span], ranges: Parts) -> list[Span]:
    """The paragraphs that lie wholly in one of the ranges."""
    return [line for line in lines if any(one.contains(line) for one in ranges)]
