"""Going through the places of a string one by one: a line below the text, the place selected in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from curator.session.again import Line, SameAgain
from curator.session.session import Session
from curator.ui.article.view import ArticleView
from curator.ui.buttons import KeyButton
from curator.ui.inspector.panel import is_enter, key_of
from curator.ui.layouts import in_line


class StepBar(QWidget):
    """A takes the place, X passes over it, Esc ends; what was taken until then is one edit.

    `left` gives the keyboard back to the text.
    """

    left = Signal()

    def __init__(self, session: Session, again: SameAgain, view: ArticleView, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._again, self._view = session, again, view
        self._lines: Sequence[Line] = ()
        self._at = 0
        self._taken: list[Line] = []
        self.said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.takes, self.skips = KeyButton(self.tr("Take"), "A"), KeyButton(self.tr("Pass over"), "X")
        self.stops = KeyButton("", "Esc")
        line = in_line(self, 4, (24, 5, 12, 5))
        line.addWidget(self.said)
        line.addStretch(1)
        for button, act in ((self.takes, self.take), (self.skips, self.skip), (self.stops, self.stop)):
            button.clicked.connect(act)
            line.addWidget(button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)
        self.hide()

    @Slot(object)
    def begin(self, lines: Sequence[Line]) -> None:
        """Start with the first of these places."""
        self._lines, self._at, self._taken = lines, 0, []
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go()

    @Slot()
    def take(self) -> None:
        self._taken.append(self._lines[self._at])
        self._go_on()

    @Slot()
    def skip(self) -> None:
        self._go_on()

    @Slot()
    def stop(self) -> None:
        """End here; what was taken is written."""
        self._view.select(None)
        taken, self._taken = self._taken, []
        self.hide()
        self.left.emit()
        if taken:
            self._again.take(taken)
        asked, sheet = self._again.asked, self._session.sheet
        if asked and sheet and sheet.article.id != asked.decision.article:
            self._session.open(asked.decision.article)

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._lines):
            self._go()
        else:
            self.stop()

    def _go(self) -> None:
        """Show the place in its text, which may be another article's."""
        line, sheet = self._lines[self._at], self._session.sheet
        is_here = sheet is not None and sheet.article.id == line.article
        if not is_here and not self._session.open(line.article):
            self._go_on()
            return
        self._view.select(line.place.span)
        self._view.ensure_visible(line.place.span)
        said = self.tr("%1 of %n places", None, len(self._lines)).replace("%1", str(self._at + 1))
        self.said.setText(f"{said} · {line.quote}")
        self.stops.setText(self.tr("Stop, %n taken", None, len(self._taken)))
        self.setAccessibleName(f"{said}, {line.left[-40:]}{line.quote}{line.right[:40]}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if key == "A" or is_enter(event):
            self.take()
        elif key == "X" or event.key() == Qt.Key.Key_Delete:
            self.skip()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
