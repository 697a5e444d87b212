"""An article laid out on a page of one width: paragraphs, marks, shapes; no window."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from curator.domain.mark import Mark, Status
from curator.domain.span import Span
from curator.domain.tokens import is_inside_character

from .decor import Band, Decor, decorate
from .heading import Heading
from .marks import MarkIndex, arrange
from .metrics import Metrics
from .paint import Look, Painter
from .paragraphs import Paragraphs
from .typeset import Typeset

KEPT = 160
"""Paragraphs whose layout is kept; some three screens to either side."""

_WIDE = 1e6
"""Pixels that no window is wide."""

Place = tuple[int, float]
"""A paragraph, and pixels from its top to the top of the window; negative over the heading."""


class Side(NamedTuple):
    """One end of a span in its paragraph: a line without width, and the way out of the span."""

    at: QRectF
    outward: int
    """1 where the span's text lies at the left of it, -1 where it lies at the right."""


@dataclass(slots=True)
class _Laid:
    typeset: Typeset
    decor: Decor | None = None


class Page:
    """Lays out what is asked for and forgets the rest; `y` is in pixels from a paragraph's top."""

    def __init__(self, text: str, marks: Iterable[Mark], metrics: Metrics, look: Look) -> None:
        self.text = text
        self.paragraphs = Paragraphs(text)
        self.marks = MarkIndex(self.paragraphs, marks, look.least)
        self.look = look
        self.show_rejected = True
        self.heading: tuple[str, str] = "", ""
        self._laid: OrderedDict[int, _Laid] = OrderedDict()
        self.measure(metrics)

    def measure(self, metrics: Metrics) -> None:
        """Take new lengths; all heights are estimates again."""
        self.metrics = metrics
        self._laid.clear()
        self.paragraphs.estimate(metrics.pitch)
        self._heading = Heading(*self.heading, metrics)

    def set_heading(self, title: str, subtitle: str) -> None:
        self.heading = title, subtitle
        self._heading = Heading(title, subtitle, self.metrics)

    @property
    def head(self) -> float:
        """Pixels above the first paragraph."""
        return self._heading.height

    @property
    def foot(self) -> float:
        """Pixels below the last one."""
        return 2 * self.metrics.em

    def total(self) -> float:
        """The height of the page as far as it is known."""
        return self.head + self.paragraphs.top(len(self.paragraphs)) + self.foot

    def typeset(self, index: int) -> Typeset:
        return self._get(index).typeset

    def height(self, index: int) -> float:
        """The real height of a paragraph, laid out if need be."""
        self._get(index)
        return self.paragraphs.height(index)

    def decor(self, index: int) -> Decor:
        """The shapes of a paragraph's marks, kept until one of them changes."""
        laid = self._get(index)
        if laid.decor is None:
            span = self.paragraphs.span(index)
            placed = arrange(self._seen(index), span)
            laid.decor = decorate(span.of(self.text), laid.typeset, placed, self.metrics, self.look.name)
        return laid.decor

    def _seen(self, index: int) -> Iterator[Mark]:
        """The marks of a paragraph that are drawn; one that a threshold hides is faint, if it is drawn."""
        for mark in self.marks.of_paragraph(index):
            if mark.is_below(self.look.least):
                if self.look.shows_hidden:
                    yield replace(mark, faint=True)
            elif self.show_rejected or mark.status is not Status.REJECTED:
                yield mark

    def is_laid_out(self, index: int) -> bool:
        """True if a paragraph and the shapes of its marks are there to be painted."""
        laid = self._laid.get(index)
        return laid is not None and laid.decor is not None

    def forget_decor(self, indexes: Iterable[int] | None = None) -> None:
        """Have the shapes of these paragraphs made anew, of all of them without an argument."""
        for index in self._laid if indexes is None else indexes:
            if index in self._laid:
                self._laid[index].decor = None

    def rows(self, place: Place, height: float) -> Iterator[tuple[int, float]]:
        """The paragraphs in a window of `height` pixels at `place`, each with its y in the window."""
        index, y = place[0], -place[1]
        while index < len(self.paragraphs) and y < height:
            yield index, y
            y += self.height(index)
            index += 1

    def settled(self, place: Place, height: float) -> Place:
        """The nearest place at which a window of `height` pixels shows no emptiness."""
        index, pixels = self._normal(place)
        last, y = (list(self.rows((index, pixels), height)) or [(index, -pixels)])[-1]
        end = y + self.height(last) + self.foot
        if last + 1 == len(self.paragraphs) and end < height:
            index, pixels = self._normal((index, pixels - (height - end)))
        return (0, max(pixels, -self.head)) if index == 0 else (index, pixels)

    def paint(self, painter: QPainter, index: int, band: Band | None = None) -> None:
        """Paint a paragraph, or what reaches into a band of it; the QPainter stands at its top left."""
        found = self.look.hits.within(self.paragraphs.span(index))
        brush = Painter(painter, self.look, self.metrics, self.marks.number)
        decor = self.decor(index)
        if band is not None and (band.top > 0 or band.bottom < self.height(index)):
            brush.limits = QRectF(-_WIDE, band.top, 2 * _WIDE, band.bottom - band.top)
            decor = decor.within(band.widened(self.metrics.air))
        brush.paragraph(self.typeset(index), decor, self._selected(index), found)

    def _selected(self, index: int) -> list[Span]:
        """What is selected of a paragraph, in its own code points."""
        span = self.paragraphs.span(index)
        return [
            Span(max(part.start, span.start) - span.start, min(part.end, span.end) - span.start)
            for part in self.look.selected()
            if part.overlaps(Span(span.start, span.end + 1))
        ]

    def changed(self, index: int, since: Decor | None) -> Band | None:
        """The stripe of a paragraph in which its shapes are others than before; None for all of it."""
        stripe = self.decor(index).changed(since) if since is not None else None
        return stripe.widened(self.metrics.air) if stripe else None

    def stripe_of(self, index: int, ids: Collection[str]) -> Band | None:
        """The stripe of a paragraph in which these marks are drawn; None for all of it."""
        stripe = self.decor(index).stripe_of(ids)
        return stripe.widened(self.metrics.air) if stripe else None

    def is_lively(self, index: int) -> bool:
        """True if something of a paragraph is in focus, under the mouse, selected or found."""
        look = self.look
        lit = (look.focus, look.hint, look.hover, *look.companions)
        if self.marks.has_any(index, lit) or look.hits.within(self.paragraphs.span(index)).hits:
            return True
        return bool(self._selected(index))

    def is_overfull(self, index: int) -> bool:
        """True if badges of a paragraph that is laid out hang below it."""
        if index not in self._laid:
            return False
        height = self.height(index)
        return any(bracket.badge.bottom() >= height for bracket in self.decor(index).brackets)

    def numbers(self, index: int) -> tuple[int, ...]:
        """The numbers on the badges of a paragraph."""
        return tuple(self.marks.number(bracket.mark.id) for bracket in self.decor(index).brackets)

    def paint_heading(self, painter: QPainter) -> None:
        """The QPainter stands at the top left of the column, at the top of the page."""
        self._heading.paint(painter, self.look.theme)

    def hits(self, index: int, at: QPointF) -> list[str]:
        """The marks at a pixel of a paragraph, the one to be meant first."""
        return self.decor(index).hits(at, self.look.shows)

    def point_at(self, index: int, at: QPointF) -> int:
        """The code point of the article before which a cursor set at the pixel would stand."""
        return self.paragraphs.starts[index] + self.typeset(index).gap_at(at.x(), at.y())

    def marks_at(self, point: int) -> tuple[list[Mark], Span]:
        """The marks at a character, and the span around it over which they are the same."""
        index = self.paragraphs.at(point)
        start, end = self.paragraphs.span(index)
        found: list[Mark] = []
        for mark in self._seen(index):
            if any(part.start <= point < part.end for part in mark.parts):
                found.append(mark)
            for edge in (edge for part in mark.parts for edge in part):
                start = max(start, edge) if edge <= point else start
                end = min(end, edge) if edge > point else end
        return found, Span(start, end)

    def rects_of(self, index: int, span: Span) -> list[QRectF]:
        """The rectangles of the part of `span` that stands in a paragraph."""
        bounds = self.paragraphs.span(index)
        inner = Span(max(span.start, bounds.start) - bounds.start, min(span.end, bounds.end) - bounds.start)
        if inner.start >= inner.end:
            return []
        top, height = self.metrics.box_top, self.metrics.box_bottom - self.metrics.box_top
        return [
            QRectF(piece.left, piece.line * self.metrics.pitch.line + top, piece.right - piece.left, height)
            for piece in self.typeset(index).pieces(inner)
        ]

    def side_of(self, span: Span, *, start: bool) -> Side | None:
        """Where a span starts (or ends); None where the character there takes no room.

        It is asked of that character alone, which in two-way text may run against its line.
        """
        low, high = span.start, span.start + 1
        if start:
            while high < span.end and is_inside_character(self.text, high):
                high += 1
        else:
            low, high = span.end - 1, span.end
            while low > span.start and is_inside_character(self.text, low):
                low -= 1
        index = self.paragraphs.at(low)
        base = self.paragraphs.starts[index]
        pieces = self.typeset(index).pieces(Span(low - base, high - base))
        if not pieces:
            return None
        piece, metrics = pieces[0 if start else -1], self.metrics
        at_right = piece.reversed is start
        x, top = piece.right if at_right else piece.left, piece.line * metrics.pitch.line + metrics.box_top
        height = metrics.box_bottom - metrics.box_top
        return Side(QRectF(x, top, 0.0, height), 1 if at_right else -1)

    def _normal(self, place: Place) -> Place:
        index, pixels = place
        while index + 1 < len(self.paragraphs) and pixels >= self.height(index):
            pixels -= self.height(index)
            index += 1
        while index > 0 and pixels < 0:
            index -= 1
            pixels += self.height(index)
        return index, pixels

    def _get(self, index: int) -> _Laid:
        laid = self._laid.get(index)
        if laid is None:
            typeset = Typeset(self.paragraphs.span(index).of(self.text), self.metrics)
            laid = self._laid[index] = _Laid(typeset)
            height = self.paragraphs.height_of(index, typeset.lines, self.metrics.pitch)
            self.paragraphs.set_height(index, height)
            while len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(index)
        return laid


def column_left(width: float, metrics: Metrics) -> float:
    """Where the column begins in a window of `width` pixels: centred, the gutter left free."""
    return round(max(metrics.gutter, (width - metrics.column) / 2))
