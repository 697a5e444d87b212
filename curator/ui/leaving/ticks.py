"""A few words side by side, each of which can be ticked or not."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.ui.buttons import KeyButton
from curator.ui.layouts import FlowLayout


class Ticks(QWidget):
    """`changed` at each tick; a row in which nothing is ticked stands for all of it."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, KeyButton] = {}
        self._flow = FlowLayout(self)
        self.setAccessibleName(name)

    def put(self, options: Iterable[tuple[str, str]], ticked: Collection[str] = ()) -> None:
        """Offer values with their words."""
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for value, words in options:
            button = KeyButton(words, parent=self)
            button.setCheckable(True)
            button.setChecked(value in ticked)
            button.toggled.connect(self.changed)
            self._flow.addWidget(button)
            button.show()
            self._buttons[value] = button
        self.updateGeometry()

    def ticked(self) -> frozenset[str]:
        return frozenset(value for value, button in self._buttons.items() if button.isChecked())

    def tick(self, values: Collection[str]) -> None:
        """Tick these and no others, without a word to anybody."""
        self.blockSignals(True)
        for value, button in self._buttons.items():
            button.setChecked(value in values)
        self.blockSignals(False)

    def button(self, value: str) -> KeyButton:
        return self._buttons[value]

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(self._buttons)
