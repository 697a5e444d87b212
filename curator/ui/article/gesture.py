"""From presses and drags of the mouse to a span of text."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QTextBoundaryFinder

from curator.domain.span import Span

from .offsets import Offsets
from .paragraphs import Paragraphs

Snap = Callable[[Span], Span]


class Unit(Enum):
    """What a drag selects by: one click, two, three."""

    CHARACTER = auto()
    WORD = auto()
    PARAGRAPH = auto()


class Gesture:
    """One selection in the making, from where the button went down; code points of the article."""

    def __init__(self, text: str, paragraphs: Paragraphs, snap: Snap, start: int, unit: Unit) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._snap = snap
        self._unit = unit
        self.start = start

    def to(self, point: int, *, exact: bool = False) -> Span | None:
        """The selection when the mouse is at `point`: whole tokens, or with `exact` whole characters."""
        span = Span(min(self.start, point), max(self.start, point))
        if self._unit is Unit.PARAGRAPH:
            return _lines(self._text, span)
        if self._unit is Unit.WORD:
            span = self._grown(span, _WORD)
        if span.start == span.end:
            return None
        if exact:
            return self._grown(span, _GRAPHEME)
        snapped = self._snap(span)
        return snapped if snapped.start < snapped.end else None

    def _grown(self, span: Span, kind: QTextBoundaryFinder.BoundaryType) -> Span:
        return Span(self._bound(span.start, kind, last=False), self._bound(span.end, kind, last=True))

    def _bound(self, point: int, kind: QTextBoundaryFinder.BoundaryType, *, last: bool) -> int:
        """The nearest boundary at or before `point`, or with `last` at or after it."""
        at = self._paragraphs.at(point)
        bounds = self._paragraphs.span(at)
        text = bounds.of(self._text)
        offsets = Offsets(text)
        finder = QTextBoundaryFinder(kind, text)
        unit = offsets.unit(min(point, bounds.end) - bounds.start)
        finder.setPosition(unit)
        # A word that is pressed at its first character must not end there.
        settled = finder.isAtBoundary() and not (last and kind is _WORD and point == self.start)
        if not settled:
            unit = finder.toNextBoundary() if last else finder.toPreviousBoundary()
        if unit < 0:
            return bounds.end if last else bounds.start
        return bounds.start + offsets.point(unit)


_GRAPHEME = QTextBoundaryFinder.BoundaryType.Grapheme
_WORD = QTextBoundaryFinder.BoundaryType.Word


def _lines(text: str, span: Span) -> Span | None:
    end = text.find("\n", span.end)
    found = Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)
    return found if found.start < found.end else None
