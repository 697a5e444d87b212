"""H: how far "never propose this again" goes, one digit each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.house import HouseRule
from curator.domain.label import LabelSet
from curator.ui.cover import Cover
from curator.ui.house.words import WORDS
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import digit_of, is_enter
from curator.ui.layouts import in_column
from curator.ui.style import dim, face

_WIDTH, _ROWS = 520, 3


class ScopeBox(Cover):
    """A few rules to choose from; `chosen` carries the one."""

    chosen = Signal(object)
    opacity = 0.6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Never propose this again"))
        title.setFont(face(1.15, bold=True))
        title.setContentsMargins(8, 2, 8, 0)
        self.choices = ChoiceList(self.tr("How far it goes"), _ROWS)
        self.choices.show_keys(True)
        self.choices.chosen.connect(self._take)
        hint = QLabel(self.tr("What is decided stays · Ctrl+Z takes it back · Esc leaves"))
        hint.setContentsMargins(8, 2, 8, 2)
        self._box = QWidget()
        column = in_column(self._box, 6, (10, 10, 10, 10))
        for widget in (title, self.choices, dim(hint)):
            column.addWidget(widget)
        whole = in_column(self, 0, (16, 70, 16, 16))
        whole.addWidget(self._box, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(title.text())

    def ask(self, rules: Sequence[HouseRule], labels: LabelSet) -> None:
        """Show the rules with their digits; Enter takes the highlighted one, the first to begin with."""
        rows = [Choice(*WORDS.scope(rule, labels), rule, str(number)) for number, rule in enumerate(rules, 1)]
        self._box.setFixedWidth(min(_WIDTH, self._under.width() - 32))
        self.choices.put(rows)
        self.choices.highlight(1)
        super().open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            self._take(self.choices.highlighted())
        elif digit is not None:
            self._take(self.choices.by_key(str(digit)))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(QRectF(self._box.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def _take(self, choice: Choice | None) -> None:
        if choice is not None:
            self.leave()
            self.chosen.emit(choice.value)
