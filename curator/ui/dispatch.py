"""Turns key presses into acts: one table, letters by their place on the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from .acting import Act
from .commands import KEYS, LABEL, sequence_of
from .cover import uncover
from .fields import is_field

_NOT_TEXT = re.compile(r"(Shift\+)?(Ctrl|Alt|Meta)\+|(Shift\+)?F\d|Menu")
# What moves a caret; Ctrl+PgDn still turns to the next article.
_ARROWS = re.compile(r"((Ctrl|Alt)\+)?(Shift\+)?(Left|Right|Up|Down|Home|End)|(Shift\+)?(PgUp|PgDown)")
# What every field does itself, whatever acts a person may have put on these keys.
_EDITING = frozenset(
    (
        *("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A"),
        *("Ctrl+Ins", "Shift+Ins", "Ctrl+Backspace", "Ctrl+Shift+Backspace", "Ctrl+Del", "Shift+Del"),
    )
)
# What changes only how the window looks, or lies over what is open, leaves it open.
_IN_PLACE = frozenset(
    (
        *("view.larger", "view.smaller", "view.normal", "view.rejected", "view.compact", "view.theme"),
        *("view.full_screen", "view.palette", "view.help", "edit.copy", "window.quit"),
    )
)
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Dispatch(QObject):
    """Filters the window's key presses and runs the act that stands on the key.

    In a field where one writes, only keys with Ctrl or Alt and the function keys act; every other
    key is text. A widget that handles plain keys itself says so by the property `ownKeys`, one that is
    asking for any key at all by `everyKey`. An act closes what lies over the window first: what it does is
    to be seen. `place` says where the focus is, for keys that act only there.
    `label_chosen` carries a digit's label key.
    """

    label_chosen = Signal(str, bool)

    def __init__(
        self, window: QWidget, acts: Mapping[str, Act], place: Callable[[], str] = lambda: ""
    ) -> None:
        super().__init__(window)
        self._window = window
        self._acts = acts
        self._place = place
        self._platform = QGuiApplication.platformName()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def run(self, command_id: str, *, stay: bool = False) -> None:
        """Run an act by its id; none runs below what cannot be closed now."""
        if command_id in _IN_PLACE or uncover(self._window, command_id):
            self._acts[command_id](stay)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        # A key that a widget ignores travels on to its parents: it is to act only once.
        # A window can be sent keys before it is told that it is active.
        focus = QApplication.focusWidget() or self._window.focusWidget()
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        return watched is (focus or watched) and self._on_key(event, focus)

    def _on_key(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        if focus is not None and focus.property("everyKey"):
            return False
        sequence = sequence_of(event, self._platform)
        act = self._resolve(sequence)
        if act is None or self._is_theirs(sequence, focus) or self._is_typed(event, focus):
            return False
        act()
        return True

    def _is_theirs(self, sequence: str, focus: QWidget | None) -> bool:
        """True if the key belongs to the widget with the focus.

        Arrows belong to a text with a caret. Plain keys belong to a field and to a list with keys of
        its own; what edits, and whatever would work on a mark, to a field alone.
        """
        if focus is not None and focus.property("ownArrows") and _ARROWS.fullmatch(sequence):
            return True
        if not has_own_keys(focus):
            return False
        if not _NOT_TEXT.match(sequence):
            return True
        if not is_field(focus):
            return False
        pressed = KEYS.map.pressed(sequence, self._place())
        return sequence in _EDITING or (pressed is not None and pressed.id.startswith("mark."))

    def _is_typed(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """True if the key writes a character: AltGr comes as Ctrl and Alt on Windows, Option as Alt."""
        if not is_field(focus) or not event.text() or not event.text().isprintable():
            return False
        modifiers = event.modifiers()
        control, alt = bool(modifiers & _CONTROL), bool(modifiers & _ALT)
        return alt and (control or self._platform == "cocoa")

    def _resolve(self, sequence: str) -> Callable[[], object] | None:
        """What a key stands for; Shift before a decision means: stay here."""
        pressed = KEYS.map.pressed(sequence, self._place())
        if pressed is None:
            return None
        if pressed.id == LABEL:
            return lambda: self.label_chosen.emit(sequence[-1], pressed.stay)
        return lambda: self.run(pressed.id, stay=pressed.stay)


def has_own_keys(focus: QWidget | None) -> bool:
    """True for a field where one writes, and for what lies in a widget that says so."""
    at = focus
    while at is not None:
        if is_field(at) or at.property("ownKeys"):
            return True
        at = at.parentWidget()
    return False
