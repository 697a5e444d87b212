"""The table in which each label of a pipeline becomes one of ours, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from curator.domain.foreign_labels import LEFT_OUT, LabelMap, in_order
from curator.domain.label import Label
from curator.ui.dropdown import Dropdown
from curator.ui.layouts import in_column, in_grid
from curator.ui.style import bare, dim

_HEAD, _BOX_WIDTH = 1, 220


class LabelTable(QWidget):
    """One row for each label: theirs, how often it stands in the open article, and what it becomes.

    `chosen` carries their label and ours, "" for one that is left out.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bare(self._scroll)
        in_column(self).addWidget(self._scroll)
        self._shown: object = None
        self.boxes: dict[str, Dropdown] = {}
        self.counts: dict[str, QLabel] = {}

    def put(
        self, labels: Sequence[str], counts: Mapping[str, int] | None, read: LabelMap, ours: Sequence[Label]
    ) -> None:
        """Show these labels of a pipeline; `counts` is None where it does not suggest in the open article."""
        shown = (in_order(labels), counts is not None, [read.default(label) for label in in_order(labels)])
        if shown != self._shown:
            self._shown = shown
            self._build(labels, counts is not None, read, ours)
        for foreign, box in self.boxes.items():
            box.setCurrentIndex(box.findData(read.of(foreign)))
            self.counts[foreign].setText("" if counts is None else str(counts.get(foreign, 0)))

    def _build(self, labels: Sequence[str], counted: bool, read: LabelMap, ours: Sequence[Label]) -> None:
        self.boxes, self.counts = {}, {}
        rows = QWidget()
        rows.setAutoFillBackground(False)
        grid = in_grid(rows, 18, 4, (0, 0, 8, 0))
        heads = (
            self.tr("Its label"),
            self.tr("In this article") if counted else "",
            self.tr("Becomes"),
        )
        for column, head in enumerate(heads if labels else ()):
            grid.addWidget(dim(QLabel(head)), 0, column)
        for row, foreign in enumerate(in_order(labels), _HEAD):
            count = self.counts[foreign] = QLabel()
            box = self.boxes[foreign] = self._box(foreign, read, ours)
            grid.addWidget(QLabel(foreign, textFormat=Qt.TextFormat.PlainText), row, 0)
            grid.addWidget(dim(count), row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, row, 2)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(len(labels) + _HEAD, 1)
        self._scroll.setWidget(rows)

    def _box(self, foreign: str, read: LabelMap, ours: Sequence[Label]) -> Dropdown:
        box = Dropdown()
        box.setMinimumWidth(_BOX_WIDTH)
        box.setAccessibleName(self.tr("%1 becomes").replace("%1", foreign))
        default = read.default(foreign)
        for label_id, name in [*((one.id, one.name) for one in ours), (LEFT_OUT, self.tr("Left out"))]:
            usual = self.tr("%1 (usual)").replace("%1", name)
            box.addItem(usual if label_id == default else name, label_id)
        box.activated.connect(self._choice_of(foreign, box))
        return box

    def _choice_of(self, foreign: str, box: Dropdown) -> Callable[[int], None]:
        return lambda index: self.chosen.emit(foreign, box.itemData(index))
