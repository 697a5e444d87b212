"""H: how far "never propose this again" goes, one digit each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from curator.domain.house import HouseRule
from curator.domain.label import LabelSet
from curator.ui.cover import BoxCover
from curator.ui.house.words import WORDS
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.inspector.panel import digit_of, is_enter
from curator.ui.style import dim, face

_WIDTH, _ROWS = 520, 3


class ScopeBox(BoxCover):
    """A few rules to choose from; `chosen` carries the one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        title = QLabel(self.tr("Never propose this again"))
        title.setFont(face(1.15, bold=True))
        title.setContentsMargins(8, 2, 8, 0)
        self.choices = ChoiceList(self.tr("How far it goes"), _ROWS)
        self.choices.show_keys(True)
        hint = QLabel(self.tr("What is decided stays · undo takes it back · Esc leaves"))
        hint.setContentsMargins(8, 2, 8, 2)
        for widget in (title, self.choices, dim(hint)):
            self.column.addWidget(widget)
        self.choices.chosen.connect(self._take)
        self.setAccessibleName(title.text())

    def ask(self, rules: Sequence[HouseRule], labels: LabelSet) -> None:
        """Show the rules with their digits; Enter takes the highlighted one, the first to begin with."""
        rows = [Choice(*WORDS.scope(rule, labels), rule, str(number)) for number, rule in enumerate(rules, 1)]
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

    def _take(self, choice: Choice | None) -> None:
        if choice is not None:
            self.leave()
            self.chosen.emit(choice.value)
