"""A list of rows of one height that stays quick at any length and does not jump when one types over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from curator.ui.style import bare


class StillList(QTableView):
    """One column without frame, grid or headers, scrolled by pixels.

    A table, not a QListView: that one walks over all rows whenever one changes (measured: 160 ms at
    60,000 rows, against 1 ms). And no search by typing, which would read every row for one letter.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bare(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # The delegates draw the selection: the style is to add nothing below them.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:
        super().setItemDelegate(delegate)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def keyboardSearch(self, search: str) -> None:
        return

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # Rows that have just come are not laid out yet, and the scroll bar would stop before them.
        self.executeDelayedItemsLayout()
        super().scrollTo(index, hint)

    def row_height(self) -> int:
        """The height that the delegate asks for any row."""
        return self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height())
