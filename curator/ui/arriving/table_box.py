"""Many files before they are imported: a row for each article, or a count for each kind, that add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.exchange.arriving import Changes
from curator.session.surveying import NO_TEXT, Row, Tally
from curator.ui.arriving.table_words import TABLE_WORDS
from curator.ui.buttons import KeyButton
from curator.ui.commands import sequence_of, shown
from curator.ui.cover import BoxCover
from curator.ui.inspector.choices import CHOICE, Choice, ChoiceDelegate, ChoiceModel
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_line
from curator.ui.still_list import StillList
from curator.ui.style import dim, face

_WIDTH, _ABOVE = 860, 50
_BATCHES = frozenset({"lines", "json", "csv"})


class TableBox(BoxCover):
    """Enter imports all, Space looks at the article of a row, Esc leaves; all by keys alone.

    `imported` says that all of it is wanted, `looked_at` carries the Row to be shown by itself, `keyed` the
    Row of a batch whose columns are to be named, `gone` says that nothing is wanted, `told` carries
    what is to be heard.
    """

    imported = Signal()
    looked_at = Signal(object)
    keyed = Signal(object)
    gone = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _ABOVE)
        self.changes: dict[str, Changes] = {}
        self.tally = self._told = Tally()
        self._mended = 0
        self._rows: list[Row] = []
        self.heading, self.aside = QLabel(), QLabel()
        self.heading.setFont(face(1.15, bold=True))
        self.model = ChoiceModel(self)
        self.list = StillList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(self))
        self.list.setAccessibleName(self.tr("What is to be imported"))
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _: self.look())
        self.note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.original = KeyButton(self.tr("Keep the original files too"), shown("Alt+O"), pad=2)
        self.original.setCheckable(True)
        self.keys_button = KeyButton(self.tr("Which column is what…"), shown("Alt+K"), pad=2)
        self.keys_button.clicked.connect(self.name_columns)
        self._lay_out()
        self.setAccessibleName(self.tr("Before they are imported"))

    def _lay_out(self) -> None:
        top = in_line(None, 12, (8, 2, 8, 0))
        top.addWidget(self.heading, 1)
        top.addWidget(dim(self.aside))
        self.note.setContentsMargins(8, 0, 8, 4)
        switches = in_line(None, 14, (6, 2, 6, 0))
        for button in (self.original, self.keys_button):
            switches.addWidget(button)
        switches.addStretch(1)
        self.column.addLayout(top)
        self.column.addWidget(dim(self.note))
        self.column.addWidget(self.list, 1)
        self.column.addLayout(switches)
        self.column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        self.import_button = KeyButton("", "Enter")
        self.look_button = KeyButton(self.tr("Look at it"), shown("Space"))
        leave = KeyButton(self.tr("Leave them"), "Esc")
        for button, act in (
            (self.import_button, self.take),
            (self.look_button, self.look),
            (leave, self.leave),
        ):
            button.clicked.connect(act)
        foot = in_line(None, 4)
        foot.addWidget(self.import_button)
        foot.addWidget(self.look_button)
        foot.addStretch(1)
        foot.addWidget(leave)
        return foot

    # --- showing ---
    def begin(self) -> None:
        """Show an empty table that is being filled."""
        self.changes = {}
        self._rows = []
        self._mended = 0
        self.model.put(())
        self.put_tally(Tally())
        self.original.setChecked(False)
        self.keys_button.hide()
        self.come_back()

    def come_back(self) -> None:
        """Take the keyboard, as after one row was looked at."""
        self.open()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def add(self, rows: Sequence[Row]) -> None:
        """Further rows, below those that are there."""
        self._rows += rows
        self._put([TABLE_WORDS.row(row, self.changes.get(row.place)) for row in self._rows])
        self.keys_button.setVisible(any(self._is_batch(row) for row in self._rows))

    def put_tally(self, tally: Tally) -> None:
        """What is known so far, in counts that add up."""
        self._told = tally
        self.tally = tally = replace(
            tally, refused=tally.refused - self._mended, new=tally.new + self._mended
        )
        self.heading.setText(TABLE_WORDS.heading(tally))
        if tally.over:
            self.told.emit(self.heading.text())
        self.aside.setText(TABLE_WORDS.size(tally))
        self.note.setText(TABLE_WORDS.note(tally))
        self.note.setVisible(bool(self.note.text()))
        self.import_button.setText(TABLE_WORDS.act(tally))
        self.look_button.setVisible(tally.is_read)
        if not tally.is_read:
            self._put(TABLE_WORDS.kinds(tally))

    def change(self, row: Row, now: Row, changes: Changes) -> None:
        """Take what was changed of one article, which may now be read in another way."""
        self.changes[row.place] = changes
        self._rows = [now if one is row else one for one in self._rows]
        if row.refused is not None:
            self._mended += 1
            self.put_tally(self._told)
        self._put([TABLE_WORDS.row(one, self.changes.get(one.place)) for one in self._rows])

    def _put(self, choices: Sequence[Choice]) -> None:
        at, scrolled = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self.model.put(choices)
        if choices:
            self.list.setCurrentIndex(self.model.index(max(0, min(at, len(choices) - 1))))
            self.list.verticalScrollBar().setValue(scrolled)

    def current(self) -> Row | None:
        """The row that is highlighted; None where there are only counts."""
        index = self.list.currentIndex()
        choice: Choice | None = index.data(CHOICE) if index.isValid() else None
        return choice.value if choice is not None and isinstance(choice.value, Row) else None

    def _is_batch(self, row: Row) -> bool:
        return row.kind in _BATCHES or (row.refused is not None and row.refused.code in NO_TEXT)

    # --- acts ---
    def take(self) -> None:
        """Import all of it."""
        self._end()
        self.imported.emit()

    def look(self) -> None:
        """Show the article of the highlighted row by itself."""
        row = self.current()
        if row is not None:
            self.looked_at.emit(row)

    def name_columns(self) -> None:
        """Say which column of a batch is what: the highlighted one, else one not read yet."""
        unread = [row for row in self._rows if row.refused is not None]
        rows = [row for row in (self.current(), *unread, *self._rows) if row and self._is_batch(row)]
        if rows:
            self.keyed.emit(rows[0])

    def leave(self) -> None:
        if self.isVisible():
            self._end()
            self.gone.emit()

    def _end(self) -> None:
        super().leave()

    # --- keys ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.list and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_enter(event):
            self.take()
        elif event.key() == Qt.Key.Key_Space:
            self.look()
        elif (key := sequence_of(event, QGuiApplication.platformName())) == "Alt+O":
            self.original.toggle()
        elif key == "Alt+K" and self.keys_button.isVisible():
            self.name_columns()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fill(self.height())
