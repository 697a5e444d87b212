"""A flat button that shows its key beside its name, small and dim."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from curator.ui.commands import BY_ID, KEYS
from curator.ui.style import SMALL, face

_GAP, _RADIUS = 6, 5


class KeyButton(QAbstractButton):
    """Name and key, no frame; a checked one is bold and underlined, a focused one has a ring.

    A click leaves the keyboard where it is: only Tab brings the focus here.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        parent: QWidget | None = None,
        *,
        key_first: bool = False,
        pad: int = 8,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._key_shown = bool(key)
        self._key_first = key_first
        self._pad = pad
        self._command = ""
        self.colour: QColor | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._describe()

    def show_key(self, shown: bool) -> None:
        """Draw the key or leave its place empty, as it is for a key that acts only in an open panel."""
        if shown != self._key_shown:
            self._key_shown = shown
            self._describe()
            self.update()

    def follow(self, command: str) -> None:
        """Show the key of a command of the table, now and after every change of it."""
        self._command = command
        KEYS.changed.connect(self._read_key)
        self._read_key()

    @Slot()
    def _read_key(self) -> None:
        self.set_key(BY_ID[self._command].key_text)

    def set_key(self, key: str) -> None:
        """Show something else in the key's place, such as a count."""
        self._key = key
        self._key_shown = bool(key)
        self._describe()
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        names, keys = QFontMetrics(face(bold=True)), QFontMetrics(face(SMALL))
        key = keys.horizontalAdvance(self._key) + _GAP if self._key else 0
        return QSize(names.horizontalAdvance(self.text()) + key + 2 * self._pad, names.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Mid))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(palette.color(role.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        names, keys = QFontMetrics(face(bold=self.isChecked())), QFontMetrics(face(SMALL))
        baseline = (self.height() + names.ascent() - names.descent()) // 2
        name_width, key_width = names.horizontalAdvance(self.text()), keys.horizontalAdvance(self._key)
        name_at = self._pad + (key_width + _GAP if self._key and self._key_first else 0)
        key_at = self._pad if self._key_first else self._pad + name_width + _GAP
        ink = palette.color(role.WindowText if self.isEnabled() else role.PlaceholderText)
        painter.setFont(face(bold=self.isChecked()))
        painter.setPen(self.colour or ink)
        painter.drawText(name_at, baseline, self.text())
        if self.isChecked():
            line = QRectF(name_at, baseline + names.descent() + 0.5, name_width, 2)
            painter.fillRect(line, self.colour or ink)
        if self._key_shown:
            painter.setFont(face(SMALL))
            painter.setPen(palette.color(role.PlaceholderText))
            painter.drawText(key_at, baseline, self._key)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.tr("Key %1").replace("%1", self._key) if self._key_shown else "")


def act_button(command: str, text: str = "", parent: QWidget | None = None) -> KeyButton:
    """A button for a command of the table, with its key; `text` where the table's name is too long."""
    known = BY_ID[command]
    button = KeyButton(text or known.title, parent=parent)
    button.follow(command)
    button.setToolTip(known.title)
    return button
