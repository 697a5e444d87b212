"""The bar in which one writes what is to be found in the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.finding import Manner
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID
from curator.ui.layouts import in_line
from curator.ui.style import dim

_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class FindBar(QWidget):
    """`sought` says that text or manner changed, `stepped` goes on by 1 or back by -1, `left` closes."""

    sought = Signal()
    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.textChanged.connect(lambda _: self.sought.emit())
        self.field.installEventFilter(self)
        self.count = QLabel()
        self.count.setAccessibleName(self.tr("Hits"))
        dim(self.count)
        self.case = self._toggle("Aa", "Alt+C", self.tr("Match case"))
        self.words = self._toggle("ab|", "Alt+W", self.tr("Whole words only"))
        self.accents = self._toggle("é", "Alt+A", self.tr("Accents count"))
        line = in_line(self, 0, (12, 6, 8, 6))
        line.addWidget(self.field, 1)
        line.addSpacing(10)
        line.addWidget(self.count)
        line.addSpacing(4)
        line.addWidget(self._step(-1, "↑", "find.previous", "Shift+Enter"))
        line.addWidget(self._step(1, "↓", "find.next", "Enter"))
        line.addSpacing(4)
        for toggle in (self.case, self.words, self.accents):
            line.addWidget(toggle)
        line.addSpacing(4)
        line.addWidget(self._closing())
        self.setAccessibleName(self.tr("Find in this article"))
        self.setFocusProxy(self.field)
        self.hide()

    @property
    def manner(self) -> Manner:
        """What is switched on."""
        return Manner(self.case.isChecked(), self.words.isChecked(), self.accents.isChecked())

    def put(self, text: str) -> None:
        """Ask for this, told by `sought` even if it is no other text."""
        self.blockSignals(True)
        self.field.setText(text)
        self.blockSignals(False)
        self.sought.emit()

    def _toggle(self, sign: str, key: str, name: str) -> KeyButton:
        button = KeyButton(sign, pad=6)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        button.toggled.connect(lambda _: self.sought.emit())
        return button

    def _step(self, by: int, sign: str, command: str, key: str) -> KeyButton:
        button = KeyButton(sign, pad=6)
        known = BY_ID[command]
        button.setAccessibleName(known.title)
        button.setToolTip(f"{known.title} ({key}, {known.key_text})")
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button

    def _closing(self) -> KeyButton:
        button = KeyButton("✕", pad=6)
        button.setAccessibleName(self.tr("Close"))
        button.setToolTip(self.tr("Close: the hit stays selected (Esc)"))
        button.clicked.connect(self.left)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.stepped.emit(-1 if event.modifiers() & _SHIFT else 1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_C if event.modifiers() == _ALT:
                self.case.toggle()
            case Qt.Key.Key_W if event.modifiers() == _ALT:
                self.words.toggle()
            case Qt.Key.Key_A if event.modifiers() == _ALT:
                self.accents.toggle()
            case _:
                return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        painter.fillRect(0, self.height() - 1, self.width(), 1, palette.color(QPalette.ColorRole.Mid))
