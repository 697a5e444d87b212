"""One of a few words, side by side: the chosen one is underlined; arrows go to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from curator.ui.buttons import KeyButton
from curator.ui.layouts import FlowLayout


class Choose(QWidget):
    """Flat buttons of which at most one is chosen, each for a value."""

    changed = Signal()

    def __init__(self, options: Iterable[tuple[str, Any]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[tuple[Any, KeyButton]] = []
        self._flow = FlowLayout(self)
        self.put(options)

    def put(self, options: Iterable[tuple[str, Any]]) -> None:
        """Offer other words; none is chosen."""
        for _, button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [(value, self._button(text)) for text, value in options]
        self.updateGeometry()

    def _button(self, text: str) -> KeyButton:
        button = KeyButton(text, parent=self)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.toggled.connect(lambda on: self.changed.emit() if on else None)
        self._flow.addWidget(button)
        button.show()
        return button

    def choose(self, value: object) -> None:
        """Choose without a word to anybody; a value that is not offered chooses nothing."""
        self.blockSignals(True)
        for each, button in self._buttons:
            button.setAutoExclusive(False)
            button.setChecked(each == value)
            button.setAutoExclusive(True)
        self.blockSignals(False)

    def chosen(self) -> Any:
        """The value that is chosen, None if none is."""
        return next((value for value, button in self._buttons if button.isChecked()), None)

    def colour(self, value: object, colour: QColor) -> None:
        """Draw the word for a value in a colour."""
        for each, button in self._buttons:
            if each == value:
                button.colour = colour
                button.update()

    def button(self, value: object) -> KeyButton:
        """The button for a value."""
        return next(button for each, button in self._buttons if each == value)
