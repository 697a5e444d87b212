"""Which column of a batch is the text, the title and so on, where its names alone do not say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.exchange.columns import NAMES, Column, guessed
from curator.ui.buttons import KeyButton
from curator.ui.cover import BoxCover
from curator.ui.dropdown import Dropdown
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_grid, in_line
from curator.ui.style import dim, face

_WIDTH, _ABOVE, _NAME = 560, 90, 40


class KeysForm(BoxCover):
    """A list of columns for each of our names; Enter reads the batch with them, Esc goes back.

    `chosen` carries our names with the column of each.
    """

    lies_over = True
    chosen = Signal(object)
    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _ABOVE)
        words = {
            "text": self.tr("Text"),
            "title": self.tr("Title"),
            "byline": self.tr("By"),
            "published": self.tr("Date"),
            "outlet": self.tr("Outlet"),
            "language": self.tr("Language"),
            "address": self.tr("Address"),
        }
        self.boxes = {name: Dropdown() for name in NAMES}
        heading = QLabel(self.tr("Which column is what?"))
        heading.setFont(face(1.15, bold=True))
        heading.setContentsMargins(8, 2, 8, 4)
        rows = QWidget()
        grid = in_grid(rows, 14, 8, (8, 0, 8, 4))
        for at, (name, box) in enumerate(self.boxes.items()):
            grid.addWidget(dim(QLabel(words[name])), at, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(box, at, 1)
            box.setAccessibleName(words[name])
            box.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.currentIndexChanged.connect(lambda _: self._show())
            box.installEventFilter(self)
        grid.setColumnStretch(1, 1)
        self.note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.note.setContentsMargins(8, 0, 8, 4)
        self.column.addWidget(heading)
        self.column.addWidget(rows)
        self.column.addWidget(dim(self.note))
        self.column.addLayout(self._make_foot())
        self.setAccessibleName(heading.text())

    def _make_foot(self) -> QHBoxLayout:
        foot = in_line(None, 4)
        self.read_button, back = KeyButton(self.tr("Read it so"), "Enter"), KeyButton(self.tr("Back"), "Esc")
        self.read_button.clicked.connect(self.take)
        back.clicked.connect(self.leave)
        foot.addWidget(self.read_button)
        foot.addStretch(1)
        foot.addWidget(back)
        return foot

    def ask(self, columns: Sequence[Column], keys: Mapping[str, str]) -> None:
        """Offer columns; what was chosen before, else what their names seem to say, is chosen."""
        begin = {**guessed(columns), **keys}
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("none"), "")
            for column in columns:
                shown = column.name[:_NAME]
                box.addItem(f"{shown} – {column.sample}" if column.sample else shown, column.name)
            box.setCurrentIndex(max(0, box.findData(begin.get(name, ""))))
            box.blockSignals(False)
        self._show()
        self.open()
        self.boxes["text"].setFocus(Qt.FocusReason.PopupFocusReason)

    def keys(self) -> dict[str, str]:
        """Our names that have a column."""
        return {name: str(box.currentData()) for name, box in self.boxes.items() if box.currentData()}

    def take(self) -> None:
        """Read the batch so; without a text there is nothing to read."""
        keys = self.keys()
        if "text" in keys:
            super().leave()
            self.chosen.emit(keys)

    def leave(self) -> None:
        if self.isVisible():
            super().leave()
            self.gone.emit()

    def _show(self) -> None:
        has_text = "text" in self.keys()
        self.read_button.setEnabled(has_text)
        kept = self.tr("All other columns are kept with the article as they are.")
        self.note.setText(kept if has_text else self.tr("Choose the column that holds the text."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and is_enter(event):
            self.take()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.take()
        else:
            super().keyPressEvent(event)
