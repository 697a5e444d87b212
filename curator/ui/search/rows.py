"""What was found, as rows: an article, and below it the lines with what was looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.domain.label import LabelSet
from curator.domain.searching import Place
from curator.store.search_lines import COUNTED, FoundArticle, Hit
from curator.ui.article.typeset import begins_right_to_left
from curator.ui.article_list import date_of, state_word
from curator.ui.one_line import flat, write
from curator.ui.search.words import WORDS
from curator.ui.shapes import draw_frame, draw_state, draw_status
from curator.ui.style import SMALL, face, is_dark, line_colour
from curator.ui.theme import DARK, LIGHT

FOUND = Qt.ItemDataRole.UserRole
PAGE = 30
"""Articles whose lines are read at a time."""
_INDENT, _TAG, _SIGN = 36, 118, 11
_HIT_AT = 0.4
"""Where in a line the hit begins, as a share of its width: hits stand below each other."""
_Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """An article's own row, or with a hit one of its lines."""

    article: FoundArticle
    hit: Hit | None


class FoundModel(QAbstractListModel):
    """The rows of the articles read so far; `wanted` asks for the lines of more of them."""

    wanted = Signal(object)

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels = labels
        self.rows: list[Row] = []
        self._numbers: tuple[int, ...] = ()
        self._asked = 0
        self._read = 0

    def put(self, numbers: tuple[int, ...]) -> None:
        """Show these articles; their first lines are asked for at once."""
        self.beginResetModel()
        self.rows, self._numbers, self._asked, self._read = [], numbers, 0, 0
        self.endResetModel()
        self.fetchMore()

    def add(self, articles: Sequence[FoundArticle]) -> None:
        """The lines that were asked for."""
        self._read = self._asked
        rows = [Row(one, hit) for one in articles for hit in (None, *one.hits)]
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def canFetchMore(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008 (Qt's own signature)
        return self._read == self._asked < len(self._numbers)

    def fetchMore(self, parent: _Index = QModelIndex()) -> None:  # noqa: B008 (Qt's own signature)
        if self.canFetchMore():
            numbers = self._numbers[self._asked : self._asked + PAGE]
            self._asked += len(numbers)
            self.wanted.emit(numbers)

    def place(self, row: Row) -> int:
        """Where an article's row or line stands now, -1 if it does not."""
        key = _key(row)
        return next((at for at, one in enumerate(self.rows) if _key(one) == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == FOUND:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.hit is not None:
            return f"{row.hit.before}{row.hit.quote}{row.hit.after}"
        return None

    def _spoken(self, row: Row) -> str:
        if row.hit is None:
            return ", ".join((row.article.title, state_word(row.article.state), facts_of(row.article)))
        hit = row.hit
        tag = tag_of(hit, self.labels)
        return f"{hit.before}{hit.quote}{hit.after}" + (f", {tag}" if tag else "")


def _key(row: Row) -> tuple[str, Place | None, object]:
    return row.article.id, row.hit.place if row.hit else None, row.hit.span if row.hit else None


def facts_of(article: FoundArticle) -> str:
    """Date, outlet and how many hits."""
    hits = WORDS.hits(article.times, more=article.times >= COUNTED) if article.times else ""
    published = date_of(article.published) if article.published else ""
    # Isolated from each other, so that an outlet in Arabic does not turn what stands around it.
    return " · ".join(f"\u2068{one}\u2069" for one in (published, article.outlet, hits) if one)


def tag_of(hit: Hit, labels: LabelSet) -> str:
    """What stands behind a line: that it is no text, or the label of the annotation on the hit."""
    if hit.place is Place.TITLE:
        return QCoreApplication.translate("search", "title")
    label = labels.get(hit.mark.label) if hit.mark else None
    name = label.name if label else (hit.mark.label if hit.mark else "")
    if hit.place is Place.NOTES:
        return QCoreApplication.translate("search", "note") + " " + name
    return name


class FoundDelegate(QStyledItemDelegate):
    """Draws an article's row like the desk does, and a line with the hits below each other."""

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = labels

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, round(QFontMetricsF(face()).height()) + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(FOUND)
        palette = option.palette
        painter.save()
        frame = draw_frame(painter, option)
        if row.hit is None:
            self._article(painter, frame, row.article, palette)
        else:
            self._line(painter, frame, row.hit, palette)
        painter.restore()

    def _article(self, painter: QPainter, frame: QRectF, article: FoundArticle, palette: QPalette) -> None:
        ink, faint = (palette.color(role) for role in (QPalette.ColorRole.WindowText, _FAINT))
        draw_state(painter, QRectF(frame.x() + 13, frame.center().y() - 6, 12, 12), article.state, faint)
        inner = frame.adjusted(_INDENT, 0, -12, 0)
        small = QFontMetricsF(face(SMALL))
        facts = facts_of(article)
        write(painter, inner, facts, face(SMALL), faint, Qt.AlignmentFlag.AlignRight)
        inner.setRight(inner.right() - small.horizontalAdvance(facts) - 18)
        title = article.title or QCoreApplication.translate("desk", "Without a title")
        write(painter, inner, title, face(bold=True), ink, Qt.AlignmentFlag.AlignLeft)

    def _line(self, painter: QPainter, frame: QRectF, hit: Hit, palette: QPalette) -> None:
        inner = frame.adjusted(_INDENT, 0, -12, 0)
        self._tag(
            painter, QRectF(inner.right() - _TAG + 10, inner.y(), _TAG - 10, inner.height()), hit, palette
        )
        inner.setRight(inner.right() - _TAG)
        bold = face(bold=True)
        width = min(QFontMetricsF(bold).horizontalAdvance(flat(hit.quote)), inner.width() * 0.5)
        mirrored = begins_right_to_left(hit.before + hit.quote + hit.after)
        share = (1 - _HIT_AT) if mirrored else _HIT_AT
        left = inner.x() + inner.width() * share - (width if mirrored else 0)
        box = QRectF(left, inner.y(), width, inner.height())
        theme = DARK if is_dark(palette) else LIGHT
        painter.fillRect(box.adjusted(-2, 4, 2, -4), theme.hit)
        ink, faint = palette.color(QPalette.ColorRole.WindowText), palette.color(_FAINT)
        write(painter, box, flat(hit.quote), bold, ink, Qt.AlignmentFlag.AlignHCenter)
        first = QRectF(inner.x(), inner.y(), box.x() - inner.x() - 2, inner.height())
        second = QRectF(box.right() + 2, inner.y(), inner.right() - box.right() - 2, inner.height())
        before, after = (second, first) if mirrored else (first, second)
        towards = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        write(painter, before, flat(hit.before), face(), faint, towards[not mirrored], _START)
        write(painter, after, flat(hit.after), face(), faint, towards[mirrored])

    def _tag(self, painter: QPainter, box: QRectF, hit: Hit, palette: QPalette) -> None:
        colour = palette.color(_FAINT)
        if hit.mark is not None:
            colour = line_colour(self._labels.get(hit.mark.label), palette)
            sign = QRectF(box.right() - _SIGN, box.center().y() - _SIGN / 2, _SIGN, _SIGN)
            draw_status(painter, sign, hit.mark.status, colour, palette.color(QPalette.ColorRole.Window))
        box = box.adjusted(0, 0, -_SIGN - 6, 0)
        write(
            painter,
            box,
            tag_of(hit, self._labels),
            face(SMALL, bold=True),
            colour,
            Qt.AlignmentFlag.AlignRight,
        )


_FAINT = QPalette.ColorRole.PlaceholderText
_START = Qt.TextElideMode.ElideLeft
