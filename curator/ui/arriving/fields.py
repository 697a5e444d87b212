"""A field with a menu of what the file says for it, and dim words for where that stands in the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from curator.ui.layouts import in_column, in_line
from curator.ui.style import dim

_ROOM, _ARM, _LONGEST = 24, 4.0, 420


class Offered(NamedTuple):
    """A value to choose: as it is kept, as it is shown, and where it comes from in words ("" = nowhere)."""

    value: str
    shown: str
    origin: str


class OfferedEdit(QLineEdit):
    """A line to write on; where there is more than one value to choose from, Down opens them as a menu."""

    wanted_menu = Signal()
    has_menu = False

    def offer(self, has_menu: bool) -> None:
        self.has_menu = has_menu
        self.setTextMargins(0, 0, _ROOM if has_menu else 0, 0)
        self.setAccessibleDescription(self.tr("Down shows what the file says") if has_menu else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.has_menu and event.key() == Qt.Key.Key_Down:
            self.wanted_menu.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.has_menu and self._on_chevron(event.position().x()):
            self.wanted_menu.emit()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.has_menu:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.6))
        tip = QPointF(self._chevron(), self.height() / 2 + _ARM / 2)
        painter.drawPolyline([tip - QPointF(_ARM, _ARM), tip, tip + QPointF(_ARM, -_ARM)])

    def _chevron(self) -> float:
        leading = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return 14.0 if leading else self.width() - 14.0

    def _on_chevron(self, x: float) -> bool:
        return abs(x - self._chevron()) <= _ROOM / 2


class SaidField(QWidget):
    """The name of a field and the origin of its value above the field itself.

    A value of `Offered` is kept as long as its words are not changed; what is typed is kept as it is.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Sequence[Offered] = ()
        self.edit = OfferedEdit()
        self.edit.setAccessibleName(name)
        self.origin = QLabel(textFormat=Qt.TextFormat.PlainText)
        dim(self.origin)
        self.menu = QMenu(self.edit)
        self.menu.setAccessibleName(name)
        head = in_line(None, 8, (2, 0, 2, 0))
        head.addWidget(dim(QLabel(name)))
        head.addStretch(1)
        head.addWidget(self.origin)
        column = in_column(self, 2)
        column.addLayout(head)
        column.addWidget(self.edit)
        self.edit.textChanged.connect(self._follow)
        self.edit.wanted_menu.connect(self.open_menu)

    def put(self, offered: Sequence[Offered], value: str) -> None:
        """Offer values beside the one that stands in the field."""
        self._offered = offered
        here = next((one for one in offered if one.value == value), None)
        self.edit.offer(len(offered) > (1 if here else 0))
        self.edit.setText(here.shown if here else value)
        self.edit.setCursorPosition(0)
        self._follow()

    def value(self) -> str:
        """What is to be kept, on one line."""
        chosen = self._chosen()
        return chosen.value if chosen else " ".join(self.edit.text().split())

    def open_menu(self) -> None:
        """Show what can be chosen below the field; Enter takes the highlighted one, Esc none."""
        self.menu.clear()
        words = QFontMetrics(self.menu.font())
        for one in self._offered:
            shown = words.elidedText(one.shown, Qt.TextElideMode.ElideRight, _LONGEST).replace("&", "&&")
            action = self.menu.addAction(f"{shown}\t{one.origin}" if one.origin else shown)
            action.triggered.connect(lambda _checked=False, text=one.shown: self.edit.setText(text))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 2)))

    def _chosen(self) -> Offered | None:
        return next((one for one in self._offered if one.shown == self.edit.text()), None)

    def _follow(self) -> None:
        chosen = self._chosen()
        typed = self.tr("changed by you") if self._offered and self.edit.text().strip() else ""
        self.origin.setText(chosen.origin if chosen else typed)
        self.changed.emit()
