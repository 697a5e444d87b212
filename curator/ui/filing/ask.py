"""A box with a title, a field and a list that follows what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.ui.cover import BoxCover
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import is_enter
from curator.ui.style import dim, face

_WIDTH, _ROWS = 480, 8
Rows = Callable[[str], Sequence[Choice]]
"""The choices for what is typed."""


class AskBox(BoxCover):
    """Up and down go through the list, Enter takes the highlighted row; `chosen` carries a Choice."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._rows: Rows = lambda typed: ()
        self.title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(face(1.15, bold=True))
        self.title.setContentsMargins(8, 2, 8, 0)
        self.field = QLineEdit()
        self.field.textChanged.connect(self.list_rows)
        self.field.installEventFilter(self)
        self.choices = ChoiceList(self.tr("Choices"), _ROWS)
        self.choices.chosen.connect(self.take)
        self.hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.hint)
        self.hint.setContentsMargins(8, 2, 8, 2)
        for widget in (self.title, self.field, self.choices, self.hint):
            self.column.addWidget(widget)

    def ask(self, title: str, field: str, hint: str, rows: Rows) -> None:
        """Open it; `field` stands in the empty field, `hint` below the list."""
        self._rows = rows
        self.title.setText(title)
        self.setAccessibleName(title)
        self.field.clear()
        self.field.setPlaceholderText(field)
        self.field.setAccessibleName(field)
        self.hint.setText(hint)
        self.list_rows()
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def list_rows(self) -> None:
        """List anew what fits; with something typed, the first row is what Enter takes."""
        self.choices.put(self._rows(self.field.text()))
        if self.field.text().strip():
            self.choices.highlight(1)

    def take(self, choice: Choice | None) -> None:
        """Enter or a click on a row; nothing where there is none."""
        if choice is not None:
            self.leave()
            self.chosen.emit(choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self.press(event):
            return True
        return super().eventFilter(watched, event)

    def press(self, event: QKeyEvent) -> bool:
        """A key in the field; True if it was one for the box."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            self.take(self.choices.highlighted())
        else:
            return False
        return True
