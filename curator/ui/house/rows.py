"""The rules as rows of a list: a sign for always or never, the words, what it does, how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from curator.domain.house import HouseRule
from curator.session.housekeeping import Housekeeping
from curator.session.session import Session
from curator.ui.house.words import WORDS
from curator.ui.shapes import draw_frame
from curator.ui.style import SMALL, face, line_colour

RULE, USES, ASIDE = (Qt.ItemDataRole.UserRole + n for n in range(3))
_SIGN = 30
_Index = QModelIndex | QPersistentModelIndex


class RuleModel(QAbstractListModel):
    """The rules that fit what was typed."""

    def __init__(self, session: Session, keeping: Housekeeping, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._keeping = session, keeping
        self.rules: list[HouseRule] = []
        self.uses: Counter[str] = Counter()

    def put(self, rules: Sequence[HouseRule], uses: Counter[str]) -> None:
        self.beginResetModel()
        self.rules, self.uses = list(rules), uses
        self.endResetModel()

    def put_uses(self, uses: Counter[str]) -> None:
        if uses != self.uses:
            self.uses = uses
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self.rules) - 1)))

    def row_of(self, rule_id: str) -> int:
        """-1 if it is not among these."""
        return next((row for row, rule in enumerate(self.rules) if rule.id == rule_id), -1)

    def aside(self, rule: HouseRule) -> str:
        return WORDS.aside(rule, self._session.labels, acts=self._keeping.acts_on(rule))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.rules)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rule = self.rules[index.row()]
        if role == RULE:
            return rule
        if role == Qt.ItemDataRole.DisplayRole:
            return rule.string
        if role == USES:
            return WORDS.places(self.uses[rule.id])
        if role in (ASIDE, Qt.ItemDataRole.ToolTipRole):
            return self.aside(rule)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part for part in (rule.string, self.aside(rule), WORDS.places(self.uses[rule.id])) if part
            )
        return None


class RuleDelegate(QStyledItemDelegate):
    """Draws a rule: a ring with a tick in the label's colour, or crossed out; two lines; the count."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = session.labels

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, QFontMetrics(face()).height() + QFontMetrics(face(SMALL)).height() + 13)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rule: HouseRule = index.data(RULE)
        palette, role = option.palette, QPalette.ColorRole
        painter.save()
        frame = draw_frame(painter, option)
        self._sign(painter, frame, rule, palette)
        inner = frame.adjusted(_SIGN + 6, 5, -10, -5)
        uses = str(index.data(USES))
        small = QFontMetrics(face(SMALL))
        width = inner.width() - (small.horizontalAdvance(uses) + 14 if uses else 0)
        first, second = QRectF(inner), QRectF(inner)
        first.setHeight(QFontMetrics(face()).height())
        second.setTop(first.bottom() + 1)
        _line(painter, first, rule.string, width, palette.color(role.WindowText))
        _line(painter, second, str(index.data(ASIDE)), width, palette.color(role.PlaceholderText), SMALL)
        if uses:
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, uses)
        painter.restore()

    def _sign(self, painter: QPainter, frame: QRectF, rule: HouseRule, palette: QPalette) -> None:
        """Shapes differ, not colours alone: a tick for always, a bar across for never."""
        middle = QPointF(frame.x() + 8 + _SIGN / 2 - 4, frame.center().y())
        colour = line_colour(self._labels.get(rule.label), palette)
        painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 7.5, 7.5)
        if rule.is_pattern:
            tick = [QPointF(-3.4, 0.2), QPointF(-1.0, 2.8), QPointF(3.6, -2.8)]
            painter.drawPolyline([middle + point for point in tick])
        else:
            painter.drawLine(middle + QPointF(-5.2, 5.2), middle + QPointF(5.2, -5.2))


def _line(painter: QPainter, box: QRectF, text: str, width: float, colour: Any, scale: float = 1.0) -> None:
    font = face(scale)
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
