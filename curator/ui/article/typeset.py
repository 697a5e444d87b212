"""One paragraph laid out in lines, and the way between its characters and its pixels."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from curator.domain.span import Span

from .metrics import Metrics
from .offsets import Offsets

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_KNOWN = 300
"""Spans of a paragraph of which it is kept where they stand, for the next change of a mark."""


class Piece(NamedTuple):
    """The part of a span in one line: pixels from the left of the column."""

    line: int
    left: float
    right: float
    first: bool
    """True if the span's first character in reading order stands here."""
    last: bool
    reversed: bool
    """True if the text of this piece begins at its right."""


def lay_out(text: str, font: QFont, width: float) -> QTextLayout:
    """`text` broken into lines of `width` pixels; right-aligned if it begins right-to-left."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if begins_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def begins_right_to_left(text: str) -> bool:
    """True if the first character with a direction is written from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


class Typeset:
    """The lines of one paragraph at a constant pitch; positions are code points of the paragraph."""

    __slots__ = ("layout", "_known", "_offsets", "_pitch", "_space", "_starts", "_two_way", "lines")

    def __init__(self, text: str, metrics: Metrics) -> None:
        self.layout = lay_out(text, metrics.text, metrics.column)
        self.lines = self.layout.lineCount()
        self._offsets = Offsets(text)
        self._pitch = metrics.pitch.line
        self._space = metrics.space
        self._two_way = _RIGHT_TO_LEFT.search(text) is not None
        self._starts: list[int] = []
        self._known: dict[Span, tuple[Piece, ...]] = {}
        for number in range(self.lines):
            line = self.layout.lineAt(number)
            line.setPosition(QPointF(0.0, number * self._pitch + metrics.baseline - line.ascent()))
            self._starts.append(line.textStart())

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """Where `span` stands, line by line; in two-way text a line may hold several pieces."""
        found = self._known.get(span)
        if found is None:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            found = self._known[span] = tuple(self._find(span))
        return found

    def _find(self, span: Span) -> list[Piece]:
        start, end = self._offsets.unit(span.start), self._offsets.unit(span.end)
        found: list[Piece] = []
        for number in range(self._line_of(start), self._line_of(max(start, end - 1)) + 1):
            line = self.layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            runs = _runs(line, first, last, self._space) if self._two_way else _one_run(line, first, last)
            for run in runs:
                opens, closes = run.opens and first == start, run.closes and last == end
                found.append(Piece(number, run.left, run.right, opens, closes, run.reversed))
        return found

    def line_at(self, point: int) -> int:
        """The line in which code point `point` stands."""
        return self._line_of(self._offsets.unit(point))

    def start_of(self, line: int) -> int:
        """The first code point of a line."""
        return self._offsets.point(self._starts[line]) if self._starts else 0

    def gap_at(self, x: float, y: float) -> int:
        """The code point before which a cursor set at the pixel would stand."""
        number = min(max(0, int(y // self._pitch)), self.lines - 1)
        if number < 0:
            return 0
        line = self.layout.lineAt(number)
        unit = self._gap_beside(line, x) if self._two_way else None
        return self._offsets.point(line.xToCursor(x) if unit is None else unit)

    def _gap_beside(self, line: QTextLine, x: float) -> int | None:
        """The nearer gap beside the glyph at `x`, None where none is.

        Qt's own answer is a character off in some two-way lines with word spacing.
        """
        for unit in range(line.textStart(), line.textStart() + line.textLength()):
            for left, right in _extents(line, unit, 1):
                if left <= x < right:
                    at_left = x < (left + right) / 2
                    return (
                        unit
                        if at_left is not _is_reversed(line, unit)
                        else self.layout.nextCursorPosition(unit)
                    )
        return None

    def _line_of(self, unit: int) -> int:
        return max(0, bisect_right(self._starts, unit) - 1)


class _Run(NamedTuple):
    left: float
    right: float
    opens: bool
    closes: bool
    reversed: bool


def _one_run(line: QTextLine, first: int, last: int) -> list[_Run]:
    left = _x(line, first)
    right = min(_x(line, last), line.naturalTextRect().right())
    return [_Run(left, right, True, True, False)] if right > left else []


def _runs(line: QTextLine, first: int, last: int, space: float) -> list[_Run]:
    """The visual runs of a logical range; a gap no wider than a space does not part them.

    Positions of the glyphs, because the place of a cursor is ambiguous where the direction changes.
    """
    runs: list[list[float]] = []
    for left, right in sorted(_extents(line, first, last - first)):
        if runs and left - runs[-1][1] <= space:
            runs[-1][1] = max(runs[-1][1], right)
        else:
            runs.append([left, right])
    opening, closing = _middle(line, range(first, last)), _middle(line, range(last - 1, first - 1, -1))
    reversed_ = _is_reversed(line, first)
    return [
        _Run(left, right, left <= opening <= right, left <= closing <= right, reversed_)
        for left, right in runs
    ]


def _is_reversed(line: QTextLine, unit: int) -> bool:
    return any(run.isRightToLeft() for run in line.glyphRuns(unit, 1))


def _extents(line: QTextLine, start: int, length: int) -> list[tuple[float, float]]:
    """Left and right of each glyph that takes room: no combining marks, no spaces at a line's end."""
    natural = line.naturalTextRect()
    found: list[tuple[float, float]] = []
    for run in line.glyphRuns(start, length):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for position, advance in zip(run.positions(), advances, strict=True):
            left = max(position.x(), natural.left())
            right = min(position.x() + advance.x(), natural.right())
            if right - left > 0.1:
                found.append((left, right))
    return found


def _middle(line: QTextLine, units: range) -> float:
    """The middle of the first of these characters that takes room."""
    for unit in units:
        for left, right in _extents(line, unit, 1):
            return (left + right) / 2
    return float("nan")


def _x(line: QTextLine, unit: int) -> float:
    # PySide gives (x, unit), which its stubs do not say.
    at: object = line.cursorToX(unit)
    return float(at[0]) if isinstance(at, tuple) else 0.0
