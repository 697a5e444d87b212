"""Where a small box stands beside some text: below it, else above it, inside the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from curator.domain.span import Parts
from curator.ui.article import ArticleView

_MARGIN, _RADIUS = 8, 8


class Box(QFrame):
    """A frame with round corners that floats over the window it is in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def stand_at(self, anchor: QRect, gap: int) -> None:
        """Stand below some text, else above it; `anchor` in the window's pixels, `gap` of them between."""
        self.adjustSize()
        within = self.parentWidget().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.move(beside(anchor, self.size(), within, gap))
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
    below, above = anchor.bottom() + gap, anchor.top() - gap - size.height()
    if below + size.height() <= within.bottom() + 1 or above < within.top():
        return QPoint(x, max(within.top(), min(below, within.bottom() + 1 - size.height())))
    return QPoint(x, above)


def anchor_of(view: ArticleView, parts: Parts, within: QWidget) -> QRect:
    """The last line in sight of some parts of the text, in the pixels of a widget around the view.

    Text that is out of sight is brought into it first.
    """
    rects = [rect for part in parts for rect in view.span_rects(part)]
    if not rects:
        view.ensure_visible(parts[-1])
        rects = view.span_rects(parts[-1])
    inside = [rect for rect in rects if view.viewport().rect().contains(rect.center().toPoint())]
    rect = (inside or rects or [QRectF(0, 0, 1, 1)])[-1].toAlignedRect()
    return QRect(view.viewport().mapTo(within, rect.topLeft()), rect.size())
