"""One key does one act, whatever the layout of the keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from curator.ui.commands import sequence_of

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "text", "code", "modifiers", "sequence"),
    [
        (0x0424, "Ф", 38, Modifier.ShiftModifier, "Shift+A"),
        (Key.Key_Ampersand, "&", 10, Modifier.NoModifier, "1"),
        (Key.Key_BracketLeft, "[", 34, Modifier.NoModifier, "["),
        (0x0425, "х", 34, Modifier.NoModifier, "["),
        (0x0425, "Х", 34, Modifier.ShiftModifier, "{"),
        (0x0407, "Ї", 35, Modifier.ShiftModifier, "}"),
        (Key.Key_Plus, "+", 35, Modifier.ControlModifier, "Ctrl++"),  # German: where ] is elsewhere
        (Key.Key_1, "1", 87, Modifier.KeypadModifier, "1"),
    ],
)
def test_a_key_acts_by_its_place(
    key: int, text: str, code: int, modifiers: Qt.KeyboardModifier, sequence: str
):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)
    assert sequence_of(event, "xcb") == sequence
