"""Moving the edges of an annotation: by keys, a step at a time, and by a drag, to where the mouse is.

An edge stands at a word, or at a whole character where that is wanted; it never leaves the paragraph that it
stands in, never meets the other edge of its part, and never enters another part of the same claim.
"""

from __future__ import annotations

from typing import NamedTuple

from .errors import CuratorError
from .span import Parts, Span
from .text import line_of
from .tokens import is_inside_character, step, step_character, words_near


class Edge(NamedTuple):
    """The start or the end of one part, by its place among the parts."""

    part: int
    is_start: bool


def stepped(
    text: str,
    parts: Parts,
    *,
    start: int = 0,
    end: int = 0,
    by_character: bool = False,
    part: int | None = None,
) -> Parts:
    """The parts with the start or end moved by one word (or character) to -1 or +1.

    Without a `part` it is the first one's start and the last one's end. Raises CuratorError
    `edge.paragraph`, `edge.meets` or `edge.part` where there is no way on.
    """
    found = list(parts)
    if start:
        found = _stepped(text, found, Edge(part or 0, is_start=True), start, by_character=by_character)
    if end:
        at = len(found) - 1 if part is None else part
        found = _stepped(text, found, Edge(at, is_start=False), end, by_character=by_character)
    return tuple(found)


def _stepped(text: str, parts: list[Span], edge: Edge, by: int, *, by_character: bool) -> list[Span]:
    move = step_character if by_character else step
    now = parts[edge.part]
    at = now.start if edge.is_start else now.end
    to = move(text, at, by, edge_is_start=edge.is_start)
    if to == at:
        raise CuratorError("edge.paragraph")
    then = Span(to, now.end) if edge.is_start else Span(now.start, to)
    if then.start >= then.end:
        raise CuratorError("edge.meets")
    if any(then.overlaps(other) for number, other in enumerate(parts) if number != edge.part):
        raise CuratorError("edge.part")
    return [*parts[: edge.part], then, *parts[edge.part + 1 :]]


def dragged(text: str, parts: Parts, edge: Edge, at: int, *, by_character: bool = False) -> Parts:
    """The parts with an edge brought to the nearest word edge (or character) to code point `at`.

    Where it may not go, it stops before; the parts as they are where nothing nearer is free.
    """
    part = parts[edge.part]
    low, high = _room(text, parts, edge)
    at = min(max(at, low), high)
    to = _at_character(text, part, edge, at) if by_character else _at_word(text, edge, at, low, high)
    if to is None:
        return parts
    then = Span(to, part.end) if edge.is_start else Span(part.start, to)
    return (*parts[: edge.part], then, *parts[edge.part + 1 :])


def _room(text: str, parts: Parts, edge: Edge) -> tuple[int, int]:
    """The least and the greatest code point at which the edge may stand."""
    part = parts[edge.part]
    if edge.is_start:
        before = parts[edge.part - 1].end if edge.part else 0
        return max(before, line_of(text, part.start).start), part.end - 1
    after = parts[edge.part + 1].start if edge.part + 1 < len(parts) else len(text)
    return part.start + 1, min(after, line_of(text, part.end - 1).end)


def _at_word(text: str, edge: Edge, at: int, low: int, high: int) -> int | None:
    edges = (word.start if edge.is_start else word.end for word in words_near(text, at))
    return min((to for to in edges if low <= to <= high), key=lambda to: abs(to - at), default=None)


def _at_character(text: str, part: Span, edge: Edge, at: int) -> int | None:
    if edge.is_start:
        while at < part.end and (text[at].isspace() or is_inside_character(text, at)):
            at += 1
        return at if at < part.end else None
    while at > part.start and (text[at - 1].isspace() or is_inside_character(text, at)):
        at -= 1
    return at if at > part.start else None
