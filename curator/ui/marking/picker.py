"""B: the labels in a small list at the mark or the selection, found by a few letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.label import Label
from curator.domain.label_search import labels_found
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.layouts import in_column
from curator.ui.marking.label_rows import LabelDelegate, label_row
from curator.ui.marking.placing import Box, Place
from curator.ui.style import dim, scaled

_WIDTH, _ROWS, _GAP = 340, 11, 9
# Another window, or a menu over this one, takes the keyboard for a while only.
_FOR_A_WHILE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class LabelPicker(Box):
    """Type, then Enter or a click: `chosen` carries a label's id and whether the focus is to stay.

    `left` asks for the keyboard to go back to the text. A digit in the empty field is the label on it.
    """

    chosen = Signal(str, bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels: Sequence[Label] = ()
        self._recent: Sequence[str] = ()
        self._current = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A label: type a few letters"))
        self.field.setAccessibleName(self.tr("Label"))
        self.field.textChanged.connect(self._list)
        self.field.installEventFilter(self)
        self.choices = ChoiceList(self.tr("Labels"), _ROWS, delegate=LabelDelegate)
        self.choices.chosen.connect(self._take)
        self._nothing = QLabel(self.tr("No label begins like this."))
        self._nothing.setContentsMargins(8, 2, 8, 4)
        dim(self._nothing)
        column = in_column(self, 4, (8, 8, 8, 8))
        for widget in (self.field, self.choices, self._nothing):
            column.addWidget(widget)
        self.setAccessibleName(self.tr("Choose a label"))
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)

    def open(self, labels: Sequence[Label], recent: Sequence[str], current: str, place: Place) -> None:
        """Offer labels beside some text and take the keyboard."""
        self._labels, self._recent, self._current = labels, recent, current
        self.field.clear()
        self.setFixedWidth(scaled(_WIDTH))
        self._list()
        self.stand_at(place, _GAP)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close it and give the keyboard to the text."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def _list(self) -> None:
        found = labels_found(self._labels, self.field.text(), self._recent)
        self.choices.put([label_row(label, current=label.id == self._current) for label in found])
        self.choices.highlight(1)
        self._nothing.setVisible(not found)
        if self.isVisible():
            self.resize(self.width(), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._press(event):
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._lose_keys(event.reason())
        return super().eventFilter(watched, event)

    def _lose_keys(self, why: Qt.FocusReason) -> None:
        """A click elsewhere closes it: the keyboard stays where it went."""
        if why not in _FOR_A_WHILE:
            self.hide()

    def _press(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                stay = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._take(self.choices.highlighted(), stay=stay)
            case _:
                digit = event.text() if not self.field.text() and event.text().isdigit() else ""
                choice = self.choices.by_key(digit) if digit else None
                if choice is None:
                    return False
                self._take(choice)
        return True

    def _take(self, choice: Choice | None, *, stay: bool = False) -> None:
        if choice is not None:
            self.leave()
            self.chosen.emit(choice.value.id, stay)
