"""A part of the Inspector that takes the keyboard while it is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from curator.ui.commands import sequence_of

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Panel(QWidget):
    """Hands plain key presses of chosen widgets to `press`; `left` gives the keyboard to the text."""

    left = Signal()

    def listen(self, *widgets: QWidget) -> None:
        """Take the keys that these widgets get."""
        for widget in widgets:
            widget.installEventFilter(self)

    def has_keys(self) -> bool:
        """True while the keyboard is in this panel."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        """Act on a key; False leaves it to the widget."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_plain(event):
            return self.press(watched, event)
        return super().eventFilter(watched, event)


def is_plain(event: QKeyEvent) -> bool:
    """True for a key that types or moves, without Ctrl, Alt or Meta."""
    modifiers = event.modifiers()
    # AltGr comes as Ctrl+Alt on some systems, yet types a character such as @ or €.
    if modifiers & _CONTROL and modifiers & _ALT and event.text().isprintable() and event.text():
        return True
    return not modifiers & (_CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier)


def key_of(event: QKeyEvent) -> str:
    """The letter or digit on the physical key, as for the acts of the window; with Shift, what is typed."""
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return sequence_of(event, QGuiApplication.platformName())
    return event.text().upper()


def digit_of(event: QKeyEvent) -> int | None:
    """The digit a key stands for, on the keypad too."""
    key = key_of(event)
    return int(key) if len(key) == 1 and key in "0123456789" else None


def is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
