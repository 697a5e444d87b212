"""A label as one row of a list: chip, definition, digit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from curator.domain.label import Label
from curator.ui.inspector.choices import CHOICE, Choice, ChoiceDelegate, Index
from curator.ui.shapes import draw_frame
from curator.ui.style import SMALL, face, line_colour, scaled

_PAD, _SIGN, _CHIPS = 8, 14, 58
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def label_row(label: Label, *, current: bool = False) -> Choice:
    """A row that stands for a label."""
    return Choice(label.name, label.definition, label, label.key, "", label, current=current)


class LabelDelegate(ChoiceDelegate):
    """One line: the name in its chip, the definition dim behind it, the digit at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, QFontMetrics(face()).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(CHOICE)
        palette, role = option.palette, QPalette.ColorRole
        painter.save()
        inner = draw_frame(painter, option).adjusted(_PAD, 0, -_PAD, 0)
        names, small = face(SMALL, bold=True), face(SMALL)
        wide, tall = (
            QFontMetrics(names).horizontalAdvance(choice.title) + 12,
            QFontMetrics(names).height() + 2,
        )
        chip = QRectF(inner.left(), inner.center().y() - tall / 2, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line_colour(choice.label, palette))
        painter.drawRoundedRect(chip, 3.5, 3.5)
        painter.setFont(names)
        painter.setPen(palette.color(role.Base))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, choice.title)
        painter.setFont(small)
        painter.setPen(palette.color(role.PlaceholderText))
        painter.drawText(inner, _RIGHT, choice.key)
        room = inner.adjusted(max(wide, scaled(_CHIPS)) + 8, 0, -scaled(20), 0)
        said = QFontMetrics(small).elidedText(choice.detail, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, said)
        if choice.current:
            painter.fillRect(
                QRectF(inner.left() - _PAD + 1, chip.top(), 3, tall), palette.color(role.WindowText)
            )
        painter.restore()


def label_icon(label: Label, palette: QPalette, ratio: float) -> QIcon:
    """The colour of a label as a small square; `ratio` is the screen's device pixel ratio."""
    picture = QPixmap(round(_SIGN * ratio), round(_SIGN * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line_colour(label, palette))
    painter.drawRoundedRect(QRectF(1, 1, _SIGN - 2, _SIGN - 2), 3, 3)
    painter.end()
    return QIcon(picture)
