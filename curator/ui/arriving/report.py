"""Below the text, until it is closed: everything that an import did not simply open, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from curator.ui.arriving.words import WORDS, Arrived
from curator.ui.buttons import KeyButton
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_column, in_line
from curator.ui.style import face

_ROWS = 5


class ArrivalReport(QWidget):
    """It takes no keys from the text; with the keys, Enter opens the article with the same text, Esc closes.

    `opened` carries an article's id, `wanted_anyway` the Arrived whose duplicates are to be taken in,
    `wanted_on` that an import is to go on where it stopped,
    `left` gives the keyboard back.
    """

    opened = Signal(str)
    wanted_anyway = Signal(object)
    wanted_on = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._arrived: Arrived | None = None
        self.on_button = KeyButton(self.tr("Go on"))
        self.on_button.clicked.connect(self.wanted_on)
        self.counts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.counts.setFont(face(bold=True))
        self.rows = ChoiceList(self.tr("What did not simply open"), _ROWS)
        self.rows.chosen.connect(self._open)
        self.copy = KeyButton(self.tr("Copy"))
        self.copy.clicked.connect(self.copy_all)
        self.anyway = KeyButton("")
        self.anyway.clicked.connect(self._want_anyway)
        self.close_button = KeyButton(self.tr("Close"))
        self.close_button.clicked.connect(self.leave)
        top = in_line(None, 4)
        top.addWidget(self.counts, 1)
        for button in (self.on_button, self.anyway, self.copy, self.close_button):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = in_column(self, 4, (24, 8, 12, 10))
        column.addLayout(top)
        column.addWidget(self.rows)
        self.setAccessibleName(self.tr("What became of the files"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The key dispatch leaves plain keys to whoever has this property.
        self.setProperty("ownKeys", True)
        self.hide()

    def put(self, arrived: Arrived) -> None:
        """Show what became of an import; if all of it simply opened there is nothing to show."""
        self._arrived = arrived
        self.counts.setText(WORDS.counts(arrived))
        self.rows.put(arrived.rows)
        many = len(arrived.imported.duplicates)
        self.anyway.setText(self.tr("Take the %n in again", None, many))
        self.anyway.setVisible(many > 0)
        self.on_button.setVisible(arrived.stopped)
        self.setVisible(bool(arrived.rows) or arrived.stopped)

    def put_interrupted(self) -> None:
        """Say that an import did not come to its end before the program did."""
        self.counts.setText(self.tr("An import was interrupted. What came in is kept, the rest can go on."))
        self.rows.put(())
        self.anyway.hide()
        self.on_button.show()
        self.show()

    def enter(self) -> bool:
        """Take the keyboard; False if no import left anything to tell."""
        if not self.rows.choices and self.on_button.isHidden():
            return False
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.rows.choices and self.rows.highlighted() is None:
            self.rows.highlight(1)
        return True

    def leave(self) -> None:
        """Close it and give the keyboard back."""
        self.hide()
        self.left.emit()

    def copy_all(self) -> None:
        """Everything as lines of text: the place, then the reason."""
        lines = [f"{row.key}: {row.detail}" for row in self.rows.choices]
        QGuiApplication.clipboard().setText("\n".join([self.counts.text(), *lines]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.rows.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event) and self.rows.choices:
            self._open(self.rows.highlighted())
        elif is_enter(event):
            self.wanted_on.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(0, 0, self.width(), 0)

    def _open(self, choice: Choice | None) -> None:
        if choice is not None and choice.value:
            self.opened.emit(choice.value)
            self.left.emit()

    def _want_anyway(self) -> None:
        arrived = self._arrived
        self.leave()
        if arrived is not None:
            self.wanted_anyway.emit(arrived)
