"""The labels beside a selection that the mouse has just made: one click annotates it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from curator.domain.label import Label
from curator.ui.buttons import KeyButton, act_button
from curator.ui.layouts import in_grid
from curator.ui.marking.placing import Box, Place
from curator.ui.style import line_colour

_COLUMNS, _GAP = 5, 8
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class LabelStrip(Box):
    """Names of labels to click; `chosen` carries a label's id, `asked` a command's.

    It never takes the keyboard, and goes away at the next key, click elsewhere or turn of the wheel.
    """

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = in_grid(self, 0, 0, (4, 4, 4, 4))
        self.buttons: list[KeyButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Labels for the selection"))

    def offer(self, labels: Sequence[Label], commands: Sequence[str], place: Place) -> None:
        """Show labels, and acts on the selection, beside it."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self.buttons = [*map(self._label_button, labels), *map(self._act_button, commands)]
        for number, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._grid.addWidget(button, number // _COLUMNS, number % _COLUMNS, Qt.AlignmentFlag.AlignLeft)
            button.show()
        self.stand_at(place, _GAP)

    def _label_button(self, label: Label) -> KeyButton:
        button = KeyButton(label.name, label.key, self, key_first=True)
        button.colour = line_colour(label, self.palette())
        button.setToolTip(label.definition)
        button.clicked.connect(lambda _checked=False, i=label.id: self._choose(i))
        return button

    def _act_button(self, command: str) -> KeyButton:
        button = act_button(command, parent=self)
        button.clicked.connect(lambda _checked=False, i=command: self._ask(i))
        return button

    def _choose(self, label_id: str) -> None:
        self.hide()
        self.chosen.emit(label_id)

    def _ask(self, command: str) -> None:
        self.hide()
        self.asked.emit(command)

    def setVisible(self, visible: bool) -> None:
        app = QApplication.instance()
        if app is not None and visible is not self.isVisible():
            # While it is seen it hears of every key and click in the window, and takes none.
            (app.installEventFilter if visible else app.removeEventFilter)(self)
        super().setVisible(visible)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.window() is self.window() and self._ends(watched, event):
            self.hide()
        return False

    def _ends(self, watched: QWidget, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and event.key() not in _MODIFIERS
        if event.type() in (QEvent.Type.Wheel, QEvent.Type.WindowDeactivate):
            return True
        pressed = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress
        return pressed and watched is not self and not self.isAncestorOf(watched)
