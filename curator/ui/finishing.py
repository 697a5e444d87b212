"""Done: asks nothing when all is decided, else offers what is open in a bar at the foot of the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from curator.domain.article import ArticleState
from curator.session.session import Session
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID, shown
from curator.ui.layouts import FlowLayout, in_line


class Finishing(QWidget):
    """The bar, and the two ends an article can come to; `finished` says that the next one is to open.

    While it is shown it has the keyboard: Enter goes to the first open suggestion, the key of "done"
    finishes, Esc drops it, and any other key does in the text what it always does.
    """

    finished = Signal()
    asked = Signal(str)

    def __init__(self, session: Session, text: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._text = text
        self.words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.first = KeyButton(self.tr("Go to the first"), shown("Return"))
        self.end = KeyButton(self.tr("Finish, they stay open"), BY_ID["article.done"].key_text)
        self.end.setToolTip(self.tr("Done in part: what you decided counts, the rest stays open."))
        self.drop = KeyButton(self.tr("Go on reading"), shown("Esc"))
        # A narrow window breaks between them.
        row = QWidget(self)
        flow = FlowLayout(row)
        in_line(self, 0, (24, 6, 12, 6)).addWidget(row, 1)
        self.words.setContentsMargins(8, 0, 14, 0)
        self.words.setMinimumHeight(self.first.sizeHint().height())
        flow.addWidget(self.words)
        for button, act in ((self.first, self._go_first), (self.end, self._finish), (self.drop, self.leave)):
            button.clicked.connect(act)
            button.installEventFilter(self)
            flow.addWidget(button)
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)
        self.setAccessibleName(self.tr("Not all is decided"))
        self.hide()
        # Whoever goes on deciding has answered.
        for signal in (session.opened, session.focused, session.edited):
            signal.connect(self.hide)

    def done(self) -> None:
        """The open article is done; what is still open is offered, and the second call ends it."""
        sheet = self._session.sheet
        if sheet is None:
            return
        if sheet.open_count and not self.isVisible():
            self._ask(sheet.open_count)
        else:
            self._finish()

    def skip(self) -> None:
        """The open article is put aside."""
        self._end(ArticleState.SKIPPED)

    def leave(self) -> None:
        """Drop the bar; nothing was decided by it."""
        if self.isVisible():
            self.hide()
            self._text.setFocus()

    def _ask(self, still_open: int) -> None:
        self.words.setText(self.tr("%n still open", None, still_open))
        self.words.updateGeometry()
        self.first.setAccessibleDescription(self.words.text())
        self.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit(self.words.text())

    def _go_first(self) -> None:
        self.leave()
        sheet = self._session.sheet
        if sheet is not None:
            self._session.set_focus(sheet.next_open(None))

    def _finish(self) -> None:
        self._end(ArticleState.DONE)

    def _end(self, state: ArticleState) -> None:
        self.leave()
        if self._session.set_state(state):
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the three buttons: those of the bar act here, every other one in the text."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in _OWN or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return super().eventFilter(watched, event)
        self.leave()
        QApplication.sendEvent(self._text, event)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(QPoint(0, 0), QPoint(self.width(), 0))


_OWN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_OWN |= {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
