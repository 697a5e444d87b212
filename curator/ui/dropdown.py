"""A box of which the list drops down, with a chevron in the theme's ink."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox

_ARM, _FROM_EDGE = 4.0, 14.0


class Dropdown(QComboBox):
    """The style sheet can draw an arrow only from a picture, which no theme would reach."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.6))
        leading = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = _FROM_EDGE if leading else self.width() - _FROM_EDGE
        tip = QPointF(x, self.height() / 2 + _ARM / 2)
        painter.drawPolyline([tip - QPointF(_ARM, _ARM), tip, tip + QPointF(_ARM, -_ARM)])
