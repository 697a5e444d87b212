"""The rows of the desk as a list: several can be selected, and any row is a few keys away."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from curator.ui.still_list import StillList

_NUMBER_MS = 1_200
"""So long after a digit the next one belongs to the same number."""
_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class DeskList(StillList):
    """Home and End go to the ends, a typed number to its row; Shift and Ctrl select as everywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._digits = ""
        self._pause = QTimer(self, singleShot=True, interval=_NUMBER_MS)
        self._pause.timeout.connect(self._forget_digits)

    def choose(self, index: QModelIndex) -> None:
        """Select this row and no other, whatever key is held down while the article is turned.

        The list's own way asks for the keys held: with Ctrl each row would join those before.
        """
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model, plain = self.model(), not event.modifiers() & _MORE
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: model.rowCount() - 1}
        if plain and event.key() in ends:
            self.setCurrentIndex(model.index(ends[Qt.Key(event.key())], 0))
        elif plain and event.text().isascii() and event.text().isdigit():
            self._digits += event.text()
            self._pause.start()
            row = min(int(self._digits), model.rowCount())
            if row:
                self.setCurrentIndex(model.index(row - 1, 0))
        else:
            super().keyPressEvent(event)

    def _forget_digits(self) -> None:
        self._digits = ""

    @property
    def has_several(self) -> bool:
        """Whether more than one row is selected: only then a selection is more than where the keyboard is."""
        ranges = self._ranges()
        return len(ranges) > 1 or any(one.height() > 1 for one in ranges)

    def rows_selected(self) -> list[int]:
        """The selected rows from the top down, however many."""
        return sorted({row for one in self._ranges() for row in range(one.top(), one.bottom() + 1)})

    def _ranges(self) -> list[QItemSelectionRange]:
        return list(cast("list[QItemSelectionRange]", self.selectionModel().selection()))
