"""The paragraphs of a text and where each stands on the page; plain numbers, no Qt."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from curator.domain.span import Span

LONGEST = 4000
"""Code points after which a paragraph is cut at a space, so that no layout takes longer than a frame."""


class Pitch(NamedTuple):
    """What heights are made of, in pixels: one line, the air after a paragraph, an empty paragraph."""

    line: float
    gap: float
    blank: float
    characters: float
    """About how many characters stand in one line."""


class Paragraphs:
    """Starts, ends and heights of the paragraphs of `text`, in code points and pixels.

    A height is an estimate until `set_height` brings the real one.
    """

    def __init__(self, text: str) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in _pieces(text):
            self.starts.append(start)
            self.ends.append(end)
        self._heights = [0.0] * len(self.starts)
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, index: int) -> Span:
        return Span(self.starts[index], self.ends[index])

    def at(self, point: int) -> int:
        """The paragraph of code point `point`; a newline belongs to the paragraph before it."""
        return max(0, bisect_right(self.starts, point) - 1)

    def covering(self, span: Span) -> range:
        """The paragraphs that `span` touches."""
        return range(self.at(span.start), self.at(max(span.start, span.end - 1)) + 1)

    def ends_hard(self, index: int) -> bool:
        """True if a newline or the end of the text follows, false where a long paragraph was cut."""
        return index + 1 == len(self) or self.starts[index + 1] > self.ends[index]

    def estimate(self, pitch: Pitch) -> None:
        """Forget all heights and guess them from the number of characters."""
        self._heights = [
            self.height_of(index, ceil((end - start) / pitch.characters), pitch)
            for index, (start, end) in enumerate(zip(self.starts, self.ends, strict=True))
        ]
        self._tops = None

    def height_of(self, index: int, lines: int, pitch: Pitch) -> float:
        """The pixels of a paragraph of `lines` lines, with the air after it."""
        if self.starts[index] == self.ends[index]:
            return pitch.blank
        return max(1, lines) * pitch.line + (pitch.gap if self.ends_hard(index) else 0.0)

    def height(self, index: int) -> float:
        return self._heights[index]

    def set_height(self, index: int, height: float) -> None:
        if self._heights[index] != height:
            self._heights[index] = height
            self._tops = None

    def top(self, index: int) -> float:
        """Pixels above paragraph `index`; `top(len(self))` is the height of all."""
        return self._all_tops()[index]

    def at_pixel(self, y: float) -> tuple[int, float]:
        """The paragraph at pixel `y` of the page, and how far into it that is."""
        tops = self._all_tops()
        index = min(max(0, bisect_right(tops, y) - 1), len(self) - 1)
        return index, y - tops[index]

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while end - start > LONGEST:
            cut = _cut(text, start)
            yield start, cut
            start = cut
        yield start, end
        start = end + 1


def _cut(text: str, start: int) -> int:
    space = text.rfind(" ", start + 1, start + LONGEST)
    if space >= 0:
        return space + 1
    cut = start + LONGEST
    while cut > start + 1 and _joins(text[cut - 1], text[cut]):
        cut -= 1
    return cut


def _joins(before: str, after: str) -> bool:
    return before == "\u200d" or after == "\u200d" or unicodedata.category(after).startswith("M")
