"""The note on the focused annotation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from curator.session.session import Session
from curator.ui.buttons import act_button
from curator.ui.inspector.panel import Panel, is_enter
from curator.ui.inspector.reading import Reading
from curator.ui.layouts import in_column
from curator.ui.style import dim, face

_LINES = 3


class NotePanel(Panel):
    """The note as it stands, and a small field to write it.

    What was typed and not saved is kept for its mark until Enter or Esc.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading: Reading | None = None
        self._drafts: dict[str, str] = {}
        self.is_open = False
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setContentsMargins(8, 0, 8, 0)
        self.field = QPlainTextEdit(tabChangesFocus=True)
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setPlaceholderText(self.tr("A note for yourself or your team"))
        self._fit()
        self._hint = QLabel(self.tr("Enter saves · Shift+Enter new line · Esc cancels"))
        self._hint.setContentsMargins(8, 0, 8, 0)
        dim(self._hint)
        self.open_button = act_button("mark.note")
        self.open_button.clicked.connect(self.open)
        column = in_column(self, 2)
        for widget in (self.open_button, self.text, self.field, self._hint):
            column.addWidget(widget)
        self.listen(self.field)
        self._set_open(False)

    def show_reading(self, reading: Reading) -> None:
        if self._reading is not None and self._reading.id != reading.id:
            self._keep_draft()
            self._set_open(False)
        self._reading = reading
        draft = self._drafts.get(reading.id)
        shown = self.tr("%1 (not saved)").replace("%1", draft) if draft else reading.note
        self.text.setText(shown)
        self.text.setVisible(bool(shown) and not self.is_open)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.field.setFixedHeight(QFontMetrics(face()).lineSpacing() * _LINES + 22)

    def open(self) -> None:
        """Edit the note; takes the keyboard."""
        if self._reading is None:
            return
        if not self.is_open:
            self.field.setPlainText(self._drafts.get(self._reading.id, self._reading.note))
            self.field.moveCursor(self.field.textCursor().MoveOperation.End)
            self._set_open(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif is_enter(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Saving nothing on a suggestion would decide it as unsure.
            if self._is_as_saved() or self._session.set_note(self.field.toPlainText()):
                self._close()
        else:
            return False
        return True

    def _is_as_saved(self) -> bool:
        return self._reading is not None and self.field.toPlainText().strip() == self._reading.note

    def _close(self) -> None:
        if self._reading is not None:
            self._drafts.pop(self._reading.id, None)
        self._set_open(False)
        self.left.emit()

    def _keep_draft(self) -> None:
        if self.is_open and self._reading is not None and not self._is_as_saved():
            self._drafts[self._reading.id] = self.field.toPlainText()

    def _set_open(self, opened: bool) -> None:
        self.is_open = opened
        self.field.setVisible(opened)
        self._hint.setVisible(opened)
        self.text.setVisible(not opened and bool(self.text.text()))
