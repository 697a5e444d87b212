"""The one line of keys that a new editor sees below the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from curator.ui.commands import BY_ID, KEYS
from curator.ui.style import dim

_FIVE = ("go.next", "mark.confirm", "mark.reject", "mark.link", "view.help")


class Hint(QWidget):
    """Five keys with what they do; `dismissed` when the editor has seen enough of it."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 6, 12, 6)
        text = self._label = QLabel(self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(dim(text), 1)
        close = QToolButton(self)
        close.setText("×")
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Hide this hint"))
        close.clicked.connect(self.dismissed)
        line.addWidget(close)
        KEYS.changed.connect(self._say)
        self._say()

    @Slot()
    def _say(self) -> None:
        self._label.setText(self._text())
        self.setAccessibleName(self._label.text())

    def _text(self) -> str:
        shown = [f"{BY_ID[name].key_text}  {BY_ID[name].title}" for name in _FIVE]
        shown.insert(3, self.tr("1–9  Another label"))
        # A narrow window breaks between the keys, never between a key and its name.
        return "\u00a0\u00a0\u00a0 ".join(one.replace(" ", "\u00a0") for one in shown)
