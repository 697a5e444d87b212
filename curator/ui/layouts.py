"""Columns, lines and grids without frames, and a layout that wraps its items like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
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
    """Items from the leading edge on, `gap` pixels apart, wrapped; its height follows from its width.

    With `most_columns` they stand below each other in columns of one width, fewer where there is less room.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 0, most_columns: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._most_columns = gap, most_columns
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
        shown = [item for item in self._items if not item.isEmpty()]
        widths = [item.sizeHint().width() for item in shown]
        if self._most_columns and shown:
            columns = max(1, min(self._most_columns, rect.width() // max(widths)))
            widths = [rect.width() // columns] * len(shown)
        y = rect.y()
        for row in _rows(widths, self._gap, rect.width()):
            height = max(shown[at].sizeHint().height() for at in row)
            x = rect.x()
            for at in row:
                size = shown[at].sizeHint()
                if move:
                    # Beside a taller one it stands in the middle.
                    shown[at].setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += widths[at] + self._gap
            y += height
        return y - rect.y()


def _rows(widths: list[int], gap: int, room: int) -> list[list[int]]:
    """The numbers of items of these widths, broken into rows of at most `room` pixels."""
    rows: list[list[int]] = []
    x = 0
    for at, width in enumerate(widths):
        if not rows or (x > 0 and x + width > room):
            rows.append([])
            x = 0
        rows[-1].append(at)
        x += width + gap
    return rows
