"""The rows of an Outline for Qt: the model and how a row is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from curator.domain.label import LabelSet
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.session.session import Session
from curator.ui.inspector.outline import Outline, Row
from curator.ui.shapes import draw_status
from curator.ui.statuses import status_word
from curator.ui.style import SMALL, face, line_colour

ROW = Qt.ItemDataRole.UserRole
_SLICE_S = 0.004
_AT_ONCE = 256
_LIST_S = 0.3
"""While marks keep coming, what has come is listed so often."""
_ROW_HEIGHT = 26
_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """The rows of an Outline for Qt; rows are named only when a view asks for them."""

    def __init__(self, layer: Layer, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._layer = layer
        self._labels = labels
        self._slices: Iterator[int] | None = None
        self._late: set[str] = set()
        self._listed = 0.0
        self._slicer = QTimer(self, interval=0)
        self._slicer.timeout.connect(self._fill_on)
        self.outline: Outline | None = None

    filled = Signal()

    def read(self, sheet: Sheet | None) -> None:
        """Show another sheet; a large one fills in slices of 4 ms, so that no edit waits for it."""
        self._slicer.stop()
        self._late.clear()
        self.beginResetModel()
        self.outline = Outline(sheet, self._layer, self._labels) if sheet else None
        self.endResetModel()
        if sheet is None or self.outline is None:
            self._slices = None
            self.filled.emit()
            return
        self._slices = self.outline.take([*sheet.annotations, *sheet.open_ids()])
        self._fill_on()

    def _fill_on(self) -> None:
        until = perf_counter() + _SLICE_S
        if self._slices is None or self.outline is None:
            return
        for _ in self._slices:
            if perf_counter() > until:
                self._slicer.start()
                return
        self._slices = self.outline.take(self._late) if self._late else None
        self._late = set()
        if self._slices is None:
            self._slicer.stop()
        elif until - self._listed < _LIST_S:
            self._slicer.start()
            return
        self._listed = until
        self.beginResetModel()
        self.outline.sort()
        self.endResetModel()
        if self._slices is None:
            self.filled.emit()

    def put(self, mark_ids: set[str]) -> None:
        """Bring the rows of these marks up to date."""
        if self.outline is None:
            return
        if self._slices is not None or len(mark_ids) > _AT_ONCE:
            self._late |= mark_ids
            self._slices = self._slices or iter(())
            self._slicer.start()
            return
        for mark_id in mark_ids:
            self._put_one(self.outline, mark_id)

    def _put_one(self, outline: Outline, mark_id: str) -> None:
        before, after = outline.moved(mark_id)
        if before is not None and after is not None and before.row == after.row:
            outline.restand(mark_id, after)
            self._redraw(outline.at(before.row))
            return
        if before is not None:
            for row in outline.leave(mark_id):
                at = outline.at(row)
                self.beginRemoveRows(QModelIndex(), at, at)
                outline.drop(row)
                self.endRemoveRows()
        if after is not None:
            for row in outline.join(mark_id, after):
                at = outline.at(row)
                self.beginInsertRows(QModelIndex(), at, at)
                outline.insert(row)
                self.endInsertRows()
        # Headings count their rows, and the numbers of later claims move.
        if outline.rows:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def redraw_mark(self, mark_id: str | None) -> None:
        """Draw a mark's row again, as when the focus comes or goes."""
        index = self.index_of(mark_id)
        if index.isValid():
            self._redraw(index.row())

    def _redraw(self, at: int) -> None:
        self.dataChanged.emit(self.index(at), self.index(at))

    def index_of(self, mark_id: str | None) -> QModelIndex:
        """The index of the row a mark stands in; invalid if it has none."""
        row = self.outline.row_of(mark_id) if self.outline and self._slices is None else None
        return self.index(self.outline.at(row)) if row is not None and self.outline else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return len(self.outline.rows) if self.outline and not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.outline is None:
            return None
        row = self.outline.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words or self._label_name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.outline, row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        heading = self.outline is not None and self.outline.rows[index.row()].is_heading
        return (
            Qt.ItemFlag.ItemIsEnabled if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )

    def _label_name(self, row: Row) -> str:
        label = self._labels.get(row.label)
        return label.name if label else row.label

    def _spoken(self, outline: Outline, row: Row) -> str:
        if row.is_heading:
            return f"{self._label_name(row)}, {outline.count(row)}"
        return (
            f"{row.words}, {self._label_name(row)}, {status_word(outline.status(row))}, {outline.count(row)}"
        )


class OutlineDelegate(QStyledItemDelegate):
    """Draws a row: the status by its shape, the words, the count; the row of the focus has a bar."""

    def __init__(self, model: OutlineModel, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, max(_ROW_HEIGHT, QFontMetrics(face()).height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        outline = self._model.outline
        if outline is None:
            return
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, option, row, outline)
        else:
            self._paint_row(painter, option, row, outline, index.row())
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, outline: Outline
    ) -> None:
        label = self._session.labels.get(row.label)
        small = face(SMALL, bold=True)
        painter.setFont(small)
        box = QRectF(option.rect).adjusted(10, 4, -12, 0)
        painter.setPen(line_colour(label, option.palette))
        name = label.name if label else row.label
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(face(SMALL))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        box.setLeft(box.left() + QFontMetrics(small).horizontalAdvance(name) + 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(outline.count(row)))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, outline: Outline, at: int
    ) -> None:
        role, palette, box = QPalette.ColorRole, option.palette, QRectF(option.rect)
        ink, faint = palette.color(role.WindowText), palette.color(role.PlaceholderText)
        colour = line_colour(self._session.labels.get(row.label), palette)
        focused = outline.row_of(self._session.focus) == row
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, palette.color(role.Base))
        if focused:
            painter.fillRect(QRectF(box.x(), box.y() + 3, 3, box.height() - 6), ink)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(ink)
            painter.drawRect(box.adjusted(0.5, 0.5, -1, -1))
        sign = QRectF(box.x() + 11, box.center().y() - 6, 12, 12)
        draw_status(painter, sign, outline.status(row), colour, palette.color(role.Window))
        words = box.adjusted(31, 0, -12, 0)
        if outline.layer is Layer.CLAIM:
            painter.setFont(face(SMALL, bold=True))
            painter.setPen(colour)
            number = f"C{at + 1}"
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, number)
            words.setLeft(
                words.left() + max(24, QFontMetrics(face(SMALL, bold=True)).horizontalAdvance(number) + 6)
            )
        count = outline.count(row)
        if count > 1:
            painter.setFont(face(SMALL))
            painter.setPen(faint)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"× {count}")
            words.setRight(words.right() - 38)
        font = face(bold=focused)
        painter.setFont(font)
        painter.setPen(ink)
        text = QFontMetrics(font).elidedText(row.words, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
