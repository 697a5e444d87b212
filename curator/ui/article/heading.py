"""Title and a quiet line above the text; they scroll with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout

from curator.ui.theme import Theme

from .metrics import Metrics
from .typeset import lay_out

_TOP_EM, _BETWEEN_EM, _BELOW_EM, _BARE_EM = 1.6, 0.35, 0.9, 0.8


class Heading:
    """The block above the first paragraph; without words it is only air."""

    def __init__(self, title: str, subtitle: str, metrics: Metrics) -> None:
        self._parts: list[tuple[QTextLayout, bool]] = []
        y = (_TOP_EM if title or subtitle else _BARE_EM) * metrics.em
        for words, font, quiet in ((title, metrics.title, False), (subtitle, metrics.subtitle, True)):
            if words:
                layout = lay_out(words, font, metrics.column)
                layout.setPosition(QPointF(0, y))
                y += _stack(layout) + _BETWEEN_EM * metrics.em
                self._parts.append((layout, quiet))
        self.height = round(y + _BELOW_EM * metrics.em if self._parts else y)
        """Pixels above the first paragraph."""

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The QPainter stands at the top left of the column."""
        for layout, quiet in self._parts:
            painter.setPen(theme.dim if quiet else theme.ink)
            layout.draw(painter, QPointF(0, 0))


def _stack(layout: QTextLayout) -> float:
    """Put the lines below each other; their height."""
    y = 0.0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(0, y))
        y += line.height()
    return y
