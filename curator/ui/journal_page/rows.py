"""The lines of the journal: a list that fetches further pages as it is scrolled, and how a line is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.domain.label import LabelSet
from curator.store.listing import Line
from curator.ui.act_words import ACT_WORDS, day_of, time_of
from curator.ui.shapes import draw_frame
from curator.ui.style import SMALL, face

LINE = Qt.ItemDataRole.UserRole
PAGE = 100
_Index = QModelIndex | QPersistentModelIndex


class JournalModel(QAbstractListModel):
    """The lines that were read so far; `wanted` asks for the page after the last one."""

    wanted = Signal()

    def __init__(self, labels: Callable[[], LabelSet], parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = labels
        self.aliases: Mapping[str, str] = {}
        self.lines: list[Line] = []
        self.is_whole = True

    def clear(self) -> None:
        """Begin anew: nothing is known of what comes."""
        self.beginResetModel()
        self.lines, self.is_whole = [], True
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """Another page; a short one is the last."""
        self.is_whole = len(lines) < PAGE
        if lines:
            first = len(self.lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.lines)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self.is_whole

    def fetchMore(self, parent: _Index) -> None:
        self.wanted.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{day_of(line.at)} {time_of(line.at)}, {self.alias(line)}, {self.sentence(line)}"
        return None

    def sentence(self, line: Line) -> str:
        """What was done, with the title of its article."""
        return ACT_WORDS.sentence(
            line.act, line.args, self._labels(), label=line.label, title=line.title, back=line.back
        )

    def alias(self, line: Line) -> str:
        return self.aliases.get(line.author, "-")

    def begins_day(self, row: int) -> bool:
        """True for the first line of a day, which says it."""
        return row == 0 or day_of(self.lines[row].at) != day_of(self.lines[row - 1].at)


class JournalDelegate(QStyledItemDelegate):
    """One line: the day where it changes, the time, who, what."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, QFontMetrics(face()).height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line | None = index.data(LINE)
        model = index.model()
        if line is None or not isinstance(model, JournalModel):
            return
        palette, role = option.palette, QPalette.ColorRole
        ink, faint = palette.color(role.WindowText), palette.color(role.PlaceholderText)
        painter.save()
        frame = draw_frame(painter, option)
        at = frame.x() + 10
        small, plain = face(SMALL), face()
        if model.begins_day(index.row()):
            _draw(painter, frame, at, day_of(line.at), face(SMALL, bold=True), ink)
        at += QFontMetrics(face(SMALL, bold=True)).horizontalAdvance("00 MMM 0000") + 14
        _draw(painter, frame, at, time_of(line.at), small, faint)
        at += QFontMetrics(small).horizontalAdvance("00:00:00") + 14
        wide = QFontMetrics(small).horizontalAdvance("m" * 10)
        alias = QFontMetrics(small).elidedText(model.alias(line), Qt.TextElideMode.ElideRight, wide)
        _draw(painter, frame, at, alias, small, faint)
        at += wide + 14
        room = int(frame.right() - 10 - at)
        words = QFontMetrics(plain).elidedText(model.sentence(line), Qt.TextElideMode.ElideRight, room)
        _draw(painter, frame, at, words, plain, faint if line.back % 2 else ink)
        painter.restore()


def _draw(painter: QPainter, frame: QRectF, at: float, text: str, font: Any, colour: Any) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    box = QRectF(at, frame.y(), frame.right() - at, frame.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
