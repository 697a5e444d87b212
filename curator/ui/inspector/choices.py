"""A list of things to choose from, each with a digit, a name and a second line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from curator.domain.label import Label
from curator.ui.shapes import draw_bar, draw_frame
from curator.ui.still_list import StillList
from curator.ui.style import SMALL, face, line_colour

CHOICE = Qt.ItemDataRole.UserRole
_KEY_WIDTH, _BAR = 18, 34
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: `value` is what it stands for; `tag` or the label's name ends its first line."""

    title: str
    detail: str
    value: Any
    key: str = ""
    tag: str = ""
    label: Label | None = None
    score: float | None = None
    current: bool = False
    dim: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.key, self.title, self.detail, self.end) if part)

    @property
    def end(self) -> str:
        return self.label.name if self.label else self.tag


class ChoiceModel(QAbstractListModel):
    """The rows of a choice list; small, replaced as a whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def put(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = list(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choices[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return choice.detail or choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.spoken
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a row: digit, name and tag; below, dim, the second line and a small score bar."""

    keys_shown = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(CHOICE)
        palette, role = option.palette, QPalette.ColorRole
        painter.save()
        frame = draw_frame(painter, option)
        inner = frame.adjusted(_KEY_WIDTH + 2, 3, -7, -3)
        names = QFontMetrics(face(bold=choice.current))
        first = inner.y() + names.ascent()
        if choice.current:
            bar = QRectF(frame.x(), frame.y() + 5, 3, frame.height() - 10)
            painter.fillRect(bar, palette.color(role.WindowText))
        if choice.key and self.keys_shown:
            painter.setFont(face(SMALL, bold=True))
            painter.setPen(palette.color(role.WindowText))
            painter.drawText(
                QRectF(frame.x(), inner.y(), _KEY_WIDTH, names.height()),
                Qt.AlignmentFlag.AlignCenter,
                choice.key,
            )
        _first_line(painter, inner, first, choice, palette)
        _second_line(painter, inner, first + names.descent(), choice, palette)
        painter.restore()


def _first_line(painter: QPainter, inner: QRectF, baseline: float, choice: Choice, palette: QPalette) -> None:
    small = face(SMALL, bold=True)
    tag_width = QFontMetrics(small).horizontalAdvance(choice.end) + 8 if choice.end else 0
    names = face(bold=choice.current)
    title = QFontMetrics(names).elidedText(
        choice.title, Qt.TextElideMode.ElideRight, int(inner.width() - tag_width)
    )
    painter.setFont(names)
    role = QPalette.ColorRole.PlaceholderText if choice.dim else QPalette.ColorRole.WindowText
    painter.setPen(palette.color(role))
    painter.drawText(int(inner.x()), int(baseline), title)
    if choice.end:
        painter.setFont(small)
        painter.setPen(line_colour(choice.label, palette))
        painter.drawText(int(inner.right() - tag_width + 8), int(baseline), choice.end)


def _second_line(painter: QPainter, inner: QRectF, top: float, choice: Choice, palette: QPalette) -> None:
    small = face(SMALL)
    metrics = QFontMetrics(small)
    bar = _BAR + 8 if choice.score is not None else 0
    detail = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, int(inner.width() - bar))
    painter.setFont(small)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(int(inner.x()), int(top + metrics.ascent() + 1), detail)
    if choice.score is not None:
        box = QRectF(inner.right() - _BAR, top + metrics.ascent() / 2 + 1, _BAR, 3)
        dim = palette.color(QPalette.ColorRole.PlaceholderText)
        draw_bar(painter, box, choice.score, dim, palette.color(QPalette.ColorRole.Mid))


def row_height() -> int:
    return QFontMetrics(face()).height() + QFontMetrics(face(SMALL)).height() + 9


class ChoiceList(StillList):
    """The list itself: as high as its rows, `most` of them at once; `chosen` carries a Choice."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        most: int,
        parent: QWidget | None = None,
        delegate: type[ChoiceDelegate] = ChoiceDelegate,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._model = ChoiceModel(self)
        self._delegate = delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)

    @property
    def choices(self) -> list[Choice]:
        return self._model.choices

    def put(self, choices: Sequence[Choice]) -> None:
        """Show these rows, none of them highlighted."""
        self._model.put(choices)
        self._fit()
        self.setVisible(bool(choices))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(min(len(self.choices), self._most) * self.row_height())

    def show_keys(self, shown: bool) -> None:
        """Draw the digits: only while they act."""
        self._delegate.keys_shown = shown
        self.viewport().update()

    def take_keys(self) -> None:
        """Let the keyboard focus come here; a list that is not open never has it."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_keys_back(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def highlight(self, by: int) -> None:
        """Highlight the next or previous row."""
        row = self.currentIndex().row()
        to = max(
            0, min(len(self.choices) - 1, row + by if row >= 0 else (0 if by > 0 else len(self.choices) - 1))
        )
        if self.choices:
            self.setCurrentIndex(self._model.index(to))

    def highlighted(self) -> Choice | None:
        row = self.currentIndex().row()
        return self.choices[row] if 0 <= row < len(self.choices) else None

    def by_key(self, key: str) -> Choice | None:
        """The row whose key this is."""
        return next((choice for choice in self.choices if choice.key == key), None)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.choices[index.row()])
