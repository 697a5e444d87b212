"""The list of acts with their keys, drawn as on the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.ui.style import SMALL, face

ROW = Qt.ItemDataRole.UserRole
_CAP_PAD, _CAP_GAP, _SIDE = 6, 5, 10
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """An act with its keys as they are written; without `act` a heading, or a key that cannot be changed."""

    title: str
    keys: tuple[str, ...] = ()
    act: str = ""
    aside: str = ""
    is_heading: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, *self.keys, self.aside) if part)


class RowsModel(QAbstractListModel):
    """The rows, replaced as a whole; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def put(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        heading = index.isValid() and self.rows[index.row()].is_heading
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)


class RowsDelegate(QStyledItemDelegate):
    """Name at the left, keys as caps at the right, what is to be said of it before them, dim."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, QFontMetrics(face()).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        palette, role = option.palette, QPalette.ColorRole
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or (option.state & QStyle.StateFlag.State_MouseOver and not row.is_heading):
            painter.setPen(palette.color(role.Accent) if selected else Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Base))
            painter.drawRoundedRect(frame, 5, 5)
        inner = frame.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.is_heading:
            painter.setFont(face(SMALL, bold=True))
            painter.setPen(palette.color(role.PlaceholderText))
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.title)
        else:
            left = self._keys(painter, inner, row, palette)
            self._words(painter, inner.adjusted(0, 0, left - inner.right(), 0), row, palette)
        painter.restore()

    def _keys(self, painter: QPainter, inner: QRectF, row: Row, palette: QPalette) -> float:
        """Draw the caps from the right; returns where they begin."""
        painter.setFont(face(SMALL))
        metrics, right = QFontMetrics(face(SMALL)), inner.right()
        height = metrics.height() + 4
        for key in reversed(row.keys):
            width = max(height, metrics.horizontalAdvance(key) + 2 * _CAP_PAD)
            cap = QRectF(right - width, inner.center().y() - height / 2, width, height)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right -= width + _CAP_GAP
        return right

    def _words(self, painter: QPainter, inner: QRectF, row: Row, palette: QPalette) -> None:
        middle, names = Qt.AlignmentFlag.AlignVCenter, QFontMetrics(face())
        title = names.elidedText(row.title, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.setFont(face())
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, title)
        room = inner.width() - names.horizontalAdvance(title) - 12
        if row.aside and room > 0:
            aside = QFontMetrics(face(SMALL)).elidedText(row.aside, Qt.TextElideMode.ElideRight, int(room))
            painter.setFont(face(SMALL))
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, aside)
