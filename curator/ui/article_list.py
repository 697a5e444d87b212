"""The articles as a list of any length: the numbers of all rows, and the lines of those on the screen."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from curator.domain.article import ArticleState
from curator.store.desk_rows import ArticleRow, DeskRows
from curator.ui.counted import COUNTED
from curator.ui.desk_list import DeskList
from curator.ui.shapes import draw_bar, draw_state
from curator.ui.style import SMALL, face

ROW = Qt.ItemDataRole.UserRole
_PAGE, _PAGES = 128, 24
_LETTERS_A_WORD = 6
_Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """Rows by their numbers, 8 bytes each; the lines are read a page at a time when they are asked for."""

    def __init__(self, rows: DeskRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._pages: OrderedDict[int, dict[int, ArticleRow]] = OrderedDict()
        self._waiting: dict[str, int] = {}
        self.numbers: array[int] = array("q")
        self.current = ""

    def put(self, numbers: array[int]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.numbers = numbers
        self._pages.clear()
        self.endResetModel()

    def place(self, article_id: str) -> int | None:
        """Where an article is listed, None where it is not."""
        number = self._rows.number_of(article_id) if article_id else None
        # In C over plain numbers: under a millisecond at 100,000, where a table of places costs 10 MB.
        try:
            return self.numbers.index(number) if number is not None else None
        except ValueError:
            return None

    def line(self, at: int) -> ArticleRow | None:
        """The line of a row; None if the article is gone."""
        page = at // _PAGE
        if page not in self._pages:
            numbers = self.numbers[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = {row.number: self._fresh(row) for row in self._rows.lines(numbers)}
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self.numbers[at])

    def id_at(self, at: int) -> str | None:
        """The article of a row; None past the ends."""
        row = self.line(at) if 0 <= at < len(self.numbers) else None
        return row.id if row is not None else None

    def reread(self, article_id: str, waiting: int | None = None) -> None:
        """Read one line again; `waiting` is its number of open suggestions, fresher than the hint."""
        at = self.place(article_id)
        if at is None:
            return
        if waiting is not None:
            self._waiting[article_id] = waiting
        page = self._pages.get(at // _PAGE)
        if page is not None:
            page.update({row.number: self._fresh(row) for row in self._rows.lines(self.numbers[at : at + 1])})
        self.dataChanged.emit(self.index(at), self.index(at))

    def reread_all(self) -> None:
        """Read what is on the screen again, as after an edit of many articles."""
        self._pages.clear()
        if self.numbers:
            self.dataChanged.emit(self.index(0), self.index(len(self.numbers) - 1))

    def _fresh(self, row: ArticleRow) -> ArticleRow:
        """A line with what this session has told of its open suggestions."""
        return replace(row, open_hint=self._waiting.get(row.id, row.open_hint))

    def state_of(self, article_id: str) -> ArticleState | None:
        """The state of an article as it was last read, None where it was not."""
        at = self.place(article_id)
        line = self._pages.get(at // _PAGE, {}).get(self.numbers[at]) if at is not None else None
        return line.state if line is not None else None

    def drop(self, article_id: str) -> None:
        """Take a row out that no longer belongs to what was asked for."""
        at = self.place(article_id)
        if at is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.numbers[at]
            self._pages.clear()
            self.endRemoveRows()

    def after(self, at: int, by: int) -> Iterable[int]:
        """The rows from a place on, in steps of 1 or -1, round the end."""
        ahead, behind = self.numbers[at:], self.numbers[:at]
        return ahead + behind if by > 0 else (self.numbers[: at + 1][::-1] + self.numbers[at + 1 :][::-1])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.line(index.row())
        if role == ROW or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row)
        return f"{title_of(row)}, {state_word(row.state)}, {facts_of(row)}"


def title_of(row: ArticleRow) -> str:
    return row.title or QCoreApplication.translate("desk", "Without a title")


def facts_of(row: ArticleRow) -> str:
    """The second line: how much is decided and the date; before any decision, about how many words."""
    said: list[str] = []
    if row.state is ArticleState.SKIPPED:
        said.append(state_word(row.state))
    elif row.open_hint:
        told = QCoreApplication.translate("desk", "%1 of %2 decided")
        said.append(told.replace("%1", str(row.decided)).replace("%2", str(row.decided + row.open_hint)))
    elif row.decided:
        said.append(COUNTED.decided(row.decided))
    if row.published:
        said.append(date_of(row.published))
    if not row.open_hint and not row.decided:
        words = max(1, round(row.length / _LETTERS_A_WORD))
        rough = words if words < 100 else round(words, -1)
        said.append(COUNTED.about_words(rough))
    said += [f"#{tag}" for tag in row.tags]
    return " · ".join(said)


def date_of(published: str) -> str:
    """An ISO date as people here write it; what is less precise than a day stays as it is."""
    date = QDate.fromString(published[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return published
    return QLocale().toString(date, QCoreApplication.translate("desk", "d MMM yyyy"))


def state_word(state: ArticleState) -> str:
    """An article's state in the language of the window."""
    words = {
        ArticleState.TODO: QCoreApplication.translate("desk", "to do"),
        ArticleState.IN_PROGRESS: QCoreApplication.translate("desk", "in progress"),
        ArticleState.DONE: QCoreApplication.translate("desk", "done"),
        ArticleState.SKIPPED: QCoreApplication.translate("desk", "skipped"),
    }
    return words[state]


def progress(row: ArticleRow) -> float:
    """The decided share, 0–1; a done article is whole."""
    if row.state is ArticleState.DONE:
        return 1.0
    total = row.decided + (row.open_hint or 0)
    return row.decided / total if total and row.open_hint is not None else 0.0


class ArticleDelegate(QStyledItemDelegate):
    """Draws a line: the state by its shape, two lines of title, one of facts, a hairline of progress."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = 2 * QFontMetrics(face()).lineSpacing() + QFontMetrics(face(SMALL)).lineSpacing() + 29
        return QSize(160, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ArticleRow | None = index.data(ROW)
        if row is None:
            return
        palette, role, box = option.palette, QPalette.ColorRole, QRectF(option.rect)
        ink, faint = palette.color(role.WindowText), palette.color(role.PlaceholderText)
        model = index.model()
        current = isinstance(model, ArticleModel) and model.current == row.id
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and _of_several(option)
        if chosen:
            painter.fillRect(box, palette.color(role.Mid))
        elif current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, palette.color(role.Base))
        if current:
            painter.fillRect(QRectF(box.x(), box.y() + 6, 3, box.height() - 12), ink)
        selected = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        if option.state & selected == selected:
            painter.setPen(ink)
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        inner = box.adjusted(36, 9, -14, -8)
        settled = row.state in (ArticleState.DONE, ArticleState.SKIPPED) and not current
        painter.setPen(faint if settled else ink)
        title = lines_of(title_of(row), face(bold=current), inner.width())
        inner.translate(0, (2 - len(title)) * QFontMetrics(face()).lineSpacing() / 2)
        below = _draw_lines(painter, inner, title, face(bold=current))
        draw_state(painter, QRectF(box.x() + 14, inner.y() + 3, 12, 12), row.state, ink if current else faint)
        painter.setFont(face(SMALL))
        painter.setPen(faint)
        facts = QFontMetrics(face(SMALL))
        text = facts.elidedText(facts_of(row), Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(int(inner.x()), int(below + 2 + facts.ascent()), text)
        if row.state is ArticleState.IN_PROGRESS:
            line = QRectF(inner.x(), below + facts.lineSpacing() + 6, inner.width(), 2)
            draw_bar(painter, line, progress(row), faint, palette.color(role.Mid))
        painter.restore()


def _of_several(option: QStyleOptionViewItem) -> bool:
    """Whether more than one row is selected: only then a selection is more than the place of the keyboard."""
    view = option.widget
    return isinstance(view, DeskList) and view.has_several


def lines_of(title: str, font: QFont, width: float) -> list[str]:
    """A title broken at `width` pixels into at most two lines, the second elided."""
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    first, rest = _units(title, 0, line.textLength()), _units(title, line.textLength(), None)
    if not rest:
        return [first]
    return [first.rstrip(), QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, int(width))]


def _draw_lines(painter: QPainter, box: QRectF, lines: list[str], font: QFont) -> float:
    """Draw lines from the top of a box; returns where the next may begin."""
    metrics, y = QFontMetrics(font), box.y()
    painter.setFont(font)
    for line in lines:
        painter.drawText(int(box.x()), int(y + metrics.ascent()), line)
        y += metrics.lineSpacing()
    return y


def _units(text: str, start: int, end: int | None) -> str:
    """A slice by UTF-16 units, which is how Qt counts."""
    raw = text.encode("utf-16-le")
    return raw[2 * start : None if end is None else 2 * end].decode("utf-16-le")
