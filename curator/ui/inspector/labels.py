"""The labels to choose from, each with its digit; the present one is marked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.domain.label import LabelSet
from curator.domain.mark import Layer
from curator.ui.buttons import KeyButton
from curator.ui.layouts import FlowLayout
from curator.ui.style import line_colour

_COLUMNS = 3


class LabelRow(QWidget):
    """Label names to click; `chosen` carries a label's id."""

    chosen = Signal(str)

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self.buttons: dict[str, KeyButton] = {}
        flow = FlowLayout(self, most_columns=_COLUMNS)
        for label in labels.of_layer(Layer.ENTITY):
            button = KeyButton(label.name, label.key, key_first=True)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(label.definition)
            button.clicked.connect(lambda _checked=False, i=label.id: self.chosen.emit(i))
            self.buttons[label.id] = button
            flow.addWidget(button)

    def show_keys(self, shown: bool) -> None:
        """Draw the digits, or leave them out while digits mean something else."""
        for button in self.buttons.values():
            button.show_key(shown)

    def show_label(self, label_id: str) -> None:
        """Mark the present label."""
        for known, button in self.buttons.items():
            button.colour = line_colour(self._labels.get(known), self.palette())
            button.setChecked(known == label_id)
            button.update()
