"""The history of one annotation as a list, newest first; Enter restores a state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.edit import Fields
from curator.ui.cover import BoxCover
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import is_enter, key_of
from curator.ui.style import dim, face

_WIDTH, _ROWS = 680, 7


@dataclass(frozen=True, slots=True)
class Past:
    """One line: what was done, by whom and when, what that changed, and the state after it.

    `state` None is no decision; `is_now` says that it still stands so.
    """

    title: str
    by: str
    when: str
    turns: Sequence[str]
    state: Fields | None
    is_now: bool


class HistoryBox(BoxCover):
    """`restored` carries the Past whose state is wanted."""

    restored = Signal(object)
    shows = frozenset(("edit.undo", "edit.redo"))

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self.title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(face(1.15, bold=True))
        self.title.setContentsMargins(8, 2, 8, 4)
        self.list = ChoiceList(self.tr("History, the newest first"), _ROWS)
        self.detail = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.detail.setContentsMargins(28, 4, 8, 4)
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.setContentsMargins(28, 0, 8, 4)
        self.told.setFont(face(bold=True))
        self.hint = QLabel()
        self.hint.setContentsMargins(28, 2, 8, 4)
        for widget in (self.title, self.list, self.detail, self.told, dim(self.hint)):
            self.column.addWidget(widget)
        self.list.chosen.connect(self._take)
        self.list.selectionModel().currentRowChanged.connect(self._explain)
        self.setAccessibleName(self.tr("History of the annotation"))

    def wait(self, title: str) -> None:
        """Open it before its lines are there."""
        self.title.setText(title)
        self.list.put([])
        self.detail.setText(self.tr("Reading the journal…"))
        self.tell("")
        self.hint.setText(self.tr("Esc leaves"))
        self.open()

    def put(self, past: Sequence[Past]) -> None:
        """Show the lines; the newest is highlighted."""
        rows = [
            Choice(
                one.title,
                " · ".join(filter(None, [one.by, *one.turns])),
                one,
                tag=one.when,
                current=one.is_now,
            )
            for one in past
        ]
        self.list.put(rows)
        self.list.highlight(1)
        if not rows:
            self.detail.setText(self.tr("Nothing was ever decided here."))
        self.column.activate()

    def tell(self, sentence: str) -> None:
        """Say why a state could not be restored."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            self._take(self.list.highlighted())
        elif key_of(event) == "V":
            self.leave()
        else:
            super().keyPressEvent(event)

    def _explain(self) -> None:
        choice = self.list.highlighted()
        if choice is None:
            return
        past: Past = choice.value
        self.detail.setText("\n".join(past.turns) or self.tr("Nothing was changed by it."))
        self.hint.setText(
            self.tr("It stands like this now · ↑ ↓ other states · Esc leaves")
            if past.is_now
            else self.tr("Enter restores this state · Ctrl+Z takes that back · Esc leaves")
        )
        self.tell("")

    def _take(self, choice: Choice | None) -> None:
        if choice is not None:
            self.restored.emit(choice.value)
