"""A file's labels that are none of ours, each with a list of what it becomes here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.foreign_labels import LEFT_OUT
from curator.domain.label import Label
from curator.ui.bringing.words import WORDS
from curator.ui.dropdown import Dropdown
from curator.ui.layouts import in_grid

_BOX_WIDTH = 180


class LabelRows(QWidget):
    """A row for each label; `changed` once somebody chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self.boxes: dict[str, Dropdown] = {}
        self._grid = in_grid(self, 12, 4, (8, 0, 8, 0))
        self._grid.setColumnStretch(2, 1)

    def put(self, counts: Mapping[str, int], ours: Sequence[Label]) -> None:
        """List labels with how often they stand in the file; what was chosen for them stays chosen."""
        if counts.keys() == self.boxes.keys():
            return
        before = self.chosen()
        for widget in self._rows:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows, self.boxes = [], {}
        for row, (label, count) in enumerate(counts.items()):
            name = QLabel(WORDS.count(label, count), textFormat=Qt.TextFormat.PlainText)
            box = self.boxes[label] = self._box(label, ours)
            box.setCurrentIndex(max(0, box.findData(before.get(label, LEFT_OUT))))
            box.currentIndexChanged.connect(self.changed)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(box, row, 1)
            self._rows += [name, box]

    def chosen(self) -> dict[str, str]:
        """The file's labels that become one of ours."""
        found = {label: str(box.currentData()) for label, box in self.boxes.items()}
        return {label: ours for label, ours in found.items() if ours != LEFT_OUT}

    def _box(self, label: str, ours: Sequence[Label]) -> Dropdown:
        box = Dropdown()
        box.setMinimumWidth(_BOX_WIDTH)
        box.setAccessibleName(self.tr("%1 becomes").replace("%1", label))
        box.addItem(self.tr("Left out"), LEFT_OUT)
        for one in ours:
            box.addItem(one.name, one.id)
        return box
