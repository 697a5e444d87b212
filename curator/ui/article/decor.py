"""What the marks of one paragraph look like in pixels: boxes, chips, claim lines, brackets, badges.

The same shapes are painted and hit. Pixels are measured from the paragraph's top left in the column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from curator.domain.mark import Layer, LinkState, Mark, Status
from curator.domain.span import Span

from .marks import Placed
from .metrics import Metrics
from .typeset import Piece, Typeset

CHIP_GAP = 2.5
FARTHEST = 90.0
"""Pixels that a chip may be pushed from its box before it is dropped: past one long linked label."""
DEEPEST = 3


class Band(NamedTuple):
    """A stripe of a paragraph, over its whole width."""

    top: float
    bottom: float

    def widened(self, by: float) -> Band:
        return Band(self.top - by, self.bottom + by)

    def meets(self, other: Band) -> bool:
        return self.top <= other.bottom and other.top <= self.bottom


class Box(NamedTuple):
    """One piece of an entity."""

    mark: Mark
    rect: QRectF
    depth: int
    last: bool

    @property
    def stripe(self) -> Band:
        return Band(self.rect.top(), self.rect.bottom())


class Chip(NamedTuple):
    """The label of an entity; a crowded one is shown only on focus."""

    mark: Mark
    rect: QRectF
    text: str
    crowded: bool

    @property
    def stripe(self) -> Band:
        return Band(self.rect.top(), self.rect.bottom())


class Rule(NamedTuple):
    """One piece of a claim: the line below it and the band of its text."""

    mark: Mark
    lane: int
    y: float
    band: QRectF
    first: bool
    last: bool

    @property
    def stripe(self) -> Band:
        return Band(self.band.top(), max(self.band.bottom(), self.y))


class Join(NamedTuple):
    """The thin line between two parts of one claim, within a line of text."""

    mark: Mark
    y: float
    left: float
    right: float

    @property
    def stripe(self) -> Band:
        return Band(self.y, self.y)


class Bracket(NamedTuple):
    """The vertical line in the gutter beside the lines of a claim, and where its badge stands."""

    mark: Mark
    x: float
    top: float
    bottom: float
    badge: QRectF

    @property
    def stripe(self) -> Band:
        return Band(min(self.top, self.badge.top()), max(self.bottom, self.badge.bottom()))


Shape = Box | Chip | Rule | Join | Bracket


@dataclass(slots=True)
class Decor:
    """All shapes of one paragraph, each kind in painting order."""

    boxes: list[Box] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    brackets: list[Bracket] = field(default_factory=list)

    def all(self) -> Iterator[Shape]:
        """Every shape, each kind in painting order."""
        return chain(self.boxes, self.chips, self.rules, self.joins, self.brackets)

    def within(self, band: Band) -> Decor:
        """Those shapes that reach into a stripe of the paragraph."""
        return Decor(
            [one for one in self.boxes if one.stripe.meets(band)],
            [one for one in self.chips if one.stripe.meets(band)],
            [one for one in self.rules if one.stripe.meets(band)],
            [one for one in self.joins if one.stripe.meets(band)],
            [one for one in self.brackets if one.stripe.meets(band)],
        )

    def stripe_of(self, ids: Collection[str]) -> Band | None:
        """The stripe in which all shapes of these marks lie; None without any."""
        return _around(one for one in self.all() if one.mark.id in ids)

    def changed(self, since: Decor) -> Band | None:
        """The stripe in which shapes are others than before; None if that is not told shape by shape."""
        now, before = list(self.all()), list(since.all())
        if len(now) != len(before):
            return None
        pairs = ((new, old) for new, old in zip(now, before, strict=True) if new != old)
        return _around(chain.from_iterable(pairs))

    def hits(self, at: QPointF, shown: Callable[[Chip], bool]) -> list[str]:
        """The ids of the marks at a pixel: chip, badge, boxes from the inside out, claims."""
        found = [chip.mark.id for chip in reversed(self.chips) if shown(chip) and chip.rect.contains(at)]
        found += [bracket.mark.id for bracket in self.brackets if bracket.badge.contains(at)]
        boxes = sorted((box for box in self.boxes if box.rect.contains(at)), key=lambda box: -box.depth)
        found += [box.mark.id for box in boxes]
        found += [rule.mark.id for rule in reversed(self.rules) if rule.band.contains(at)]
        return list(dict.fromkeys(found))

    def rects_of(self, mark_id: str) -> list[QRectF]:
        """The rectangles of a mark's text, in reading order."""
        boxes = [box.rect for box in self.boxes if box.mark.id == mark_id]
        return boxes or [rule.band for rule in self.rules if rule.mark.id == mark_id]


def _around(shapes: Iterable[Shape]) -> Band | None:
    stripes = [one.stripe for one in shapes]
    if not stripes:
        return None
    return Band(min(stripe.top for stripe in stripes), max(stripe.bottom for stripe in stripes))


def decorate(
    text: str, typeset: Typeset, placed: Iterable[Placed], metrics: Metrics, name: Callable[[str], str]
) -> Decor:
    """The shapes of the marks `placed` in the paragraph `text`; `name` gives a label's name."""
    return _Decorator(text, typeset, metrics, name).run(placed)


class _Decorator:
    def __init__(self, text: str, typeset: Typeset, metrics: Metrics, name: Callable[[str], str]) -> None:
        self._text = text
        self._typeset = typeset
        self._metrics = metrics
        self._name = name
        self._chip_metrics = QFontMetricsF(metrics.chip)
        self._starts: Counter[int] = Counter()
        self._ends: Counter[int] = Counter()
        self._gutter: list[int] = []
        self._badges: Counter[int] = Counter()
        self._wanted: list[tuple[int, float, int, Chip]] = []
        self._decor = Decor()

    def run(self, placed: Iterable[Placed]) -> Decor:
        for one in placed:
            if one.mark.layer is Layer.ENTITY:
                self._add_entity(one)
            else:
                self._add_claim(one)
        self._decor.boxes.sort(key=lambda box: box.depth)
        self._decor.chips = _side_by_side(self._wanted, self._metrics)
        return self._decor

    def _add_entity(self, one: Placed) -> None:
        for number, span in enumerate(one.spans):
            before, after = self._pads(span)
            for piece in self._typeset.pieces(span):
                left_pad, right_pad = self._sides(piece, before, after)
                rect = self._box(piece, one.depth, left_pad, right_pad)
                closing = one.last and piece.last and number == len(one.spans) - 1
                self._decor.boxes.append(Box(one.mark, rect, one.depth, closing))
                if one.first and number == 0 and piece.first:
                    self._want_chip(one, piece, rect)

    def _pads(self, span: Span) -> tuple[float, float]:
        """Two pixels of air at each end, none at a comma, less in a box that shares the edge."""
        text, scale = self._text, self._metrics.scaled
        before = 2.0 if span.start == 0 or text[span.start - 1].isspace() else 0.0
        after = 2.0 if span.end == len(text) or text[span.end].isspace() else 0.0
        before -= 1.7 * self._starts[span.start]
        after -= 1.7 * self._ends[span.end]
        self._starts[span.start] += 1
        self._ends[span.end] += 1
        return scale(max(before, -1.0)), scale(max(after, -1.0))

    def _sides(self, piece: Piece, before: float, after: float) -> tuple[float, float]:
        wrap = self._metrics.scaled(2.0)
        first = before if piece.first else wrap
        last = after if piece.last else wrap
        return (last, first) if piece.reversed else (first, last)

    def _box(self, piece: Piece, depth: int, left_pad: float, right_pad: float) -> QRectF:
        metrics = self._metrics
        top = piece.line * metrics.pitch.line
        inset = min(depth, DEEPEST) * metrics.scaled(2.2)
        return _crisp(
            piece.left - left_pad,
            top + metrics.box_top + inset,
            piece.right + right_pad,
            top + metrics.box_bottom - inset,
        )

    def _want_chip(self, one: Placed, piece: Piece, box: QRectF) -> None:
        metrics = self._metrics
        text = chip_text(self._name(one.mark.label), one.mark.status)
        width = self._chip_metrics.horizontalAdvance(text) + metrics.scaled(8.0)
        width += metrics.scaled(RINGS[one.mark.link])
        bottom = piece.line * metrics.pitch.line + round(metrics.box_top)
        left = box.right() + 0.5 - width if piece.reversed else box.left() - 0.5
        rect = QRectF(left, round(bottom - metrics.chip_height), round(width), round(metrics.chip_height))
        chip = Chip(one.mark, rect, text, metrics.compact or one.mark.faint)
        self._wanted.append((piece.line, left, one.depth, chip))

    def _add_claim(self, one: Placed) -> None:
        pieces: list[Piece] = []
        for number, span in enumerate(one.spans):
            found = self._typeset.pieces(span)
            if pieces and found:
                self._join(one, Span(one.spans[number - 1].end, span.start))
            for piece in found:
                self._add_rule(one, piece)
            pieces += found
        if pieces:
            self._bracket(one, pieces[0].line, pieces[-1].line)

    def _lane(self, one: Placed, line: int) -> float:
        return line * self._metrics.pitch.line + self._metrics.lanes[min(one.depth, 1)]

    def _add_rule(self, one: Placed, piece: Piece) -> None:
        top = piece.line * self._metrics.pitch.line
        y = floor(self._lane(one, piece.line)) + 0.5
        band = QRectF(
            piece.left - 2,
            top + self._metrics.box_top - 1,
            piece.right - piece.left + 4,
            self._metrics.box_bottom - self._metrics.box_top + 2,
        )
        left, right = (piece.last, piece.first) if piece.reversed else (piece.first, piece.last)
        self._decor.rules.append(Rule(one.mark, one.depth, y, band, left, right))

    def _join(self, one: Placed, between: Span) -> None:
        for piece in self._typeset.pieces(between):
            y = floor(self._lane(one, piece.line)) + 0.5
            self._decor.joins.append(Join(one.mark, y, piece.left, piece.right))

    def _bracket(self, one: Placed, first: int, last: int) -> None:
        metrics, scale = self._metrics, self._metrics.scaled
        column = next((at for at, free in enumerate(self._gutter) if free <= first), len(self._gutter))
        self._gutter[column : column + 1] = [last + 1]
        x = -floor(metrics.in_gutter(18 + 7 * min(column, 2))) + 0.5
        top = first * metrics.pitch.line + metrics.box_top
        height = round(scale(14))
        offset = self._badges[first] * (height + scale(2))
        self._badges[first] += 1
        badge = QRectF(
            -round(metrics.in_gutter(58)), round(top + scale(3) + offset), round(scale(22)), height
        )
        bottom = last * metrics.pitch.line + metrics.box_bottom + scale(2)
        self._decor.brackets.append(Bracket(one.mark, x, round(top), round(bottom), badge))


RINGS = {LinkState.NONE: 0.0, LinkState.PRESELECTED: 12.0, LinkState.LINKED: 12.0, LinkState.NIL: 9.5}
"""Pixels that the sign of a link takes in a chip."""


def chip_text(name: str, status: Status) -> str:
    """The word on a chip: an added mark has a plus, an unsure one a question mark."""
    word = name.upper()
    if status is Status.ADDED:
        return f"+ {word}"
    return f"{word} ?" if status is Status.UNSURE else word


def _crisp(left: float, top: float, right: float, bottom: float) -> QRectF:
    """A rectangle whose one-pixel outline falls on whole pixels, never wider than asked for."""
    x, y = ceil(left - 0.5) + 0.5, round(top - 0.5) + 0.5
    return QRectF(x, y, floor(right - x), round(bottom - y))


def _side_by_side(wanted: list[tuple[int, float, int, Chip]], metrics: Metrics) -> list[Chip]:
    """Chips of one line from left to right without touching, outer before inner."""
    wanted.sort(key=lambda entry: entry[:3])
    chips: list[Chip] = []
    line, free = -1, 0.0
    for number, left, _, chip in wanted:
        if number != line:
            line, free = number, float("-inf")
        x = max(left, free)
        overflow = x + chip.rect.width() - (metrics.column + metrics.scaled(24))
        if chip.crowded or x - left > metrics.scaled(FARTHEST) or overflow > 0 and x > left:
            chips.append(chip._replace(crowded=True))
            continue
        chip.rect.moveLeft(round(x - max(0.0, overflow)))
        free = chip.rect.right() + CHIP_GAP
        chips.append(chip)
    return chips
