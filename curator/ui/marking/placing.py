"""Where a small box stands beside some text: below it, else above it, inside the window."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from curator.domain.span import Parts
from curator.ui.article import ArticleView

_MARGIN, _RADIUS = 8, 8
_CHIP = 12
"""The label of a mark stands above its text and is to be seen."""


class Place(NamedTuple):
    """Where a box may stand: beside a line of text, inside the view; in the pixels of the window."""

    anchor: QRect
    within: QRect


class Box(QFrame):
    """A frame with round corners that floats over the window it is in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def stand_at(self, place: Place, gap: int) -> None:
        """Stand below some text, else above it, `gap` pixels apart."""
        self.adjustSize()
        inner = place.within.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.move(beside(place.anchor, self.size(), inner, gap))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def beside(anchor: QRect, size: QSize, within: QRect, gap: int) -> QPoint:
    """The top left of a box of `size` below an anchor, above it where there is no room, never outside."""
    x = max(within.left(), min(anchor.left(), within.right() + 1 - size.width()))
    below, above = anchor.bottom() + gap, anchor.top() - gap - _CHIP - size.height()
    if below + size.height() <= within.bottom() + 1 or above < within.top():
        return QPoint(x, max(within.top(), min(below, within.bottom() + 1 - size.height())))
    return QPoint(x, above)


def place_of(view: ArticleView, parts: Parts, window: QWidget) -> Place:
    """The last line in sight of some parts of the text; what is out of sight is brought into it first."""
    rects = [rect for part in parts for rect in view.span_rects(part)]
    if not rects:
        view.ensure_visible(parts[-1])
        rects = view.span_rects(parts[-1])
    sight = view.viewport().rect()
    inside = [rect for rect in rects if sight.contains(rect.center().toPoint())]
    rect = (inside or rects or [QRectF(0, 0, 1, 1)])[-1].toAlignedRect()
    at = view.viewport().mapTo(window, QPoint(0, 0))
    return Place(rect.translated(at), sight.translated(at))
