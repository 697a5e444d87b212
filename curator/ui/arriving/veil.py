"""What the window looks like while something is held over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from curator.ui.style import dim, face

_MARGIN, _RADIUS = 18, 14


class DropVeil(QWidget):
    """A pale sheet with a dashed frame and one sentence; the drag goes through it to the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._aside = "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dim(self)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    def cover(self, words: str, aside: str) -> None:
        """Lie over the whole window and say what a drop would do."""
        self._words, self._aside = words, aside
        self.setAccessibleName(words)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        ground = QColor(palette.color(role.Base))
        ground.setAlphaF(0.88)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        pen = QPen(palette.color(role.WindowText), 1.6, Qt.PenStyle.DashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        large, small = face(1.5, bold=True), face()
        middle = frame.center().y()
        painter.setFont(large)
        height = QFontMetrics(large).height()
        line = QRectF(frame.x(), middle - height, frame.width(), height)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.setFont(small)
        painter.setPen(palette.color(role.PlaceholderText))
        below = QRectF(frame.x(), middle + 6, frame.width(), QFontMetrics(small).height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._aside)
