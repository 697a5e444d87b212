"""How two versions compare, as a table: one row for each label, old and new beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.comparison import ALL, Interval, Row, Tally
from curator.domain.label import LabelSet
from curator.domain.training import percent
from curator.ui.layouts import in_grid
from curator.ui.style import dim, face, line_colour

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Figures(QWidget):
    """Precision, recall and F1 in per cent, the names they rest on, and how far F1 may be off."""

    def __init__(self, rows: Sequence[Row], labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._grid = in_grid(self, 14, 4)
        self._head()
        for at, row in enumerate(rows, 1):
            self._put(at, row)
        self._grid.setColumnStretch(8, 1)
        self.setAccessibleName(self.tr("Figures of the old and the new version"))

    def _head(self) -> None:
        titles = (
            self.tr("Label"),
            self.tr("Names"),
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("F old"),
            "",
            self.tr("F new"),
            self.tr("95 % old · new"),
        )
        for column, title in enumerate(titles):
            self._cell(0, column, dim(QLabel(title)))

    def _put(self, at: int, row: Row) -> None:
        self._cell(at, 0, self._name(row))
        self._cell(at, 1, QLabel(self.locale().toString(row.old.gold)))
        self._cell(at, 2, dim(QLabel(f"{percent(row.old.precision)} → {percent(row.new.precision)}")))
        self._cell(at, 3, dim(QLabel(f"{percent(row.old.recall)} → {percent(row.new.recall)}")))
        self._cell(at, 4, QLabel(_f1(row.old)))
        self._cell(at, 5, dim(QLabel("→")))
        new = QLabel(_f1(row.new))
        new.setFont(face(bold=row.verdict in ("better", "worse") or row.label == ALL))
        self._cell(at, 6, new)
        self._cell(at, 7, dim(QLabel(f"{_ends(row.old_interval)} · {_ends(row.new_interval)}")))
        self._cell(at, 8, dim(QLabel(self._verdict(row))), Qt.AlignmentFlag.AlignLeft)

    def _cell(self, row: int, column: int, label: QWidget, align: Qt.AlignmentFlag = _RIGHT) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignVCenter if column == 0 else align)

    def _name(self, row: Row) -> QLabel:
        label = self._labels.get(row.label)
        name = QLabel(self.tr("All") if row.label == ALL else label.name if label else row.label)
        name.setFont(face(bold=True))
        if row.label != ALL:
            palette = name.palette()
            palette.setColor(QPalette.ColorRole.WindowText, line_colour(label, self.palette()))
            name.setPalette(palette)
        return name

    def _verdict(self, row: Row) -> str:
        return {
            "better": self.tr("better"),
            "worse": self.tr("worse"),
            "same": self.tr("no difference"),
        }.get(row.verdict, self.tr("may be chance"))


def _f1(tally: Tally) -> str:
    return percent(tally.f1) if tally.gold or tally.wrong else "–"


def _ends(interval: Interval | None) -> str:
    """The ends in per cent; a dash where there are too few articles for any."""
    if interval is None:
        return "–"
    low, high = interval
    return f"{100 * low:.0f}–{100 * high:.0f}"
