"""Drawing the shapes of a paragraph; status is told by line and sign, colour only says the label."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from curator.domain.mark import Layer, Least, LinkState, Mark, Status
from curator.domain.span import Parts, Span, joined
from curator.ui.theme import ColourPair, LabelStyle, Theme

from .decor import Box, Bracket, Chip, Decor, Join, Rule
from .hits import FoundHere, Hits
from .metrics import Metrics
from .typeset import Typeset

RADIUS = 3.5
HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


class Stroke(NamedTuple):
    """How a status draws its outline, fill and claim line."""

    outline: float
    rule: float
    dashes: tuple[float, ...]
    fill: float
    """How much of the tint is mixed into the paper."""
    solid: bool
    """True if chip and badge are filled."""


_DASHED, _DOTTED = (3.0, 2.2), (1.0, 2.0)
_DECIDED = Stroke(1.3, 2.2, (), 1.0, True)
STROKES = {
    Status.SUGGESTED: Stroke(1.0, 1.5, _DASHED, 0.55, False),
    Status.CONFIRMED: _DECIDED,
    Status.CORRECTED: _DECIDED,
    Status.ADDED: _DECIDED,
    Status.UNSURE: Stroke(1.3, 1.8, _DOTTED, 0.55, False),
    Status.REJECTED: Stroke(1.0, 1.0, _DOTTED, 0.0, False),
}
_FAINT = Stroke(1.0, 1.0, _DOTTED, 0.0, False)


def stroke_of(mark: Mark) -> Stroke:
    """How a mark is drawn: by its status, or faint where it is shown though a threshold hides it."""
    return _FAINT if mark.faint else STROKES[mark.status]


@dataclass(slots=True)
class Look:
    """What decides how shapes are drawn, besides the marks: colours, focus, selection."""

    theme: Theme
    labels: Mapping[str, LabelStyle]
    focus: str | None = None
    hint: str | None = None
    hover: str | None = None
    companions: frozenset[str] = field(default_factory=frozenset)
    selection: Span | None = None
    kept: Parts = ()
    """What was selected before it, and is to be marked together with it."""
    hits: Hits = field(default_factory=Hits)
    least: Least = field(default_factory=dict[Layer, float])
    """From which score on suggestions are shown; those below are faint, or not there."""
    shows_hidden: bool = False

    def selected(self) -> Parts:
        """All that is selected, sorted and disjoint."""
        return joined((*self.kept, self.selection)) if self.selection else self.kept

    def name(self, label: str) -> str:
        style = self.labels.get(label)
        return style.name if style else label

    def colours(self, mark: Mark) -> ColourPair:
        """The pair of a mark; grey for a rejected one and for a label nobody knows."""
        if mark.status is Status.REJECTED:
            return ColourPair(self.theme.dim, self.theme.paper)
        style = self.labels.get(mark.label)
        if style:
            return self.theme.pair(style)
        plain = self.theme.claim if mark.layer is Layer.CLAIM else self.theme.dim
        return ColourPair(plain, self.theme.wash)

    def shows(self, chip: Chip) -> bool:
        return not chip.crowded or chip.mark.id in (self.focus, self.hover)


@dataclass(slots=True)
class Painter:
    """Paints one paragraph at a time; the QPainter stands at the paragraph's top left."""

    to: QPainter
    look: Look
    metrics: Metrics
    number: Callable[[str], int]
    limits: QRectF = field(default_factory=QRectF)
    """Lines of text outside are left out; an empty one has no limits."""

    def paragraph(self, typeset: Typeset, decor: Decor, selected: Iterable[Span], found: FoundHere) -> None:
        """From the paper up: wash, boxes, find hits, selection, text, claim lines, gutter, chips."""
        self._washes(decor.rules)
        for box in decor.boxes:
            self._box(box)
        self._hits(typeset, found)
        for span in selected:
            self._selection(typeset, span)
        self.to.setPen(self.look.theme.ink)
        typeset.layout.draw(self.to, QPointF(0, 0), (), self.limits)
        for box in decor.boxes:
            self._over_text(box)
        for rule in decor.rules:
            self._rule(rule)
        for join in decor.joins:
            self._join(join)
        for bracket in decor.brackets:
            self._bracket(bracket)
        self._chips(decor.chips)

    def _pen(self, colour: QColor, width: float, dashes: tuple[float, ...] = ()) -> QPen:
        pen = QPen(colour, self.metrics.scaled(width))
        if dashes:
            pen.setDashPattern([length / width for length in dashes])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _washes(self, rules: list[Rule]) -> None:
        lit = self.look.companions | {self.look.focus}
        self.to.setPen(Qt.PenStyle.NoPen)
        self.to.setBrush(self.look.theme.wash)
        for rule in rules:
            if rule.mark.id in lit:
                self.to.drawRoundedRect(rule.band, RADIUS, RADIUS)

    def _box(self, box: Box) -> None:
        if box.mark.status is not Status.REJECTED:
            stroke, pair = stroke_of(box.mark), self.look.colours(box.mark)
            nested = box.depth > 0 and not stroke.solid
            self.to.setBrush(mixed(self.look.theme.paper, pair.tint, 0.0 if nested else stroke.fill))
            self.to.setPen(self._pen(pair.line, stroke.outline, stroke.dashes))
            self.to.drawRoundedRect(box.rect, RADIUS, RADIUS)
            if box.mark.status is Status.CORRECTED and box.last:
                self._notch(box.rect.bottomRight(), pair.line)
        self._ring(box.rect, box.mark)

    def _notch(self, corner: QPointF, colour: QColor) -> None:
        side = self.metrics.scaled(6.5)
        self.to.setPen(Qt.PenStyle.NoPen)
        self.to.setBrush(colour)
        x, y = corner.x() + 0.5, corner.y() + 0.5
        self.to.drawPolygon(QPolygonF([QPointF(x, y - side), QPointF(x, y), QPointF(x - side, y)]))

    def _ring(self, rect: QRectF, mark: Mark) -> None:
        """What the focus, the next mark and a companion wear around them."""
        look, theme = self.look, self.look.theme
        if mark.id == look.focus:
            pen = self._pen(theme.focus, 2.0)
        elif mark.id in look.companions:
            pen = self._pen(theme.claim, 2.0)
        elif mark.id == look.hint:
            pen = self._pen(mixed(theme.paper, theme.ink, 0.38), 1.0)
        else:
            return
        self.to.setPen(pen)
        self.to.setBrush(Qt.BrushStyle.NoBrush)
        # Closer at the sides, where a comma may stand, than above and below.
        self.to.drawRoundedRect(rect.adjusted(-0.5, -2, 0.5, 2), RADIUS + 1, RADIUS + 1)

    def _over_text(self, box: Box) -> None:
        if box.mark.status is Status.REJECTED:
            y = box.rect.center().y() + self.metrics.scaled(1.5)
            self.to.setPen(self._pen(self.look.theme.dim, 1.2))
            self.to.drawLine(QLineF(box.rect.left() + 1, y, box.rect.right() - 1, y))

    def _hits(self, typeset: Typeset, found: FoundHere) -> None:
        """What was looked for, and a frame around the one that the editor is at."""
        for hit in found.hits:
            # The present one is selected, and under two colours its text could not be read.
            for band in self._bands(typeset, hit) if hit != found.present else ():
                self.to.fillRect(band, self.look.theme.hit)
        if found.present is not None:
            self.to.setPen(self._pen(self.look.theme.ink, 1.5))
            self.to.setBrush(Qt.BrushStyle.NoBrush)
            for band in self._bands(typeset, found.present):
                self.to.drawRect(band)

    def _selection(self, typeset: Typeset, selected: Span) -> None:
        for band in self._bands(typeset, selected):
            self.to.fillRect(band, self.look.theme.selection)

    def _bands(self, typeset: Typeset, span: Span) -> Iterator[QRectF]:
        """The height of a box over a span of the paragraph, line by line."""
        metrics = self.metrics
        for piece in typeset.pieces(span):
            top = piece.line * metrics.pitch.line + metrics.box_top
            yield QRectF(piece.left, top, piece.right - piece.left, metrics.box_bottom - metrics.box_top)

    def _rule(self, rule: Rule) -> None:
        focused = rule.mark.id == self.look.focus
        if rule.lane > 1 and not focused:
            return
        stroke, colour = stroke_of(rule.mark), self.look.colours(rule.mark).line
        width = stroke.rule + (0.6 if focused else 0.0)
        tall = self.metrics.scaled(4.0)
        left, right = rule.band.left() + 2, rule.band.right() - 2
        self.to.setPen(self._pen(colour, width, tuple(2 * length for length in stroke.dashes)))
        self.to.drawLine(QLineF(left, rule.y, right, rule.y))
        self.to.setPen(self._pen(colour, stroke.rule))
        if rule.first:
            self.to.drawLine(QLineF(left, rule.y - tall, left, rule.y))
        if rule.last:
            self.to.drawLine(QLineF(right, rule.y - tall, right, rule.y))

    def _join(self, join: Join) -> None:
        colour = mixed(self.look.theme.paper, self.look.colours(join.mark).line, 0.55)
        self.to.setPen(self._pen(colour, 1.0, (1.0, 3.0)))
        self.to.drawLine(QLineF(join.left, join.y, join.right, join.y))

    def _bracket(self, bracket: Bracket) -> None:
        mark, look = bracket.mark, self.look
        stroke, pair = stroke_of(mark), look.colours(mark)
        width = 2.6 if mark.id == look.focus else 1.6
        self.to.setPen(self._pen(pair.line, width, tuple(2 * length for length in stroke.dashes)))
        self.to.drawLine(QLineF(bracket.x, bracket.top, bracket.x, bracket.bottom))
        self._badge(bracket.badge, mark, stroke, pair)

    def _badge(self, rect: QRectF, mark: Mark, stroke: Stroke, pair: ColourPair) -> None:
        text = "C" if mark.faint else badge_text(self.number(mark.id), mark.status)
        self.to.setFont(self.metrics.chip)
        width = self.to.fontMetrics().horizontalAdvance(text) + self.metrics.scaled(8)
        rect = rect.adjusted(min(0.0, rect.width() - width), 0, 0, 0)
        outline = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        self.to.setBrush(pair.line if stroke.solid else self.look.theme.paper)
        self.to.setPen(self._pen(pair.line, 1.0, stroke.dashes))
        self.to.drawRoundedRect(outline, RADIUS, RADIUS)
        if mark.status is Status.CORRECTED:
            self._notch(outline.bottomRight() + QPointF(1.5, 1.5), pair.line)
        self.to.setPen(self.look.theme.paper if stroke.solid else pair.line)
        self.to.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        if mark.status is Status.REJECTED:
            self.to.drawLine(QLineF(rect.left() + 3, rect.center().y(), rect.right() - 3, rect.center().y()))
        self._ring(outline, mark)

    def _chips(self, chips: list[Chip]) -> None:
        self.to.setFont(self.metrics.chip)
        shown = [chip for chip in chips if self.look.shows(chip)]
        for chip in sorted(shown, key=lambda chip: chip.crowded):
            self._chip(chip)

    def _chip(self, chip: Chip) -> None:
        stroke, pair = stroke_of(chip.mark), self.look.colours(chip.mark)
        paper = self.look.theme.paper
        ringed = chip.mark.id in (self.look.focus, self.look.hint) or chip.mark.id in self.look.companions
        if stroke.solid or chip.crowded or ringed:
            self.to.setPen(Qt.PenStyle.NoPen)
            self.to.setBrush(pair.line if stroke.solid else paper)
            self.to.drawRoundedRect(chip.rect, 2.5, 2.5)
        colour = paper if stroke.solid else pair.line
        scale = self.metrics.scaled
        self.to.setPen(colour)
        self.to.drawText(
            chip.rect.adjusted(scale(4), 0, 0, 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            chip.text,
        )
        self._link(QPointF(chip.rect.right() - scale(4), chip.rect.center().y()), chip.mark.link, colour)

    def _link(self, right: QPointF, link: LinkState, colour: QColor) -> None:
        """Two interlocked rings for a link, dashed while it is only proposed; a slashed ring for none."""
        if link is LinkState.NONE:
            return
        radius = self.metrics.scaled(2.7)
        dashes = (1.3, 1.1) if link is LinkState.PRESELECTED else ()
        self.to.setPen(self._pen(colour, 1.15, dashes))
        self.to.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        centre = right - QPointF(radius, 0)
        self.to.drawEllipse(centre, radius, radius)
        if link is LinkState.NIL:
            slash = QPointF(radius * 1.15, -radius * 1.15)
            self.to.drawLine(QLineF(centre - slash, centre + slash))
        else:
            self.to.drawEllipse(centre - QPointF(1.45 * radius, 0), radius, radius)


def badge_text(number: int, status: Status) -> str:
    """A claim's name in the gutter: C1, C2 …, with the sign of its status."""
    if status is Status.ADDED:
        return f"+C{number}"
    return f"C{number}?" if status is Status.UNSURE else f"C{number}"


def mixed(below: QColor, above: QColor, share: float) -> QColor:
    """`share` of one colour laid over the other."""
    return QColor.fromRgbF(
        below.redF() + (above.redF() - below.redF()) * share,
        below.greenF() + (above.greenF() - below.greenF()) * share,
        below.blueF() + (above.blueF() - below.blueF()) * share,
    )
