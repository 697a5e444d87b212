"""The page of the journal: what is listed, the list, what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from curator.domain.label import LabelSet
from curator.store.listing import Line
from curator.ui.buttons import KeyButton
from curator.ui.cover import Cover
from curator.ui.inspector.panel import is_enter, is_plain
from curator.ui.journal_page.filters import ActFilters
from curator.ui.journal_page.rows import LINE, JournalDelegate, JournalModel
from curator.ui.layouts import in_column, in_line
from curator.ui.still_list import StillList
from curator.ui.style import dim, face

_WIDTH = 1120


class JournalPage(Cover):
    """`chosen` carries the line to go to, `asked_for_file` wants the list as a file."""

    opacity = 1.0
    shows = frozenset(("edit.undo", "edit.redo"))
    chosen = Signal(object)
    asked_for_file = Signal()

    def __init__(self, labels: Callable[[], LabelSet], parent: QWidget) -> None:
        super().__init__(parent)
        self.filters = ActFilters()
        self.model = JournalModel(labels, self)
        self.list = StillList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(JournalDelegate(self))
        self.list.setAccessibleName(self.tr("Acts, the newest first"))
        self.count, self.empty = QLabel(), QLabel(wordWrap=True)
        self._pages = QStackedWidget()
        self.list.clicked.connect(self._take)
        for watched in (self.list, self.filters.words):
            watched.installEventFilter(self)
        self._lay_out()
        self.setAccessibleName(self.tr("Journal"))

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH)
        column = in_column(sheet, 10, (24, 20, 24, 12))
        title = QLabel(self.tr("Journal"))
        title.setFont(face(1.4, bold=True))
        head = in_line(None, 12)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(dim(self.count))
        column.addLayout(head)
        column.addWidget(self.filters)
        nothing = QWidget()
        in_column(nothing, 0, (10, 20, 10, 20)).addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(self.list)
        self._pages.addWidget(nothing)
        column.addWidget(self._pages, 1)
        foot = in_line(None, 4)
        for text, key, act in (
            (self.tr("Go there"), "Enter", self._take_current),
            (self.tr("Export as CSV…"), "Ctrl+S", self.asked_for_file.emit),
            (self.tr("Close"), "Esc", self.leave),
        ):
            button = KeyButton(text, key)
            button.clicked.connect(lambda _checked=False, run=act: run())
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(
            dim(QLabel(self.tr("Every act is kept for ever; V on a mark restores a state of it.")))
        )
        column.addLayout(foot)
        whole = in_line(self, 0)
        whole.addStretch(1)
        whole.addWidget(sheet, 100)
        whole.addStretch(1)

    def open(self) -> None:
        super().open()
        self.filters.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_lines(self, told: str) -> None:
        """Bring list or words forward, whichever there is; `told` says why nothing is listed."""
        self.empty.setText(told)
        self._pages.setCurrentIndex(0 if self.model.lines else 1)
        if self.model.lines and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def current(self) -> Line | None:
        index = self.list.currentIndex()
        return index.data(LINE) if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._press(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_enter(event):
            self._take_current()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.asked_for_file.emit()
        elif watched is self.filters.words and event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif watched is self.list and self._goes_up(event):
            self.filters.words.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif watched is self.list and is_plain(event) and event.text().strip() and event.text().isprintable():
            self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.words.insert(event.text())
        else:
            return False
        return True

    def _goes_up(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Up and self.list.currentIndex().row() <= 0

    def mousePressEvent(self, event: object) -> None:
        """A click beside the list closes nothing: this is a page."""

    def _take(self) -> None:
        self._take_current()

    def _take_current(self) -> None:
        line = self.current()
        if line is not None:
            self.chosen.emit(line)
