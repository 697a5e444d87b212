"""Which marks stand in which paragraph, how deep they nest, and the numbers of the claims."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from curator.domain.mark import Layer, Least, Mark
from curator.domain.span import Span

from .paragraphs import Paragraphs


class MarkIndex:
    """The marks of one article by id and by paragraph; a change touches only its own paragraphs.

    A claim that a threshold hides has no number.
    """

    def __init__(
        self, paragraphs: Paragraphs, marks: Iterable[Mark] = (), least: Least | None = None
    ) -> None:
        self._paragraphs = paragraphs
        self._least: Least = least or {}
        self._marks = {mark.id: mark for mark in marks}
        self._ids: dict[int, list[str]] = {}
        for mark in self._marks.values():
            for index in self._places(mark):
                self._ids.setdefault(index, []).append(mark.id)
        self._number_claims()

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks.values())

    def hide_below(self, least: Least) -> None:
        """Number the claims anew, without those that a threshold hides."""
        self._least = least
        self._number_claims()

    def _number_claims(self) -> None:
        claims = [mark for mark in self._marks.values() if mark.layer is Layer.CLAIM]
        self._claims = sorted(_reading_key(mark) for mark in claims if not mark.is_below(self._least))

    def is_numbered(self, mark: Mark | None) -> bool:
        """True of a claim that counts among those of the article."""
        return mark is not None and mark.layer is Layer.CLAIM and not mark.is_below(self._least)

    def get(self, mark_id: str | None) -> Mark | None:
        return None if mark_id is None else self._marks.get(mark_id)

    def put(self, mark: Mark) -> set[int]:
        """Add `mark`, or replace the one of its id; the paragraphs it stands in, before and after."""
        old = self._marks.get(mark.id)
        same = old is not None and old.parts == mark.parts and old.layer is mark.layer
        if same and self.is_numbered(old) == self.is_numbered(mark):
            self._marks[mark.id] = mark
            return set(self._places(mark))
        touched = self.remove(mark.id)
        self._marks[mark.id] = mark
        for index in self._places(mark):
            self._ids.setdefault(index, []).append(mark.id)
            touched.add(index)
        if self.is_numbered(mark):
            insort(self._claims, _reading_key(mark))
        return touched

    def remove(self, mark_id: str) -> set[int]:
        """Take a mark away; the paragraphs it stood in, none if there is no such mark."""
        mark = self._marks.pop(mark_id, None)
        if mark is None:
            return set()
        touched = set(self._places(mark))
        for index in touched:
            self._ids[index].remove(mark_id)
        if self.is_numbered(mark):
            del self._claims[bisect_left(self._claims, _reading_key(mark))]
        return touched

    def places(self, mark_id: str) -> set[int]:
        """The paragraphs in which a part of the mark stands."""
        mark = self._marks.get(mark_id)
        return set() if mark is None else set(self._places(mark))

    def has_any(self, index: int, ids: Iterable[str | None]) -> bool:
        """True if one of these marks stands in the paragraph."""
        here = self._ids.get(index, ())
        return any(mark_id in here for mark_id in ids)

    def of_paragraph(self, index: int) -> list[Mark]:
        """The marks of a paragraph, in reading order, outer before inner."""
        found = [self._marks[mark_id] for mark_id in self._ids.get(index, ())]
        return sorted(found, key=_reading_key)

    def number(self, mark_id: str) -> int:
        """The claim's number in reading order, from 1."""
        return bisect_left(self._claims, _reading_key(self._marks[mark_id])) + 1

    def _places(self, mark: Mark) -> Iterable[int]:
        if len(mark.parts) == 1:
            return self._paragraphs.covering(mark.parts[0])
        return sorted({index for part in mark.parts for index in self._paragraphs.covering(part)})


def _reading_key(mark: Mark) -> tuple[int, int, str]:
    """In reading order, outer before inner."""
    return mark.parts[0].start, -mark.parts[-1].end, mark.id


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark inside one paragraph: its pieces there, in code points of that paragraph."""

    mark: Mark
    spans: tuple[Span, ...]
    depth: int
    """For an entity, how many others it stands in; for a claim, the lane of its line."""
    first: bool
    """True where the mark begins in this paragraph."""
    last: bool


def arrange(marks: Iterable[Mark], within: Span) -> list[Placed]:
    """The marks of the paragraph `within`, cut to it, with nesting depth and lane.

    `marks` come in reading order. An entity is one deeper than all that it shares a character with
    and that began before it; a claim takes the first lane that is free at its start.
    """
    placed: list[Placed] = []
    open_entities: list[Span] = []
    lanes: list[int] = []
    for mark in marks:
        spans = _cut_to(mark, within)
        if not spans:
            continue
        if mark.layer is Layer.ENTITY:
            open_entities = [other for other in open_entities if other.end > spans[0].start]
            depth = len(open_entities)
            open_entities.append(Span(spans[0].start, spans[-1].end))
        else:
            depth = _free_lane(lanes, spans[0].start)
            lanes[depth] = spans[-1].end
        first = mark.parts[0].start >= within.start
        placed.append(Placed(mark, spans, depth, first, mark.parts[-1].end <= within.end))
    return placed


def _cut_to(mark: Mark, within: Span) -> tuple[Span, ...]:
    cut = (Span(max(part.start, within.start), min(part.end, within.end)) for part in mark.parts)
    return tuple(Span(start - within.start, end - within.start) for start, end in cut if start < end)


def _free_lane(lanes: list[int], start: int) -> int:
    for lane, end in enumerate(lanes):
        if end <= start:
            return lane
    lanes.append(0)
    return len(lanes) - 1
