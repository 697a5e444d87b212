"""The labels to choose from, each with its digit; the present one is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from curator.domain.label import LabelSet
from curator.domain.mark import Layer
from curator.ui.buttons import KeyButton
from curator.ui.layouts import in_grid
from curator.ui.style import line_colour

_COLUMNS = 3


class LabelRow(QWidget):
    """Label names to click; `chosen` carries a label's id."""

    chosen = Signal(str)

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self.buttons: dict[str, KeyButton] = {}
        grid = in_grid(self, 0, 0)
        for place, label in enumerate(labels.of_layer(Layer.ENTITY)):
            button = KeyButton(label.name, label.key, key_first=True)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(label.definition)
            button.clicked.connect(lambda _checked=False, i=label.id: self.chosen.emit(i))
            self.buttons[label.id] = button
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag.AlignLeft)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

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
