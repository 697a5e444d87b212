"""A part of the Inspector that takes the keyboard while it is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


class Panel(QWidget):
    """Hands the key presses of chosen widgets to `press`; `left` says that the text may have the keys again.

    Plain keys are claimed before any shortcut of the window sees them, so that typing never decides.
    """

    left = Signal()

    def listen(self, *widgets: QWidget) -> None:
        """Take the keys that these widgets get."""
        for widget in widgets:
            widget.installEventFilter(self)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        """Act on a key; False leaves it to the widget."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and is_plain(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and is_plain(event):
                return self.press(watched, event)
        return super().eventFilter(watched, event)


def is_plain(event: QKeyEvent) -> bool:
    """True for a key that types or moves, without Ctrl, Alt or Meta."""
    commands = (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
    if event.modifiers() & commands and not _is_composed(event):
        return False
    return event.key() in _OWN_KEYS or bool(event.text() and event.text().isprintable())


def _is_composed(event: QKeyEvent) -> bool:
    """AltGr reaches Qt as Ctrl+Alt on some systems, yet types a character such as @ or €."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & both == both and bool(event.text()) and event.text().isprintable()


def digit_of(event: QKeyEvent) -> int | None:
    """The digit a key stands for, on the keypad too."""
    key = event.key()
    return key - Qt.Key.Key_0 if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else None


def is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
