"""Columns, lines and grids without frames, and a layout that wraps its items like words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def in_column(on: QWidget | None = None, gap: int = 0, margins: Margins = NONE) -> QVBoxLayout:
    """Items below each other, `gap` pixels apart."""
    layout = QVBoxLayout(on) if on else QVBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def in_line(on: QWidget | None = None, gap: int = 0, margins: Margins = NONE) -> QHBoxLayout:
    """Items beside each other, `gap` pixels apart."""
    layout = QHBoxLayout(on) if on else QHBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def in_grid(on: QWidget, gap: int = 0, row_gap: int = 0, margins: Margins = NONE) -> QGridLayout:
    """Rows and columns; `gap` pixels between columns, `row_gap` between rows."""
    layout = QGridLayout(on)
    layout.setHorizontalSpacing(gap)
    layout.setVerticalSpacing(row_gap)
    layout.setContentsMargins(*margins)
    return layout


class FlowLayout(QLayout):
    """Items from the leading edge on, wrapped; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt returns null past the end)
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt returns null past the end)
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in a rectangle (or only measure); returns the height they take."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line, 0
            if move:
                item.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width()
            line = max(line, size.height())
        return y + line - rect.y()
