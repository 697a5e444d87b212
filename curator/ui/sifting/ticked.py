"""A list of places in their words, each with a box to tick: what stands before, the match, what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.domain.label import Label
from curator.domain.mark import Status
from curator.ui.article.typeset import begins_right_to_left
from curator.ui.one_line import flat, write
from curator.ui.shapes import draw_frame, draw_status
from curator.ui.still_list import StillList
from curator.ui.style import SMALL, face, line_colour

SHOWN = Qt.ItemDataRole.UserRole
# While rows come in, they are shown so often at most.
_DRAW_MS, _SEEN = 60, 200
_HEIGHT, _BOX, _SIGN = 27, 13, 12
_WORDS_AT, _ASIDE = 56, 176
_SPOKEN, _FEWEST = 30, 5
_FAINT = QPalette.ColorRole.PlaceholderText
_BEFORE = 0.36
"""The share of a row in which what stands before the match ends."""
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: the words around and of the place, and dim at its end what else is to be known."""

    left: str
    quote: str
    right: str
    aside: str = ""
    label: Label | None = None
    status: Status = Status.SUGGESTED

    @property
    def spoken(self) -> str:
        around = self.left[-_SPOKEN:] + self.quote + self.right[:_SPOKEN]
        said = (self.quote, self.label.name if self.label else "", self.aside, around)
        return ", ".join(part for part in said if part)


class TickedModel(QAbstractListModel):
    """Rows that are described only when they are seen; `ticked` says that one was ticked or unticked."""

    ticked = Signal()

    def __init__(self, describe: Callable[[Any], Shown], parent: QWidget) -> None:
        super().__init__(parent)
        self._describe = describe
        self._off: set[int] = set()
        self._shown = 0
        self.rows: Sequence[Any] = ()

    def follow(self, rows: Sequence[Any], is_ticked: Callable[[Any], bool] = lambda row: True) -> None:
        """Show these rows; of a list that has only grown, those shown before stay ticked or not."""
        if rows is not self.rows:
            self.beginResetModel()
            self.rows, self._shown, self._off = rows, 0, set()
            self.endResetModel()
        if self._shown < len(rows):
            self.beginInsertRows(QModelIndex(), self._shown, len(rows) - 1)
            self._off |= {at for at in range(self._shown, len(rows)) if not is_ticked(rows[at])}
            self._shown = len(rows)
            self.endInsertRows()
        self.ticked.emit()

    def is_ticked(self, row: int) -> bool:
        return row not in self._off

    def toggle(self, row: int) -> None:
        self._off ^= {row}
        self.dataChanged.emit(self.index(row), self.index(row))
        self.ticked.emit()

    def tick_all(self, ticked: bool) -> None:
        self._off = set() if ticked else set(range(self._shown))
        self.dataChanged.emit(self.index(0), self.index(max(0, self._shown - 1)))
        self.ticked.emit()

    @property
    def count(self) -> int:
        """How many are ticked."""
        return self._shown - len(self._off)

    def chosen(self) -> list[Any]:
        """What is ticked, in order."""
        return [row for at, row in enumerate(self.rows[: self._shown]) if at not in self._off]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else self._shown

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            on = self.is_ticked(index.row())
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role not in (SHOWN, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        shown = self._describe(self.rows[index.row()])
        if role == SHOWN:
            return shown
        return shown.quote if role == Qt.ItemDataRole.DisplayRole else shown.spoken


class TickedDelegate(QStyledItemDelegate):
    """Draws a row: box, sign of the status, the words with the match in the middle, what else is known."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, max(_HEIGHT, QFontMetrics(face()).height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown: Shown = index.data(SHOWN)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        palette, role, box = option.palette, QPalette.ColorRole, QRectF(option.rect)
        painter.save()
        draw_frame(painter, option)
        _tick_box(painter, QRectF(box.x() + 9, box.center().y() - _BOX / 2, _BOX, _BOX), palette, on=on)
        colour = line_colour(shown.label, palette)
        sign = QRectF(box.x() + 32, box.center().y() - _SIGN / 2, _SIGN, _SIGN)
        draw_status(painter, sign, shown.status, colour, palette.color(role.Window))
        if not on:
            painter.setOpacity(0.55)
        _words(painter, box.adjusted(_WORDS_AT, 0, -_ASIDE - 10, 0), shown, palette)
        aside = QRectF(box.right() - _ASIDE, box.y(), _ASIDE - 12, box.height())
        write(painter, aside, shown.aside, face(SMALL), palette.color(_FAINT), Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def _tick_box(painter: QPainter, box: QRectF, palette: QPalette, *, on: bool) -> None:
    ink = palette.color(QPalette.ColorRole.WindowText)
    painter.setPen(QPen(ink if on else palette.color(QPalette.ColorRole.PlaceholderText), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if on:
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = box.center()
        points = ((-3.2, 0.2), (-0.8, 2.8), (3.6, -2.8))
        painter.drawPolyline([middle + QPointF(x, y) for x, y in points])


def _words(painter: QPainter, box: QRectF, shown: Shown, palette: QPalette) -> None:
    """The match where the eye can run down a column of them; what stands before ends there."""
    # What is read from the right has what comes before at its right.
    mirrored = begins_right_to_left(shown.left + shown.quote + shown.right)
    bold, quote = face(bold=True), flat(shown.quote)
    room = box.width() * (1 - _BEFORE)
    width = min(QFontMetricsF(bold).horizontalAdvance(quote), room)
    at = box.right() - box.width() * _BEFORE - width if mirrored else box.right() - room
    lower = QRectF(box.x(), box.y(), at - box.x(), box.height())
    upper = QRectF(at + width, box.y(), box.right() - at - width, box.height())
    before, after = (upper, lower) if mirrored else (lower, upper)
    sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
    faint, ink = (
        palette.color(QPalette.ColorRole.PlaceholderText),
        palette.color(QPalette.ColorRole.WindowText),
    )
    start = Qt.TextElideMode.ElideLeft
    write(painter, before, flat(shown.left), face(), faint, sides[not mirrored], start)
    write(painter, after, flat(shown.right), face(), faint, sides[mirrored])
    write(painter, QRectF(at, box.y(), width, box.height()), quote, bold, ink, sides[mirrored])


class TickedList(StillList):
    """The rows themselves: a click on the box or Space ticks, `went` carries a row that was clicked.

    `due` says that rows which have come meanwhile are to be shown.
    """

    went = Signal(object)
    due = Signal()

    def __init__(self, name: str, describe: Callable[[Any], Shown], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_rows = TickedModel(describe, self)
        self.setModel(self.model_of_rows)
        self.setItemDelegate(TickedDelegate(self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._drawing = QTimer(self, singleShot=True)
        self._drawing.timeout.connect(self.due)

    @Slot()
    def grow(self) -> None:
        """More rows have come: they are due soon; once the list is full to the eye there is no hurry."""
        if self.isVisible() and not self._drawing.isActive():
            fills = self.model_of_rows.rowCount() < _SEEN
            self._drawing.start(_DRAW_MS if fills else 8 * _DRAW_MS)

    def show_rows(self, rows: Sequence[Any], is_ticked: Callable[[Any], bool] = lambda row: True) -> None:
        """Show these rows, as `TickedModel.follow` does; the keyboard stays on its row."""
        self._drawing.stop()
        row = self.currentIndex().row()
        self.model_of_rows.follow(rows, is_ticked)
        self.go_to(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _WORDS_AT:
            self.model_of_rows.toggle(index.row())
        elif index.isValid():
            self.went.emit(self.model_of_rows.rows[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self.model_of_rows.toggle(row)
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            # Everything else is for the panel around it.
            event.ignore()

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row, or on the last one if there are fewer."""
        last = self.model_of_rows.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model_of_rows.index(min(max(row, 0), last)))

    def fit(self, rows: int, most: int) -> None:
        """Be as high as so many rows, at most `most` pixels and never less than a few rows."""
        height = self.row_height()
        self.setFixedHeight(max(_FEWEST * height, min(rows * height, most)))
