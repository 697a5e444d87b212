"""The grips on the edges of the focused mark, and the drag that moves an edge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from curator.domain.edges import Edge, dragged
from curator.domain.mark import Mark
from curator.domain.span import Parts, Span

if TYPE_CHECKING:
    from .view import ArticleView

_SIZE, _CHOSEN = QSizeF(3.5, 11.0), QSizeF(5.5, 15.0)
"""In pixels; one that the keys move, or the mouse would take, is drawn larger."""
_OUT, _IN = 7.0, 4.0
"""Pixels beside an edge, away from the text of its part and into it, that take hold of it."""

_APART, _TIGHT = 2.0, 0.0
"""Pixels from an edge to the middle of its grip: on the ring, and where a comma leaves it no room."""


class Grip(NamedTuple):
    """One edge of the focused mark in the viewport; `at` is a line without width, as high as the text.

    `apart` pixels beside it what is drawn has its middle: less where a comma or a letter stands there.
    """

    edge: Edge
    at: QRectF
    outward: int
    """1 where the text of the part lies at the left of the edge, -1 where it lies at the right."""
    apart: float = _APART

    @property
    def reach(self) -> QRectF:
        """Where the mouse takes hold of it."""
        left, right = (_IN, _OUT) if self.outward > 0 else (_OUT, _IN)
        return self.at.adjusted(-left, -2.0, right, 2.0)

    def shape(self, size: QSizeF) -> QRectF:
        """What is drawn of it: on the ring of a mention, beside the text of a claim."""
        centre = self.at.center() + QPointF(self.apart * self.outward, 0.0)
        return QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size)


class Grips:
    """The grips of a view's focused mark: where they are, which is under the mouse, what a drag does.

    `part` is the part of a claim whose edges the keys move; None stands for the outer edges.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._held: tuple[Mark, Edge] | None = None
        self._parts: Parts = ()
        self.hot: Edge | None = None
        self.part: int | None = None

    def all(self) -> list[Grip]:
        """The grips in sight."""
        mark = self._view.marks.get(self._view.focus)
        if mark is None:
            return []
        edges = [Edge(number, start) for number in range(len(mark.parts)) for start in (True, False)]
        sides = [(edge, self._view.side_rect(mark.parts[edge.part], start=edge.is_start)) for edge in edges]
        return [
            Grip(edge, side.at, side.outward, self._apart(mark.parts[edge.part], edge))
            for edge, side in sides
            if side is not None
        ]

    def _apart(self, part: Span, edge: Edge) -> float:
        text = self._view.text
        beside = text[part.start - 1 : part.start] if edge.is_start else text[part.end : part.end + 1]
        return _TIGHT if beside.strip() else _APART

    def find(self, at: QPointF) -> Edge | None:
        """The edge that a press at a point of the viewport takes hold of."""
        near = [grip for grip in self.all() if grip.reach.contains(at)]
        best = min(near, key=lambda grip: abs(grip.at.left() - at.x()), default=None)
        return best.edge if best else None

    # --- the drag ---
    @property
    def is_held(self) -> bool:
        return self._held is not None

    def take(self, edge: Edge) -> None:
        """The button went down on an edge of the focused mark."""
        mark = self._view.marks.get(self._view.focus)
        if mark is not None:
            self._held, self._parts = (mark, edge), mark.parts

    def drag_to(self, point: int, *, exact: bool) -> None:
        """Show the mark as it would be with its edge near a code point; nothing is decided by it."""
        if self._held is None:
            return
        mark, edge = self._held
        parts = dragged(self._view.text, mark.parts, edge, point, by_character=exact)
        if parts != self._parts:
            self._parts = parts
            self._view.set_mark(replace(mark, parts=parts))

    def drop(self) -> tuple[str, Parts] | None:
        """The button came up: the mark and its new parts, None if they are as they were."""
        if self._held is None:
            return None
        mark, self._held = self._held[0], None
        return (mark.id, self._parts) if self._parts != mark.parts else None

    def cancel(self) -> bool:
        """Leave the mark as it was; False if no edge is held."""
        if self._held is None:
            return False
        mark, self._held = self._held[0], None
        if self._parts != mark.parts:
            self._view.set_mark(mark)
        return True

    # --- drawing ---
    def paint(self, painter: QPainter) -> None:
        """Small bars on the edges, in the colour of the focus."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._view.theme.focus)
        for grip in self.all():
            chosen = self.part == grip.edge.part or grip.edge == self.hot
            shape = grip.shape(_CHOSEN if chosen else _SIZE)
            painter.drawRoundedRect(shape, shape.width() / 2, shape.width() / 2)
