"""A text that was pasted or dropped, looked at before it is kept: an article's text stays for ever."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.session.pasting import Pasted
from curator.ui.buttons import KeyButton
from curator.ui.choose import Choose
from curator.ui.counted import COUNTED
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_line
from curator.ui.pipelines.words import language_name
from curator.ui.style import dim, face

_WIDTH, _LANGUAGES, _SHOWN = 560, 6, 420


class PasteBox(BoxCover):
    """Title and language can be changed; Enter keeps, or opens what is here already; Esc keeps nothing.

    `kept` carries (Pasted, title, language), `opened` the id of the article with the same text.
    """

    kept = Signal(object, str, str)
    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._pasted: Pasted | None = None
        self.heading = QLabel(self.tr("Keep this text as an article?"))
        self.heading.setFont(face(1.15, bold=True))
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title of the article"))
        self.title.installEventFilter(self)
        self.languages = Choose()
        self.same = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.same.setFont(face(bold=True))
        self.begins = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        dim(self.begins)
        self.keep_button, self.open_button = KeyButton(self.tr("Keep"), "Enter"), KeyButton("", "Enter")
        self.again_button, leave = KeyButton("", "Shift+Enter"), KeyButton(self.tr("Leave it"), "Esc")
        self.open_button.setText(self.tr("Open that article"))
        self.again_button.setText(self.tr("Keep it once more"))
        self.keep_button.clicked.connect(self._keep)
        self.again_button.clicked.connect(self._keep)
        self.open_button.clicked.connect(self._open_same)
        leave.clicked.connect(self.leave)
        foot = in_line(None, 4)
        for button in (self.open_button, self.keep_button, self.again_button, leave):
            foot.addWidget(button)
        foot.addStretch(1)
        for widget in (self.heading, self.same, self.title, self.languages, self.begins):
            self.column.addWidget(widget)
        self.column.addLayout(foot)
        for label in (self.heading, self.same, self.begins):
            label.setContentsMargins(8, 2, 8, 4)
        self.setAccessibleName(self.heading.text())

    def ask(self, pasted: Pasted, same_title: str, languages: Iterable[str]) -> None:
        """Show a text; `languages` are codes to choose from, `same_title` is that of the same text."""
        self._pasted = pasted
        known = bool(pasted.same)
        self.same.setText(self.tr("The same text is here already, as “%1”.").replace("%1", same_title))
        for widget, shown in (
            (self.same, known),
            (self.open_button, known),
            (self.again_button, known),
            (self.keep_button, not known),
        ):
            widget.setVisible(shown)
        codes = list(dict.fromkeys([pasted.language, *languages, "en"]))
        offered = [code for code in codes if code][:_LANGUAGES]
        options = [(language_name(code), code) for code in offered]
        self.languages.put([*options, (self.tr("not said"), "")])
        self.languages.choose(pasted.language)
        self.begins.setText(self._beginning(pasted.text))
        self.title.setText(pasted.title)
        self.title.setCursorPosition(0)
        self.open()
        self.title.setFocus(Qt.FocusReason.PopupFocusReason)

    def _beginning(self, text: str) -> str:
        """How long it is, and its first lines."""
        shown = " ".join(text[: 4 * _SHOWN].split())
        shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
        return f"{COUNTED.words(len(text.split()))} · {shown}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.title and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._keep()
        elif is_enter(event):
            self._open_same() if self._pasted is not None and self._pasted.same else self._keep()
        else:
            return False
        return True

    def _keep(self) -> None:
        if self._pasted is not None:
            self.leave()
            self.kept.emit(self._pasted, self.title.text(), self.languages.chosen() or "")

    def _open_same(self) -> None:
        if self._pasted is not None:
            self.leave()
            self.opened.emit(self._pasted.same)
