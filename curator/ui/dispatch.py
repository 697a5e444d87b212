"""Turns key presses into acts: one table, letters by their place on the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from .acting import Act
from .commands import COMMANDS, sequence_of

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)
_NOT_TEXT = re.compile(r"(Shift\+)?(Ctrl|Alt|Meta)\+|(Shift\+)?F\d|Menu")
# What moves a caret; Ctrl+PgDn still turns to the next article.
_ARROWS = re.compile(r"((Ctrl|Alt)\+)?(Shift\+)?(Left|Right|Up|Down|Home|End)|(Shift\+)?(PgUp|PgDown)")

_DECISIONS = ("mark.confirm", "mark.reject", "mark.unsure")


class Dispatch(QObject):
    """Filters the window's key presses and runs the act that stands on the key.

    In a field where one writes, only keys with Ctrl or Alt and the function keys act; every other
    key is text. A widget that handles plain keys itself says so by the property `ownKeys`.
    `label_chosen` carries a digit's label key.
    """

    label_chosen = Signal(str, bool)

    def __init__(self, window: QWidget, acts: Mapping[str, Act]) -> None:
        super().__init__(window)
        self._window = window
        self._acts = acts
        # K stands twice: what comes later, a claim's attributes, also knows what to do on a mention.
        self._by_key = {key: command.id for command in COMMANDS for key in command.keys}
        self._platform = QGuiApplication.platformName()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def run(self, command_id: str, *, stay: bool = False) -> None:
        """Run an act by its id."""
        self._acts[command_id](stay)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        # A key that a widget ignores travels on to its parents: it is to act only once.
        focus = QApplication.focusWidget()
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        return watched is (focus or watched) and self._on_key(event, focus)

    def _on_key(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        sequence = sequence_of(event, self._platform)
        act = self._resolve(sequence)
        if act is None or self._is_theirs(sequence, focus):
            return False
        act()
        return True

    def _is_theirs(self, sequence: str, focus: QWidget | None) -> bool:
        """True if the key belongs to the widget with the focus.

        Arrows belong to a text with a caret. Plain keys belong to a field and to a list with keys of
        its own; undo, copy and the arrows to a field alone.
        """
        if focus is not None and focus.property("ownArrows") and _ARROWS.fullmatch(sequence):
            return True
        if not has_own_keys(focus):
            return False
        if not _NOT_TEXT.match(sequence):
            return True
        command = self._by_key.get(sequence, "")
        return isinstance(focus, _FIELDS) and command.startswith(("edit.", "mark."))

    def _resolve(self, sequence: str) -> Callable[[], object] | None:
        """What a key stands for; Shift before a decision means: stay here."""
        act = self._acts.get(self._by_key.get(sequence, ""))
        if act is not None:
            return lambda: act(False)
        bare, stay = (sequence[6:], True) if sequence.startswith("Shift+") else (sequence, False)
        if len(bare) == 1 and bare in "123456789":
            return lambda: self.label_chosen.emit(bare, stay)
        command = self._by_key.get(bare, "")
        if stay and command in _DECISIONS:
            return lambda: self._acts[command](True)
        return None


def has_own_keys(focus: QWidget | None) -> bool:
    """True for a field where one writes, and for what lies in a widget that says so."""
    at = focus
    while at is not None:
        if isinstance(at, _FIELDS) or at.property("ownKeys"):
            return True
        at = at.parentWidget()
    return False
